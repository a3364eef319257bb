import { Writable } from 'node:stream';

import { pino } from 'pino';

import { type RunningServer, type ServerSettings, startServer } from '../../src/api/server.js';
import type { Graph, Parameters, Row, RunOptions } from '../../src/graph/graph.js';

export const TOKEN = 'a-token-of-the-tests';

/** A graph without an engine: it answers what a test says. */
export function graphThat(
  answers: (text: string, parameters: Parameters, options: RunOptions) => Promise<Row[]>,
): Graph {
  return {
    engine: 'embedded',
    read: (text, parameters = {}, options = {}) => answers(text, parameters, options),
    write: () => Promise.reject(new Error('nothing is written here')),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** A graph in which nothing is found. */
export const emptyGraph = graphThat(() => Promise.resolve([]));

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** A service over HTTP on a free port, with its log. */
export interface ServiceUnderTest extends RunningServer {
  readonly log: readonly LogLine[];
}

export async function startService(settings: Partial<ServerSettings> = {}): Promise<ServiceUnderTest> {
  const log: LogLine[] = [];
  const lines = new Writable({
    write(chunk: Buffer, _, done) {
      log.push(JSON.parse(chunk.toString()) as LogLine);
      done();
    },
  });
  const refuse = (): never => {
    throw new Error('this test writes nothing');
  };
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    graph: emptyGraph,
    ingest: { ingest: refuse },
    curation: { judge: refuse, split: refuse, undo: refuse },
    gazetteer: {} as ServerSettings['gazetteer'],
    token: TOKEN,
    log: pino({ level: 'error' }, lines),
    isReady: () => true,
    ...settings,
  });
  return { ...server, log };
}

/** An answer of the service. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly unknown[];
    readonly extensions: { readonly code: string; readonly requestId?: string };
  }[];
}

/** What a client sends beside its document. */
export interface Sent {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

export async function post({ url }: RunningServer, query: string, sent: Sent = {}): Promise<Answer> {
  const { variables, token, signal } = sent;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });
  return answerOf(response);
}

export async function answerOf(response: Response): Promise<Answer> {
  const body = (await response.json()) as Omit<Answer, 'status' | 'headers'>;
  return { ...body, status: response.status, headers: response.headers };
}

/** Status and code of a refusal, and what it says. */
export function refusal({ status, errors }: Answer): readonly [number, string | undefined, string | undefined] {
  const [error] = errors ?? [];
  return [status, error?.extensions.code, error?.message];
}
