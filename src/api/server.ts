import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';

import type { Graph } from '../graph/graph.js';
import type { Curation } from '../ingest/curate.js';
import type { Ingest } from '../ingest/ingest.js';
import { hopsFor } from '../queries/hops.js';
import { GraphReader } from '../queries/reader.js';
import { bearsToken } from '../write-token.js';

import type { Context } from './context.js';
import { clientError } from './errors.js';
import { LIMITS, limitsPlugin } from './limits.js';
import { playgroundPage } from './playground.js';
import { createSchema } from './schema.js';

export interface ServerSettings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly graph: Graph;
  readonly ingest: Ingest;
  readonly curation: Curation;
  readonly token: string;
  readonly log: Logger;
  /** Whether the graph holds what a start loads into it. */
  readonly isReady: () => boolean;
}

/** A service that answers. */
export interface RunningServer {
  readonly url: string;
  /** Takes no new requests, lets those under way end, then resolves. */
  close(): Promise<void>;
}

/** Bodies up to here are taken: from whoever bears the token, articles; from others, queries. */
const BODY_LIMIT = { reading: '256kb', writing: '20mb' } as const;

/**
 * Serves GraphQL at `/graphql`, its playground at `/`, and `/health/live` and `/health/ready`.
 * @throws the system's error when host and port cannot be listened on.
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { graph, log, token } = settings;
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const hops = hopsFor(graph.engine);
  const apollo = await startApollo(settings, http, hops);
  const page = playgroundPage('/graphql');

  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_, response) => {
    if (!settings.isReady()) return void response.status(503).json({ status: 'loading the sample corpus' });
    await graph.ping().then(
      () => response.json({ status: 'ready' }),
      () => response.status(503).json({ status: 'the graph does not answer' }),
    );
  });
  app.get('/', (_, response) => void response.type('html').set('Content-Encoding', 'gzip').send(page));
  app.use('/graphql', (request: Request, response: Response, next: NextFunction) => {
    const asksForPage =
      request.method === 'GET' && request.query['query'] === undefined && request.accepts(['json', 'html']) === 'html';
    if (asksForPage) response.redirect('/');
    else next();
  });
  const readBody = express.json({ limit: BODY_LIMIT.reading });
  const readArticles = express.json({ limit: BODY_LIMIT.writing });
  app.use(
    '/graphql',
    (request, response, next) =>
      (bearsToken(request.headers.authorization, token) ? readArticles : readBody)(request, response, next),
    expressMiddleware(apollo, { context: async ({ req, res }) => contextOf(settings, hops, req, res) }),
  );
  app.use((error: Error & { status?: number }, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    if (status >= 500) log.error({ err: error }, 'request failed');
    response
      .status(status)
      .json({
        errors: [
          { message: status >= 500 ? 'Something went wrong.' : error.message, extensions: { code: 'BAD_USER_INPUT' } },
        ],
      });
  });

  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen(settings.port, settings.host, listening);
  });
  const { port } = http.address() as AddressInfo;
  const host = ['0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close: () => apollo.stop() };
}

async function startApollo({ log }: ServerSettings, http: Server, hops: Hops): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: createSchema(hops),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    stopOnTerminationSignals: false,
    plugins: [
      limitsPlugin,
      // It hooks every field, which doubles the time of execution.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
    logger: log,
    formatError: (formatted, error) => clientError(formatted, error, log, randomUUID()),
  });
  await apollo.start();
  return apollo;
}

type Hops = ReturnType<typeof hopsFor>;

function contextOf(
  { graph, ingest, curation, log, token }: ServerSettings,
  hops: Hops,
  request: Request,
  response: Response,
): Context {
  const abort = new AbortController();
  response.once('close', () => abort.abort());
  return {
    log,
    reader: new GraphReader(graph, hops, { deadline: LIMITS.time, signal: abort.signal }),
    mayWrite: bearsToken(request.headers.authorization, token),
    ingest,
    curation,
  };
}
