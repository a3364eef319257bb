import type { Span } from '../../domain/text.js';
import type { Line } from '../lines.js';
import { isDay } from './publication-date.js';

export const DATELINE =
  /^((?:[\p{Lu}][\p{Lu}\p{M}.'’ʿ-]+(?:[ ,/]+|$)){1,5}(?:\([^)]{1,30}\)\s*,?\s*)?(?:[\p{Lu}][\p{L}.'’ -]{1,30}?,?\s*)?(?:(?:,?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?)\s*)?)(\((?:[\p{L}\d][\p{L}\d .,&/'’-]{1,50})\)\s*)?(?:[—–:]|--?(?=\s))\s*/u;

/** The day within a dateline, to its end. */
const DATE =
  /,\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*$|,?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?\s*$/;

export interface FoundDateline {
  readonly place: string;
  readonly agency: string | null;
  /** Range of the date and the agency's credit in the line. */
  readonly credit: readonly [number, number] | null;
}

/** "(Juba, May 15, 2019) –", as human-rights bodies head what they say. */
const BRACKETED =
  /^\((\p{Lu}[\p{L} .'’-]{1,40}(?:, \p{Lu}[\p{L} .'’-]{1,30})?),\s*((?:\p{Lu}\p{L}{2,8}\.? \d{1,2},? |\d{1,2} \p{Lu}\p{L}{2,8} )\d{4})\)\s*[–—-]+\s*/u;

/** "KABUL, Afghanistan, Aug. 8 (AP) —": the place is story, day and agency are not. */
export function datelineOf(text: string): FoundDateline | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const [, place = '', day = ''] = bracketed;
    return { place: `${place}, ${day}`, agency: null, credit: [1 + place.length, text.indexOf(')') + 1] };
  }
  const match = DATELINE.exec(text);
  if (!match) return null;
  const place = (match[1] ?? '').trim().replace(/[,\s]+$/, '');
  const agency = match[2]?.trim() ?? null;
  if (place.replace(/[^\p{Lu}]/gu, '').length < 3 || text.length < match[0].length + 12) return null;
  const date = DATE.exec(match[1] ?? '')?.index;
  const start = date ?? (match[1] ?? '').length;
  const end = (match[1] ?? '').length + (agency?.length ?? 0);
  return {
    place,
    agency: agency ? agency.slice(1, -1) : null,
    credit: agency || date !== undefined ? [start, end] : null,
  };
}

/** "KABUL, Afghanistan (Apr. 27)" on a line of its own. */
const LONE = /^((?:[\p{Lu}][\p{Lu}.'’-]+[ ,]+){1,4}(?:[\p{Lu}][\p{L}.'’ -]{1,30})?)\(([^()]{3,30})\)\s*[.—–-]?\s*$/u;

/** A dateline that stands alone: its place and its day as written. */
export function loneDateline(text: string): { readonly place: string; readonly day: string } | null {
  const match = LONE.exec(text);
  return match && isDay(match[2]!) ? { place: match[1]!.trim().replace(/,$/, ''), day: match[2]! } : null;
}

/** The story of a line: without the `mark` that it opens with, day and agency of its dateline, and a byline at its end. */
export function storySpans(line: Line, mark: number): Span[] {
  const byline =
    line.words <= 30
      ? (/[.!?]\s+(By \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})$/u.exec(line.text)?.[1]?.length ?? 0)
      : 0;
  const start = line.start + mark;
  const end = line.end - byline;
  const credit = datelineOf(line.text)?.credit;
  if (!credit) return start < end ? [{ start, end }] : [];
  return [
    { start, end: line.start + credit[0] },
    { start: line.start + credit[1], end },
  ].filter(span => span.start < span.end);
}
