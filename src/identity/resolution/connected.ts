import type { Judgement } from '../../domain/judgement.js';
import type { EntityRecord } from '../../domain/record.js';
import { blockingKeys } from '../blocking-keys.js';
import { byId } from '../order.js';

import { related } from './families.js';
import { distinct, signatureGroups } from './signatures.js';

/**
 * The records of `pool` that the seeds may be one with, directly or through others: what must be seen to decide about the
 * seeds, parted into blocks that have nothing to do with each other, each for `resolveBlock`. The caller fetches the records
 * that share a blocking key with the seeds, asks, fetches for those that are new in the answer, and asks again until there
 * are none. Sorted by id.
 */
export function connected(
  seeds: readonly string[],
  pool: readonly EntityRecord[],
  judgements: readonly Judgement[],
): EntityRecord[][] {
  const groups = signatureGroups(distinct(pool), new Set());
  const place = new Map(groups.flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
  const judged = new Map<number, number[]>();
  for (const { kind, subjects } of judgements) {
    const [a, b] = subjects.map(id => place.get(id));
    if (kind !== 'identity' || a === undefined || b === undefined) continue;
    judged.set(a, [...(judged.get(a) ?? []), b]);
    judged.set(b, [...(judged.get(b) ?? []), a]);
  }
  // Only records that share a key are related: a caller finds records by their keys, and must find the same block from any seed.
  const bearers = new Map<string, number[]>();
  for (const [at, [record]] of groups.entries()) {
    for (const key of record ? blockingKeys(record) : []) {
      const found = bearers.get(key);
      if (found) found.push(at);
      else bearers.set(key, [at]);
    }
  }
  const reached = new Set<number>();
  const blocks: EntityRecord[][] = [];
  for (const seed of seeds) {
    const start = place.get(seed);
    if (start === undefined || reached.has(start)) continue;
    const block: number[] = [];
    const queue = [start];
    const reach = (other: number): void => {
      reached.add(other);
      queue.push(other);
    };
    reached.add(start);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      block.push(at);
      for (const other of judged.get(at) ?? []) if (!reached.has(other)) reach(other);
      const record = groups[at]?.[0];
      for (const key of record ? blockingKeys(record) : []) {
        for (const other of bearers.get(key) ?? []) {
          const candidate = groups[other]?.[0];
          if (record && candidate && !reached.has(other) && related(record, candidate)) reach(other);
        }
      }
    }
    blocks.push(block.flatMap(at => groups[at] ?? []).sort(byId));
  }
  return blocks;
}
