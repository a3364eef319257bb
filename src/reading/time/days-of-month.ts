import type { Span } from '../../domain/text.js';
import { isoDay, lastDayOfMonth, monthOf, yearOf } from './days.js';
import { isWeekday, WEEKDAYS } from './weekdays.js';
import { around, MONTHLY, spanOf, type TimeContext, wholeDay, type When } from './when.js';

const ORDINAL = String.raw`the\s+(?<day>\d{1,2})(?:st|nd|rd|th)\b`;
const OF_MONTH = String.raw`(?:\s+of\s+(?<which>this|last|that|the same|the previous)\s+month\b)?`;
/** What a number of the month is never of: names ("the 18th Street gang") and what is counted. */
const COUNTED_THINGS = String.raw`[A-Z]|of\b|floor|day|anniversary|hour|night|century|straight|consecutive|successive|attempt|try|time|parallel|brigade|division|battalion|regiment|army|fleet`;
const DAY_OF_MONTH = new RegExp(
  String.raw`\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|(?:night|morning|evening|afternoon)\s+of)\s+${ORDINAL}${OF_MONTH}(?!\s+(?:${COUNTED_THINGS}))`,
  'g',
);
/** Behind words that more often tell of something else: "by the 5th and 7th Brigades", "on Sunday, the 25th victim died". */
const OTHER = String.raw`\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)|final|last)\b`;
const STRICT_DAY_OF_MONTH = new RegExp(
  String.raw`\b(?:[Bb]y|[Ff]rom|[Bb]etween|[Aa]fter|[Bb]efore|(?:eve|dawn)\s+of|(?<weekday>${WEEKDAYS})),?\s+${ORDINAL}${OF_MONTH}(?=\s*(?:[.;:)—–]|$)|,(?!${OTHER})|\s+(?:and|to)\b(?!${OTHER})|\s+(?:he|she|it|they|the|a|some|no|in|at|near|when|until)\b)`,
  'g',
);

/** "on the 6th", "the night of the 11th", "on the 9th of last month": of the month told before, else the last such day. */
export function daysOfMonth(
  sentence: string,
  { today, told: before }: TimeContext,
  others: readonly (Span & When)[],
): (Span & When)[] {
  return [...sentence.matchAll(DAY_OF_MONTH), ...sentence.matchAll(STRICT_DAY_OF_MONTH)].flatMap(match => {
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
