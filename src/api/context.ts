import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Logger } from 'pino';

import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Graph } from '../graph/graph.js';
import type { Curation } from '../ingest/curate.js';
import type { Ingest } from '../ingest/ingest.js';
import type { Hops } from '../queries/hops.js';
import { GraphReader } from '../queries/reader.js';
import { bearsToken } from '../write-token.js';

import { LIMITS } from './limits.js';

/** What the resolvers of one operation share. */
export interface Context {
  /** Names the request in the log, in its errors and in the header `X-Request-Id`. */
  readonly requestId: string;
  readonly reader: GraphReader;
  /** Whether the request bore the token that writing needs. */
  readonly mayWrite: boolean;
  readonly ingest: Ingest;
  readonly curation: Curation;
  readonly gazetteer: Gazetteer;
}

/** What the service reads and writes with. */
export interface ContextSettings {
  readonly graph: Graph;
  readonly ingest: Ingest;
  readonly curation: Curation;
  readonly gazetteer: Gazetteer;
  /** The bearer token that writing needs. */
  readonly token: string;
  readonly log: Logger;
}

/** The context of a request; reading ends when its client goes away or its time is over. */
export function contextOf(
  { graph, ingest, curation, gazetteer, token }: ContextSettings,
  hops: Hops,
  request: IncomingMessage,
  response: ServerResponse,
): Context {
  const requestId = randomUUID();
  response.setHeader('X-Request-Id', requestId);
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  return {
    requestId,
    reader: new GraphReader(graph, hops, { time: LIMITS.time, signal: gone.signal }),
    mayWrite: bearsToken(request.headers.authorization, token),
    ingest,
    curation,
    gazetteer,
  };
}
