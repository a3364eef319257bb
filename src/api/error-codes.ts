import { GraphQLError } from 'graphql';

/** Codes of `extensions.code`, each with what it tells the client; the README has them too. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The document is no GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_USER_INPUT: 'The request, a variable or an argument has a value that cannot be used.',
  PAGE_SIZE_LIMIT: '`first` is not 1 to 100.',
  DEPTH_LIMIT: 'Fields are nested too deep.',
  HOP_LIMIT: 'Too many relations are followed in one operation.',
  COST_LIMIT: 'The operation may return too many values.',
  TOKEN_LIMIT: 'The document is too long.',
  BODY_LIMIT: 'The body of the request is too large.',
  TIME_LIMIT: 'The operation took too long.',
  UNAUTHENTICATED: 'Writing needs the bearer token.',
  UNAVAILABLE: 'The graph cannot be reached at the moment.',
  INTERNAL_SERVER_ERROR: 'Something else went wrong; the log has it under the request id.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && code in ERROR_CODES;
}

/** An error meant for the client, which is shown as it is. */
export function apiError(code: ErrorCode, message: string, status = 200): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(status !== 200 && { http: { status } }) } });
}
