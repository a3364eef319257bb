/**
 * Events across articles, measured on ECB+ with the reader's own mentions: B³ of the graph's Event nodes.
 *
 *     npx tsc -p tsconfig.bench.json && node dist/bench/identity-ecb.js ../shared/corpora/ecbplus/dev/ecbplus.jsonl.gz [--errors]
 *
 * Protocol. Every document is an article, whole, without date, title or topic; all go by the project's own ingestion into one
 * graph of the embedded engine. An own mention is the trigger of a report of an Event node, and its cluster that node; a
 * gold mention is one of ECB+'s actions and states, affirmed or denied. Only the sentences that ECB+ validated are scored, as is
 * the custom: mentions of either side elsewhere are left out before anything is counted. An own mention is a gold one if
 * they share a character; one to one, longest overlap first. A gold mention without a chain is a cluster of its own.
 * B³ is that of the CoNLL scorer (see `bCubed`), given twice: over all mentions, where one that the other side lacks counts 0
 * (in recall a gold one, in precision an own one), and over the matched ones, where both sides lose all others. Beside it, what
 * the same mentions get if none are joined, and if all are joined rightly. Pairs are those of matched mentions in
 * different documents. `--errors` prints the pairs that are wrongly joined or missed, with their evidence.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SpanPair } from '../src/domain/reading.js';
import type { EntityRecord } from '../src/domain/record.js';
import type { Graph } from '../src/graph/graph.js';
import { openGraph } from '../src/graph/open.js';
import { compareEvents } from '../src/identity/event-evidence.js';
import { openIngestion } from '../src/ingest/open.js';

import { bCubed, pairScore, type Partition, type Score } from './ecb/b-cubed.js';
import { type Document, readDocuments } from './ecb/corpus.js';

const [path, flag] = process.argv.slice(2);
if (path === undefined || (flag !== undefined && flag !== '--errors'))
  throw new Error('usage: identity-ecb PATH [--errors]');

/** A report of an Event node, and the gold mention that it is, if any. */
interface Report {
  readonly document: Document;
  readonly trigger: SpanPair;
  readonly event: string;
  readonly record: EntityRecord;
  readonly gold: string | null;
}

const documents = readDocuments(path);
const reports = await inGraph(async graph => {
  await load(graph);
  return reportsOf(graph);
});
print();

async function inGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-ecb-'));
  try {
    const graph = await openGraph({ engine: 'embedded', folder });
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function load(graph: Graph): Promise<void> {
  const ingestion = await openIngestion(graph, 0);
  const sources = documents.map(({ id, text }) => ({
    article: { id, text, title: null, publishedOn: null, url: null, publisher: null, authors: [] },
  }));
  try {
    const { failed } = await ingestion.ingest.ingest(sources);
    if (failed.length > 0) throw new Error(failed.map(({ article, reason }) => `${article}: ${reason}`).join('\n'));
  } finally {
    await ingestion.close();
  }
}

/** The reports in scored sentences, by document, each with the gold mention that it is. */
async function reportsOf(graph: Graph): Promise<Report[]> {
  const rows = await graph.read(
    'MATCH (article:Article)<-[:EXTRACTED_FROM]-(record:Record)-[:IDENTIFIED_AS]->(event:Event) ' +
      'RETURN article.sourceId AS document, record.spanStarts AS starts, record.spanEnds AS ends, ' +
      'record.facts AS facts, event.id AS event',
  );
  return documents.flatMap(document => {
    const own = rows
      .filter(row => row['document'] === document.id)
      .map(({ starts, ends, facts, event }) => ({
        document,
        trigger: [Number((starts as number[])[0]), Number((ends as number[])[0])] as const,
        event: String(event),
        record: JSON.parse(String(facts)) as EntityRecord,
      }))
      .filter(({ trigger }) => document.scored.some(sentence => overlap(trigger, sentence) > 0))
      .sort(
        (a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1] || (a.record.id < b.record.id ? -1 : 1),
      );
    const matches = match(
      own.map(({ trigger }) => trigger),
      document,
    );
    return own.map((report, at) => ({ ...report, gold: matches.get(at) ?? null }));
  });
}

/** Index of an own mention → id of the gold mention that it is; one to one, longest overlap first, then in order of the text. */
function match(own: readonly SpanPair[], { mentions }: Document): Map<number, string> {
  const pairs = own.flatMap((trigger, at) =>
    mentions.map(({ id, parts }) => ({ at, id, shared: parts.reduce((sum, part) => sum + overlap(trigger, part), 0) })),
  );
  const matched = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, id } of pairs.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared)) {
    if (matched.has(at) || taken.has(id)) continue;
    matched.set(at, id);
    taken.add(id);
  }
  return matched;
}

