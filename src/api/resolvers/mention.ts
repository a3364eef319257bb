import type { Span } from '../../generated/resolvers.js';
import type { Tree } from '../../queries/hydrate.js';

/** Fields of the edges between articles and what they mention. */
export const Mention = {
  spans: (edge: Tree): Span[] => {
    const ends = edge['spanEnds'] as readonly number[];
    return (edge['spanStarts'] as readonly number[]).map((start, i) => ({ start, end: ends[i] ?? start }));
  },
};
