import type { Span } from '../../domain/text.js';
import { addDays, daysBetween, yearOf } from './days.js';
import { countOf, NUMBERS } from './numbers.js';
import { mondayOf, WEEKDAYS } from './weekdays.js';
import { MONTHS, type When } from './when.js';

/** "May 4 of last year", "in July the year before", "3 May two years ago", "Tuesday of last week". */
const QUALIFIED = new RegExp(
  String.raw`\b(?:(?:${MONTHS})\.?(?:,?\s+\d{1,2}(?:st|nd|rd|th)?)?|(?:${WEEKDAYS})(?:\s+(?:morning|afternoon|evening|night))?)(?<qualifier>,?\s+(?:of\s+)?(?:(?:(?<last>last|this|that)|the\s+(?<told>same|previous|following))\s+(?<unit>week|year)|the\s+year\s+before(?!\s+last)|(?<n>${NUMBERS})\s+years?\s+ago)\b)(?!['’]s\b)`,
  'g',
);

/** From what the text told last, in weeks or years. */
const STEPS = { that: 0, same: 0, previous: -1, following: 1 } as const;
type Which = 'last' | 'this' | 'ago' | keyof typeof STEPS;

/** What tells the week or year of a date. */
export interface Qualifier extends Span {
  readonly which: Which;
  readonly unit: 'week' | 'year';
  /** Of "two years ago". */
  readonly count: number | null;
}

/** Those of a sentence, each right behind the date that it is of. */
export function qualifiersOf(sentence: string): Qualifier[] {
  return [...sentence.matchAll(QUALIFIED)].map((match): Qualifier => {
    const end = match.index + match[0].length;
    const { qualifier, last, told, unit, n } = match.groups!;
    const which = (n === undefined ? (last ?? told ?? 'previous') : 'ago') as Which;
    const count = n === undefined ? null : countOf(n);
    return { which, unit: unit === 'week' ? 'week' : 'year', count, start: end - qualifier!.length, end };
  });
}

/** Null where the text told no year to count from. */
export function yearTold({ which, count }: Qualifier, today: string, told: When | undefined): number | null {
  if (which === 'this') return yearOf(today);
  if (which === 'last') return yearOf(today) - 1;
  if (which === 'ago') return count === null ? null : yearOf(today) - count;
  if (told === undefined) return null;
  return yearOf(told.from) + STEPS[which];
}

/** That weekday, given its last one, in the week told. */
export function weekdayTold(lately: string, { which }: Qualifier, today: string, told: When | undefined): string {
  const sinceMonday = daysBetween(mondayOf(lately), lately);
  if (which === 'this' || which === 'ago') return lately;
  if (which === 'last') return addDays(mondayOf(today), sinceMonday - 7);
  return told === undefined ? lately : addDays(mondayOf(told.from), sinceMonday + 7 * STEPS[which]);
}
