import type { Explanation } from '../../domain/judgement.js';
import { compareText } from '../../domain/text.js';
import type { Comparison } from '../comparison.js';

/** Records that are one entity, and the weightiest reason of each join. */
export interface Cluster {
  readonly entityId: string;
  /** Sorted. */
  readonly recordIds: readonly string[];
  /** One per join that made it; empty for a single record. */
  readonly joins: readonly Join[];
}

/** Two records by which two parts of a cluster became one. */
export interface Join {
  readonly a: string;
  readonly b: string;
  /** Bits; of a key or a person's judgement, infinite evidence is written as 99. */
  readonly score: number;
  readonly explanation: Explanation;
}

/** Two entities that may be one: for a person to judge. */
export interface Suggestion {
  /** Entity ids, sorted. */
  readonly a: string;
  readonly b: string;
  /** A record of each, to be the subjects of a judgement. */
  readonly records: readonly [string, string];
  readonly score: number;
  readonly explanation: Explanation;
}

export interface Resolution {
  readonly clusters: readonly Cluster[];
  /** Highest score first. */
  readonly suggestions: readonly Suggestion[];
}

/** The join of two records for what speaks for it. */
export function joinOf(a: string, b: string, comparison: Comparison): Join {
  return { a, b, ...told(comparison) };
}

/** A comparison as people read it: to a tenth of a bit, what weighs most first. */
export function told({ score, evidence }: Comparison): Pick<Join, 'score' | 'explanation'> {
  return { score: tenths(score), explanation: strongestFirst(evidence) };
}

export function tenths(score: number): number {
  return Math.round(score * 10) / 10;
}

function strongestFirst(evidence: Explanation): Explanation {
  return [...evidence].sort(
    (x, y) => Math.abs(y.contribution) - Math.abs(x.contribution) || compareText(x.feature, y.feature),
  );
}
