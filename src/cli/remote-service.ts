import type { Article } from '../domain/article.js';
import type { IdentityVerdict } from '../domain/judgement.js';
import { type Curated, type Curation, CurationError } from '../ingest/curate.js';
import type { Ingest, Summary } from '../ingest/ingest.js';

/** Articles that go in one request: few, so that the progress shown is the service's. */
const BATCH = 5;

const INGEST = `mutation Ingest($articles: [ArticleInput!]!) {
  ingestArticles(articles: $articles) { read new unchanged failed { article reason } }
}`;
const CURATED = '{ judgement { id verdict by at note } entities { id } }';
const JUDGE = `mutation Judge($a: ID!, $b: ID!, $verdict: Verdict!, $by: String!, $note: String) {
  curated: judge(a: $a, b: $b, verdict: $verdict, by: $by, note: $note) ${CURATED}
}`;
const SPLIT = `mutation Split($id: ID!, $articles: [ID!]!, $by: String!, $note: String) {
  curated: splitEntity(id: $id, articles: $articles, by: $by, note: $note) ${CURATED}
}`;
const UNDO = `mutation Undo($id: ID!) { curated: undoJudgement(id: $id) ${CURATED} }`;

/** The answer of a mutation that judges. */
interface CuratedAnswer {
  readonly curated: {
    readonly judgement: Curated['judgement'];
    readonly entities: readonly { readonly id: string }[];
  };
}

/** A running service that holds the graph: what a command would do, it does. Rejects with what the service answers. */
export class RemoteService implements Ingest, Curation {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  ingest: Ingest['ingest'] = async (sources, { onProgress, signal } = {}) => {
    let summary: Summary = { read: 0, new: 0, unchanged: 0, failed: [] };
    const add = (more: Summary): void => {
      summary = {
        read: summary.read + more.read,
        new: summary.new + more.new,
        unchanged: summary.unchanged + more.unchanged,
        failed: [...summary.failed, ...more.failed],
      };
      onProgress?.(summary);
    };
    let articles: Article[] = [];
    const flush = async (): Promise<void> => {
      signal?.throwIfAborted();
      if (articles.length > 0) add(await this.#ingestBatch(articles, signal));
      articles = [];
    };
    for await (const source of sources) {
      if ('article' in source) articles.push(source.article);
      else add({ read: 1, new: 0, unchanged: 0, failed: [source.failure] });
      if (articles.length === BATCH) await flush();
    }
    await flush();
    return summary;
  };

  judge: Curation['judge'] = (a, b, verdict, author) =>
    this.#curate(JUDGE, { a, b, verdict: verdict.toUpperCase(), ...author });

  split: Curation['split'] = (id, articles, author) => this.#curate(SPLIT, { id, articles, ...author });

  undo: Curation['undo'] = id => this.#curate(UNDO, { id });

  async #ingestBatch(articles: readonly Article[], signal: AbortSignal | undefined): Promise<Summary> {
    const input = articles.map(({ publishedOn, ...article }) => ({ ...article, date: publishedOn }));
    const { ingestArticles } = await this.ask<{ ingestArticles: Summary }>(INGEST, { articles: input }, signal);
    return ingestArticles;
  }

  async #curate(query: string, variables: Readonly<Record<string, unknown>>): Promise<Curated> {
    const { curated } = await this.ask<CuratedAnswer>(query, variables);
    const { judgement } = curated;
    const verdict = judgement.verdict.toLowerCase() as IdentityVerdict;
    return { judgement: { ...judgement, verdict }, entityIds: curated.entities.map(({ id }) => id) };
  }

  /** What the service answers to a document of GraphQL. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Data> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query, variables }),
      ...(signal && { signal }),
    });
    const answer = (await response.json()) as { data?: Data | null; errors?: readonly { message: string }[] };
    if (answer.data && answer.errors === undefined) return answer.data;
    const why = answer.errors?.map(({ message }) => message).join('; ') ?? response.statusText;
    throw new CurationError(`the service at ${this.#url} refused: ${why}`);
  }
}
