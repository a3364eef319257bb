import * as chrono from 'chrono-node';

import type { Span } from '../../domain/text.js';
import { addDays, daysBetween, isoDay, lastDayOfMonth, monthOf, yearOf } from './days.js';
import {
  around,
  countOf,
  NUMBERS,
  type TimeContext,
  UNITS,
  type Unit,
  wholeMonth,
  wholeYear,
  type When,
} from './when.js';

const MONTHS = 'Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec';
/** Durations are no times: chrono would read "for three months" as three months from now. */
const DURATION = new RegExp(
  String.raw`\b(?:for|within|after|in|over|during|lasted|lasting|of|with|every|takes?|took)\s+(?:(?:just|only|about|around|nearly|almost|some|more than|less than|at least|under|the|a|its|their|his|her)\s+){0,3}(?:(?:past|last|first|next|recent|previous|final)\s+)?(?:${NUMBERS})?\s*-?(?:hours?|minutes?|${UNITS})s?\b(?!\s+(?:ago|earlier|later|of\s+(?:last|this|${MONTHS})))`,
  'gi',
);
/** Counted from something told, which chrono would count from today. */
const COUNTED_FROM_TOLD = new RegExp(
  String.raw`\b(?:${NUMBERS})\s+(?:hours?|${UNITS})s?\s+(?:before|after|later|earlier|previously|afterwards)\b`,
  'gi',
);
/** "On the night of Nov. 20": chrono would take the night for tonight. */
const TIME_OF_DAY = /\b(?:night|morning|evening|afternoon|hours|dawn|eve)\s+of\b/gi;
/** "8 and 9 May", "May 8 and 9", which chrono knows as 8 - 9 May. */
const TWO_DAYS = new RegExp(
  String.raw`\b(?:(\d{1,2}) (?:and|to) (?=\d{1,2} (?:${MONTHS}))|((?:${MONTHS})[a-z]*\.? \d{1,2}) (?:and|to) (?=\d{1,2}(?:[,.;)]|$| (?:in|at|near|when|that)\b)))`,
  'g',
);
const NOT_A_TIME =
  /^(?:now|may|march|sat|sun|mon|wed|sec|second|(?:the\s+|at\s+|by\s+)?(?:morning|evening|afternoon|night|noon|midnight|dawn)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[.,]?)$/i;
const MONTH_BEFORE = new RegExp(String.raw`\b(?:${MONTHS})[a-z]*,?\s+(?:of\s+)?$`);
const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** "The 14th October Brigade", "November 17", "Square": names, no times. */
const NAMED_AFTER =
  /^\s+(?:Brigade|Battalion|Movement|Martyrs|Front|Square|Street|Bridge|Group|Revolution|Division|Regiment|Organi[sz]ation|Hospital|Stadium|Mosque|Party|Avenue)\b/;

