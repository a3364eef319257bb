import type { Span } from '../domain/text.js';

/** One non-empty line of an article, without the white space around it: a paragraph, headline, byline … */
export interface Line extends Span {
  readonly text: string;
  readonly words: number;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split(/[\n\u2028\u2029]/)) {
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = at + raw.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, text: trimmed, words: trimmed.split(/\s+/).length });
    }
    at += raw.length + 1;
  }
  return lines;
}
