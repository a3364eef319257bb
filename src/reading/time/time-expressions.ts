import * as chrono from 'chrono-node';

import type { Span } from '../../domain/text.js';
import { addDays, daysBetween, isoDay, lastDayOfMonth, monthOf, yearOf } from './days.js';

export type Granularity = 'day' | 'days' | 'week' | 'month' | 'year' | 'decade';

/** Words of a text that tell a time, and the days that it may be. */
export interface TimeExpression extends Span {
  /** First and last ISO day. */
  readonly from: string;
  readonly to: string;
  readonly granularity: Granularity;
  /** The coming such day, where the words alone leave it open: "on Friday", "Oct. 1". */
  readonly next: string | null;
  /** "since June", "until 2001": the bound of a stretch and not the time of something. */
  readonly bound: 'since' | 'until' | null;
  /** "Tuesday's bombing", "the 1991 rising": tells the time of the noun that follows it. */
  readonly isModifier: boolean;
}

export interface TimeContext {
  /** ISO day of writing: dateline, else publication. Null: only dates with their year are told. */
  readonly today: string | null;
  /** ISO day that "two days earlier" counts from: what the text last told. */
  readonly narrative: string | null;
}

const NUMBERS = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|\\d{1,3}';
const UNITS = 'day|week|month|year|decade';
/** Durations are no times: chrono would read "for three months" as three months from now. */
const DURATION = new RegExp(
  String.raw`\b(?:for|within|after|in|over|during|lasted|lasting|of|with|every|takes?|took)\s+(?:(?:just|only|about|around|nearly|almost|some|more than|less than|at least|under|the|a|its|their|his|her)\s+){0,3}(?:(?:past|last|first|next|recent|previous|final)\s+)?(?:${NUMBERS})?\s*-?(?:hours?|minutes?|${UNITS})s?\b(?!\s+(?:ago|earlier|before|later|after))`,
  'gi',
);
const RECENT = new RegExp(
  String.raw`\b(?:in|over|during|within)\s+(?:(?:just|only|about|nearly|almost|less than|under)\s+)?(?:the\s+)?(?:(past|last|recent)\s+)?(${NUMBERS})?\s*(${UNITS})s?\b`,
  'gi',
);
const YEAR =
  /(?<![\d.,:/-])(1[89]\d\d|20\d\d)(s?)(?![\d:/]|,\d|\.\d|-(?:strong|man|member|foot|meter|metre)|\s+(?:people|men|women|civilians|soldiers|troops|fighters|rebels|guerrillas|policemen|officers|refugees|families|houses|homes|prisoners|miles?|kilomet\w+|km|m|met\w+|feet|tons?|tonnes|dollars|rounds|others|were|had|have|dead|wounded|hours|local)\b)/g;
const RELATIVE = new RegExp(
  String.raw`\b(?:(?:(?<n>${NUMBERS})\s+(?<unit>day|week|month|year)s?\s+(?<way>earlier|before|later|afterwards|after|previously))|(?:the\s+)?(?<day>same day|same night|that day|that night|that morning|that evening|that afternoon|next day|next morning|following day|following morning|day after|day before|previous day|previous night|night before|previous evening))\b(?!\s+yesterday)`,
  'gi',
);
const NOT_A_TIME =
  /^(?:now|may|march|sat|sun|mon|wed|sec|second|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[.,]?)$/i;
/** "On the night of Nov. 20": chrono would take the night for tonight. */
const TIME_OF_DAY = /\b(?:night|morning|evening|afternoon|hours|dawn|eve)\s+of\b/gi;
const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const NOT_A_NOUN =
  /^\s+(?:and|or|but|in|on|at|by|to|of|for|from|with|after|before|when|while|who|which|that|as|near|against|the|a|an|his|her|its|their|is|are|was|were|has|had|have|said|until|under|over|during|into|where|killed|killing|left|alone|between)\b/i;
/** "The 14th October Brigade", "November 17", "Square": names, no times. */
const NAMED_AFTER =
  /^\s+(?:Brigade|Battalion|Movement|Martyrs|Front|Square|Street|Bridge|Group|Revolution|Division|Regiment|Organi[sz]ation|Hospital|Stadium|Mosque|Party|Avenue)\b/;
const FUTURE =
  /\b(?:will|would|shall|plans?|planned|next|coming|upcoming|scheduled|due|expected|set to|going to|by|until|intends?)\b/i;

/** All times of a sentence, in its order, none overlapping another. */
export function timeExpressions(sentence: string, context: TimeContext): TimeExpression[] {
  const found = [
    ...relativeToNarrative(sentence, context),
    ...recentStretches(sentence, context),
    ...calendarDates(sentence, context),
  ];
  const dated = disjoint(found);
  return disjoint([...dated, ...years(sentence)]).map(expression => ({
    ...expression,
    next: expression.next ?? null,
    bound: boundOf(sentence, expression),
    isModifier: isModifier(sentence, expression),
  }));
}

