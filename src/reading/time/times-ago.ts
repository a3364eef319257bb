import type { Span } from '../../domain/text.js';
import { addDays } from './days.js';
import { around, countOf, NUMBERS, spanOf, type TimeContext, UNITS, type Unit, wholeDay, type When } from './when.js';
import { lastWeekday, WEEKDAYS } from './weekdays.js';

const COUNT = String.raw`(?<n>${NUMBERS})\s+(?<unit>${UNITS})s?\s+ago`;
const AGO = new RegExp(
  String.raw`\b(?:(?<before>${WEEKDAYS}),?\s+)?${COUNT}\b(?:\s+(?<day>today|yesterday)\b|\s+(?:(?:on|last)\s+)?(?<weekday>${WEEKDAYS})\b)?`,
  'gi',
);

/** "three years ago", "a week ago today", "on Saturday, a week ago": counted back from the day of writing. */
export function timesAgo(sentence: string, { today }: TimeContext): (Span & When)[] {
  if (today === null) return [];
  return [...sentence.matchAll(AGO)].flatMap(match => {
    const { n, unit, before, day, weekday } = match.groups!;
    const count = countOf(n!);
    if (count === null) return [];
    const step = unit!.toLowerCase() as Unit;
    const named = before ?? weekday;
    const from = named ? lastWeekday(named, today) : day?.toLowerCase() === 'yesterday' ? addDays(today, -1) : today;
    const weeks = step === 'week' ? count : step === 'fortnight' ? 2 * count : null;
    const isDay = named !== undefined || day !== undefined;
    const when = isDay && weeks !== null ? wholeDay(addDays(from, -7 * weeks)) : around(from, -count, step);
    return [{ ...spanOf(match), ...when }];
  });
}
