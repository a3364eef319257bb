import type { EntityRecord } from '../../domain/record.js';
import { type Comparison, JOIN, SUGGEST } from '../comparison.js';
import { eventObstacle } from '../event-evidence.js';

import { type Clusters, type Node, speaking } from './clusters.js';
import { compareRecords, EVENTS, type Family, PLACES } from './families.js';
import { bestFirst, type Pair, pairOf } from './pairs.js';
import { joinOf } from './resolution.js';

/** Groups, places and events: joined pair by pair, best first, never over a contradiction between any two of their records. */
export function joinLinked(clusters: Clusters, members: readonly Node[], family: Family): void {
  const excluded = (a: EntityRecord, b: EntityRecord): boolean =>
    family === EVENTS ? eventObstacle(a, b) !== null : compareRecords(a, b).contradiction;
  const clash = (a: Node, b: Node): boolean => {
    // Places called the same are so throughout a cluster.
    if (family === PLACES) return false;
    const right = speaking(b, family);
    return speaking(a, family).some(one => right.some(other => excluded(one, other)));
  };
  const said = new Map(members.map(member => [member, speaking(member, family)]));
  const pairs: Pair[] = [];
  members.forEach((a, at) => {
    for (const b of members.slice(at + 1)) {
      let best: Comparison | null = null;
      for (const left of said.get(a) ?? []) {
        for (const right of said.get(b) ?? []) {
          if (family === EVENTS && eventObstacle(left, right) !== null) continue;
          const comparison = compareRecords(left, right);
          if (!comparison.contradiction && (!best || comparison.score > best.score)) best = comparison;
        }
      }
      if (best && best.score >= SUGGEST) pairs.push(pairOf(a, b, best));
    }
  });
  for (const { comparison, order } of pairs.sort(bestFirst)) {
    const [x = '', y = ''] = order.split(' ');
    const [left, right] = [clusters.nodeOf(x), clusters.nodeOf(y)];
    if (!left || !right || left === right || clash(left, right)) continue;
    if (comparison.score < JOIN || clusters.heldApart(left, right)) clusters.suggest(x, y, comparison);
    else clusters.merge(left, right, joinOf(x, y, comparison));
  }
}
