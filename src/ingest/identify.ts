import type { Judgement } from '../domain/judgement.js';
import type { EntityRecord } from '../domain/record.js';
import type { Row, Transaction } from '../graph/graph.js';
import { blockingKeys } from '../identity/blocking-keys.js';
import { connected, resolveBlock, type Cluster, type Suggestion } from '../identity/resolve.js';

import { runEach, run } from './statements.js';

/** A record that is now identified as another entity than before; null: it was none. */
export interface Move {
  readonly record: EntityRecord;
  readonly from: string | null;
  readonly to: string;
}

/**
 * Decides which entities the seeds and all records connected with them are, and writes what changed. Whatever the order of
 * loads and judgements, the same records end in the same entities. Returns the records that moved.
 */
export async function identify(transaction: Transaction, seeds: readonly string[]): Promise<Move[]> {
  const block = await closedBlock(transaction, seeds);
  const { clusters, suggestions } = resolveBlock(block.records, block.judgements);
  const entityOf = new Map(clusters.flatMap(({ entityId, recordIds }) => recordIds.map(id => [id, entityId] as const)));
  const moves = block.records.flatMap(record => {
    const from = block.entityOf.get(record.id) ?? null;
    const to = entityOf.get(record.id);
    return to === undefined || from === to ? [] : [{ record, from, to }];
  });
  const left = moves.flatMap(({ record, from }) => (from === null ? [] : [record.id]));
  await runEach(transaction, 'identity/entities', 'ids', [...new Set(moves.map(({ to }) => to))].sort());
  await runEach(transaction, 'identity/leave', 'ids', left);
  await runEach(
    transaction,
    'identity/join',
    'rows',
    moves.map(({ record, to }) => ({ id: record.id, entityId: to })),
  );
  await explain(transaction, clusters, suggestions);
  return moves;
}

/** Of the records of one definition (a country, a well-known group) none decides about another: they are not fetched. */
interface Block {
  readonly records: readonly EntityRecord[];
  readonly judgements: readonly Judgement[];
  readonly entityOf: ReadonlyMap<string, string>;
}

/** All records that may be one with the seeds, directly or through others, and the judgements on them. */
async function closedBlock(transaction: Transaction, seeds: readonly string[]): Promise<Block> {
  const pool = new Map<string, EntityRecord>();
  const entityOf = new Map<string, string>();
  const judgements = new Map<string, Judgement>();
  const add = (rows: readonly Row[]): void => {
    for (const { facts, entityId } of rows) {
      const record = JSON.parse(String(facts)) as EntityRecord;
      pool.set(record.id, record);
      if (entityId !== null && entityId !== undefined) entityOf.set(record.id, String(entityId));
    }
  };
  add(await runEach(transaction, 'identity/records', 'ids', seeds));
  const visited = new Set<string>();
  const askedKeys = new Set<string>();
  let block: EntityRecord[] = [...pool.values()];
  for (let fresh = block; fresh.length > 0; fresh = block.filter(({ id }) => !visited.has(id))) {
    for (const { id } of fresh) visited.add(id);
    const values = unasked(askedKeys, fresh.filter(record => record.identityKey === null).flatMap(blockingKeys));
    add(await runEach(transaction, 'identity/recordsOfKeys', 'values', values));
    const definitions = unasked(
      askedKeys,
      fresh.flatMap(({ identityKey }) => identityKey ?? []),
    );
    const ids = fresh.map(({ id }) => id);
    for (const row of await run(transaction, 'identity/judgements', { ids, keys: definitions })) {
      judgements.set(String(row['id']), row as unknown as Judgement);
    }
    const judged = [...judgements.values()].flatMap(({ subjects }) => subjects).filter(id => !pool.has(id));
    add(await runEach(transaction, 'identity/records', 'ids', [...new Set(judged)].sort()));
    block = connected(seeds, [...pool.values()], [...judgements.values()]);
  }
  return { records: block, judgements: [...judgements.values()], entityOf };
}

function unasked(asked: Set<string>, keys: readonly string[]): string[] {
  const fresh = [...new Set(keys)].filter(key => !asked.has(key)).sort();
  for (const key of fresh) asked.add(key);
  return fresh;
}

async function explain(
  transaction: Transaction,
  clusters: readonly Cluster[],
  suggestions: readonly Suggestion[],
): Promise<void> {
  const records = clusters.flatMap(({ recordIds }) => recordIds);
  await runEach(transaction, 'identity/forgetJoins', 'ids', records);
  const joins = clusters.flatMap(cluster => cluster.joins.filter(({ score }) => score < DEFINED));
  await runEach(
    transaction,
    'identity/joins',
    'rows',
    joins.map(join => ({ ...join, explanation: JSON.stringify(join.explanation) })),
  );
  await runEach(
    transaction,
    'identity/forgetSuggestions',
    'ids',
    clusters.map(({ entityId }) => entityId),
  );
  const rows = suggestions.map(({ a, b, records: [recordA, recordB], score, explanation }) => ({
    a,
    b,
    recordA,
    recordB,
    score,
    explanation: JSON.stringify(explanation),
    // Most useful first: the nearest to certain.
    key: `${score.toFixed(3).padStart(8, '0')}|${a}|${b}`,
  }));
  await runEach(transaction, 'identity/suggestions', 'rows', rows);
}

/** Score of joins by a key or by a person's word: the key or the judgement is their explanation. */
const DEFINED = 99;
