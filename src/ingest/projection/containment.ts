import type { Transaction } from '../../graph/graph.js';

import { runEach } from '../statements.js';

/** Ties places that became nodes now to the places that contain them, nearest first. */
export async function projectDefinedContainment(
  transaction: Transaction,
  within: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const places = [...within].filter(([, containers]) => containers.length > 0);
  await runEach(
    transaction,
    'projection/leaveContainers',
    'ids',
    places.map(([place]) => place),
  );
  await writeContainment(transaction, within);
}

/**
 * Ties places that the gazetteer lacks to the place that articles say they lie in, and to what contains that. Where
 * articles differ, all are kept.
 */
export async function projectStatedContainment(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const within = new Map<string, string[]>();
  for (const { id, containers } of await runEach(transaction, 'projection/statedContainers', 'ids', ids)) {
    within.set(String(id), containers as string[]);
  }
  await runEach(transaction, 'projection/leaveContainers', 'ids', [...within.keys()]);
  await writeContainment(transaction, within);
}

async function writeContainment(
  transaction: Transaction,
  within: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const rows = [...within].flatMap(([place, containers]) =>
    containers.map((container, rank) => ({
      place,
      container,
      rank: rank + 1,
      rankKey: `${String(rank + 1).padStart(2, '0')}|${container}`,
    })),
  );
  await runEach(transaction, 'projection/within', 'rows', rows);
}
