import type { Judgement } from '../domain/judgement.js';
import type { EntityRecord } from '../domain/record.js';
import type { Row, Transaction, Value } from '../graph/graph.js';
import { blockingKeys } from '../identity/blocking-keys.js';
import { connected } from '../identity/resolution/connected.js';
import type { Cluster, Join, Suggestion } from '../identity/resolution/resolution.js';
import { resolveBlock } from '../identity/resolution/resolve-block.js';

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
  const block = await closedBlocks(transaction, seeds);
  const resolutions = block.blocks.map(records => resolveBlock(records, block.judgements));
  const clusters = resolutions.flatMap(resolution => resolution.clusters);
  const suggestions = resolutions.flatMap(resolution => resolution.suggestions);
  const entityOf = new Map(clusters.flatMap(({ entityId, recordIds }) => recordIds.map(id => [id, entityId] as const)));
  const moves = block.blocks.flat().flatMap(record => {
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
interface Closed {
  readonly blocks: readonly (readonly EntityRecord[])[];
  readonly judgements: readonly Judgement[];
  readonly entityOf: ReadonlyMap<string, string>;
}

/** All records that may be one with the seeds, directly or through others, and the judgements on them. */
async function closedBlocks(transaction: Transaction, seeds: readonly string[]): Promise<Closed> {
  const pool = new Map<string, EntityRecord>();
  const entityOf = new Map<string, string>();
  const judgements = new Map<string, readonly Judgement[]>();
  const rulings = (): Judgement[] => [...judgements.values()].flat();
  const add = (rows: readonly Row[]): void => {
    for (const { facts, entityId } of rows) {
      const record = JSON.parse(String(facts)) as EntityRecord;
      // What is known of a record is kept with the object: the first stays.
      if (pool.has(record.id)) continue;
      pool.set(record.id, record);
      if (entityId !== null && entityId !== undefined) entityOf.set(record.id, String(entityId));
    }
  };
  add(await runEach(transaction, 'identity/records', 'ids', seeds));
  const visited = new Set<string>();
  const askedKeys = new Set<string>();
  let blocks: EntityRecord[][] = [[...pool.values()]];
  for (let fresh = blocks.flat(); fresh.length > 0; fresh = blocks.flat().filter(({ id }) => !visited.has(id))) {
    for (const { id } of fresh) visited.add(id);
    const values = unasked(askedKeys, fresh.filter(record => record.identityKey === null).flatMap(blockingKeys));
    add(await runEach(transaction, 'identity/recordsOfKeys', 'values', values));
    const definitions = unasked(
      askedKeys,
      fresh.flatMap(({ identityKey }) => identityKey ?? []),
    );
    const ids = fresh.map(({ id }) => id);
    for (const row of await run(transaction, 'identity/judgements', { ids, keys: definitions })) {
      judgements.set(String(row['id']), judgementsOf(row));
    }
    const judged = rulings()
      .flatMap(({ subjects }) => subjects)
      .filter(id => !pool.has(id));
    add(await runEach(transaction, 'identity/records', 'ids', [...new Set(judged)].sort()));
    blocks = connected(seeds, [...pool.values()], rulings());
  }
  return { blocks, judgements: rulings(), entityOf };
}

/** A stored judgement speaks of each record of one side and each of the other. */
function judgementsOf(row: Row): Judgement[] {
  const { id, verdict, by, at, note } = row as unknown as Omit<Judgement, 'kind' | 'subjects'>;
  const sides = row as { recordsA: readonly string[]; recordsB: readonly string[] };
  return sides.recordsA.flatMap(a =>
    sides.recordsB.map(b => ({ id, kind: 'identity' as const, verdict, subjects: [a, b], by, at, note: note ?? null })),
  );
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
  await runEach(transaction, 'identity/joins', 'rows', joins.map(weighed));
  await runEach(
    transaction,
    'identity/forgetSuggestions',
    'ids',
    clusters.map(({ entityId }) => entityId),
  );
  await runEach(transaction, 'identity/suggestions', 'rows', suggestions.map(weighed));
}

/** Two ends with the evidence that they are one; the key orders them, likeliest first. */
function weighed({ a, b, score, explanation }: Join | Suggestion): Record<string, Value> {
  const key = `${(score + OFFSET).toFixed(3).padStart(8, '0')}|${a}|${b}`;
  return { a, b, score, explanation: JSON.stringify(explanation), key };
}

/** Keeps scores positive in keys, which are compared as text. */
const OFFSET = 1_000;
/** Score of joins by a key or by a person's word: the key or the judgement is their explanation. */
const DEFINED = 99;
