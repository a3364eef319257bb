/**
 * Bounds of a point in time. Dates are ISO strings of a day, month or year precision written as days: `earliest` is
 * the first day on which it may lie, `latest` the last; null is no bound.
 */
export interface Bound {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A period with bounds instead of a guess: when it began and when it ended. */
export interface Period {
  readonly from: Bound;
  readonly to: Bound;
}

export const UNBOUNDED: Bound = { earliest: null, latest: null };
