import type { Span } from '../../domain/text.js';
import { type Line, linesOf } from '../lines.js';
import {
  isHeadlineList,
  isHeadMatter,
  isInnerBoilerplate,
  isLink,
  isBulletLink,
  isTailLine,
  RELATED,
  SENTENCE_END,
} from './boilerplate.js';
import { isByline, namesOf } from './byline.js';
import { DATELINE, datelineOf, loneDateline, storySpans } from './dateline.js';
import { datelineDay, fullDate, headlineDay, isDay, shortYearDate } from './publication-date.js';

/** What an article says of itself, and which of its text is story. Spans refer to the text given. */
export interface Structure {
  readonly title: Span | null;
  readonly authors: readonly string[];
  readonly dateline: string | null;
  readonly publisher: string | null;
  /** ISO day, where head or foot of the text give one. */
  readonly publishedOn: string | null;
  /** Paragraphs and headlines to read, in order, without overlap. Bylines, notes, credits and lists of links are not among them. */
  readonly story: readonly Span[];
}

/** Splits an article into what it says of itself, its story, and what is neither. Rules of the trade, no article's own. */
export function structureOf(text: string): Structure {
  const lines = linesOf(text);
  const head = lines.length === 1 ? 0 : headLength(lines);
  const masked = new Set<number>();
  const authors: string[] = [];
  let publishedOn: string | null = null;
  let publisher: string | null = null;
  let titleLine: number | null = null;
  let dateAt = -1;

  for (let i = 0; i < head; i++) {
    const line = lines[i]!;
    const date = fullDate(line.text);
    if (isByline(line)) {
      masked.add(i);
      authors.push(...namesOf(line.text));
      publishedOn ??= date?.date ?? null;
    } else if (isHeadMatter(line)) {
      masked.add(i);
      publishedOn ??= date?.date ?? null;
    } else if (date && isDateLine(line, date)) {
      masked.add(i);
      publishedOn ??= date.date;
      publisher ??= publisherOf(line.text, date);
      if (dateAt < 0) dateAt = i;
    } else {
      titleLine ??= i;
    }
  }
  // What stands above the date line is the paper's own head when a headline follows below it.
  if (dateAt > 0 && range(dateAt + 1, head).some(i => !masked.has(i))) {
    for (const i of range(0, dateAt)) {
      publisher ??= lines[i]!.text;
      masked.add(i);
    }
    titleLine = range(dateAt + 1, head).find(i => !masked.has(i)) ?? null;
  }
  const tail = tailStart(lines, head, authors);
  for (const i of range(tail, lines.length)) {
    masked.add(i);
    publishedOn ??= fullDate(lines[i]!.text)?.date ?? null;
  }
  for (let i = head; i < tail; i++) if (isInnerBoilerplate(lines, i)) masked.add(i);
  if (lines.length > 0 && masked.size === lines.length) masked.clear();

  const story: Span[] = [];
  let dateline: string | null = null;
  lines.forEach((line, i) => {
    if (masked.has(i)) return;
    const lone = dateline === null ? loneDateline(line.text) : null;
    if (lone !== null) {
      dateline = lone.place;
      publishedOn ??= fullDate(lone.day)?.date ?? datelineDay(lone.day, headerOf(lines, i));
      return;
    }
    const spans = storySpans(line);
    if (i >= head && dateline === null && story.length <= head + 1) {
      const found = datelineOf(line.text);
      if (found) {
        const isAgency = found.agency !== null && !isDay(found.agency);
        dateline = found.place;
        if (isAgency) publisher ??= found.agency;
        const told = `${found.place} ${isAgency ? '' : (found.agency ?? '')}`;
        publishedOn ??= fullDate(told)?.date ?? datelineDay(told, headerOf(lines, i));
      }
      publishedOn ??= shortYearDate(line.text);
    }
    story.push(...spans);
  });
  const day = titleLine === null ? null : headlineDay(lines[titleLine]!.text);
  if (day !== null) publishedOn ??= datelineDay(day, headerOf(lines, head));
  const title = titleLine === null ? null : plainTitle(lines[titleLine]!);
  return { title, authors, dateline, publisher, publishedOn, story };
}

