import { randomUUID } from 'node:crypto';

import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

import { GraphError } from '../graph/errors.js';

import type { Context } from './context.js';
import { type ErrorCode, isErrorCode } from './error-codes.js';

/** Apollo formats errors without their context: which request each belongs to. */
const requestIds = new WeakMap<object, string>();

export const requestIdsPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: ({ contextValue }) =>
    Promise.resolve({
      didEncounterErrors({ errors }) {
        for (const error of errors) requestIds.set(error, contextValue.requestId);
        return Promise.resolve();
      },
    }),
};

/**
 * What a client sees of an error. Errors made for clients pass; those of the inside are logged and become a line with the
 * request id, by which whoever runs the service finds them.
 */
export function clientError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const requestId = requestIds.get(error as object) ?? randomUUID();
  const cause = unwrapResolverError(error);
  const { locations, path, message } = formatted;
  const shown = (code: ErrorCode, text: string): GraphQLFormattedError => ({
    message: text,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, requestId },
  });
  const code = codeOf(formatted, cause);
  switch (code) {
    case 'GRAPHQL_PARSE_FAILED':
      return TOO_MANY_TOKENS.test(message)
        ? shown('TOKEN_LIMIT', `The document is too long. ${message}`)
        : shown(code, message);
    case 'TIME_LIMIT':
      return shown(code, 'The operation took too long: ask for less.');
    case 'UNAVAILABLE':
      log.error({ requestId, err: cause }, 'graph unavailable');
      return shown(code, 'The graph cannot be reached at the moment.');
    case 'INTERNAL_SERVER_ERROR':
      log.error({ requestId, err: cause }, 'operation failed');
      return shown(code, `Something went wrong; the log has it under ${requestId}.`);
    default:
      return shown(code, message);
  }
}

/** The parser's own words; it has no code for it. */
const TOO_MANY_TOKENS = /Document contains more th\w+ \d+ tokens/;

function codeOf({ extensions }: GraphQLFormattedError, cause: unknown): ErrorCode {
  if (cause instanceof GraphError) return codeOfGraph(cause);
  const code = extensions?.['code'];
  // A scalar that refused a literal: Apollo takes it for a fault of the document.
  if (code === 'GRAPHQL_VALIDATION_FAILED' && cause instanceof GraphQLError) {
    const { originalError } = cause;
    const refused = originalError instanceof GraphQLError ? originalError.extensions['code'] : undefined;
    return isErrorCode(refused) ? refused : code;
  }
  if (isErrorCode(code)) return code;
  return APOLLO_CODES.has(code) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

/** Apollo's own codes for requests that cannot be served. */
const APOLLO_CODES: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function codeOfGraph({ code }: GraphError): ErrorCode {
  switch (code) {
    case 'TIMEOUT':
    case 'CANCELLED':
      return 'TIME_LIMIT';
    case 'UNAVAILABLE':
    case 'UNAUTHORIZED':
      return 'UNAVAILABLE';
    default:
      return 'INTERNAL_SERVER_ERROR';
  }
}
