import * as chrono from 'chrono-node';

import type { Span } from '../../domain/text.js';
import { addDays, daysBetween, inYear, isoDay, lastDayOfMonth, monthOf, yearOf } from './days.js';
import { type Qualifier, qualifiersOf, weekdayTold, yearTold } from './qualifiers.js';
import { daysBack, mondayOf, WEEKDAYS } from './weekdays.js';
import { NUMBERS } from './numbers.js';
import { MONTHS, type TimeContext, UNITS, wholeMonth, wholeYear, type When } from './when.js';

/** Durations are no times: chrono would read "for three months" as three months from now. */
const DURATION = new RegExp(
  String.raw`\b(?:for|within|after|in|over|during|lasted|lasting|of|with|every|takes?|took)\s+(?:(?:just|only|about|around|nearly|almost|some|more than|less than|at least|under|the|a|its|their|his|her)\s+){0,3}(?:(?:past|last|first|next|recent|previous|final)\s+)?(?:${NUMBERS})?\s*-?(?:hours?|minutes?|${UNITS})s?\b(?!\s+(?:ago|earlier|later|of\s+(?:last|this|${MONTHS})))`,
  'gi',
);
/** What is counted, from today or from what was told, is read elsewhere (times-ago.ts, relative-times.ts). */
const COUNTED = new RegExp(
  String.raw`\b(?:${NUMBERS})\s+(?:(?:hours?|${UNITS}|night)s?\s+(?:before|after|later|earlier|previously|afterwards)|(?:${UNITS}|night)s?\s+ago)\b|\bthe\s+(?:day|night|morning|evening|week|month|year)\s+(?:before|after)\b(?!\s+(?:yesterday|tomorrow))|\bnext\s+(?:day|night|morning|evening|afternoon)\b`,
  'gi',
);
/** "On the night of Nov. 20", "at six in the evening on Friday": chrono would take them for tonight. */
const TIME_OF_DAY = new RegExp(
  String.raw`\b(?:night|morning|evening|afternoon|hours|dawn|eve)\s+(?:of\b|to\s+(?=${WEEKDAYS}|${MONTHS}|\d|the\s+\d))|\b(?<!\b(?:this|last|yesterday|tomorrow)\s+)(?:in\s+the\s+)?(?:night|morning|evening|afternoon),?\s+(?=on\b)|\bin\s+the\s+(?:small\s+hours|morning|evening|afternoon)\b`,
  'gi',
);
/** "Friday, the 3rd of May" is told by its date. */
const WEEKDAY_OF_DATE = new RegExp(
  String.raw`\b(?:${WEEKDAYS}),?\s+the\s+(?=\d{1,2}(?:st|nd|rd|th)\s+(?:of\s+)?(?:${MONTHS}))`,
  'g',
);
/** "8 and 9 May", "May 8 and 9", which chrono knows as 8 - 9 May. */
const TWO_DAYS = new RegExp(
  String.raw`\b(?:(\d{1,2}) (?:and|to) (?=\d{1,2} (?:${MONTHS}))|((?:${MONTHS})\.? \d{1,2}) (?:and|to) (?=\d{1,2}(?:[,.;)]|$| (?:in|at|near|when|that)\b)))`,
  'g',
);
/** "October of '61", "Nov. '75". */
const SHORT_YEAR = new RegExp(String.raw`\b((?:${MONTHS})\.?)(\s+(?:of\s+)?)['’](\d\d)\b`, 'g');
const NOT_A_TIME =
  /^(?:now|may|march|sat|sun|mon|wed|thu|tue|fri|sec|second|(?:the\s+|at\s+|by\s+)?(?:morning|evening|afternoon|night|noon|midnight|dawn)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[.,]?)$/i;
const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** "The 14th October Brigade", "November 17", "Square": names, no times. */
const NAMED_AFTER =
  /^\s+(?:Brigade|Battalion|Movement|Martyrs|Front|Square|Street|Bridge|Group|Revolution|Division|Regiment|Organi[sz]ation|Hospital|Stadium|Mosque|Party|Avenue|Unit|Command|Column|Company)\b/;

