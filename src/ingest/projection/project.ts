import type { EntityRecord } from '../../domain/record.js';
import type { Transaction } from '../../graph/graph.js';

import type { Definitions } from '../definitions.js';
import type { Move } from '../identify.js';
import { runEach } from '../statements.js';
import { articleNodeId } from '../plan.js';

import { projectDefinedContainment, projectStatedContainment } from './containment.js';
import { projectEntities, type TouchedEntity } from './entities.js';
import { projectFacts } from './facts.js';
import { projectMentions } from './mentions.js';
import { deleteUnused, projectNames, storedKeys } from './names.js';

/**
 * Recomputes all that the graph derives from records and claims for the entities that records moved to or from, and for
 * nothing else: properties, search keys, edges, mentions, containment. An entity without a record is removed.
 */
export async function project(
  transaction: Transaction,
  moves: readonly Move[],
  definitions: Definitions,
): Promise<void> {
  const orphans = await orphansOf(transaction, moves);
  const touched = touchedBy(moves).filter(({ id }) => !orphans.has(id));
  const { names, within } = await projectEntities(transaction, touched, definitions);
  await projectNames(transaction, names);
  await projectDefinedContainment(transaction, within);
  const unplaced = await projectFacts(transaction, await recordsWithChangedEdges(transaction, moves, touched));
  await projectStatedContainment(transaction, unplaced);
  await projectMentions(transaction, moves.flatMap(mentionsOf));
  await deleteEntities(transaction, orphans);
}

function touchedBy(moves: readonly Move[]): TouchedEntity[] {
  const left = new Set(moves.flatMap(({ from }) => from ?? []));
  const joined = new Map<string, EntityRecord[]>([...left].map(id => [id, []]));
  for (const { to, record } of moves) joined.set(to, [...(joined.get(to) ?? []), record]);
  return [...joined]
    .map(([id, records]) => ({ id, joined: records, shrunk: left.has(id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function mentionsOf({ from, to, record }: Move): { entityId: string; articleId: string }[] {
  const articleId = articleNodeId(record.articleId);
  return [to, ...(from === null ? [] : [from])].map(entityId => ({ entityId, articleId }));
}

/** Records that moved, and all reports of the events concerned: an event's edges carry its date, which any report may change. */
async function recordsWithChangedEdges(
  transaction: Transaction,
  moves: readonly Move[],
  touched: readonly TouchedEntity[],
): Promise<string[]> {
  const events = new Set(
    moves
      .filter(({ record }) => record.label === 'Event')
      .flatMap(({ from, to }) => [to, ...(from === null ? [] : [from])]),
  );
  const ids = touched.map(({ id }) => id).filter(id => events.has(id));
  const reports = await runEach(transaction, 'projection/recordIdsOfEntities', 'ids', ids);
  return [...new Set([...moves.map(({ record }) => record.id), ...reports.map(({ id }) => String(id))])].sort();
}

/** Entities that no record is identified as any more. */
async function orphansOf(transaction: Transaction, moves: readonly Move[]): Promise<Set<string>> {
  const left = [...new Set(moves.flatMap(({ from }) => from ?? []))].sort();
  const rows = await runEach(transaction, 'projection/orphans', 'ids', left);
  return new Set(rows.map(({ id }) => String(id)));
}

/** Removes entities with their search keys, then the places around them that nothing lies in any more. */
async function deleteEntities(transaction: Transaction, orphans: ReadonlySet<string>): Promise<void> {
  for (let ids = [...orphans].sort(); ids.length > 0;) {
    const keys = [...(await storedKeys(transaction, ids)).values()].flatMap(found => [...found]);
    const containers = (await runEach(transaction, 'projection/containersOf', 'ids', ids)).map(({ id }) => String(id));
    await runEach(transaction, 'projection/deleteEntities', 'ids', ids);
    await deleteUnused(transaction, keys);
    const around = await runEach(transaction, 'projection/orphans', 'ids', [...new Set(containers)].sort());
    ids = around.map(({ id }) => String(id)).sort();
  }
}
