import type { Server } from 'node:http';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Logger } from 'pino';

import type { Hops } from '../queries/hops.js';

import type { Context } from './context.js';
import { clientError, requestIdsPlugin } from './errors.js';
import { LIMITS, limitsPlugin } from './limits.js';
import { createSchema } from './schema.js';

/** Starts what executes GraphQL requests; it stops with the HTTP server's last request. */
export async function startApollo(hops: Hops, httpServer: Server, log: Logger): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: createSchema(hops),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    stopOnTerminationSignals: false,
    plugins: [
      requestIdsPlugin,
      limitsPlugin(hops),
      // It hooks every field, which doubles the time of execution.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer }),
    ],
    logger: log,
    formatError: (formatted, error) => clientError(formatted, error, log),
  });
  await apollo.start();
  return apollo;
}
