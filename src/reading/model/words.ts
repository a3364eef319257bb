import type { Manifest } from './manifest.js';

/** Half-open range of words. */
export type WordSpan = readonly [start: number, end: number];

/** The words of a text, where each lies (`[starts, ends)` in UTF-16 units) and the number of its sentence, from 0. */
export interface Words {
  readonly text: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sentence: readonly number[];
}

/** A number that may count people, and the words it is written in. */
export interface NumberInText {
  readonly span: WordSpan;
  readonly value: number;
}

const BLANK_LINE = /\n[^\S\n]*\n/;
const ALL_NUMERIC = /^\p{N}+$/u;
const STARTS_ALPHANUMERIC = /^[\p{L}\p{N}]/u;
const DIGITS = /^[0-9]+$/;

/** Words, sentences, letter case and numbers of a text, by training/CONTRACT.md sections 1, 2 and 7. */
export class WordRules {
  private readonly pattern: RegExp;
  private readonly abbreviations: ReadonlySet<string>;

  constructor(private readonly manifest: Manifest) {
    this.pattern = new RegExp(manifest.words.pattern, 'gu');
    this.abbreviations = new Set(manifest.sentences.abbreviations);
  }

  split(text: string): Words {
    const words: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const match of text.matchAll(this.pattern)) {
      words.push(match[0]);
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    return { text: words, starts, ends, sentence: this.sentences(text, words, starts, ends) };
  }

  private sentences(text: string, words: string[], starts: number[], ends: number[]): number[] {
    const { terminators, closers } = this.manifest.sentences;
    const last = new Set<number>();
    for (let i = 0; i + 1 < words.length; i++) {
      if (BLANK_LINE.test(text.slice(ends[i], starts[i + 1]))) {
        last.add(i);
      } else if (isOneOf(words[i]!, terminators) && !this.abbreviates(words, starts, ends, i)) {
        let at = i;
        while (at + 1 < words.length && isOneOf(words[at + 1]!, closers) && starts[at + 1] === ends[at]) at++;
        if (at + 1 < words.length && starts[at + 1]! > ends[at]! && this.opens(words[at + 1]!)) last.add(at);
      }
    }
    let sentence = 0;
    return words.map((_, i) => (last.has(i) ? sentence++ : sentence));
  }

  private abbreviates(words: string[], starts: number[], ends: number[], i: number): boolean {
    if (words[i] !== '.' || i === 0 || ends[i - 1] !== starts[i]) return false;
    const before = words[i - 1]!;
    const isInitial = Array.from(before).length === 1 && before.toLowerCase() !== before.toUpperCase();
    return isInitial || this.abbreviations.has(before.toLowerCase());
  }

  private opens(word: string): boolean {
    return hasCapital(word) || isOneOf(word, this.manifest.sentences.openers) || /^[0-9]/.test(word);
  }

  /** Left to right, not overlapping. Words are given as the section's, spans count from its start. */
  numbers(words: readonly string[]): NumberInText[] {
    const found: NumberInText[] = [];
    for (let i = 0; i < words.length;) {
      const number = DIGITS.test(words[i]!) ? inDigits(words, i) : this.inWords(words, i);
      if (number && number.value < 1e7) found.push(number);
      i = number?.span[1] ?? i + 1;
    }
    return found;
  }

  private inWords(words: readonly string[], i: number): NumberInText | null {
    const value = this.numberWord(words[i]);
    if (value === undefined) return null;
    const next = words[i + 2]?.toLowerCase() ?? '';
    const unit = words[i + 1] === '-' && next !== 'a' && next !== 'an' ? (this.numberWord(next) ?? 0) : 0;
    return value >= 20 && value < 100 && unit > 0 && unit < 10
      ? { span: [i, i + 3], value: value + unit }
      : { span: [i, i + 1], value };
  }

  private numberWord(word: string | undefined): number | undefined {
    const key = word?.toLowerCase() ?? '';
    return Object.hasOwn(this.manifest.numberWords, key) ? this.manifest.numberWords[key] : undefined;
  }
}

function inDigits(words: readonly string[], i: number): NumberInText {
  let digits = words[i]!;
  let end = i + 1;
  while (words[end] === ',' && /^[0-9]{3}$/.test(words[end + 1] ?? '')) {
    digits += words[end + 1]!;
    end += 2;
  }
  return { span: [i, end], value: digits.length < 8 ? Number(digits) : Infinity };
}

/** A span of a section's words as one of the text's. */
export function shifted([start, end]: WordSpan, by: number): WordSpan {
  return [start + by, end + by];
}

function isOneOf(word: string, characters: string): boolean {
  return word.length === 1 && characters.includes(word);
}

export function hasCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

/** The first characters of words, as acronyms spell them. */
export function firstLetters(words: readonly string[]): string {
  return words.map(word => Array.from(word)[0]).join('');
}

/** Index into `words.caseClasses`; 0 is for the pieces that are no word. */
export function caseClass(word: string): number {
  if (ALL_NUMERIC.test(word)) return 5;
  if (!STARTS_ALPHANUMERIC.test(word)) return 6;
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 4;
  if (word === lower) return 1;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const rest = word.slice(first.length);
  if (word === upper) return rest === '' ? 2 : 3;
  return first === first.toUpperCase() && rest === rest.toLowerCase() ? 2 : 4;
}
