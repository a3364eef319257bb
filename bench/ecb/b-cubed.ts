/** Mention → cluster that it is in. Any keys; what two partitions call alike is one mention. */
export type Partition = ReadonlyMap<string, string>;

/** Shares from 0 to 1; of nothing, 0. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B³ (Bagga and Baldwin 1998) of clusters of one's own mentions, as the CoNLL scorer counts it (Pradhan et al. 2014): of each
 * mention the share of its own cluster that is in its gold cluster, and the other way round. A mention that the other side
 * lacks counts 0: one's own in precision, the gold's in recall.
 */
export function bCubed(own: Partition, gold: Partition): Score {
  const both = new Map([...own].filter(([mention]) => gold.has(mention)));
  const [owned, golden] = [sizes(own.values()), sizes(gold.values())];
  const pair = (mention: string, cluster: string): string => JSON.stringify([cluster, gold.get(mention)]);
  const shared = sizes([...both].map(([mention, cluster]) => pair(mention, cluster)));
  let precise = 0;
  let found = 0;
  for (const [mention, cluster] of both) {
    const together = shared.get(pair(mention, cluster)) ?? 0;
    precise += together / (owned.get(cluster) ?? 1);
    found += together / (golden.get(gold.get(mention) ?? '') ?? 1);
  }
  return score(precise, own.size, found, gold.size);
}

/** Pairs that are in one cluster, counted among `pairs` of mentions that both partitions have. */
export function pairScore(own: Partition, gold: Partition, pairs: Iterable<readonly [string, string]>): Score {
  let [right, joined, one] = [0, 0, 0];
  for (const [a, b] of pairs) {
    const [together, same] = [own.get(a) === own.get(b), gold.get(a) === gold.get(b)];
    if (together) joined++;
    if (same) one++;
    if (together && same) right++;
  }
  return score(right, joined, right, one);
}

function score(precise: number, said: number, found: number, gold: number): Score {
  const precision = said === 0 ? 0 : precise / said;
  const recall = gold === 0 ? 0 : found / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function sizes(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
