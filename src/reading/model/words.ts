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

const BLANK_LINE = /\n[^\S\n]*\n/;
const ALL_NUMERIC = /^\p{N}+$/u;
const STARTS_ALPHANUMERIC = /^[\p{L}\p{N}]/u;

/** Words and sentences of a text, by training/CONTRACT.md sections 1 and 2. */
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
