import { type Migration, migrations } from '../generated/cypher.js';

import { GraphError } from './errors.js';
import type { Graph, Transaction } from './graph.js';

const options = { operation: 'migrate' };

/** What the records of migrations and the lock stand on: needed before the first of them. */
const FOUNDATION = [
  'CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (node:Migration) REQUIRE node.name IS UNIQUE',
  'CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (node:Lock) REQUIRE node.id IS UNIQUE',
];

/** Statements of the schema, which Neo4j takes in no transaction that writes data too. */
const SCHEMA = /^(?:CREATE|DROP) (?:CONSTRAINT|(?:\w+ )?INDEX)\b/;

/**
 * Brings the graph's indexes, constraints and data to what this version needs: runs, in their order, the migrations that
 * have not run on it, and records each with its checksum as a node `:Migration`. Several processes may do so at once.
 *
 * @param steps for tests; by default those of `cypher/migrations`.
 * @returns the names of those that ran now.
 * @throws GraphError MIGRATION when one that ran before was changed or is unknown here, when a new one stands before one
 * that ran, and when one fails; those that ran before it stay.
 */
export async function migrate(graph: Graph, steps: readonly Migration[] = migrations): Promise<readonly string[]> {
  await runAll(graph, FOUNDATION);
  return whileLocked(graph, async () => {
    const own = steps.filter(({ engine }) => engine === 'common' || engine === graph.engine);
    const pending = pendingOf(own, await recordedChecksums(graph));
    for (const step of pending) await runStep(graph, step);
    return pending.map(({ name }) => name);
  });
}

/**
 * On Neo4j a node is locked in a transaction that stays open meanwhile; when this process dies, the server frees it. The
 * embedded engine has no other process, and its one writer could not write within another transaction.
 */
async function whileLocked<T>(graph: Graph, work: () => Promise<T>): Promise<T> {
  if (graph.engine === 'embedded') return work();
  return graph.write(async transaction => {
    await transaction.run('MERGE (lock:Lock {id: "migrations"}) SET lock.turns = coalesce(lock.turns, 0) + 1');
    return work();
  }, options);
}

async function recordedChecksums(graph: Graph): Promise<ReadonlyMap<string, string>> {
  const rows = await graph.read('MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum', {}, options);
  return new Map(rows.map(({ name, checksum }) => [String(name), String(checksum)]));
}

function pendingOf(steps: readonly Migration[], recorded: ReadonlyMap<string, string>): readonly Migration[] {
  const known = new Set(steps.map(({ name }) => name));
  for (const name of recorded.keys()) {
    if (known.has(name)) continue;
    throw refusal(name, 'ran on this graph, but this version has none of that name: use the version that wrote it');
  }
  const pending: Migration[] = [];
  for (const step of steps) {
    const checksum = recorded.get(step.name);
    if (checksum === undefined) {
      pending.push(step);
      continue;
    }
    if (checksum !== step.checksum) {
      throw refusal(step.name, 'was changed after it ran on this graph: put it back, and write a new one');
    }
    const [skipped] = pending;
    if (skipped !== undefined) {
      throw refusal(skipped.name, `stands before ${step.name}, which ran on this graph: give it a higher number`);
    }
  }
  return pending;
}

async function runStep(graph: Graph, { name, checksum, statements }: Migration): Promise<void> {
  const record = (transaction: Transaction): Promise<unknown> =>
    transaction.run('MERGE (m:Migration {name: $name}) SET m.checksum = $checksum', { name, checksum });
  try {
    if (statements.every(text => SCHEMA.test(text))) {
      // Each can run again (IF NOT EXISTS), should the record be missing.
      await runAll(graph, statements);
      await graph.write(record, options);
    } else {
      await graph.write(async transaction => {
        for (const text of statements) await transaction.run(text);
        await record(transaction);
      }, options);
    }
  } catch (error) {
    if (!(error instanceof GraphError) || !['STATEMENT', 'CONSTRAINT'].includes(error.code)) throw error;
    throw refusal(name, `failed: ${error.message}`, error);
  }
}

async function runAll(graph: Graph, statements: readonly string[]): Promise<void> {
  await graph.write(async transaction => {
    for (const text of statements) await transaction.run(text);
  }, options);
}

function refusal(name: string, what: string, cause?: unknown): GraphError {
  return new GraphError('MIGRATION', `migration ${name} ${what}`, { cause });
}
