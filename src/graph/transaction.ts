import type { GraphError } from './errors.js';
import type { Parameters, Row, Transaction } from './graph.js';
import { untilAborted } from './until-aborted.js';

/** An open transaction of one engine. `run` throws GraphErrors only. */
export interface EngineTransaction {
  run(text: string, parameters: Parameters): Promise<Row[]>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * Runs `work` in an open transaction of either engine, then commits; rolls back on any error and when `signal` aborts.
 * Statements run one after another, also when `work` does not await them. A failed statement fails the transaction,
 * also when `work` catches its error: the embedded engine alone would go on and commit the rest.
 */
export async function runTransaction<T>(
  engine: EngineTransaction,
  work: (transaction: Transaction) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let failure: GraphError | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let open = true;

  const run = (text: string, parameters: Parameters = {}): Promise<Row[]> => {
    const rows = last.then(() => {
      if (failure !== undefined) throw failure;
      if (!open) throw new Error('This transaction has ended: a statement was run after its work returned.');
      return engine.run(text, parameters);
    });
    last = rows.catch((error: unknown) => {
      failure ??= error as GraphError;
    });
    return rows;
  };

  try {
    const value = await untilAborted(work({ run }), signal);
    await last;
    open = false;
    if (failure !== undefined) throw failure;
    signal.throwIfAborted();
    await engine.commit();
    return value;
  } catch (error) {
    open = false;
    await last;
    await engine.rollback();
    // Work may have wrapped the error; whether to run again depends on the statement's own.
    throw failure?.retryable === true ? failure : error;
  }
}
