import type { Span } from '../../domain/text.js';
import { addDays, isoDay, lastDayOfMonth, yearOf } from './days.js';
import { type TimeContext, wholeDay, type When } from './when.js';

/** Days that news names and dates by name alone, as month and day. */
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  'may day': [5, 1],
};
const FEAST =
  /\b(?:(?<that>that|last|this)\s+)?(?<feast>Christmas Eve|Christmas Day|Christmas|Boxing Day|New Year['’]s Eve|New Year['’]s Day|May Day)\b(?:,?\s+(?<year>(?:19|20)\d\d))?/g;
/** First and last month; the northern ones, as the press that is read here writes them. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};
const SEASON =
  /\b(?:(?<which>last|this|that|the previous)\s+|(?:in|since|until|during|by)\s+the\s+(?:early\s+|late\s+)?)(?<season>spring|summer|autumn|winter|fall(?!\s+of\s+(?:the\b|\p{Lu})))\b(?:\s+of\s+(?<year>(?:19|20)\d\d|last year|that year))?/giu;

/** "on Christmas Eve", "last autumn", "in the spring of 1994". */
export function namedDays(sentence: string, { today, told: before }: TimeContext): (Span & When)[] {
  const narrative = before.at(-1) ?? null;
  const base = today ?? narrative?.to ?? null;
  const feasts = [...sentence.matchAll(FEAST)].flatMap(match => {
    const { feast, that, year } = match.groups!;
    const [month, day] = FEASTS[feast!.toLowerCase().replace('’', "'")]!;
    const inYear = (of: number): string => isoDay(of, month, day);
    const span = spanOf(match);
    if (year !== undefined) return [{ ...span, ...wholeDay(inYear(Number(year))) }];
    if (base === null) return [];
    const told = that === 'that' && narrative !== null ? inYear(yearOf(narrative.from)) : lastUpTo(base, inYear);
    return [{ ...span, ...wholeDay(told), next: addYear(told, base) }];
  });
  const seasons = [...sentence.matchAll(SEASON)].flatMap(match => {
    const { season, which, year } = match.groups!;
    const [first, last] = SEASONS[season!.toLowerCase()]!;
    const inYear = (of: number): string => isoDay(of, first, 1);
    const from = startOf(inYear, year, which, base, narrative);
    if (from === null) return [];
    const endYear = yearOf(from) + (last < first ? 1 : 0);
    return [{ ...spanOf(match), from, to: lastDayOfMonth(endYear, last), granularity: 'season' as const }];
  });
  return [...feasts, ...seasons];
}

function startOf(
  inYear: (of: number) => string,
  year: string | undefined,
  which: string | undefined,
  base: string | null,
  narrative: When | null,
): string | null {
  if (year !== undefined && /\d/.test(year)) return inYear(Number(year));
  if ((year?.toLowerCase() === 'that year' || which?.toLowerCase() === 'that') && narrative !== null)
    return inYear(yearOf(narrative.from));
  if (base === null) return null;
  if (year !== undefined) return inYear(yearOf(base) - 1);
  // "Last summer", told in July, is not this one.
  return lastUpTo(which?.toLowerCase() === 'last' ? addDays(base, -92) : base, inYear);
}

function lastUpTo(day: string, inYear: (of: number) => string): string {
  return inYear(yearOf(day)) <= day ? inYear(yearOf(day)) : inYear(yearOf(day) - 1);
}

function addYear(told: string, base: string): string {
  return told >= base ? told : `${yearOf(told) + 1}${told.slice(4)}`;
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
