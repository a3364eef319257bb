import { type Line, linesOf } from './lines.js';
import { isTailLine } from './structure/boilerplate.js';
import { isByline } from './structure/byline.js';
import { fieldsOf } from './structure/fields.js';
import { fullDate } from './structure/publication-date.js';
import { isAllCaps } from './truecase.js';

/** Columns at which mail, wires and teleprinters break lines. */
const COLUMNS = [40, 120] as const;
/** Fewer broken lines do not tell a text of such lines from a few headlines. */
const FEWEST_LINES = 5;
/** Of the lines that go on, the share that is no longer than the column: editors let single lines pass it, by so much at most. */
const WITHIN_COLUMN = 0.7;
const BEYOND_COLUMN = 8;
/** Share of the line ends within paragraphs after which the next word had found no room. */
const BROKEN_SHARE = 0.75;
/** Share of those where the sentence goes on with a small letter: the rows of tables and lists do not. */
const GOING_ON_SHARE = 0.5;
const OPENS_ITEM = /^(?:[-–—•*>·▪■●◦‣]|\(?\d{1,2}[.)])\s/;
/** "RIVER TIMES      Page 3", columns of a table. */
const PAGE_OR_ROW = /\bpage \d+\b|\S\s{3,}\S/i;
const SHORT_LINE = 8;
const SMALL = /\p{Ll}/u;

/**
 * A text whose lines are broken at a column, with the line ends inside its paragraphs as spaces, so that a line is a paragraph, a
 * headline or a byline as in other texts. Every length stays, so offsets do.
 */
export function withoutHardWraps(text: string): string {
  const lines = text.split('\n');
  const running = lines.slice(0, -1).flatMap((line, i) => (isAnew(line, lines[i + 1]!) ? [] : [i]));
  const lengths = running.map(i => lines[i]!.trimEnd().length).sort((a, b) => a - b);
  const column = lengths[Math.floor(lengths.length * WITHIN_COLUMN)] ?? 0;
  if (running.length < FEWEST_LINES || column < COLUMNS[0] || column > COLUMNS[1]) return text;
  const within = running.filter(i => lines[i]!.trimEnd().length <= column + BEYOND_COLUMN);
  const broken = within.filter(i => isBroken(lines[i]!, lines[i + 1]!, column));
  const going = broken.filter(i => isGoingOn(lines[i]!, lines[i + 1]!));
  if (broken.length < within.length * BROKEN_SHARE || going.length < broken.length * GOING_ON_SHARE) return text;
  const wraps = new Set(broken);
  return lines.map((line, i) => (i === lines.length - 1 ? line : `${line}${wraps.has(i) ? ' ' : '\n'}`)).join('');
}

/** Whether what follows a line is no part of its paragraph, whatever room there was. */
function isAnew(line: string, next: string): boolean {
  const [one, other] = [linesOf(line)[0], linesOf(next)[0]];
  if (one === undefined || other === undefined || indentOf(next) > indentOf(line)) return true;
  const isOtherCase = (isAllCaps(line) && SMALL.test(next)) || (isAllCaps(next) && SMALL.test(line));
  return isOtherCase || OPENS_ITEM.test(other.text) || isOfHeadOrTail(one) || isOfHeadOrTail(other);
}

function isOfHeadOrTail(line: Line): boolean {
  return (
    PAGE_OR_ROW.test(line.text) ||
    isByline(line) ||
    (line.words <= SHORT_LINE && fullDate(line.text) !== null) ||
    fieldsOf([line])[0] !== null ||
    isTailLine(line, [])
  );
}

/** Whether the next line's first word had no room left. */
function isBroken(line: string, next: string, column: number): boolean {
  const word = /\S+/.exec(next)![0];
  return line.trimEnd().length + 1 + word.length > column;
}

function isGoingOn(line: string, next: string): boolean {
  return /^\s*\p{Ll}/u.test(next) || (isAllCaps(line) && !SMALL.test(next));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
