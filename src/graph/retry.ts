import pRetry from 'p-retry';

import { GraphError, interruption } from './errors.js';
import type { RunOptions } from './graph.js';

/** Waits of about 20, 40, 80 … ms, at most 1 s each and 10 s in all: longer than a cluster takes to choose a new leader. */
const schedule = { retries: 20, minTimeout: 20, maxTimeout: 1_000, maxRetryTime: 10_000, randomize: true };

/**
 * Runs `attempt`, and runs it again while it fails with a retryable GraphError, within the deadline and the signal of
 * `options`. When these end it first, the promise rejects at once (TIMEOUT, CANCELLED, or the last retryable error if
 * there was one); the attempt in flight sees it by the signal it is given, and must then commit nothing.
 */
export async function withRetry<T>(options: RunOptions, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limits = options.signal === undefined ? [] : [options.signal];
  if (options.deadline !== undefined) limits.push(AbortSignal.timeout(options.deadline));
  const signal = AbortSignal.any(limits);
  const ended = (): boolean => signal.aborted;
  if (ended()) throw interruption(signal, options);

  let transient: GraphError | undefined;
  // What must not run again is carried out as a value: p-retry writes on the errors it sees, and knows one realm's Error.
  const once = async (): Promise<{ value: T } | { error: unknown }> => {
    try {
      return { value: await attempt(signal) };
    } catch (error) {
      if (!(error instanceof GraphError && error.retryable)) return { error };
      transient = error;
      throw error;
    }
  };
  let outcome;
  try {
    outcome = await pRetry(once, { ...schedule, signal });
  } catch (error) {
    throw ended() ? (transient ?? interruption(signal, options)) : error;
  }
  if ('error' in outcome) throw ended() ? interruption(signal, options) : outcome.error;
  return outcome.value;
}
