import type { Span } from '../../domain/text.js';
import { addDays, monthOf, monthOfName, yearOf } from './days.js';
import { countOf, NUMBERS } from './numbers.js';
import { WEEKDAYS } from './weekdays.js';
import {
  around,
  DAILY,
  type Granularity,
  MONTHLY,
  MONTHS,
  spanOf,
  type TimeContext,
  type Unit,
  UNITS,
  wholeDay,
  weekAround,
  wholeMonth,
  wholeYear,
  type When,
  YEARLY,
} from './when.js';

const COUNTED = String.raw`(?:(?:about|nearly|almost|some|just|only|barely|less than|more than|at least)\s+)?(?<n>${NUMBERS})\s+(?<unit>${UNITS}|night)s?`;
/** "For eleven days before it withdrew" is how long, not when. */
const HOW_LONG =
  /\b(?:for|lasted|lasting|of|took|takes|spent|within|in|over|during)\s+(?:the\s+)?(?:(?:first|last|next|past)\s+)?$/i;
const COUNTED_FROM = new RegExp(
  String.raw`\b${COUNTED}\s+(?<way>earlier|before|later|afterwards|after|previously)\b|\bthe\s+(?<one>day|night|morning|evening|week|month|year)\s+(?<of>before|after)\b(?!\s+(?:yesterday|tomorrow|last|next)\b)`,
  'gi',
);
const PARTS = 'day|night|morning|evening|afternoon|week|month|year';
/** "The day after that, the market burned" and not "the day after that attack". */
const THAT = String.raw`that(?=\s*(?:[,.;:]|$)|\s+(?:the|an?|he|she|they|it|his|her|their|its)\b)`;
const TOLD = new RegExp(
  String.raw`\b(?:(?:the\s+(?<which>same|following|next|previous)|(?<that>that))\s+(?<part>${PARTS})|(?<!\bthe\s+)next\s+(?<bare>day|morning|night|evening|afternoon)|the\s+(?<part2>${PARTS})\s+(?<way>before|after)(?:\s+${THAT}|(?!\s+[\p{L}\p{N}"“])))\b`,
  'giu',
);
/** "He said that night raids kill": no night that was told. */
const SAYS =
  /\b(?:said|says|saying|told|claim(?:s|ed)?|believe[sd]?|den(?:y|ies|ied)|deny|show(?:s|ed)?|report(?:s|ed)?|so|such)\s+$/i;
/** "August of that year" is a month, "the 9th of that month" and "Monday of that week" are days. */
const PART_OF: Readonly<Partial<Record<Unit, RegExp>>> = {
  year: new RegExp(String.raw`\b(?:${MONTHS}|spring|summer|autumn|fall|winter|Christmas)\.?,?\s+(?:of\s+)?$`),
  month: /\d(?:st|nd|rd|th)\s+of\s+$/,
  week: new RegExp(String.raw`\b(?:${WEEKDAYS})\s+(?:of\s+)?$`),
};
const TOLD_MONTH = new RegExp(String.raw`\b(?<which>that|the same|the following)\s+(?<month>${MONTHS})\b`, 'g');

/**
 * "two days earlier", "the next day", "that August": counted from what the text last told. `others`: the times that the
 * sentence tells by itself.
 */
export function timesFromTold(
  sentence: string,
  { told, today }: TimeContext,
  others: readonly (Span & When)[],
): (Span & When)[] {
  // Days are counted from a day, years from any time.
  const baseAt = (start: number, unit: Unit, isLater: boolean): When | null => {
    const before = [...told, ...others.filter(({ end }) => end <= start)];
    const fit = before.findLast(({ granularity }) => AS_EXACT[unit].includes(granularity));
    return fit ?? (isLater || today === null ? null : wholeDay(today));
  };
  const counted = [...sentence.matchAll(COUNTED_FROM)].flatMap(match => {
    const { n, unit, way } = match.groups!;
    const span = spanOf(match);
    const count = n === undefined ? null : countOf(n);
    if (count === null || isHowLong(sentence, span) || isConjunction(sentence, span, way!)) return [];
    const step = unitOf(unit!);
    const isLater = /later|after/i.test(way!);
    const base = baseAt(span.start, step, isLater);
    return base === null ? [] : [{ ...span, ...countedFrom(base, isLater ? count : -count, step) }];
  });
  const named = [...sentence.matchAll(TOLD)].flatMap(match => {
    const { which, that, part, bare, part2, way } = match.groups!;
    const told = which ?? that ?? way ?? 'next';
    const shift = /next|following|after/i.test(told) ? 1 : /before|previous/i.test(told) ? -1 : 0;
    const step = (/week|month|year/i.exec(part ?? part2 ?? bare!)?.[0].toLowerCase() ?? 'day') as Unit;
    const before = sentence.slice(0, match.index);
    if ((that !== undefined && SAYS.test(before)) || PART_OF[step]?.test(before)) return [];
    const base = baseAt(match.index, step, shift > 0);
    return base === null ? [] : [{ ...spanOf(match), ...beside(base.from, shift, step) }];
  });
  const months = [...sentence.matchAll(TOLD_MONTH)].flatMap(match => {
    const month = monthOfName(match.groups!['month']!);
    const base = baseAt(match.index, 'year', false);
    if (base === null) return [];
    const isNext = match.groups!['which'] === 'the following' && month <= monthOf(base.from);
    return [{ ...spanOf(match), ...wholeMonth(yearOf(base.from) + (isNext ? 1 : 0), month) }];
  });
  return [...counted, ...named, ...months];
}

