import type { Article } from '../domain/article.js';
import { inOrder } from '../domain/in-order.js';
import type { ReaderPool } from '../reading/pool.js';
import { statements } from '../generated/cypher.js';
import type { Graph, Parameters, Row, Transaction } from '../graph/graph.js';

import { identify } from './identify.js';
import type { Knowledge } from './knowledge.js';
import { articleNodeId, contentHash, planIngestion, type Plan } from './plan.js';
import { project } from './projection/project.js';
import { run } from './statements.js';
import { storePlan } from './store.js';

/** An article to load, or what was wrong with the place where one was expected. */
export type Source = { readonly article: Article } | { readonly failure: Failure };

/** What could not be loaded: where (a line, a file, an article's id), and why. */
export interface Failure {
  readonly article: string;
  readonly reason: string;
}

/** What became of the articles of a load. */
export interface Summary {
  readonly read: number;
  readonly new: number;
  /** Stored before with the same text. */
  readonly unchanged: number;
  readonly failed: readonly Failure[];
}

export interface IngestOptions {
  /** Told after each article. */
  readonly onProgress?: (summary: Summary) => void;
  /** Stops before the next article. */
  readonly signal?: AbortSignal;
}

/** Loads articles into a graph. */
export interface Ingest {
  ingest(sources: AsyncIterable<Source> | Iterable<Source>, options?: IngestOptions): Promise<Summary>;
}

export interface IngestSettings {
  readonly graph: Graph;
  /** Reads articles; several at once. */
  readonly reader: Pick<ReaderPool, 'extractor' | 'read'>;
  /** How many articles are read ahead of the one that is written. */
  readonly ahead: number;
  readonly knowledge: Knowledge;
  /** Least score of a claim that is stored, 0 to 1; the reader has its own limits by type. */
  readonly minScore: number;
}

/**
 * Loads articles one after the other, each in one transaction with all that follows from it, so that a load that is killed
 * and run again ends in the same graph. Articles are read ahead in parallel. What is wrong with one article is told in the
 * summary and the others are loaded; an error of the graph ends the load.
 */
export function createIngest(settings: IngestSettings): Ingest {
  return {
    async ingest(sources, options = {}) {
      let summary: Summary = { read: 0, new: 0, unchanged: 0, failed: [] };
      for await (const outcome of inOrder(sources, settings.ahead, source => prepare(source, settings))) {
        options.signal?.throwIfAborted();
        summary = add(summary, await store(outcome, settings));
        options.onProgress?.(summary);
      }
      return summary;
    },
  };
}

type Prepared = { readonly plan: Plan } | { readonly unchanged: true } | { readonly failure: Failure };
type Outcome = 'new' | 'unchanged' | Failure;

/** Reads and plans: all that needs no transaction. */
async function prepare(source: Source, { graph, reader, knowledge, minScore }: IngestSettings): Promise<Prepared> {
  if ('failure' in source) return source;
  const { article } = source;
  const stored = await storedHash((text, parameters) => graph.read(text, parameters), article.id);
  if (stored !== null) return against(stored, article);
  const outcome = await reader.read(article);
  if ('error' in outcome) return { failure: { article: article.id, reason: outcome.error.reason } };
  const { reading } = outcome;
  return { plan: planIngestion(article, reading, knowledge.lookupsFor(article, reading), reader.extractor, minScore) };
}

async function store(prepared: Prepared, { graph, knowledge }: IngestSettings): Promise<Outcome> {
  if ('failure' in prepared) return prepared.failure;
  if ('unchanged' in prepared) return 'unchanged';
  return graph.write(transaction => ingestPlan(transaction, prepared.plan, knowledge), { operation: 'ingest' });
}

/** Stores one article with its identity decisions and edges. */
async function ingestPlan(transaction: Transaction, plan: Plan, knowledge: Knowledge): Promise<Outcome> {
  await run(transaction, 'lock');
  const stored = await storedHash((text, parameters) => transaction.run(text, parameters), plan.article.id);
  if (stored !== null) {
    const other = against(stored, plan.article);
    return 'failure' in other ? other.failure : 'unchanged';
  }
  await storePlan(transaction, plan);
  const seeds = plan.records.filter(({ isEntity }) => isEntity).map(({ record }) => record.id);
  const moves = await identify(transaction, seeds);
  await project(transaction, moves, knowledge.definitions);
  return 'new';
}

/** Hash of the text stored under an article's id; null if there is none. */
async function storedHash(
  query: (text: string, parameters: Parameters) => Promise<Row[]>,
  sourceId: string,
): Promise<string | null> {
  const [row] = await query(statements['write/article/state'].text, { id: articleNodeId(sourceId) });
  return row === undefined ? null : String(row['contentHash']);
}

function add(summary: Summary, outcome: Outcome): Summary {
  const { read, failed } = summary;
  const added =
    outcome === 'new'
      ? { new: summary.new + 1 }
      : outcome === 'unchanged'
        ? { unchanged: summary.unchanged + 1 }
        : { failed: [...failed, outcome] };
  return { ...summary, read: read + 1, ...added };
}

function against(stored: string, article: Article): { readonly unchanged: true } | { readonly failure: Failure } {
  if (stored === contentHash(article)) return { unchanged: true };
  const reason = 'another text is stored under this id: articles do not change; load the new text under a new id';
  return { failure: { article: article.id, reason } };
}
