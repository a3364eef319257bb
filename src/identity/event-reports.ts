import type { EntityRecord } from '../domain/record.js';
import { EVENT_SUB_TYPES, type EventSubType, type EventType } from '../domain/vocabulary.js';
import { ranked } from './entity.js';
import { eventDays } from './event-evidence.js';
import { byDate } from './order.js';

/** Lowest, best and highest number that the reports give. */
export interface TollRange {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** One event as its reports tell it; what each says stays in its record. */
export interface EventSummary {
  readonly type: EventType;
  readonly subType: EventSubType;
  readonly name: string;
  /** First and last day on which it may have happened, by the reports that date it most closely; null if none does. */
  readonly from: string | null;
  readonly to: string | null;
  /** UCDP `date_prec` of those reports. */
  readonly datePrecision: number | null;
  /** Key of the place, by the report that places it most closely. */
  readonly place: string | null;
  /** UCDP `where_prec` of that report. */
  readonly placePrecision: number | null;
  readonly killed: TollRange | null;
  readonly wounded: TollRange | null;
  readonly captured: TollRange | null;
}

/** Puts the reports of one event together; null if no record is a report of an event. */
export function mergeEventReports(records: readonly EntityRecord[]): EventSummary | null {
  const reports = records.flatMap(record => (record.event ? [{ ...record, event: record.event }] : [])).sort(byDate);
  const subType = ranked(reports.map(({ event }) => event.subType))[0];
  if (subType === undefined) return null;
  const dated = closest(reports, ({ event }) => (eventDays(event) ? (event.datePrecision ?? 9) : null));
  const days = dated.flatMap(({ event }) => eventDays(event) ?? []);
  const placed = closest(reports, ({ event }) => (event.places.length > 0 ? (event.placePrecision ?? 9) : null));
  return {
    type: EVENT_SUB_TYPES[subType],
    subType,
    name: (placed.find(report => dated.includes(report)) ?? placed[0] ?? reports[0])?.name ?? '',
    from: days.map(({ first }) => first).sort()[0] ?? null,
    to:
      days
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? null,
    datePrecision: dated[0]?.event.datePrecision ?? null,
    place: ranked(placed.flatMap(({ event }) => event.places.slice(0, 1)))[0] ?? null,
    placePrecision: placed[0]?.event.placePrecision ?? null,
    killed: range(reports.map(({ event }) => event.killed)),
    wounded: range(reports.map(({ event }) => event.wounded)),
    captured: range(reports.map(({ event }) => event.captured)),
  };
}

/** The items of the least rank; those without a rank are left out. */
function closest<T>(items: readonly T[], rank: (item: T) => number | null): T[] {
  const least = Math.min(...items.map(item => rank(item) ?? Infinity));
  return items.filter(item => rank(item) === least);
}

/** `figures` in order of publication. Best is what most reports say; of equals the latest, as tolls are corrected in time. */
function range(figures: readonly (number | null)[]): TollRange | null {
  const given = figures.filter(figure => figure !== null);
  if (given.length === 0) return null;
  const count = (figure: number): number => given.filter(other => other === figure).length;
  const most = Math.max(...given.map(count));
  const best = given.findLast(figure => count(figure) === most) ?? 0;
  return { low: Math.min(...given), best, high: Math.max(...given) };
}
