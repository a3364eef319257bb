import type { Judgement } from '../../domain/judgement.js';
import type { EntityRecord } from '../../domain/record.js';

import { Clusters, type Node, speaking } from './clusters.js';
import { BODIES, EVENTS, type Family, PERSONS, PLACES } from './families.js';
import { joinLinked } from './join-linked.js';
import { joinPersons } from './join-persons.js';
import type { Resolution } from './resolution.js';
import { rulingsOf } from './rulings.js';
import { distinct } from './signatures.js';

/**
 * Joins records into entities. A function of the SET of records and judgements: order, repetition and earlier runs make no
 * difference. `records` must be closed (see `connected`), else the answer is that of the part given. Of a keyed identity
 * only the records at hand and those that judgements name are needed: its entity id derives from the key.
 * A cluster's id is that of its key, else of its earliest record by (`publishedOn`, nulls last; id).
 */
export function resolveBlock(records: readonly EntityRecord[], judgements: readonly Judgement[]): Resolution {
  const sorted = distinct(records);
  const rulings = rulingsOf(judgements, new Set(sorted.map(({ id }) => id)));
  const clusters = new Clusters(sorted, rulings);
  const members = (family: Family): Node[] =>
    clusters.roots().filter(root => root.open && speaking(root, family).length > 0);
  joinPersons(clusters, members(PERSONS));
  for (const family of [BODIES, PLACES, EVENTS]) joinLinked(clusters, members(family), family);
  return clusters.resolution();
}
