import type { Period } from '../../generated/resolvers.js';
import type { Tree } from '../../queries/hydrate.js';

/** Fields of all edges that are facts. */
export const Fact = {
  period: (edge: Tree): Period => {
    const day = (bound: string): string | null => (edge[bound] as string | null | undefined) ?? null;
    return {
      from: { earliest: day('fromEarliest'), latest: day('fromLatest') },
      to: { earliest: day('toEarliest'), latest: day('toLatest') },
    };
  },
};
