import type { FoundEvent } from './model/events.js';

export interface EventTime {
  readonly date: string | null;
  readonly date_end: string | null;
  /** UCDP `date_prec`. */
  readonly datePrecision: number | null;
}

export interface EventTimes {
  of(event: FoundEvent): EventTime;
}

export function eventTimes(publishedOn: string | null): EventTimes {
  return { of: () => ({ date: publishedOn, date_end: null, datePrecision: publishedOn ? 1 : null }) };
}
