import type { Article } from '../domain/article.js';
import type { Ingest, Source, Summary } from '../ingest/ingest.js';

/** Articles that go in one request: few, so that the progress shown is the service's. */
const BATCH = 5;

const MUTATION = `mutation Ingest($articles: [ArticleInput!]!) {
  ingestArticles(articles: $articles) { read new unchanged failed { article reason } }
}`;

/**
 * Loads by a running service, which holds the graph.
 * @throws Error that says what the service answered, when it refuses.
 */
export function remoteIngest(url: string, token: string): Ingest {
  return {
    async ingest(sources, { onProgress, signal } = {}) {
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
        if (articles.length > 0) add(await send(url, token, articles, signal));
        articles = [];
      };
      for await (const source of sources satisfies AsyncIterable<Source> | Iterable<Source>) {
        if ('article' in source) articles.push(source.article);
        else add({ read: 1, new: 0, unchanged: 0, failed: [source.failure] });
        if (articles.length === BATCH) await flush();
      }
      await flush();
      return summary;
    },
  };
}

async function send(url: string, token: string, articles: readonly Article[], signal?: AbortSignal): Promise<Summary> {
  const input = articles.map(({ publishedOn, ...article }) => ({ ...article, date: publishedOn }));
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: MUTATION, variables: { articles: input } }),
    ...(signal && { signal }),
  });
  const answer = (await response.json()) as {
    data?: { ingestArticles: Summary } | null;
    errors?: readonly { message: string }[];
  };
  if (!answer.data || answer.errors !== undefined) {
    const why = answer.errors?.map(({ message }) => message).join('; ') ?? response.statusText;
    throw new Error(`the service at ${url} refused the articles: ${why}`);
  }
  return answer.data.ingestArticles;
}
