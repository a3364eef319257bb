import type { Span } from '../../domain/text.js';
import { addDays, isoDay, lastDayOfMonth, monthOf, yearOf } from './days.js';

export type Granularity = 'day' | 'days' | 'week' | 'month' | 'season' | 'year' | 'decade';
/** At least so exact. */
export const DAILY: readonly Granularity[] = ['day', 'days'];
export const MONTHLY: readonly Granularity[] = [...DAILY, 'week', 'month'];
export const YEARLY: readonly Granularity[] = [...MONTHLY, 'season', 'year'];

/** The days that words may mean. */
export interface When {
  /** First and last ISO day; where the words leave it open ("on Friday", "Oct. 1"), the last such up to today. */
  readonly from: string;
  readonly to: string;
  readonly granularity: Granularity;
  /** The coming such day or first of such month, where the words alone leave it open. */
  readonly next?: string;
}

/** What words of time are counted from. */
export interface TimeContext {
  /** ISO day of writing: dateline, else publication. Null: only dates with their year are told. */
  readonly today: string | null;
  /** The times that the text told before, in its order: "two days earlier" counts from the last of them. */
  readonly told: readonly When[];
}

export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

export function wholeDay(day: string): When {
  return { from: day, to: day, granularity: 'day' };
}

export function wholeMonth(year: number, month: number): When {
  return { from: isoDay(year, month, 1), to: lastDayOfMonth(year, month), granularity: 'month' };
}

export function wholeYear(year: number): When {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31), granularity: 'year' };
}

/** Of a pattern: months as news writes them, without the dot of a short one. */
export const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
export const UNITS = 'day|week|fortnight|month|year|decade';
export type Unit = 'day' | 'night' | 'week' | 'fortnight' | 'month' | 'year' | 'decade';

/** About a week: three days before and after. */
export function weekAround(day: string): When {
  return { from: addDays(day, -3), to: addDays(day, 3), granularity: 'week' };
}

/**
 * The time so many units away, as exact as people mean it: "three weeks ago" is about a week and "a week ago" that day, told to the week;
 * "three years ago" is a year and "a year ago" that month.
 */
export function around(day: string, count: number, unit: Unit): When {
  if (unit === 'day' || unit === 'night') return wholeDay(addDays(day, count));
  if (unit === 'week' && Math.abs(count) === 1) return { ...wholeDay(addDays(day, 7 * count)), granularity: 'week' };
  if (unit === 'week' || unit === 'fortnight') return weekAround(addDays(day, (unit === 'week' ? 7 : 14) * count));
  if (unit === 'month' || (unit === 'year' && Math.abs(count) === 1)) {
    const months = yearOf(day) * 12 + monthOf(day) - 1 + (unit === 'month' ? count : 12 * count);
    return wholeMonth(Math.floor(months / 12), (months % 12) + 1);
  }
  return wholeYear(yearOf(day) + (unit === 'decade' ? 10 * count : count));
}
