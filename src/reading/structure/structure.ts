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
import { isByline } from './byline.js';
import { DATELINE, datelineOf, loneDateline, storySpans } from './dateline.js';
import { type Field, fieldsOf } from './fields.js';
import { headOf, range } from './head.js';
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
  const fields = fieldsOf(lines);
  const length = lines.length === 1 ? 0 : headLength(lines, fields);
  const head = headOf(lines, fields, length);
  const masked = new Set(head.masked);
  let { dateline, publisher, publishedOn } = head;
  const tail = tailStart(lines, fields, length, head.authors);
  for (const i of range(tail, lines.length)) {
    masked.add(i);
    publishedOn ??= fullDate(lines[i]!.text)?.date ?? null;
  }
  for (let i = length; i < tail; i++) if (isInnerBoilerplate(lines, i) || isBare(fields[i])) masked.add(i);
  if (lines.length > 0 && masked.size === lines.length) masked.clear();

  const story: Span[] = [];
  lines.forEach((line, i) => {
    if (masked.has(i)) return;
    const lone = dateline === null ? loneDateline(line.text) : null;
    if (lone !== null) {
      dateline = lone.place;
      publishedOn ??= fullDate(lone.day)?.date ?? datelineDay(lone.day, headerOf(lines, i));
      return;
    }
    const spans = storySpans(line, markOf(line, fields[i]));
    if (i >= length && dateline === null && story.length <= length + 1) {
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
  const headline = head.title === null ? null : lines[head.title]!;
  const day = headline === null ? null : headlineDay(headline.text);
  if (day !== null) publishedOn ??= datelineDay(day, headerOf(lines, length));
  const title = headline === null ? null : plainTitle(headline, markOf(headline, fields[head.title!]));
  return { title, authors: head.authors, dateline, publisher, publishedOn, story };
}

function headerOf(lines: readonly Line[], to: number): string[] {
  return lines.slice(0, to).map(({ text }) => text);
}

/** Most lines of a head, beside the fields of a record. */
const HEAD_LINES = 10;

/** Number of lines before the first paragraph: headlines, bylines, dates. A text that starts with a paragraph has none. */
function headLength(lines: readonly Line[], fields: readonly (Field | null)[]): number {
  const isParagraph = (line: Line, i: number): boolean =>
    !(fields[i] && (fields[i].name !== 'body' || isBare(fields[i]))) &&
    !isByline(line) &&
    !isHeadMatter(line) &&
    (line.words > 25 ||
      (line.words > 9 && /[.!?]["'”’)\]]*\s+["'“‘(]?[\p{Lu}]/u.test(line.text) && SENTENCE_END.test(line.text)) ||
      (line.words > 14 && SENTENCE_END.test(line.text)) ||
      (DATELINE.test(line.text) && line.words > 7 && SENTENCE_END.test(line.text)) ||
      (shortYearDate(line.text) !== null && line.words > 7));
  const first = lines.findIndex((line, i) => isParagraph(line, i) && (i > 0 || !/^#/.test(line.text)));
  const limit = Math.min(lines.length, HEAD_LINES + fields.filter(field => field !== null).length);
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

/** Words of the longest field below a story: "Source: a spokesman who asked not to be named told this paper …" is story. */
const MAX_FIELD_WORDS = 20;

/** First line of what follows the story: notes about authors and corrections, contacts, lists of other headlines. */
function tailStart(
  lines: readonly Line[],
  fields: readonly (Field | null)[],
  head: number,
  authors: readonly string[],
): number {
  let start = lines.length;
  const floor = Math.max(head, 1);
  const isTail = (i: number): boolean => isAsideAt(i) || isTailLine(lines[i]!, authors);
  const isAsideAt = (i: number): boolean =>
    fields[i] != null && fields[i].name !== 'body' && lines[i]!.words <= MAX_FIELD_WORDS;
  while (start > floor && isTail(start - 1)) start--;
  // A list of links is told by its heading, or by being a list of short items below a note or at the very end.
  for (let i = start - 1; i >= floor && i >= start - 25; i--) {
    const line = lines[i]!;
    if (RELATED.test(line.text) && line.words <= 40 && range(i + 1, start).every(k => isLink(lines[k]!))) {
      start = i;
      while (start > floor && isTail(start - 1)) start--;
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
    (isTail(list - 1) || (!before.text.endsWith(':') && isHeadlineList(lines.slice(list, start))))
  ) {
    start = list;
    while (start > floor && isTail(start - 1)) start--;
  }
  return start;
}

/** A title without its marks of heading. */
function plainTitle({ start, text }: Line, mark: number): Span {
  const trail = /\s+#+$/.exec(text)?.[0].length ?? 0;
  return { start: start + mark, end: start + text.length - trail };
}

/** Length of the heading's marks or the label with which a line opens. */
function markOf({ text }: Line, field: Field | null | undefined): number {
  if (field?.name === 'title' || field?.name === 'body') return text.length - field.value.length;
  return /^#{1,6}\s+/.exec(text)?.[0].length ?? 0;
}

/** A label that heads the story and is none of it. */
function isBare(field: Field | null | undefined): boolean {
  return field?.name === 'body' && field.value === '';
}
