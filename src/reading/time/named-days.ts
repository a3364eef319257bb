import type { Span } from '../../domain/text.js';
import { addDays, isoDay, lastDayOfMonth, yearOf } from './days.js';
import { spanOf, type TimeContext, wholeDay, type When } from './when.js';

/** Days that news names and dates by name alone, as month and day. */
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "new year's morning": [1, 1],
  "new year's night": [1, 1],
  'new year': [1, 1],
  'may day': [5, 1],
};
const FEAST =
  /\b(?:(?<that>that|last|this)\s+)?(?<feast>Christmas Eve|Christmas Day|Christmas|Boxing Day|New Year['’]s (?:Eve|Day|morning|night)|(?<=\b(?:[Bb]y|[Ss]ince|[Aa]fter|[Bb]efore|[Aa]t|[Uu]ntil)\s+(?:the\s+)?)New Year|May Day)\b(?:,?\s+(?:of\s+)?(?<year>(?:19|20)\d\d|that year|the same year))?/g;
/** First and last month; the northern ones, as the press that is read here writes them. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};
const SEASON =
  /\b(?:(?<which>[Ll]ast|[Tt]his|[Tt]hat|[Tt]he previous)\s+|(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y)\s+the\s+(?:early\s+|late\s+)?)(?<season>spring|summer|autumn|winter|fall(?!\s+of\s+(?:the\b|[A-Z])))\b(?!\s+(?:palace|house|school|camp|residence|capital)\b)(?:\s+of\s+(?<year>(?:19|20)\d\d|last year|that year|the same year))?/g;

/** "on Christmas Eve", "last autumn", "in the spring of 1994". */
export function namedDays(sentence: string, { today, told: before }: TimeContext): (Span & When)[] {
  const narrative = before.at(-1) ?? null;
  const base = today ?? narrative?.to ?? null;
  const feasts = [...sentence.matchAll(FEAST)].flatMap(match => {
    const { feast, that, year } = match.groups!;
    const [month, day] = FEASTS[feast!.toLowerCase().replace('’', "'")]!;
    const inYear = (of: number): string => isoDay(of, month, day);
    const span = spanOf(match);
    if (year !== undefined && /\d/.test(year)) return [{ ...span, ...wholeDay(inYear(Number(year))) }];
    if (base === null) return [];
    const told =
      (that === 'that' || year !== undefined) && narrative !== null
        ? inYear(yearOf(narrative.from))
        : lastUpTo(base, inYear);
    return [{ ...span, ...wholeDay(told), next: addYear(told, base) }];
  });
  const seasons = [...sentence.matchAll(SEASON)].flatMap(match => {
    const { season, which, year } = match.groups!;
    const [first, last] = SEASONS[season!.toLowerCase()]!;
    const inYear = (of: number): string => isoDay(of, first, 1);
    const from = startOf(inYear, year, which, base, narrative);
    if (from === null) return [];
    const endOf = (start: string): string => lastDayOfMonth(yearOf(start) + (last < first ? 1 : 0), last);
    const next = base !== null && year === undefined && endOf(from) < base ? inYear(yearOf(from) + 1) : from;
    return [{ ...spanOf(match), from, to: endOf(from), granularity: 'season' as const, next }];
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
  const isTold = year === 'that year' || year === 'the same year' || which?.toLowerCase() === 'that';
  if (isTold && narrative !== null) return inYear(yearOf(narrative.from));
  if (base === null) return null;
  if (year === 'last year') return inYear(yearOf(base) - 1);
  // "Last summer", told in July, is not this one.
  return lastUpTo(which?.toLowerCase() === 'last' ? addDays(base, -92) : base, inYear);
}

function lastUpTo(day: string, inYear: (of: number) => string): string {
  return inYear(yearOf(day)) <= day ? inYear(yearOf(day)) : inYear(yearOf(day) - 1);
}

function addYear(told: string, base: string): string {
  return told >= base ? told : `${yearOf(told) + 1}${told.slice(4)}`;
}
