import type { Manifest } from './manifest.js';
import type { WordSpan } from './words.js';

/** A number that may count people, and the words it is written in. */
export interface NumberInText {
  readonly span: WordSpan;
  readonly value: number;
}

const DIGITS = /^[0-9]+$/;
const HALF_A_DOZEN = /^half a dozen$/i;
const TOO_MANY = 1e7;

/** Numbers of a text, by training/CONTRACT.md section 7. */
export class NumberRules {
  constructor(private readonly manifest: Manifest) {}

  /** Left to right, not overlapping. Words are given as the section's, spans count from its start. */
  find(words: readonly string[]): NumberInText[] {
    const found: NumberInText[] = [];
    for (let i = 0; i < words.length;) {
      const number = this.numberAt(words, i);
      if (number && number.value < TOO_MANY) found.push(number);
      i = number?.span[1] ?? i + 1;
    }
    return found;
  }

  /** "A hundred and twelve", "two dozen"; multiplied by less than `limit`. */
  private numberAt(words: readonly string[], i: number, limit = Infinity): NumberInText | null {
    if (HALF_A_DOZEN.test(words.slice(i, i + 3).join(' '))) return { span: [i, i + 3], value: 6 };
    let number = DIGITS.test(words[i]!) ? inDigits(words, i) : this.inWords(words, i);
    let last = 0;
    for (;;) {
      const multiplier = number && valueOf(this.manifest.numberMultipliers, words[number.span[1]]);
      if (!number || !multiplier || multiplier <= last || multiplier >= limit) return number;
      last = multiplier;
      const end: number = number.span[1] + 1;
      const value = number.value * multiplier;
      const at = words[end]?.toLowerCase() === 'and' ? end + 1 : end;
      const rest = multiplier >= 100 && this.countsOn(words[at]) ? this.numberAt(words, at, multiplier) : null;
      number =
        rest && rest.value < multiplier
          ? { span: [i, rest.span[1]], value: value + rest.value }
          : { span: [i, end], value };
    }
  }

  private inWords(words: readonly string[], i: number): NumberInText | null {
    const value = valueOf(this.manifest.numberWords, words[i]);
    if (value === undefined) return null;
    const next = words[i + 2];
    const unit = words[i + 1] === '-' && this.countsOn(next) ? valueOf(this.manifest.numberWords, next)! : 0;
    return value >= 20 && value < 100 && unit > 0 && unit < 10
      ? { span: [i, i + 3], value: value + unit }
      : { span: [i, i + 1], value };
  }

  /** Of "a hundred and twelve", but not of "a hundred and a dog". */
  private countsOn(word: string | undefined): boolean {
    return (valueOf(this.manifest.numberWords, word) ?? 0) > 0 && !/^an?$/i.test(word!);
  }
}

function valueOf(values: Readonly<Record<string, number>>, word: string | undefined): number | undefined {
  const key = word?.toLowerCase() ?? '';
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function inDigits(words: readonly string[], i: number): NumberInText {
  let digits = words[i]!;
  let end = i + 1;
  while (words[end] === ',' && /^[0-9]{3}$/.test(words[end + 1] ?? '')) {
    digits += words[end + 1]!;
    end += 2;
  }
  return { span: [i, end], value: Number(digits) };
}
