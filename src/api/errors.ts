import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

import { GraphError } from '../graph/errors.js';

import { ERROR_CODES, type ErrorCode } from './error-codes.js';

/**
 * What a client sees of an error. Errors made for clients pass; those of the inside are logged and become a line with the
 * request id, by which whoever runs the service finds them.
 */
export function clientError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
  requestId: string,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const code = codeOf(formatted, original);
  const { locations, path } = formatted;
  const shown = (message: string, shownCode: ErrorCode): GraphQLFormattedError => ({
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: shownCode, requestId },
  });
  if (code === 'GRAPHQL_PARSE_FAILED' && formatted.message.includes('token limit'))
    return shown(`The document is too long: ${formatted.message}`, 'TOKEN_LIMIT');
  if (code === 'TIME_LIMIT') return shown('The operation took too long: ask for less.', code);
  if (code === 'UNAVAILABLE') {
    log.error({ requestId, err: original }, 'graph unavailable');
    return shown('The graph cannot be reached at the moment.', code);
  }
  if (code !== 'INTERNAL_SERVER_ERROR') return shown(formatted.message, code);
  log.error({ requestId, err: original }, 'operation failed');
  return shown(`Something went wrong; the log has it under ${requestId}.`, code);
}

function codeOf({ extensions }: GraphQLFormattedError, original: unknown): ErrorCode {
  if (original instanceof GraphError) {
    if (original.code === 'TIMEOUT' || original.code === 'CANCELLED') return 'TIME_LIMIT';
    return original.code === 'UNAVAILABLE' || original.code === 'UNAUTHORIZED'
      ? 'UNAVAILABLE'
      : 'INTERNAL_SERVER_ERROR';
  }
  const code = extensions?.['code'];
  if (typeof code === 'string' && code in ERROR_CODES) return code as ErrorCode;
  // Apollo's own codes for requests that cannot be served.
  if (code === 'BAD_REQUEST' || code === 'OPERATION_RESOLUTION_FAILURE' || code === 'PERSISTED_QUERY_NOT_FOUND')
    return 'BAD_USER_INPUT';
  return original instanceof GraphQLError && code === undefined ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}
