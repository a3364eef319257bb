import { monthOfName } from '../time/days.js';

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const PATTERNS: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' }[] = [
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${MONTH})[\s,]+(\d{4})\b`, 'i'),
    order: 'dmy',
  },
  { pattern: new RegExp(String.raw`\b(${MONTH})\s+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})\b`, 'i'), order: 'mdy' },
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})(?:\b|(?=T\d{2}:))/, order: 'ymd' },
  { pattern: /\b(\d{4})\/(\d{1,2})\/(\d{1,2})\b/, order: 'ymd' },
  { pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, order: 'dmy' },
  // Only where one of the two can be no month: 3/4/2011 is March in one country and April in another.
  { pattern: /\b(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})\b/, order: 'mdy' },
  { pattern: /\b(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})\b/, order: 'dmy' },
];

export interface FoundDate {
  /** ISO day. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** The first full date (day, month and year) of a line, as newspapers and wires head their articles with it. */
export function fullDate(line: string): FoundDate | null {
  for (const { pattern, order } of PATTERNS) {
    const match = pattern.exec(line);
    const date =
      match && isoDay(match[order.indexOf('y') + 1], match[order.indexOf('m') + 1], match[order.indexOf('d') + 1]);
    if (match && date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const DAY = new RegExp(String.raw`\b(?:(${MONTH})\s+(\d{1,2})|(\d{1,2})\s+(${MONTH}))(?![\w,]*\s*\d)`, 'i');
const SHORT_YEAR = new RegExp(String.raw`^.{2,40}?,\s*(\d{1,2})\s+(${MONTH})\s+(\d{2})\s*(?:\(|--|—|–)`, 'i');
/** Two-digit years above this are of the last century. */
const CENTURY_TURN = 30;

/** "KABUL (June 14) —" below a header that gives the year; null where either is missing. */
export function datelineDay(dateline: string, header: readonly string[]): string | null {
  const day = DAY.exec(dateline);
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(header.join('\n'))?.[1];
  return day && year !== undefined ? isoDay(year, day[1] ?? day[4], day[2] ?? day[3]) : null;
}

const HEADLINE_DAY = new RegExp(
  String.raw`^(?:${MONTH}\s+\d{1,2}|\d{1,2}\s+${MONTH})(?=\s*[:–—])|(?<=,\s)(?:${MONTH}\s+\d{1,2}|\d{1,2}\s+${MONTH})$`,
  'i',
);

/** "Apr. 23: Operations in Helmand", "Operational Update, July 16": the day of a headline; null without one. */
export function headlineDay(headline: string): string | null {
  return HEADLINE_DAY.exec(headline.trim())?.[0] ?? null;
}

/** "Bogota, 15 Jan 90 (EFE) --", as monitoring services head what they translate. */
export function shortYearDate(line: string): string | null {
  const match = SHORT_YEAR.exec(line.trimStart());
  if (!match) return null;
  const year = Number(match[3]);
  return isoDay(String(year > CENTURY_TURN ? 1900 + year : 2000 + year), match[2], match[1]);
}

/** Whether words are a day, with or without its year, and nothing else. */
export function isDay(words: string): boolean {
  return fullDate(words) !== null || (DAY.test(words) && words.trim().split(/\s+/).length <= 3);
}

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const y = Number(year);
  const d = Number(day);
  const m = /^\d+$/.test(month ?? '') ? Number(month) : monthOfName(month ?? '');
  if (!(y >= 1800 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()))
    return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
