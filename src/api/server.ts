import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';

import { hopsFor } from '../queries/hops.js';
import { bearsToken } from '../write-token.js';

import { startApollo } from './apollo.js';
import { type ContextSettings, contextOf } from './context.js';
import type { ErrorCode } from './error-codes.js';
import { playgroundPage } from './playground.js';

export interface ServerSettings extends ContextSettings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
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
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const hops = hopsFor(settings.graph.engine);
  const apollo = await startApollo(hops, http, settings.log);

  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', readiness(settings));
  app.get('/', playground());
  app.use(
    '/graphql',
    browsersToPlayground,
    bodyReader(settings.token),
    expressMiddleware(apollo, {
      context: ({ req, res }) => Promise.resolve(contextOf(settings, hops, req, res)),
    }),
  );
  app.use(refusedRequests(settings));

  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen(settings.port, settings.host, listening);
  });
  const { port } = http.address() as AddressInfo;
  const host = ['0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close: () => apollo.stop() };
}

function readiness({ graph, isReady }: ServerSettings): RequestHandler {
  return async (_, response) => {
    if (!isReady()) return void response.status(503).json({ status: 'loading the sample corpus' });
    await graph.ping().then(
      () => response.json({ status: 'ready' }),
      () => response.status(503).json({ status: 'the graph does not answer' }),
    );
  };
}

function playground(): RequestHandler {
  const page = playgroundPage('/graphql');
  return (request, response) => {
    const zipped = request.acceptsEncodings('gzip') === 'gzip';
    response.type('html').vary('Accept-Encoding');
    if (zipped) response.set('Content-Encoding', 'gzip').send(page.gzipped);
    else response.send(page.html);
  };
}

/** A link to a query opens in the playground, with the query in it. */
const browsersToPlayground: RequestHandler = (request, response, next) => {
  const isBrowser = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
  if (isBrowser) response.redirect(`/${new URL(request.originalUrl, 'http://service').search}`);
  else next();
};

function bodyReader(token: string): RequestHandler {
  const readQuery = express.json({ limit: BODY_LIMIT.reading });
  const readArticles = express.json({ limit: BODY_LIMIT.writing });
  return (request, response, next) => {
    const read = bearsToken(request.headers.authorization, token) ? readArticles : readQuery;
    read(request, response, next);
  };
}

/** Requests that did not reach GraphQL. */
function refusedRequests({ log, token }: ServerSettings): ErrorRequestHandler {
  return (error: Error & { status?: number }, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error.status ?? 500;
    const refuse = (code: ErrorCode, message: string): void => {
      response.status(status).json({ errors: [{ message, extensions: { code } }] });
    };
    if (status === 413) {
      const limit = bearsToken(request.headers.authorization, token) ? BODY_LIMIT.writing : BODY_LIMIT.reading;
      refuse('BODY_LIMIT', `The body of the request is larger than ${limit}.`);
    } else if (status < 500) {
      refuse('BAD_USER_INPUT', `The body of the request cannot be read: ${error.message}`);
    } else {
      log.error({ err: error }, 'request failed');
      refuse('INTERNAL_SERVER_ERROR', 'Something went wrong; the log has it.');
    }
  };
}
