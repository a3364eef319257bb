import type { RunOptions } from './graph.js';

/**
 * What can go wrong at the gateway:
 * - `UNAVAILABLE`: the engine cannot be reached, or the graph is closed;
 * - `UNAUTHORIZED`: the server refused the user or the password;
 * - `TIMEOUT`: the deadline passed;
 * - `CANCELLED`: the caller's signal aborted;
 * - `CONFLICT`: another transaction wrote the same, and retrying did not help;
 * - `CONSTRAINT`: a unique value exists already;
 * - `HELD`: another process holds the embedded graph's file;
 * - `MIGRATION`: a migration that ran before was changed, is missing, or failed;
 * - `STATEMENT`: the statement is wrong, or not allowed where it ran.
 */
export type GraphErrorCode =
  | 'UNAVAILABLE'
  | 'UNAUTHORIZED'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'CONFLICT'
  | 'CONSTRAINT'
  | 'HELD'
  | 'MIGRATION'
  | 'STATEMENT';

interface GraphErrorOptions {
  /** The engine's own error: the evidence. */
  readonly cause?: unknown;
  /** The operation that met it, as its caller named it. */
  readonly operation?: string | undefined;
  /** Whether the same work may succeed when it runs again. */
  readonly retryable?: boolean;
}

/** The one error that the gateway throws; errors of a caller's own work pass through as they are. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: GraphErrorCode;
  readonly operation: string | undefined;
  readonly retryable: boolean;

  constructor(code: GraphErrorCode, message: string, options: GraphErrorOptions = {}) {
    const { cause, operation, retryable = false } = options;
    super(operation === undefined ? message : `${operation}: ${message}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.operation = operation;
    this.retryable = retryable;
  }
}

/** The error of a signal that aborted: TIMEOUT when a deadline did it, else CANCELLED. */
export function interruption(signal: AbortSignal, { operation, deadline }: RunOptions): GraphError {
  const cause: unknown = signal.reason;
  return cause instanceof DOMException && cause.name === 'TimeoutError'
    ? new GraphError('TIMEOUT', `no answer within ${deadline === undefined ? 'the time limit' : `${deadline} ms`}`, {
        cause,
        operation,
      })
    : new GraphError('CANCELLED', 'cancelled by the caller', { cause, operation });
}

/** The message of anything thrown. An error of another realm (a native module under Jest) is no `instanceof Error`. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
