import type { Article } from '../domain/article.js';
import { ReadingError } from '../domain/reading.js';

/** About 350,000 words: more than any article, and what a reader still reads in minutes. */
export const MAX_CHARACTERS = 2_000_000;

const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/g;
const LETTER = /\p{L}/u;

/** @throws ReadingError that says what to do, for text that is no text. */
export function assertReadable({ id, text }: Article): void {
  if (text.trim() === '') throw new ReadingError(id, 'the text is empty');
  if (text.length > MAX_CHARACTERS) {
    throw new ReadingError(
      id,
      `the text has ${text.length} characters; at most ${MAX_CHARACTERS} are read as one article, split it`,
    );
  }
  if (text.includes('\u0000') || (text.match(CONTROL)?.length ?? 0) > text.length / 20) {
    throw new ReadingError(id, 'the text is binary data, give plain text or HTML');
  }
  if (!LETTER.test(text)) throw new ReadingError(id, 'the text has no letters');
}
