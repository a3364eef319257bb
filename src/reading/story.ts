import type { Span } from '../domain/text.js';
import { withoutHardWraps } from './hard-wraps.js';
import { normalise, type NormalisedText } from './normalised-text.js';
import { type Structure, structureOf } from './structure/structure.js';
import { truecase } from './truecase.js';

/** An article's text as the model reads it: plain, in usual case, and without what is not story. */
export interface Story {
  /** Of the normalised text's length: what is not story is blank. */
  readonly text: string;
  readonly structure: Structure;
  /** The span of the text as received that a span of `text` comes from. */
  toOriginal(span: Span): Span;
}

export function storyOf(original: string): Story {
  const plain = normalise(original);
  const cased = plain.withText(truecase(withoutHardWraps(plain.text)));
  const structure = structureOf(cased.text);
  return {
    text: blankedOut(cased.text, structure.story),
    structure,
    toOriginal: span => trimmed(original, cased, span),
  };
}

/** Blanks keep the offsets, and lines keep the paragraphs apart. */
function blankedOut(text: string, story: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of story) {
    parts.push(text.slice(at, start).replace(/[^\n]/g, ' '), text.slice(start, end));
    at = end;
  }
  parts.push(text.slice(at).replace(/[^\n]/g, ' '));
  return parts.join('');
}

/** A span of several characters that one character came from may hold white space at its ends. */
function trimmed(original: string, plain: NormalisedText, { start, end }: Span): Span {
  const span = plain.toOriginal(start, end);
  const quote = original.slice(span.start, span.end);
  const lead = quote.length - quote.trimStart().length;
  return quote.trim() === '' ? span : { start: span.start + lead, end: span.start + lead + quote.trim().length };
}
