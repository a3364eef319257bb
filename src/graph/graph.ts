/** A value that Cypher takes or gives: scalars, flat lists, maps. Dates are ISO strings, ids strings. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Named parameters of a statement. Whole numbers are sent as integers, others as floats. */
export type Parameters = Readonly<Record<string, Value>>;

/** One row of a result: column name → value. */
export type Row = Readonly<Record<string, Value>>;

export interface RunOptions {
  /** Gives up after this many milliseconds (GraphError TIMEOUT). */
  readonly deadline?: number;
  /** Cancels where the engine can (Neo4j); on the embedded engine the answer is dropped. */
  readonly signal?: AbortSignal;
  /** Named in the server's query log and in errors. */
  readonly operation?: string;
}

/** Runs statements of one write transaction, in order. */
export interface Transaction {
  run(text: string, parameters?: Parameters): Promise<Row[]>;
}

/**
 * The gateway to the graph: one interface, two engines. Texts are Cypher of the common dialect (ENGINES.md),
 * from `cypher/` or put together from it by the composer; never a client's.
 */
export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** One statement in an auto-commit read. */
  read(text: string, parameters?: Parameters, options?: RunOptions): Promise<Row[]>;
  /**
   * Runs `work` in one transaction and commits; rolls back on any error. `work` may run again after a transient error
   * or a write conflict, so it must have no other effect. One writer at a time on the embedded engine.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: RunOptions): Promise<T>;
  /** Resolves when the engine answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