/** A date that chrono finds, and whether the text tells its year. */
interface Dated extends Span, When {
  readonly hasYear: boolean;
}

/** What chrono finds. A date without its year is the last such. */
export function calendarDates(sentence: string, { today, told }: TimeContext): (Span & When)[] {
  const reference = today ?? '2000-06-15';
  const last = told.at(-1);
  const qualifiers = qualifiersOf(sentence);
  const blanked = qualifiers
    .reduce((text, { start, end }) => text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end), sentence)
    .replace(COUNTED, blank)
    .replace(DURATION, blank)
    .replace(WEEKDAY_OF_DATE, blank)
    .replace(TIME_OF_DAY, all => ' '.repeat(all.length))
    .replace(TWO_DAYS, (all, day?: string, monthDay?: string) => `${day ?? monthDay} - `.padEnd(all.length))
    .replace(SHORT_YEAR, (all, month: string, _, year: string) => month.padEnd(all.length - 4) + inCentury(year, today))
    // chrono knows the month from the verb by what stands before it.
    .replace(/(?<!\d(?:st|nd|rd|th) )\bof (?=May\b)/g, 'in ');
  const results = chrono.en.casual.parse(blanked, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 });
  const dates = results.flatMap((result): Dated[] => {
    const text = result.text.replace(/[\s,;]+$/, '');
    const span = { start: result.index, end: result.index + text.length };
    const of = qualifiers.find(({ start }) => start === span.end) ?? null;
    if (NOT_A_TIME.test(text)) {
      const isMonth =
        of !== null ||
        /\b(?:in|since|until|by|of|as|last|during|from|early|late|mid|this|between|and)[\s-]+$/i.test(
          blanked.slice(0, span.start),
        );
      if (!isMonth || !/^(?:may|march)\b/i.test(text)) return [];
    }
    // "today" counts as certain, of the made-up reference: only a year that is written is one.
    if (today === null && !/\b\d{4}\b/.test(text)) return [];
    const after = sentence.slice(span.end);
    if (NAMED_AFTER.test(after)) return [];
    const time = timeOf(result, text, reference, { of, last, before: blanked.slice(0, span.start), after });
    const hasYear = of?.unit === 'year' || result.start.isCertain('year');
    return time ? [{ start: span.start, end: of?.end ?? span.end, ...time, hasYear }] : [];
  });
  // From the last to the first: each may lie in the year of the one behind it.
  return dates.reduceRight((behind: Dated[], date) => [inYearOf(date, behind[0], sentence), ...behind], []);
}

interface Surroundings {
  readonly of: Qualifier | null;
  /** What the text told last. */
  readonly last: When | undefined;
  readonly before: string;
  readonly after: string;
}

/** chrono reads on over blanks, and not over a semicolon. */
function blank(text: string): string {
  return ';'.padEnd(text.length);
}

/** The last year up to today that ends so. */
function inCentury(year: string, today: string | null): string {
  const now = today === null ? 2000 : yearOf(today);
  const told = now - (now % 100) + Number(year);
  return String(told > now ? told - 100 : told);
}

/** "Between 26 May and 21 August 1992": both are days of 1992; of two, the first is never the later. */
function inYearOf(date: Dated, next: Dated | undefined, sentence: string): Dated {
  if (date.hasYear || next?.hasYear !== true || !/^(?:day|month)/.test(date.granularity)) return date;
  const between = date.end > next.start ? '' : sentence.slice(date.end, next.start);
  if (!/^\s*(?:,|and|or|to|until|till|through|[-–—])\s*(?:on\s+)?$/.test(between)) return date;
  const isLater = inYear(date.from, yearOf(next.from)) > next.to;
  const year = yearOf(next.from) - (isLater ? 1 : 0);
  if (date.granularity === 'month') return { ...date, ...wholeMonth(year, monthOf(date.from)), hasYear: true };
  const from = inYear(date.from, year);
  return { ...date, from, to: addDays(from, daysBetween(date.from, date.to)), next: from, hasYear: true };
}