/** Directly before a noun: no comma, verb or preposition follows. */
function isModifier(sentence: string, { start, end }: Span): boolean {
  const after = sentence.slice(end, end + 30);
  if (/^['’]s\s/.test(after)) return true;
  const before = sentence.slice(Math.max(0, start - 12), start);
  return (
    /\b(?:the|a|an|its|their|his|her|of)\s+(?:(?:early|late|mid)[\s-]+)?$/i.test(before) &&
    /^\s+[\p{L}-]+/u.test(after) &&
    !NOT_A_NOUN.test(after)
  );
}

type Unbound = Omit<TimeExpression, 'bound' | 'isModifier' | 'next'> & { readonly next?: string };

/** Of overlapping ones the first given stands. */
function disjoint(expressions: readonly Unbound[]): Unbound[] {
  const kept: Unbound[] = [];
  for (const one of expressions)
    if (!kept.some(other => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function boundOf(sentence: string, { start }: Span): TimeExpression['bound'] {
  const before = sentence.slice(Math.max(0, start - 24), start).toLowerCase();
  if (/\b(?:since|from)\s+(?:(?:early|late|mid|at least|about|around)[\s-]+)?$/.test(before)) return 'since';
  return /\b(?:until|till|through)\s+(?:(?:early|late|mid)[\s-]+)?$/.test(before) ? 'until' : null;
}

/** "two days earlier", "the next day": counted from the day that the text last told. */
function relativeToNarrative(sentence: string, { narrative, today }: TimeContext): Unbound[] {
  const from = narrative ?? today;
  if (from === null) return [];
  return [...sentence.matchAll(RELATIVE)].flatMap(match => {
    const { n, unit, way, day } = match.groups!;
    const span = { start: match.index, end: match.index + match[0].length };
    if (day !== undefined) {
      const shift = /next|following|day after/i.test(day) ? 1 : /before|previous/i.test(day) ? -1 : 0;
      return [{ ...span, from: addDays(from, shift), to: addDays(from, shift), granularity: 'day' as const }];
    }
    const count = countOf(n!);
    if (count === null || /^after$/i.test(way!)) return [];
    const sign = /later|after/i.test(way!) ? 1 : -1;
    return [{ ...span, ...around(from, sign * count, unit!.toLowerCase()) }];
  });
}

/** "in just three days", "over the past week": the stretch that ends today. */
function recentStretches(sentence: string, { today }: TimeContext): Unbound[] {
  if (today === null || FUTURE.test(sentence)) return [];
  return [...sentence.matchAll(RECENT)].flatMap(match => {
    const [, past, n, unit] = match;
    const count = n === undefined ? 1 : countOf(n);
    if (count === null || (past === undefined && n === undefined)) return [];
    const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 366, decade: 3653 };
    const length = count * lengths[unit!.toLowerCase()]!;
    const granularity: Granularity = length <= 6 ? 'days' : length <= 7 ? 'week' : length <= 31 ? 'month' : 'year';
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ ...span, from: addDays(today, -length), to: today, granularity }];
  });
}

function countOf(word: string): number | null {
  const lower = word.toLowerCase();
  const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  if (lower === 'a' || lower === 'an') return 1;
  if (/^\d+$/.test(lower)) return Number(lower);
  return words.indexOf(lower) > 0 ? words.indexOf(lower) : null;
}

/** The time so many units away, as exact as people mean it: weeks ago is a week, years ago is a year. */
function around(day: string, count: number, unit: string): Omit<Unbound, keyof Span> {
  if (unit === 'day') return { from: addDays(day, count), to: addDays(day, count), granularity: 'day' };
  if (unit === 'week')
    return { from: addDays(day, 7 * count - 3), to: addDays(day, 7 * count + 3), granularity: 'week' };
  if (unit === 'month') {
    const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
    return wholeMonth(Math.floor(months / 12), (months % 12) + 1);
  }
  return wholeYear(yearOf(day) + count);
}

function wholeMonth(year: number, month: number): Omit<Unbound, keyof Span> {
  return { from: isoDay(year, month, 1), to: lastDayOfMonth(year, month), granularity: 'month' };
}

function wholeYear(year: number): Omit<Unbound, keyof Span> {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31), granularity: 'year' };
}

