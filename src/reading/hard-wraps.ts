/** Columns at which mail, wires and teleprinters break lines. */
const WIDTHS = [40, 120] as const;
/** Fewer broken lines do not tell a text of such lines from a few headlines. */
const FEWEST = 5;
/** Of the lines that go on, the length that so many do not pass is the column's: editors let single lines pass it. */
const USUAL = 0.7;
/** Share of the line ends within paragraphs after which the next word had found no room. */
const MOST = 0.75;
const OPENS_ITEM = /^(?:[-–—•*>·▪■●◦‣]|\(?\d{1,2}[.)])\s/;

/**
 * A text whose lines are broken at a column, with the line ends inside its paragraphs as spaces, so that a line is a paragraph, a
 * headline or a byline as in other texts. Every length stays, so offsets do.
 */
export function withoutHardWraps(text: string): string {
  const lines = text.split('\n');
  const inner = lines.slice(0, -1).flatMap((line, i) => (isBlank(line) || isBlank(lines[i + 1]!) ? [] : [i]));
  const lengths = inner.map(i => lines[i]!.trimEnd().length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * USUAL)] ?? 0;
  if (inner.length < FEWEST || width < WIDTHS[0] || width > WIDTHS[1]) return text;
  const broken = inner.filter(i => isBroken(lines[i]!, lines[i + 1]!, width));
  if (broken.length < inner.length * MOST) return text;
  const wraps = new Set(broken);
  return lines.map((line, i) => (i === lines.length - 1 ? line : `${line}${wraps.has(i) ? ' ' : '\n'}`)).join('');
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Whether the next line's first word had no room left. */
function isBroken(line: string, next: string, width: number): boolean {
  const word = /\S+/.exec(next)![0];
  const isIndented = indentOf(next) > indentOf(line);
  return !isIndented && !OPENS_ITEM.test(next.trimStart()) && line.trimEnd().length + 1 + word.length > width;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