/** Counted from a year, a year is no month. */
function countedFrom({ from, granularity }: When, count: number, step: Unit): When {
  const isYear = step === 'year' && !MONTHLY.includes(granularity);
  return isYear ? wholeYear(yearOf(from) + count) : around(from, count, step);
}

/** The day, month … of that day, or the next or previous one. */
function beside(day: string, shift: number, part: Unit): When {
  if (part === 'year') return wholeYear(yearOf(day) + shift);
  if (part === 'week') return weekAround(addDays(day, 7 * shift));
  return part === 'day' ? wholeDay(addDays(day, shift)) : around(day, shift, part);
}

/** What is exact enough to count such units from. */
const AS_EXACT: Readonly<Record<Unit, readonly Granularity[]>> = {
  day: DAILY,
  night: DAILY,
  week: [...DAILY, 'week'],
  fortnight: [...DAILY, 'week'],
  month: MONTHLY,
  year: YEARLY,
  decade: YEARLY,
};

/** A time that may date what one clause tells, and nothing else of its sentence. */
export interface ClauseTime extends Span, When {
  readonly clause: Span | null;
}

/**
 * "On Sunday, two days after the Taliban left Mazar": when they left, counted back from the sentence's other time, else
 * from today. `others`: the times that the sentence tells by itself.
 */
export function offsetsFromEvents(
  sentence: string,
  { today }: TimeContext,
  others: readonly (Span & When)[],
): ClauseTime[] {
  return [...sentence.matchAll(COUNTED_FROM)].flatMap((match): ClauseTime[] => {
    const { n, unit, one, of } = match.groups!;
    const way = match.groups!['way'] ?? of!;
    const span = spanOf(match);
    const count = n === undefined ? 1 : countOf(n);
    if (count === null || isHowLong(sentence, span) || !isConjunction(sentence, span, way)) return [];
    const step = unitOf(unit ?? one!);
    const isAfter = /after/i.test(way);
    // "Two days before Christmas": counted from a day that is told, for the whole sentence.
    const day = others.find(
      ({ start }) => start >= span.end && /^\s*(?:the\s+)?$/.test(sentence.slice(span.end, start)),
    );
    const counted = (base: When, steps: number): When =>
      one === undefined ? countedFrom(base, steps, step) : beside(base.from, steps, step);
    if (day) return [{ start: span.start, end: day.end, ...counted(day, isAfter ? count : -count), clause: null }];
    const clause = clauseAfter(sentence, span);
    const anchor = nearest(
      span,
      others.filter(({ start, end }) => end <= span.start || start >= clause.end),
    );
    // What comes after a day of news is not known from it.
    const base = anchor ?? (today === null || !isAfter ? null : wholeDay(today));
    if (base === null) return [];
    const { from, to, granularity } = base;
    const when = AS_EXACT[step].includes(granularity)
      ? counted(base, isAfter ? -count : count)
      : { from, to, granularity };
    return [{ ...span, ...when, clause }];
  });
}

function unitOf(word: string): Unit {
  const lower = word.toLowerCase();
  return lower === 'morning' || lower === 'evening' ? 'day' : (lower as Unit);
}

function isHowLong(sentence: string, { start }: Span): boolean {
  return HOW_LONG.test(sentence.slice(Math.max(0, start - 24), start));
}

const GOES_ON = new RegExp(String.raw`^\s+(?!${THAT})[\p{L}\p{N}"“]`, 'iu');

/** "after" and "before" with something behind them, to count from. */
function isConjunction(sentence: string, { end }: Span, way: string): boolean {
  return /^(?:after|before)$/i.test(way) && GOES_ON.test(sentence.slice(end));
}

/** To the next comma that is not within a date. */
function clauseAfter(sentence: string, { end }: Span): Span {
  const comma = /,(?!\s*\d{4}\b|\d)/.exec(sentence.slice(end));
  return { start: end, end: comma ? end + comma.index : sentence.length };
}

function nearest(span: Span, times: readonly (Span & When)[]): (Span & When) | null {
  const distance = (time: Span): number => (time.end <= span.start ? span.start - time.end : time.start - span.end);
  return [...times].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