function overlap([start, end]: SpanPair, [from, to]: SpanPair): number {
  return Math.max(0, Math.min(end, to) - Math.max(start, from));
}

function print(): void {
  const gold: Partition = new Map(
    documents.flatMap(({ mentions }) => mentions.map(({ id, cluster }) => [id, cluster])),
  );
  const matched = reports.filter(report => report.gold !== null);
  const isMatched = new Set(matched.map(mentionOf));
  const goldMatched: Partition = new Map([...gold].filter(([mention]) => isMatched.has(mention)));
  console.log(
    `${documents.length} documents, ${gold.size} gold mentions in ${new Set(gold.values()).size} clusters, ` +
      `${reports.length} own mentions in ${new Set(reports.map(({ event }) => event)).size} events; ` +
      `${matched.length} matched, of ${new Set(goldMatched.values()).size} gold clusters`,
  );
  const clusterings: readonly (readonly [string, (report: Report) => string])[] = [
    ['the graph', ({ event }) => event],
    ['none joined', mentionOf],
    ['joined rightly', report => gold.get(mentionOf(report)) ?? mentionOf(report)],
  ];
  for (const [title, clusterOf] of clusterings) {
    const partition = (of: readonly Report[]): Partition => new Map(of.map(each => [mentionOf(each), clusterOf(each)]));
    console.log(`${title}: B³ over all mentions ${shown(bCubed(partition(reports), gold))}`);
    console.log(`${title}: B³ over matched ones ${shown(bCubed(partition(matched), goldMatched))}`);
  }
  const pairs = matched.flatMap((a, at) =>
    matched.slice(at + 1).flatMap(b => (a.document === b.document ? [] : [[a, b] as const])),
  );
  const events: Partition = new Map(matched.map(report => [mentionOf(report), report.event]));
  const ends = pairs.map(([a, b]) => [mentionOf(a), mentionOf(b)] as const);
  const same = ends.filter(([a, b]) => gold.get(a) === gold.get(b)).length;
  const joined = ends.filter(([a, b]) => events.get(a) === events.get(b)).length;
  console.log(`pairs across documents: ${shown(pairScore(events, gold, ends))} (${same} are one, ${joined} joined)`);
  if (flag === '--errors') for (const [a, b] of pairs) printError(a, b, gold);
}

function printError(a: Report, b: Report, gold: Partition): void {
  const [together, same] = [a.event === b.event, gold.get(mentionOf(a)) === gold.get(mentionOf(b))];
  if (together === same) return;
  const { score, evidence } = compareEvents(a.record, b.record);
  console.log(`${same ? 'missed' : 'FALSE '} ${score.toFixed(1)} ${told(a)} | ${told(b)}`);
  console.log(
    `    ${evidence.map(({ feature, detail, contribution }) => `${feature} (${detail}) ${contribution}`).join(', ')}`,
  );
}

function told({ document, trigger: [start, end], record }: Report): string {
  const { type, date, places, actors } = record.event ?? {};
  const sentence = document.scored.find(span => overlap([start, end], span) > 0) ?? [start, end];
  const before = document.text.slice(Math.max(sentence[0], start - 60), start);
  const after = document.text.slice(end, Math.min(sentence[1], end + 60));
  const facts = [
    type,
    date ?? '-',
    places?.join(' ') || '-',
    actors?.map(({ role, key }) => `${role} ${key}`).join(' '),
  ];
  return `${document.id} [${facts.join('; ')}] ${before}«${document.text.slice(start, end)}»${after}`;
}

/** The gold mention that a report is, else one that only it is. */
function mentionOf({ gold, record }: Report): string {
  return gold ?? record.id;
}

function shown({ precision, recall, f1 }: Score): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