/** What chrono finds, never in the future where the sentence tells the past. */
function calendarDates(sentence: string, { today }: TimeContext): Unbound[] {
  const reference = today ?? '2000-06-15';
  const blanked = sentence.replace(DURATION, blank).replace(TIME_OF_DAY, blank);
  const results = chrono.en.casual.parse(blanked, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 });
  return results.flatMap(result => {
    const span = { start: result.index, end: result.index + result.text.length };
    if (NOT_A_TIME.test(result.text)) {
      const isMonth = /\b(?:in|since|until|by|of|last|during|from|early|late|mid|this|between|and)[\s-]+$/i.test(
        blanked.slice(0, span.start),
      );
      if (!isMonth || !/^(?:may|march)$/i.test(result.text)) return [];
    }
    // "today" counts as certain, of the made-up reference: only a year that is written is one.
    if (today === null && !/\b\d{4}\b/.test(result.text)) return [];
    if (NAMED_AFTER.test(sentence.slice(span.end))) return [];
    const time = timeOf(
      result,
      reference,
      FUTURE.test(sentence),
      blanked.slice(0, span.start),
      sentence.slice(span.end),
    );
    return time ? [{ ...span, ...time }] : [];
  });
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function timeOf(
  { start, end, text }: chrono.ParsedResult,
  today: string,
  future: boolean,
  before: string,
  after: string,
): Omit<Unbound, keyof Span> | null {
  const at = (part: chrono.ParsedComponents): string =>
    isoDay(part.get('year') ?? yearOf(today), part.get('month') ?? 1, part.get('day') ?? 1);
  const lower = text.toLowerCase();
  const ago = /(\w+)\s+(day|week|month|year|decade)s?\s+(?:ago|earlier)/.exec(lower);
  if (ago) {
    const count = countOf(ago[1]!);
    return count === null
      ? null
      : around(today, ago[2] === 'decade' ? -10 * count : -count, ago[2] === 'decade' ? 'year' : ago[2]!);
  }
  if (/\bweek(?:end)?\b/.test(lower) && !start.isCertain('weekday')) {
    const shift = /last|previous|past/.test(lower) ? -7 : /next|coming/.test(lower) ? 7 : 0;
    const monday = addDays(today, shift - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
    return { from: monday, to: addDays(monday, 6), granularity: 'week' };
  }
  const day = at(start);
  if (start.isCertain('weekday') && !start.isCertain('day')) {
    const last = weekdayBefore(today, start.get('weekday') ?? 0, lower, before);
    const told = future && !/last/.test(lower + before.slice(-6)) && day > today ? day : last;
    return { from: told, to: told, granularity: 'day', next: told > today ? told : addDays(told, 7) };
  }
  if (start.isCertain('day')) {
    const year = /^[^.;]{0,40}?\bin\s+((?:19|20)\d\d)\b/.exec(after)?.[1];
    const from = start.isCertain('year') ? day : year ? year + day.slice(4) : notAfter(day, today, future);
    const to = end ? notBefore(at(end), from) : from;
    const next = start.isCertain('year') || year ? from : comingAfter(day, today);
    return { from, to, granularity: from === to ? 'day' : 'days', next };
  }
  if (
    (start.isCertain('month') && MONTH_NAME.test(lower.replace(/^(?:in|last|this|next|early|late|mid)[\s-]+/, ''))) ||
    /month/.test(lower)
  ) {
    let year = start.get('year') ?? yearOf(today);
    const month = start.get('month') ?? monthOf(today);
    const certain = start.isCertain('year') && !/^(?:last|next|this)/.test(lower);
    if (!certain && !/month/.test(lower))
      year =
        isoDay(year, month, 1) > today && !future
          ? yearOf(today) - (month > monthOf(today) ? 1 : 0)
          : yearOf(notAfter(isoDay(year, month, 1), today, future));
    if (/^last/.test(lower) && !/month/.test(lower) && month === monthOf(today)) year = yearOf(today) - 1;
    return wholeMonth(year, month);
  }
  if (/year/.test(lower) || start.isCertain('year')) return wholeYear(start.get('year') ?? yearOf(today));
  return /today|tonight|morning|afternoon|evening|night|yesterday/.test(lower)
    ? { from: day, to: day, granularity: 'day' }
    : null;
}

/** The last such weekday up to today. "Last Sunday" on a Sunday is a week ago; so is it when the text says "last week". */
function weekdayBefore(today: string, weekday: number, text: string, before: string): string {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const back = (now - weekday + 7) % 7;
  const isLast = /\blast\s/.test(text) || /\blast\s+$/.test(before);
  return addDays(today, isLast && back === 0 ? -7 : -back);
}

/** A date without its year, told in the past, is the last such date. */
function notAfter(day: string, today: string, future: boolean): string {
  const shifted = (by: number): string => `${String(yearOf(day) + by).padStart(4, '0')}${day.slice(4)}`;
  if (future) return day;
  if (day > addDays(today, 1)) return shifted(-1);
  return daysBetween(shifted(1), today) >= 0 ? shifted(1) : day;
}

function comingAfter(day: string, today: string): string {
  const inYear = (year: number): string => `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return inYear(yearOf(today)) >= today ? inYear(yearOf(today)) : inYear(yearOf(today) + 1);
}

function notBefore(day: string, from: string): string {
  return day < from ? from : day;
}

function years(sentence: string): Unbound[] {
  return [...sentence.matchAll(YEAR)].map(match => {
    const year = Number(match[1]);
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[2] === '') return { ...span, ...wholeYear(year) };
    return { ...span, from: isoDay(year, 1, 1), to: isoDay(year + 9, 12, 31), granularity: 'decade' as const };
  });
}