function timeOf(
  { start, end }: chrono.ParsedResult,
  text: string,
  today: string,
  { of, last, before, after }: Surroundings,
): When | null {
  const at = (part: chrono.ParsedComponents): string =>
    isoDay(part.get('year') ?? yearOf(today), part.get('month') ?? 1, part.get('day') ?? 1);
  const lower = text.toLowerCase();
  // "In March 44 BC".
  if ([start, end].some(part => part && !isYear(part.get('year') ?? yearOf(today)))) return null;
  if (/\bweek(?:end)?$/.test(lower) && OF_A_DATE.test(after)) return null;
  if (/\bweekend\b/.test(lower)) return weekend(today, lower, before);
  if (/\bweek\b/.test(lower) && !start.isCertain('weekday')) {
    const shift = /last|previous|past/.test(lower) ? -7 : /next|coming/.test(lower) ? 7 : 0;
    const monday = addDays(mondayOf(today), shift);
    return { from: monday, to: addDays(monday, 6), granularity: 'week' };
  }
  const day = at(start);
  if (start.isCertain('weekday') && !start.isCertain('day')) {
    const lately = weekdayBefore(today, start.get('weekday') ?? 0, lower, before);
    const from = of?.unit === 'week' ? weekdayTold(lately, of, today, last) : lately;
    return { from, to: from, granularity: 'day', next: of === null || of.which === 'this' ? addDays(from, 7) : from };
  }
  const year = of?.unit === 'year' ? yearTold(of, today, last) : null;
  if (start.isCertain('day')) {
    const behind = /^[^.;]{0,40}?\bin\s+((?:19|20)\d\d)\b/.exec(after)?.[1] ?? null;
    const isTold = start.isCertain('year');
    const ofYear = year ?? (behind === null ? null : Number(behind));
    const from = isTold ? day : ofYear === null ? notAfter(day, today) : inYear(day, ofYear);
    // "On May 8 to 20 years in prison" ends on no day.
    const to =
      end && !/^\s+(?:years?|months?|weeks?|days?)\b/.test(after)
        ? addDays(from, Math.max(0, daysBetween(at(start), at(end))))
        : from;
    const next = isTold || ofYear !== null ? from : comingAfter(day, today);
    return { from, to, granularity: from === to ? 'day' : 'days', next };
  }
  if (
    (start.isCertain('month') && MONTH_NAME.test(lower.replace(/^(?:in|last|this|next|early|late|mid)[\s-]+/, ''))) ||
    /month/.test(lower)
  ) {
    const month = start.get('month') ?? monthOf(today);
    if (year !== null) return wholeMonth(year, month);
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
  return /today|tonight|yesterday|tomorrow|(?:this|last)\s+(?:morning|afternoon|evening|night)/.test(lower)
    ? { from: day, to: day, granularity: 'day' }
    : null;
}

/** "The last week of April", "the weekend of May 4" are told by the date behind them. */
const OF_A_DATE = new RegExp(String.raw`^\s+of\s+(?:${MONTHS}|\d)`);

function isYear(year: number): boolean {
  return year >= 1000 && year < 9999;
}

/** Saturday and Sunday; on one of them, "last weekend" is the one before. */
function weekend(today: string, text: string, before: string): When {
  const saturday = daysBack(6, today);
  const isNow = daysBetween(saturday, today) < 2;
  const told = (words: RegExp): boolean => words.test(text) || new RegExp(`${words.source}\\s+$`, 'i').test(before);
  const shift = told(/\b(?:next|coming)/) ? 7 : isNow && told(/\b(?:last|past|previous)/) ? -7 : 0;
  const from = addDays(saturday, shift);
  const next = shift > 0 || (isNow && shift === 0) ? from : addDays(saturday, 7);
  return { from, to: addDays(from, 1), granularity: 'days', next };
}

/** The last such weekday up to today. "Last Sunday" on a Sunday is a week ago. */
function weekdayBefore(today: string, weekday: number, text: string, before: string): string {
  const lately = daysBack(weekday, today);
  const isLast = /\blast\s/.test(text) || /\blast\s+$/.test(before);
  return isLast && lately === today ? addDays(lately, -7) : lately;
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
