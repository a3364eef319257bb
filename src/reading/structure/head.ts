import type { Line } from '../lines.js';
import { isHeadMatter } from './boilerplate.js';
import { isByline, namesOf } from './byline.js';
import type { Field } from './fields.js';
import { type FoundDate, fullDate } from './publication-date.js';

/** What the lines before the first paragraph say of the article. */
export interface Head {
  /** The headline's line. */
  readonly title: number | null;
  readonly authors: readonly string[];
  readonly dateline: string | null;
  readonly publisher: string | null;
  /** ISO day. */
  readonly publishedOn: string | null;
  /** Lines that are not story. */
  readonly masked: ReadonlySet<number>;
}

/** Lines of the head whose day is the article's: not a photo's, a correction's or an update's. */
const PUBLISHED = /^(?:posted|broadcast|issue|vol)\b|\bpublished\b/i;
/** Behind a name in mail. */
const ADDRESS = /\s*<[^<>]*>/g;

/** Reads the first `length` lines. A headline that bears its label is the title, before any other. */
export function headOf(lines: readonly Line[], fields: readonly (Field | null)[], length: number): Head {
  const masked = new Set<number>();
  const authors: string[] = [];
  const labelled = fields.slice(0, length).findIndex(field => field?.name === 'title');
  let title: number | null = labelled < 0 ? null : labelled;
  let dateline: string | null = null;
  let publisher: string | null = null;
  let publishedOn: string | null = null;
  let dateAt = -1;

  for (let i = 0; i < length; i++) {
    const line = lines[i]!;
    const field = fields[i];
    const date = fullDate(line.text);
    if (field) {
      if (field.name !== 'title') masked.add(i);
      if (field.name === 'authors') authors.push(...namesOf(field.value.replace(ADDRESS, '')));
      if (field.name === 'dateline') dateline ??= field.value;
      if (field.name === 'publisher') publisher ??= field.value;
      if (field.name === 'date') publishedOn ??= date?.date ?? null;
    } else if (isByline(line)) {
      masked.add(i);
      authors.push(...namesOf(line.text));
      publishedOn ??= date?.date ?? null;
    } else if (isHeadMatter(line)) {
      masked.add(i);
      if (PUBLISHED.test(line.text)) publishedOn ??= date?.date ?? null;
    } else if (date && isDateLine(line, date)) {
      masked.add(i);
      publishedOn ??= date.date;
      publisher ??= publisherOf(line.text, date);
      if (dateAt < 0) dateAt = i;
    } else {
      title ??= i;
    }
  }
  // What stands above the date line is the paper's own head when a headline follows below it.
  const below = range(dateAt + 1, length).filter(i => !masked.has(i));
  if (dateAt > 0 && below.length > 0) {
    const above = range(0, dateAt).filter(i => !masked.has(i));
    publisher ??= above.map(i => lines[i]!.text)[0] ?? null;
    for (const i of above) masked.add(i);
    title = below.find(i => i === labelled) ?? below[0]!;
  }
  // In a database's record the paper stands between the headline and the day.
  const paper = dateAt - 1;
  if (title !== null && title < paper && !masked.has(paper) && fields.some(field => field !== null)) {
    publisher ??= lines[paper]!.text;
    masked.add(paper);
  }
  return { title, authors, dateline, publisher, publishedOn, masked };
}

/** A line that is a date with at most a place, a paper's name, a time beside it. */
function isDateLine(line: Line, date: FoundDate): boolean {
  const rest = (line.text.slice(0, date.start) + ' ' + line.text.slice(date.end)).replace(
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi,
    ' ',
  );
  const words = rest.match(/[\p{L}]{2,}/gu) ?? [];
  return words.length <= 12 && !/\b(?:is|are|was|were|has|have|had|said|says|killed|kill|attack\w*)\b/i.test(rest);
}

function publisherOf(line: string, date: FoundDate): string | null {
  const parts = (line.slice(0, date.start) + '|' + line.slice(date.end))
    .split(/[|·•,—–*]| - /)
    .map(part => part.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi, '').trim());
  return parts.find(part => part.split(/\s+/).length >= 2 && /^\p{Lu}/u.test(part) && !/\d/.test(part)) ?? null;
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
