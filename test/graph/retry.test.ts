import { describe, expect, test } from '@jest/globals';

import { GraphError } from '../../src/graph/errors.js';
import { withRetry } from '../../src/graph/retry.js';

describe('retrying', () => {
  const transient = (): GraphError => new GraphError('CONFLICT', 'another wrote it', { retryable: true });

  /** Fails with each of `errors`, then succeeds. */
  const attempts = (...errors: Error[]): { attempt: () => Promise<string>; count: () => number } => {
    let count = 0;
    const attempt = async (): Promise<string> => {
      const error = errors[count++];
      if (error !== undefined) throw error;
      return 'done';
    };
    return { attempt, count: () => count };
  };

  test.each([0, 1, 3])('succeeds after %d conflicts', async conflicts => {
    const { attempt, count } = attempts(...Array.from({ length: conflicts }, transient));
    await expect(withRetry({}, attempt)).resolves.toBe('done');
    expect(count()).toBe(conflicts + 1);
  });

  test.each([
    ['an error of the gateway that will come again', new GraphError('STATEMENT', 'a wrong statement')],
    ['an error of the caller', new TypeError('wrong work')],
  ])('does not retry %s, and passes it on', async (_, error) => {
    const { attempt, count } = attempts(error);
    await expect(withRetry({}, attempt)).rejects.toBe(error);
    expect(count()).toBe(1);
  });

  test('gives the last conflict when the deadline passes meanwhile', async () => {
    const always = async (): Promise<never> => {
      throw transient();
    };
    await expect(withRetry({ deadline: 100 }, always)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('tells the attempt in flight that the deadline passed', async () => {
    let told = false;
    const waiting = (signal: AbortSignal): Promise<never> =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          told = true;
          reject(signal.reason as Error);
        });
      });
    await expect(withRetry({ deadline: 20 }, waiting)).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(told).toBe(true);
  });
});
