import { workerData } from 'node:worker_threads';

import type { Article } from '../domain/article.js';
import { type Reading, ReadingError } from '../domain/reading.js';
import { createReader, type ReaderOptions } from './reader.js';

/** `reason`: why the article cannot be read. */
export type WorkerAnswer = { readonly reading: Reading } | { readonly reason: string };

const reader = createReader(workerData as ReaderOptions);

/** Reads one article on a thread of the pool (pool.ts). */
export async function read(article: Article): Promise<WorkerAnswer> {
  try {
    return { reading: await (await reader).read(article) };
  } catch (error) {
    if (error instanceof ReadingError) return { reason: error.reason };
    throw error;
  }
}
