import { availableParallelism } from 'node:os';

import type { Article } from '../domain/article.js';
import { inOrder } from '../domain/in-order.js';
import type { Reading } from '../domain/reading.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Graph } from '../graph/graph.js';
import { createReaderPool } from '../reading/pool.js';

import { createCuration, type Curation } from './curate.js';
import { createIngest, type Failure, type Ingest, type Source } from './ingest.js';
import { openKnowledge } from './knowledge.js';

/** Articles that are read ahead for each reader: enough that none waits for a write. */
const AHEAD = 2;

export interface Ingestion {
  readonly ingest: Ingest;
  readonly curation: Curation;
  readonly gazetteer: Gazetteer;
  close(): Promise<void>;
}

/** All that loading into a graph needs, with a reader on each processor. */
export async function openIngestion(graph: Graph, minScore: number): Promise<Ingestion> {
  const readers = availableParallelism();
  const pool = await createReaderPool({ readers });
  const knowledge = openKnowledge();
  return {
    ingest: createIngest({ graph, reader: pool, ahead: AHEAD * readers, knowledge, minScore }),
    curation: createCuration(graph, knowledge),
    gazetteer: knowledge.gazetteer,
    close: () => pool.close(),
  };
}

export type ReadingOutcome = { readonly article: Article; readonly reading: Reading } | { readonly failure: Failure };

export interface ReadingService {
  /** Readings with their places resolved, in the order of the sources. */
  readAll(sources: AsyncIterable<Source>): AsyncGenerator<ReadingOutcome>;
  close(): Promise<void>;
}

/** All that reading without a graph needs. */
export async function openReading(): Promise<ReadingService> {
  const readers = availableParallelism();
  const pool = await createReaderPool({ readers });
  const knowledge = openKnowledge();
  return {
    readAll: sources =>
      inOrder(sources, AHEAD * readers, async source => {
        if ('failure' in source) return source;
        const outcome = await pool.read(source.article);
        if ('error' in outcome) return { failure: { article: source.article.id, reason: outcome.error.reason } };
        return { article: source.article, reading: knowledge.withPlaces(source.article, outcome.reading) };
      }),
    close: () => pool.close(),
  };
}