/** What chrono finds. A date without its year is the last such. */
export function calendarDates(sentence: string, { today, told }: TimeContext): (Span & When)[] {
  const reference = today ?? '2000-06-15';
  const last = told.at(-1);
  const yearTold = last === undefined ? null : yearOf(last.from);
  const blanked = sentence
    .replace(COUNTED_FROM_TOLD, blank)
    .replace(DURATION, blank)
    .replace(TIME_OF_DAY, blank)
    .replace(TWO_DAYS, (all, day?: string, monthDay?: string) => `${day ?? monthDay} - `.padEnd(all.length))
    // chrono knows the month from the verb by what stands before it.
    .replace(/\bof (?=May\b)/g, 'in ');
  const results = chrono.en.casual.parse(blanked, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 });
  return results.flatMap(result => {
    const span = { start: result.index, end: result.index + result.text.length };
    if (NOT_A_TIME.test(result.text)) {
      const isMonth = /\b(?:in|since|until|by|of|last|during|from|early|late|mid|this|between|and)[\s-]+$/i.test(
        blanked.slice(0, span.start),
      );
      if (!isMonth || !/^(?:may|march)\b/i.test(result.text)) return [];
    }
    // "today" counts as certain, of the made-up reference: only a year that is written is one.
    if (today === null && !/\b\d{4}\b/.test(result.text)) return [];
    if (NAMED_AFTER.test(sentence.slice(span.end))) return [];
    // "April last year" is told by its month.
    if (/^(?:last|this) year$/i.test(result.text) && MONTH_BEFORE.test(sentence.slice(0, span.start))) return [];
    const time = timeOf(result, reference, yearTold, blanked.slice(0, span.start), sentence.slice(span.end));
    return time ? [{ ...span, ...time }] : [];
  });
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function timeOf(
  { start, end, text }: chrono.ParsedResult,
  today: string,
  yearTold: number | null,
  before: string,
  after: string,
): When | null {
  const at = (part: chrono.ParsedComponents): string =>
    isoDay(part.get('year') ?? yearOf(today), part.get('month') ?? 1, part.get('day') ?? 1);
  const lower = text.toLowerCase();
  const ago = /(\w+)\s+(day|week|month|year|decade)s?\s+(?:ago|earlier)/.exec(lower);
  if (ago) {
    const count = countOf(ago[1]!);
    return count === null ? null : around(today, -count, ago[2] as Unit);
  }
  if (/\bweek(?:end)?\b/.test(lower) && !start.isCertain('weekday')) {
    const shift = /last|previous|past/.test(lower) ? -7 : /next|coming/.test(lower) ? 7 : 0;
    const monday = addDays(today, shift - daysSinceMonday(today));
    return { from: monday, to: addDays(monday, 6), granularity: 'week' };
  }
  const day = at(start);
  if (start.isCertain('weekday') && !start.isCertain('day')) {
    const lately = weekdayBefore(today, start.get('weekday') ?? 0, lower, before);
    const last = OF_LAST_WEEK.test(after) && isThisWeek(lately, today) ? addDays(lately, -7) : lately;
    return { from: last, to: last, granularity: 'day', next: addDays(last, 7) };
  }
  if (start.isCertain('day')) {
    const year = /^[^.;]{0,40}?\bin\s+((?:19|20)\d\d)\b/.exec(after)?.[1];
    const isTold = start.isCertain('year');
    const from = isTold ? day : year ? year + day.slice(4) : notAfter(day, today);
    // "On May 8 to 20 years in prison" ends on no day.
    const to =
      end && !/^\s+(?:years?|months?|weeks?|days?)\b/.test(after)
        ? addDays(from, Math.max(0, daysBetween(at(start), at(end))))
        : from;
    const next = isTold || year ? from : comingAfter(day, today);
    return { from, to, granularity: from === to ? 'day' : 'days', next };
  }
  if (
    (start.isCertain('month') && MONTH_NAME.test(lower.replace(/^(?:in|last|this|next|early|late|mid)[\s-]+/, ''))) ||
    /month/.test(lower)
  ) {
    const month = start.get('month') ?? monthOf(today);
    const ofYear = OF_YEAR.exec(after)?.[1]?.toLowerCase();
    if (ofYear === 'last' || ofYear === 'this') return wholeMonth(yearOf(today) - (ofYear === 'last' ? 1 : 0), month);
    if (ofYear !== undefined && yearTold !== null) return wholeMonth(yearTold, month);
    if (/month/.test(lower) || (start.isCertain('year') && !/^(?:last|next|this)/.test(lower)))
      return wholeMonth(start.get('year') ?? yearOf(today), month);
    const isLast = /^last/.test(lower) && month === monthOf(today);
    const first = isoDay(yearOf(today), month, 1);
    const told = first > today || isLast ? yearOf(today) - 1 : yearOf(today);
    return {
      ...wholeMonth(told, month),
      next: lastDayOfMonth(yearOf(today), month) >= today ? first : inYear(first, yearOf(today) + 1),
    };
  }
  if (/year/.test(lower) || start.isCertain('year')) return wholeYear(start.get('year') ?? yearOf(today));
  return /today|tonight|morning|afternoon|evening|night|yesterday/.test(lower)
    ? { from: day, to: day, granularity: 'day' }
    : null;
}

const OF_YEAR = /^,?\s+(?:of\s+)?(last|this|that|the same)\s+year\b/i;
const OF_LAST_WEEK = /^(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:of\s+)?last\s+week\b/i;

/** Weeks begin on Monday. */
function isThisWeek(day: string, today: string): boolean {
  return daysBetween(day, today) <= daysSinceMonday(today);
}

function daysSinceMonday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The last such weekday up to today. "Last Sunday" on a Sunday is a week ago; so is it when the text says "last week". */
function weekdayBefore(today: string, weekday: number, text: string, before: string): string {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const back = (now - weekday + 7) % 7;
  const isLast = /\blast\s/.test(text) || /\blast\s+$/.test(before);
  return addDays(today, isLast && back === 0 ? -7 : -back);
}

/** A date without its year is the last such date. A day ahead is today in other zones. */
function notAfter(day: string, today: string): string {
  if (day > addDays(today, 1)) return inYear(day, yearOf(day) - 1);
  const later = inYear(day, yearOf(day) + 1);
  return daysBetween(later, today) >= 0 ? later : day;
}

function comingAfter(day: string, today: string): string {
  const told = inYear(day, yearOf(today));
  return told >= today ? told : inYear(day, yearOf(today) + 1);
}

function inYear(day: string, year: number): string {
  return `${String(year).padStart(4, '0')}${day.slice(4)}`;
}
