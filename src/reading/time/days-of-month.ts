import type { Span } from '../../domain/text.js';
import { isoDay, lastDayOfMonth, monthOf, yearOf } from './days.js';
import { isWeekday, WEEKDAYS } from './weekdays.js';
import { around, MONTHLY, MONTHS, spanOf, type TimeContext, wholeDay, type When } from './when.js';

/** What a number of the month is never of: "the 9th Brigade", "the 20th century". */
const COUNTED_THINGS = String.raw`floor|day|anniversary|hour|night|century|straight|consecutive|successive|attempt|try|time|century|(?:[A-Z][\w’'-]*\s+){0,3}(?:Brigade|Division|Battalion|Regiment|Corps|Army|Infantry|Parachute|Mountain|Armou?red|Field|Group|Squadron|Company|Fleet|Front|Congress|Parallel|parallel|Platoon|Wing|Column|Military|Motor)`;
const ORDINAL = String.raw`the\s+(?<day>\d{1,2})(?:st|nd|rd|th)\b`;
const OF_MONTH = String.raw`(?:\s+of\s+(?<which>this|last|that|the same|the previous)\s+month\b)?`;
const DAY_OF_MONTH = new RegExp(
  String.raw`\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|(?:night|morning|evening|afternoon|eve|dawn)\s+of|(?<weekday>${capitals(WEEKDAYS)})),?\s+${ORDINAL}${OF_MONTH}(?!\s+(?:of\b|${MONTHS}|${COUNTED_THINGS}))`,
  'g',
);
/** "By the 18th" is a day, "by the 18th Street gang" is none. */
const BOUND_DAY = new RegExp(
  String.raw`\b(?:[Bb]y|[Ff]rom|[Bb]etween|[Tt]o|[Aa]fter|[Bb]efore)\s+${ORDINAL}${OF_MONTH}(?=\s*[,.;:)—–]|\s+(?:and|to|he|she|it|they|the|all|no)\b)`,
  'g',
);

/** "on the 6th", "the night of the 11th", "on the 9th of last month": of the month told before, else the last such day. */
export function daysOfMonth(
  sentence: string,
  { today, told: before }: TimeContext,
  others: readonly (Span & When)[],
): (Span & When)[] {
  return [...sentence.matchAll(DAY_OF_MONTH), ...sentence.matchAll(BOUND_DAY)].flatMap(match => {
    const { which, weekday } = match.groups!;
    const day = Number(match.groups!['day']);
    if (day < 1 || day > 31) return [];
    const told = others.findLast(({ end, granularity }) => end <= match.index && MONTHLY.includes(granularity));
    const month = which === undefined ? told?.from : monthTold(which, today, told ?? before.at(-1));
    if (month !== undefined) return isInMonth(month, day) ? [{ ...spanOf(match), ...wholeDay(onDay(month, day)) }] : [];
    if (today === null) return [];
    const isMeant = (on: string): boolean => weekday === undefined || isWeekday(on, weekday);
    const last = daysBeside(today, day, -1).find(on => on <= today && isMeant(on));
    const next = daysBeside(today, day, 1).find(on => on >= today && isMeant(on));
    return last === undefined ? [] : [{ ...spanOf(match), ...wholeDay(last), next: next ?? last }];
  });
}

function monthTold(which: string, today: string | null, told: When | undefined): string | undefined {
  if (which === 'this' || which === 'last')
    return today === null ? undefined : around(today, which === 'last' ? -1 : 0, 'month').from;
  if (told === undefined) return undefined;
  return which === 'the previous' ? around(told.from, -1, 'month').from : told.from;
}

/** That day of this month and of the year's before it, or after it. */
function daysBeside(today: string, day: number, step: 1 | -1): string[] {
  const months = Array.from({ length: 12 }, (_, i) => around(today, step * i, 'month').from);
  return months.filter(month => isInMonth(month, day)).map(month => onDay(month, day));
}

function onDay(month: string, day: number): string {
  return isoDay(yearOf(month), monthOf(month), day);
}

function isInMonth(month: string, day: number): boolean {
  return onDay(month, day) <= lastDayOfMonth(yearOf(month), monthOf(month));
}

function capitals(names: string): string {
  return names.replace(/\b\p{Ll}/gu, letter => letter.toUpperCase());
}
