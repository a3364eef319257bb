import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import grafeo from '@grafeo-db/js';
import type { GrafeoDB, QueryResult, Transaction as GrafeoTransaction } from '@grafeo-db/js';

import { rowFromEmbedded } from './embedded-values.js';
import { GraphError, messageOf } from './errors.js';
import type { Graph, Parameters, Row, RunOptions, Transaction } from './graph.js';
import { withRetry } from './retry.js';
import { statementName } from './statement-name.js';
import { runTransaction } from './transaction.js';

/** The graph's file in its folder; its write-ahead log is the folder of the same name and `.wal`. */
const fileName = 'graph.grafeo';

/**
 * Opens the graph kept in `folder` (made when missing), or an empty one in memory when no folder is given.
 *
 * @throws GraphError HELD when another process, or another handle of this one, has it open; UNAVAILABLE when the file
 * cannot be read.
 */
export async function openEmbedded(folder?: string): Promise<Graph> {
  if (folder === undefined) return new EmbeddedGraph(grafeo.GrafeoDB.create());
  const path = join(folder, fileName);
  try {
    await mkdir(folder, { recursive: true });
    return new EmbeddedGraph(grafeo.GrafeoDB.create(path));
  } catch (cause) {
    // The engine gives no status for this one; the text is its only mark.
    throw messageOf(cause).includes('cannot be locked')
      ? new GraphError(
          'HELD',
          `The graph ${path} is held by another process, a running service or load: only one can open it.`,
          { cause },
        )
      : new GraphError('UNAVAILABLE', `The graph ${path} cannot be opened: ${messageOf(cause)}`, { cause });
  }
}

/** The gateway on an open database of the embedded engine. Exported for tests that need the database beneath. */
export class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  readonly #database: GrafeoDB;
  /** Ends when the writer at work does. One at a time: two open transactions can merge the same relationship twice. */
  #writer: Promise<unknown> = Promise.resolve();
  /** What the engine works on now; it must not be closed below it. */
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor(database: GrafeoDB) {
    this.#database = database;
  }

  read(text: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Row[]> {
    return withRetry(options, () =>
      this.#tracked(async () => {
        // Rolled back, so that no read can write: Neo4j refuses it too. Costs 0.02 ms.
        const transaction = this.#begin(options);
        try {
          const result = await execute(transaction, text, parameters, options);
          if (Object.values(result.counters).some(count => count > 0)) {
            throw new GraphError('STATEMENT', `${statementName(text)}: a read must not write`, options);
          }
          return result.toArray().map(rowFromEmbedded);
        } finally {
          rollBack(transaction);
        }
      }),
    );
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return withRetry(options, signal => {
      const turn = this.#writer.then(() => {
        // Who gave up while waiting for the turn must not begin.
        signal.throwIfAborted();
        return this.#attempt(work, options, signal);
      });
      this.#writer = turn.catch(() => undefined);
      return turn;
    });
  }

  #attempt<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions, signal: AbortSignal): Promise<T> {
    return this.#tracked(async () => {
      const transaction = this.#begin(options);
      return runTransaction(
        {
          run: async (text, parameters) =>
            (await execute(transaction, text, parameters, options)).toArray().map(rowFromEmbedded),
          commit: async () => {
            try {
              transaction.commit();
            } catch (error) {
              throw faultOf(error, 'commit', options);
            }
          },
          rollback: async () => {
            rollBack(transaction);
          },
        },
        work,
        signal,
      );
    });
  }

  async ping(): Promise<void> {
    await this.read('RETURN 1 AS one', {}, { operation: 'ping' });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writer;
    await Promise.allSettled(this.#running);
    this.#database.close();
  }

  #begin(options: RunOptions): GrafeoTransaction {
    if (this.#closed) throw new GraphError('UNAVAILABLE', 'the graph is closed', options);
    return this.#database.beginTransaction();
  }

  async #tracked<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}

async function execute(
  transaction: GrafeoTransaction,
  text: string,
  parameters: Parameters,
  options: RunOptions,
): Promise<QueryResult> {
  try {
    return await transaction.executeCypher(text, parameters);
  } catch (error) {
    throw faultOf(error, statementName(text), options);
  }
}

/** Some write conflicts end the transaction themselves, though it goes on saying that it is active. */
function rollBack(transaction: GrafeoTransaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch (error) {
    if (statusOf(error) !== '25000') throw error;
  }
}

/** The engine's GQLSTATUS. Its package moves it from the cause to the error, but not across realms (Jest's). */
function statusOf(error: unknown): string | undefined {
  const { gqlStatus, cause } = error as { gqlStatus?: string; cause?: unknown };
  return gqlStatus ?? /^GQLSTATUS (\w{5})/.exec(messageOf(cause))?.[1];
}

function faultOf(error: unknown, what: string, { operation }: RunOptions): GraphError {
  const message = `${what}: ${messageOf(error)}`;
  switch (statusOf(error)) {
    case '40000':
      return new GraphError('CONFLICT', message, { cause: error, operation, retryable: true });
    case 'G2000':
      return new GraphError('CONSTRAINT', message, { cause: error, operation });
    default:
      return new GraphError('STATEMENT', message, { cause: error, operation });
  }
}
