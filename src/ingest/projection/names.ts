import { nameTokens } from '../../domain/name-tokens.js';
import { foldName } from '../../domain/names.js';
import type { Transaction } from '../../graph/graph.js';

import { runEach } from '../statements.js';

/** Gives each entity exactly the search keys of its names; keys and tokens that no entity has any more are removed. */
export async function projectNames(
  transaction: Transaction,
  names: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const wanted = new Map(
    [...names].map(([id, written]) => [id, new Set(written.map(foldName).filter(key => key !== ''))]),
  );
  const stored = await storedKeys(transaction, [...wanted.keys()]);
  const pairs = (
    of: ReadonlyMap<string, ReadonlySet<string>>,
    without: ReadonlyMap<string, ReadonlySet<string>>,
  ): { id: string; key: string }[] =>
    [...of].flatMap(([id, keys]) => [...keys].filter(key => !without.get(id)?.has(key)).map(key => ({ id, key })));
  const added = pairs(wanted, stored);
  await storeKeys(transaction, [...new Set(added.map(({ key }) => key))].sort());
  await runEach(transaction, 'projection/addNames', 'rows', added);
  const removed = pairs(stored, wanted);
  await runEach(transaction, 'projection/removeNames', 'rows', removed);
  await deleteUnused(
    transaction,
    removed.map(({ key }) => key),
  );
}

/** Search keys of entities, by entity. */
export async function storedKeys(transaction: Transaction, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await runEach(transaction, 'projection/namesOf', 'ids', ids);
  return new Map(rows.map(({ entityId, keys }) => [String(entityId), new Set(keys as readonly string[])]));
}

/** Removes search keys without an entity, and tokens without a search key. */
export async function deleteUnused(transaction: Transaction, keys: readonly string[]): Promise<void> {
  const distinct = [...new Set(keys)].sort();
  await runEach(transaction, 'projection/deleteNames', 'keys', distinct);
  await runEach(transaction, 'projection/deleteTokens', 'keys', [...new Set(distinct.flatMap(nameTokens))].sort());
}

async function storeKeys(transaction: Transaction, keys: readonly string[]): Promise<void> {
  const known = new Set((await runEach(transaction, 'projection/knownNames', 'keys', keys)).map(({ key }) => key));
  const fresh = keys.filter(key => !known.has(key));
  const tokens = fresh.flatMap(name => nameTokens(name).map(token => ({ name, token })));
  await runEach(transaction, 'projection/names', 'keys', fresh);
  await runEach(transaction, 'projection/tokens', 'keys', [...new Set(tokens.map(({ token }) => token))].sort());
  await runEach(transaction, 'projection/nameTokens', 'rows', tokens);
}
