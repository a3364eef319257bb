/**
 * A maximum matching of a bipartite graph by augmenting paths (Kuhn's algorithm), deterministic.
 * @param ends for each left node the right nodes it may take, preferred first
 * @param rights how many right nodes there are
 * @returns for each right node the left node that took it, else null
 */
export function maximumMatching(ends: readonly (readonly number[])[], rights: number): readonly (number | null)[] {
  const takenBy: (number | null)[] = Array.from({ length: rights }, () => null);
  const augment = (left: number, seen: Set<number>): boolean => {
    for (const right of ends[left] ?? []) {
      if (seen.has(right)) continue;
      seen.add(right);
      const holder = takenBy[right] ?? null;
      if (holder === null || augment(holder, seen)) {
        takenBy[right] = left;
        return true;
      }
    }
    return false;
  };
  ends.forEach((_, left) => augment(left, new Set()));
  return takenBy;
}
