import { compareText } from '../../domain/text.js';
import type { Comparison } from '../comparison.js';

import { idOf, type Node } from './clusters.js';

/** Two clusters that may be one. */
export interface Pair {
  readonly a: Node;
  readonly b: Node;
  readonly comparison: Comparison;
  /** Ids of the first records, which order pairs of one score. */
  readonly order: string;
}

export function pairOf(a: Node, b: Node, comparison: Comparison): Pair {
  const [x, y] = [idOf(a), idOf(b)];
  return x < y ? { a, b, comparison, order: `${x} ${y}` } : { a: b, b: a, comparison, order: `${y} ${x}` };
}

export function bestFirst(x: Pair, y: Pair): number {
  return y.comparison.score - x.comparison.score || compareText(x.order, y.order);
}
