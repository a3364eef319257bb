import { statements, type StatementName } from '../generated/cypher.js';
import type { Parameters, Row, Transaction, Value } from '../graph/graph.js';

type WriteStatement = Extract<StatementName, `write/${string}`> extends `write/${infer Name}` ? Name : never;

/** Rows that one statement takes: more would make its transaction state large for nothing. */
const BATCH = 2_000;

/** Runs a statement of `cypher/write/`. */
export function run(transaction: Transaction, name: WriteStatement, parameters: Parameters = {}): Promise<Row[]> {
  return transaction.run(statements[`write/${name}`].text, parameters);
}

/** Runs a statement of `cypher/write/` that unwinds `parameter`, in batches; nothing is sent for no rows. */
export async function runEach(
  transaction: Transaction,
  name: WriteStatement,
  parameter: 'rows' | 'ids' | 'values' | 'keys' | 'factIds',
  rows: readonly Value[],
  others: Parameters = {},
): Promise<Row[]> {
  const found: Row[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    found.push(...(await run(transaction, name, { ...others, [parameter]: rows.slice(at, at + BATCH) })));
  }
  return found;
}

/** Properties without those that are null: the engines do not store null. */
export function present(properties: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Value] => entry[1] !== null && entry[1] !== undefined),
  );
}
