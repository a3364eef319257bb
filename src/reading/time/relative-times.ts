import type { Span } from '../../domain/text.js';
import { addDays, isoDay, monthOf, yearOf } from './days.js';
import {
  around,
  countOf,
  type Granularity,
  NUMBERS,
  type TimeContext,
  type Unit,
  wholeDay,
  wholeMonth,
  wholeYear,
  type When,
} from './when.js';

const COUNTED = String.raw`(?:(?:about|nearly|almost|some|just|only|barely|less than|more than|at least)\s+)?(?<n>${NUMBERS})\s+(?<unit>day|week|month|year)s?`;
/** "For eleven days before it withdrew" is how long, not when. */
const HOW_LONG = /\b(?:for|lasted|lasting|of|took|takes|spent|within|in)\s+$/i;
const COUNTED_FROM = new RegExp(
  String.raw`\b${COUNTED}\s+(?<way>earlier|before|later|afterwards|after|previously)\b`,
  'gi',
);
const PARTS = 'day|night|morning|evening|afternoon|week|month|year';
const TOLD = new RegExp(
  String.raw`\b(?:(?:the\s+)?(?<which>same|that|following|(?<=the\s)next|previous)\s+(?<part>${PARTS})|the\s+(?<part2>${PARTS})\s+(?<way>before|after))\b(?!\s+yesterday)`,
  'gi',
);
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
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
  const baseAt = (start: number, unit: Unit, isLater: boolean): string | null => {
    const before = [...told, ...others.filter(({ end }) => end <= start)];
    const fit = before.findLast(({ granularity }) => AS_EXACT[unit].includes(granularity));
    return fit?.from ?? (isLater ? null : today);
  };
  const counted = [...sentence.matchAll(COUNTED_FROM)].flatMap(match => {
    const { n, unit, way } = match.groups!;
    const count = countOf(n!);
    const span = spanOf(match);
    if (count === null || isHowLong(sentence, span) || isConjunction(sentence, span, way!)) return [];
    const step = unit!.toLowerCase() as Unit;
    const isLater = /later|after/i.test(way!);
    const base = baseAt(span.start, step, isLater);
    return base === null ? [] : [{ ...span, ...around(base, isLater ? count : -count, step) }];
  });
  const named = [...sentence.matchAll(TOLD)].flatMap(match => {
    const { which, part, part2, way } = match.groups!;
    const shift = /next|following|after/i.test(which ?? way!) ? 1 : /before|previous/i.test(which ?? way!) ? -1 : 0;
    const step = (/week|month|year/i.exec(part ?? part2!)?.[0].toLowerCase() ?? 'day') as Unit;
    const base = baseAt(match.index, step, shift > 0);
    return base === null ? [] : [{ ...spanOf(match), ...beside(base, shift, step) }];
  });
  const months = [...sentence.matchAll(TOLD_MONTH)].flatMap(match => {
    const month = MONTHS.split('|').indexOf(match.groups!['month']!) + 1;
    const base = baseAt(match.index, 'year', false);
    if (base === null) return [];
    const isNext = match.groups!['which'] === 'the following' && month <= monthOf(base);
    return [{ ...spanOf(match), ...wholeMonth(yearOf(base) + (isNext ? 1 : 0), month) }];
  });
  return [...counted, ...named, ...months];
}

/** The day, month … of that day, or the next or previous one. */
function beside(day: string, shift: number, part: Unit): When {
  if (part === 'year') return wholeYear(yearOf(day) + shift);
  return part === 'day' ? wholeDay(addDays(day, shift)) : around(day, shift, part);
}

/** What is exact enough to count such units from. */
const DAYS: readonly Granularity[] = ['day', 'days'];
const MONTHLY: readonly Granularity[] = [...DAYS, 'week', 'month'];
const AS_EXACT: Readonly<Record<Unit, readonly Granularity[]>> = {
  day: DAYS,
  week: [...DAYS, 'week'],
  month: MONTHLY,
  year: [...MONTHLY, 'season', 'year'],
  decade: [...MONTHLY, 'season', 'year'],
};

/** A time that dates what one clause tells, and nothing else of its sentence. */
export interface ClauseTime extends Span, When {
  readonly clause: Span;
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
  return [...sentence.matchAll(COUNTED_FROM)].flatMap(match => {
    const { n, unit, way } = match.groups!;
    const span = spanOf(match);
    const count = countOf(n!);
    if (count === null || isHowLong(sentence, span) || !isConjunction(sentence, span, way!)) return [];
    const clause = clauseAfter(sentence, span);
    const anchor = nearest(
      span,
      others.filter(({ start, end }) => end <= clause.start || start >= clause.end),
    );
    const base = anchor?.from ?? today;
    if (base === null) return [];
    const step = unit!.toLowerCase() as Unit;
    const isVaguer = anchor !== null && anchor.granularity !== 'day' && (step === 'day' || step === 'week');
    const when = isVaguer
      ? { from: anchor.from, to: anchor.to, granularity: anchor.granularity }
      : around(base, /after/i.test(way!) ? -count : count, step);
    return [{ ...span, ...when, clause }];
  });
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function isHowLong(sentence: string, { start }: Span): boolean {
  return HOW_LONG.test(sentence.slice(Math.max(0, start - 12), start));
}

/** "after" and "before" with something behind them, to count from. */
function isConjunction(sentence: string, { end }: Span, way: string): boolean {
  return /^(?:after|before)$/i.test(way) && /^\s+[\p{L}\p{N}"“]/u.test(sentence.slice(end));
}

/** To the next comma, where the sentence begins with it; else to the end. */
function clauseAfter(sentence: string, { start, end }: Span): Span {
  const comma = sentence.indexOf(',', end);
  const isFirst = sentence.slice(0, start).trim().split(/\s+/).length <= 2;
  return { start: end, end: isFirst && comma >= 0 ? comma : sentence.length };
}

function nearest(span: Span, times: readonly (Span & When)[]): (Span & When) | null {
  const distance = (time: Span): number => (time.end <= span.start ? span.start - time.end : time.start - span.end);
  return [...times].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** "on the 6th": the last such day up to today. */
export function daysOfMonth(sentence: string, { today }: TimeContext): (Span & When)[] {
  if (today === null) return [];
  return [...sentence.matchAll(DAY_OF_MONTH)].flatMap(match => {
    const day = Number(match.groups!['day']);
    if (day < 1 || day > 31) return [];
    const thisMonth = isoDay(yearOf(today), monthOf(today), day);
    const { from } = around(today, -1, 'month');
    return [
      { ...spanOf(match), ...wholeDay(thisMonth <= today ? thisMonth : isoDay(yearOf(from), monthOf(from), day)) },
    ];
  });
}

const DAY_OF_MONTH =
  /\b(?:on|since|until)\s+the\s+(?<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of\b|[A-Z]|floor|day|anniversary|parallel|hour|night|century))/g;
