import neo4j from 'neo4j-driver';
import type { Driver, Session, SessionConfig } from 'neo4j-driver';

import { GraphError, messageOf } from './errors.js';
import type { Graph, Parameters, Row, RunOptions, Transaction } from './graph.js';
import { parametersToNeo4j, rowFromNeo4j } from './neo4j-values.js';
import { withRetry } from './retry.js';
import { statementName } from './statement-name.js';
import { runTransaction } from './transaction.js';
import { untilAborted } from './until-aborted.js';

export interface Neo4jSettings {
  /** `neo4j://` routes over a cluster (and works on one server), `bolt://` speaks to one server; `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/**
 * Opens a pool of connections to a Neo4j server or cluster.
 *
 * @throws GraphError UNAVAILABLE or UNAUTHORIZED when the server does not answer, or refuses us.
 */
export async function openNeo4j(settings: Neo4jSettings): Promise<Graph> {
  const graph = new Neo4jGraph(settings);
  try {
    await graph.ping();
  } catch (error) {
    await graph.close();
    throw error;
  }
  return graph;
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #settings: Neo4jSettings;
  readonly #session: SessionConfig;

  constructor(settings: Neo4jSettings) {
    const { uri, user, password, database } = settings;
    try {
      this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
        // Counts and offsets stay below 2^53.
        disableLosslessIntegers: true,
        connectionTimeout: 5_000,
        connectionAcquisitionTimeout: 10_000,
        userAgent: 'dispatchgraph',
        telemetryDisabled: true,
        notificationFilter: { minimumSeverityLevel: 'OFF' },
      });
    } catch (cause) {
      throw new GraphError('UNAVAILABLE', `${uri} is no address of a Neo4j server: ${messageOf(cause)}`, { cause });
    }
    this.#settings = settings;
    this.#session = {
      // Named, or the driver asks for the home database first: github.com/neo4j/neo4j-javascript-driver/issues/1138
      database,
      // A client reads what it wrote, on whichever server of the cluster.
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
      // All rows in one go: pages are bounded by the statements themselves.
      fetchSize: -1,
    };
  }

  read(text: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Row[]> {
    return withRetry(options, signal => this.#readOnce(text, parameters, options, signal));
  }

  /** Auto-commit: `driver.executeQuery` and `session.executeRead` cost a second round trip. */
  #readOnce(text: string, parameters: Parameters, options: RunOptions, signal: AbortSignal): Promise<Row[]> {
    return this.#inSession(neo4j.session.READ, signal, async session => {
      const { records } = await this.#faulty(
        untilAborted(session.run(text, parametersToNeo4j(parameters), transactionConfig(options)), signal),
        statementName(text),
        options,
      );
      return records.map(record => rowFromNeo4j(record.toObject()));
    });
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return withRetry(options, signal =>
      this.#inSession(neo4j.session.WRITE, signal, async session => {
        const transaction = await this.#faulty(session.beginTransaction(transactionConfig(options)), 'begin', options);
        return runTransaction(
          {
            run: async (text, parameters) => {
              const result = transaction.run(text, parametersToNeo4j(parameters));
              const { records } = await this.#faulty(result, statementName(text), options);
              return records.map(record => rowFromNeo4j(record.toObject()));
            },
            commit: () => this.#faulty(transaction.commit(), 'commit', options),
            rollback: async () => {
              // A broken connection cannot roll back; the server does so when it loses us.
              if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
            },
          },
          work,
          signal,
        );
      }),
    );
  }

  /** Without the retries of a read: who asks wants to know how it is now. */
  async ping(): Promise<void> {
    await this.#readOnce(
      '// ping: whether the database answers.\nRETURN 1 AS one',
      {},
      {},
      new AbortController().signal,
    );
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** A session for one attempt. Closing it when the signal aborts resets the connection: the server stops the statement. */
  async #inSession<T>(
    defaultAccessMode: SessionConfig['defaultAccessMode'],
    signal: AbortSignal,
    attempt: (session: Session) => Promise<T>,
  ): Promise<T> {
    const session = this.#driver.session({ ...this.#session, ...(defaultAccessMode && { defaultAccessMode }) });
    const close = (): void => {
      session.close().catch(() => undefined);
    };
    signal.addEventListener('abort', close);
    try {
      signal.throwIfAborted();
      return await attempt(session);
    } finally {
      signal.removeEventListener('abort', close);
      await session.close().catch(() => undefined);
    }
  }

  async #faulty<T>(promise: PromiseLike<T>, what: string, options: RunOptions): Promise<T> {
    try {
      return await promise;
    } catch (error) {
      throw faultOf(error, what, options, this.#settings.uri);
    }
  }
}

/** The server's own limit, and the name that its query log shows. */
function transactionConfig({ deadline, operation }: RunOptions): {
  timeout?: number;
  metadata?: { operation: string };
} {
  return {
    ...(deadline !== undefined && { timeout: Math.ceil(deadline) }),
    ...(operation !== undefined && { metadata: { operation } }),
  };
}

function faultOf(error: unknown, what: string, { operation }: RunOptions, uri: string): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code, retryable } = error;
  const options = { cause: error, operation, retryable };
  const message = `${what}: ${error.message}`;
  if (code.startsWith('Neo.ClientError.Security.') && !retryable) {
    return new GraphError('UNAUTHORIZED', `${uri} refused the user or the password: ${error.message}`, options);
  }
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new GraphError('TIMEOUT', message, options);
  }
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new GraphError('CONSTRAINT', message, options);
  }
  if (code === 'Neo.TransientError.Transaction.DeadlockDetected') {
    return new GraphError('CONFLICT', message, options);
  }
  // Codes of the driver itself (ServiceUnavailable, SessionExpired, N/A) begin with no `Neo.`.
  if (retryable || !code.startsWith('Neo.') || code.startsWith('Neo.ClientError.Database.')) {
    return new GraphError('UNAVAILABLE', `${uri} cannot be reached or used: ${message}`, options);
  }
  return new GraphError('STATEMENT', message, options);
}
