import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { Piscina } from 'piscina';

import type { Article } from '../domain/article.js';
import { inOrder } from '../domain/in-order.js';
import { type Extractor, type Reading, ReadingError } from '../domain/reading.js';
import { loadManifest } from './model/manifest.js';
import { modelsFolder } from './models-folder.js';
import type { WorkerAnswer } from './pool-worker.js';
import type { ReaderOptions } from './reader.js';

export interface ReaderPoolOptions extends Omit<ReaderOptions, 'threads'> {
  /** Readers at work, one thread each; all processors by default. Each holds about 200 MB while it lives. */
  readonly readers?: number;
}

export type ReadOutcome =
  | { readonly article: Article; readonly reading: Reading }
  | { readonly article: Article; readonly error: ReadingError };

export interface ReaderPool {
  readonly extractor: Extractor;
  /** Reads one article on a free thread. */
  read(article: Article): Promise<ReadOutcome>;
  /**
   * Readings in the order of the articles. An article that cannot be read gives its error and the rest is read. Takes
   * no more articles from the source than the readers can hold, so a source of any length needs bounded memory.
   */
  readAll(articles: Iterable<Article> | AsyncIterable<Article>): AsyncGenerator<ReadOutcome>;
  close(): Promise<void>;
}

/** Readers on worker threads, for loads of many articles. Threads start with the first article. */
export async function createReaderPool(options: ReaderPoolOptions = {}): Promise<ReaderPool> {
  const { readers = availableParallelism(), ...worker } = options;
  const { name, version } = await loadManifest(options.models ?? modelsFolder);
  const pool = new Piscina<Article, WorkerAnswer>({
    filename: workerFile(),
    minThreads: 0,
    maxThreads: readers,
    idleTimeout: 10_000,
    workerData: worker satisfies ReaderOptions,
  });

  async function read(article: Article): Promise<ReadOutcome> {
    const answer = await pool.run(article, { name: 'read' });
    if ('reason' in answer) return { article, error: new ReadingError(article.id, answer.reason) };
    return { article, reading: answer.reading };
  }

  return {
    extractor: { name, version },
    read,
    readAll: articles => inOrder(articles, 2 * readers, read),
    close: () => pool.close(),
  };
}

/** Threads run compiled code only: seen from the sources (tests), the worker is the one that the build made. */
function workerFile(): string {
  const here = new URL('./pool-worker.js', import.meta.url);
  if (existsSync(here)) return fileURLToPath(here);
  const built = fileURLToPath(new URL('../../dist/src/reading/pool-worker.js', import.meta.url));
  if (!existsSync(built)) throw new Error(`${built} is missing: build the project first (npm run build)`);
  return built;
}
