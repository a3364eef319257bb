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

/** Common words of English that few other languages have. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to was were by with that from said his has had have is are their which who after it at this been when but not they says he'.split(
    ' ',
  ),
);
/**
 * Texts in other languages have fewer of them among their words. Of 7,900 English texts of news those of at least so many words have
 * 6 % and more.
 */
const LEAST_ENGLISH = 0.03;
const WORDS_THAT_TELL = 60;
const LETTERS_THAT_TELL = 100;

/** @throws ReadingError for a story in another language, of which the model would make claims that nobody made. */
export function assertEnglish(id: string, story: string): void {
  const words = story.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter(word => ENGLISH.has(word)).length;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const latin = story.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isForeign = words.length >= WORDS_THAT_TELL && english < words.length * LEAST_ENGLISH;
  if (isForeign || (letters >= LETTERS_THAT_TELL && latin < letters / 2)) {
    throw new ReadingError(
      id,
      `the text is not in English (${english} of ${words.length} words are common ones of it)`,
    );
  }
}