function headerOf(lines: readonly Line[], to: number): string[] {
  return lines.slice(0, to).map(({ text }) => text);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Number of lines before the first paragraph: headlines, bylines, dates. A text that starts with a paragraph has none. */
function headLength(lines: readonly Line[]): number {
  const isParagraph = (line: Line): boolean =>
    !isByline(line) &&
    !isHeadMatter(line) &&
    (line.words > 25 ||
      (line.words > 9 && /[.!?]["'”’)\]]*\s+["'“‘(]?[\p{Lu}]/u.test(line.text) && SENTENCE_END.test(line.text)) ||
      (line.words > 14 && SENTENCE_END.test(line.text)) ||
      (DATELINE.test(line.text) && line.words > 7 && SENTENCE_END.test(line.text)) ||
      shortYearDate(line.text) !== null);
  const first = lines.findIndex((line, i) => (i > 0 ? isParagraph(line) : isParagraph(line) && !/^#/.test(line.text)));
  const limit = Math.min(lines.length, 10);
  return first < 0
    ? Math.min(
        limit,
        Math.max(
          0,
          lines.findIndex(line => SENTENCE_END.test(line.text)),
        ),
      )
    : Math.min(first, limit);
}

/** A line that is a date with at most a place, a paper's name, a time beside it. */
function isDateLine(line: Line, date: { start: number; end: number }): boolean {
  const rest = (line.text.slice(0, date.start) + ' ' + line.text.slice(date.end)).replace(
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi,
    ' ',
  );
  const words = rest.match(/[\p{L}]{2,}/gu) ?? [];
  return words.length <= 12 && !/\b(?:is|are|was|were|has|have|had|said|says|killed|kill|attack\w*)\b/i.test(rest);
}

function publisherOf(line: string, date: { start: number; end: number }): string | null {
  const parts = (line.slice(0, date.start) + '|' + line.slice(date.end))
    .split(/[|·•,—–*]| - /)
    .map(part => part.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi, '').trim());
  return parts.find(part => part.split(/\s+/).length >= 2 && /^\p{Lu}/u.test(part) && !/\d/.test(part)) ?? null;
}

/** First line of what follows the story: notes about authors and corrections, contacts, lists of other headlines. */
function tailStart(lines: readonly Line[], head: number, authors: readonly string[]): number {
  let start = lines.length;
  const floor = Math.max(head, 1);
  const isTail = (line: Line): boolean => isTailLine(line, authors);
  while (start > floor && isTail(lines[start - 1]!)) start--;
  // A list of links is told by its heading, or by being a list of short items below a note or at the very end.
  for (let i = start - 1; i >= floor && i >= start - 25; i--) {
    const line = lines[i]!;
    if (RELATED.test(line.text) && line.words <= 40 && range(i + 1, start).every(k => isLink(lines[k]!))) {
      start = i;
      while (start > floor && isTail(lines[start - 1]!)) start--;
      i = start;
    } else if (!isLink(line)) break;
  }
  let list = start;
  while (list > floor && isBulletLink(lines[list - 1]!)) list--;
  const before = lines[list - 1];
  if (
    start - list >= 2 &&
    before &&
    list > floor &&
    (isTail(before) || (!before.text.endsWith(':') && isHeadlineList(lines.slice(list, start))))
  ) {
    start = list;
    while (start > floor && isTail(lines[start - 1]!)) start--;
  }
  return start;
}

/** Without its marks of heading. */
function plainTitle({ start, text }: Line): Span {
  const lead = /^(?:#{1,6}\s+|TITLE:\s*)/i.exec(text)?.[0].length ?? 0;
  const trail = /\s+#+$/.exec(text)?.[0].length ?? 0;
  return { start: start + lead, end: start + text.length - trail };
}
