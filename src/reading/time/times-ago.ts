import type { Span } from '../../domain/text.js';
import { addDays, inYear, yearOf } from './days.js';
import { countOf, NUMBERS } from './numbers.js';
import { lastWeekday, mondayOf, WEEKDAYS } from './weekdays.js';
import { around, MONTHS, spanOf, type TimeContext, UNITS, type Unit, wholeDay, wholeYear, type When } from './when.js';

const AGO = new RegExp(
  String.raw`\b(?:(?<named>${WEEKDAYS}),?\s+)?(?<n>${NUMBERS})\s+(?<unit>${UNITS}|night)s?\s+ago\b(?:\s+(?<day>today|yesterday)\b|\s+this\s+(?:week|month)\b|\s+(?:(?:on|last)\s+)?(?<behind>${WEEKDAYS})\b)?`,
  'gi',
);
/** "On 3 May two years ago" is a day, which is read as one of that year (calendar-dates.ts). */
const DATE_BEFORE = new RegExp(String.raw`(?:${MONTHS})\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+$`);
const BEFORE_LAST = new RegExp(String.raw`\bthe\s+(?<unit>night|week|month|year|${WEEKDAYS})\s+before\s+last\b`, 'g');

/** "three years ago", "a week ago today", "on Saturday, a week ago", "the night before last": counted from the day of writing. */
export function timesAgo(sentence: string, { today }: TimeContext): (Span & When)[] {
  if (today === null) return [];
  const ago = [...sentence.matchAll(AGO)].flatMap(match => {
    const { n, unit, named, behind, day } = match.groups!;
    const count = countOf(n!);
    if (count === null || DATE_BEFORE.test(sentence.slice(0, match.index))) return [];
    const weekday = named ?? behind;
    return [{ ...spanOf(match), ...agoFrom(today, count, unit!.toLowerCase() as Unit, weekday, day?.toLowerCase()) }];
  });
  const beforeLast = [...sentence.matchAll(BEFORE_LAST)].map(match => ({
    ...spanOf(match),
    ...lastButOne(match.groups!['unit']!, today),
  }));
  return [...ago, ...beforeLast];
}

function agoFrom(today: string, count: number, unit: Unit, weekday: string | undefined, day: string | undefined): When {
  const from = weekday ? lastWeekday(weekday, today) : day === 'yesterday' ? addDays(today, -1) : today;
  const isExact = weekday !== undefined || day !== undefined;
  if (isExact && (unit === 'week' || unit === 'fortnight'))
    return wholeDay(addDays(from, -(unit === 'week' ? 7 : 14) * count));
  // "On Monday, two days ago".
  if (weekday !== undefined && (unit === 'day' || unit === 'night')) return wholeDay(from);
  if (day !== undefined && unit === 'year') return wholeDay(inYear(from, yearOf(from) - count));
  return around(today, -count, unit);
}

function lastButOne(unit: string, today: string): When {
  if (unit === 'night') return wholeDay(addDays(today, -2));
  if (unit === 'month') return around(today, -2, 'month');
  if (unit === 'year') return wholeYear(yearOf(today) - 2);
  if (unit !== 'week') return wholeDay(addDays(lastWeekday(unit, today), -7));
  const monday = addDays(mondayOf(today), -14);
  return { from: monday, to: addDays(monday, 6), granularity: 'week' };
}
