import type { Span } from '../../domain/text.js';
import { calendarDates } from './calendar-dates.js';
import { daysOfMonth } from './days-of-month.js';
import { isoDay } from './days.js';
import { namedDays } from './named-days.js';
import { type ClauseTime, offsetsFromEvents, timesFromTold } from './relative-times.js';
import { recentStretches } from './stretches.js';
import { timesAgo } from './times-ago.js';
import { spanOf, type TimeContext, wholeYear, type When } from './when.js';

/** Words of a text that tell a time, and the days that it may be. */
export interface TimeExpression extends Span, When {
  /** "since June", "until 2001": the bound of a stretch and not the time of something. */
  readonly bound: 'since' | 'until' | null;
  /** "Tuesday's bombing", "the 1991 rising": tells the time of the noun that follows it. */
  readonly isModifier: boolean;
  /** The characters of the sentence that it dates, where it dates those alone. */
  readonly clause: Span | null;
}

const YEAR =
  /(?<![\d.,:/-])(1[89]\d\d|20\d\d)(s?)(?![\d:/]|,\d|\.\d|-\d\d-|-(?:strong|man|member|foot|meter|metre)|\s+(?:people|men|women|civilians|soldiers|troops|fighters|rebels|guerrillas|policemen|officers|refugees|families|houses|homes|prisoners|miles?|kilomet\w+|km|m|met\w+|feet|tons?|tonnes|dollars|rounds|others|were|had|have|dead|wounded|hours|local)\b)/g;
const NOT_A_NOUN =
  /^\s+(?:and|or|but|in|on|at|by|to|of|for|from|with|after|before|when|while|who|which|that|as|near|against|the|a|an|his|her|its|their|is|are|was|were|has|had|have|said|until|under|over|during|into|where|killed|killing|left|alone|between)\b/i;

/**
 * All times of a sentence, in its order, none overlapping another. Where several rules know the same words, what is counted from
 * something told goes before what chrono would count from today, and a day of the month before its weekday.
 */
export function timeExpressions(sentence: string, context: TimeContext): TimeExpression[] {
  const stretches = recentStretches(sentence, context);
  const dated = disjoint([
    ...timesAgo(sentence, context),
    ...namedDays(sentence, context),
    ...stretches.filter(({ isBare }) => !isBare),
    ...calendarDates(sentence, context),
  ]);
  const own = disjoint([...daysOfMonth(sentence, context, dated), ...dated, ...years(sentence)]);
  const bare = own.length === 0 ? stretches.filter(({ isBare }) => isBare) : [];
  const offsets: ClauseTime[] = offsetsFromEvents(sentence, context, own);
  const fromTold = timesFromTold(sentence, context, own);
  const all = disjoint<Span & When & { clause?: Span | null }>([...offsets, ...fromTold, ...own, ...bare]);
  return all.map(({ start, end, from, to, granularity, next, clause = null }) => ({
    start,
    end,
    from,
    to,
    granularity,
    ...(next === undefined ? {} : { next }),
    clause,
    bound: boundOf(sentence, { start, end }),
    isModifier: isModifier(sentence, { start, end }),
  }));
}

/** Directly before a noun: no comma, verb or preposition follows. */
function isModifier(sentence: string, { start, end }: Span): boolean {
  const after = sentence.slice(end, end + 30);
  if (/^['’]s\s/.test(after)) return true;
  // "On the Saturday of last week rebels …".
  if (/\sof\s/.test(sentence.slice(start, end))) return false;
  const before = sentence.slice(Math.max(0, start - 12), start);
  return (
    /\b(?:the|a|an|its|their|his|her)\s+(?:(?:early|late|mid)[\s-]+)?$/i.test(before) &&
    /^\s+[\p{L}-]+/u.test(after) &&
    !NOT_A_NOUN.test(after)
  );
}

const ISO_DAY = /^\d{4}-/;

/** Of overlapping ones the first given stands; years beyond a calendar's ("2,000 years ago") are none. */
function disjoint<T extends Span & When>(expressions: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of expressions.filter(({ from, to }) => ISO_DAY.test(from) && ISO_DAY.test(to)))
    if (!kept.some(other => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function boundOf(sentence: string, { start }: Span): TimeExpression['bound'] {
  const before = sentence.slice(Math.max(0, start - 24), start).toLowerCase();
  if (/\b(?:since|from)\s+(?:(?:early|late|mid|at least|about|around)[\s-]+)?$/.test(before)) return 'since';
  return /\b(?:until|till|through)\s+(?:(?:early|late|mid)[\s-]+)?$/.test(before) ? 'until' : null;
}

function years(sentence: string): (Span & When)[] {
  return [...sentence.matchAll(YEAR)].map(match => {
    const year = Number(match[1]);
    const span = spanOf(match);
    if (match[2] === '') return { ...span, ...wholeYear(year) };
    return { ...span, from: isoDay(year, 1, 1), to: isoDay(year + 9, 12, 31), granularity: 'decade' as const };
  });
}
