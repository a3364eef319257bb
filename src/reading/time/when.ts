import type { Span } from '../../domain/text.js';
import { addDays, isoDay, lastDayOfMonth, monthOf, yearOf } from './days.js';

export type Granularity = 'day' | 'days' | 'week' | 'month' | 'season' | 'year' | 'decade';

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

export const UNITS = 'day|week|month|year|decade';
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';
export const NUMBERS = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|\\d{1,3}';

/** Null for "several" and "few". */
export function countOf(word: string): number | null {
  const lower = word.toLowerCase();
  const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  if (lower === 'a' || lower === 'an') return 1;
  if (/^\d+$/.test(lower)) return Number(lower);
  return words.indexOf(lower) > 0 ? words.indexOf(lower) : null;
}

/** The time so many units away, as exact as people mean it: weeks ago is a week, years ago is a year. */
export function around(day: string, count: number, unit: Unit): When {
  if (unit === 'day') return wholeDay(addDays(day, count));
  if (unit === 'week')
    return { from: addDays(day, 7 * count - 3), to: addDays(day, 7 * count + 3), granularity: 'week' };
  if (unit === 'month') {
    const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
    return wholeMonth(Math.floor(months / 12), (months % 12) + 1);
  }
  return wholeYear(yearOf(day) + (unit === 'decade' ? 10 * count : count));
}
