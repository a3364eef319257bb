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
    if (!number || isFraction(words, i)) return number;
    let last = 0;
    for (;;) {
      const multiplier = this.multiplierAt(words, number.span[1]);
      if (multiplier === undefined || multiplier <= last || multiplier >= limit) return number;
      last = multiplier;
      const end: number = number.span[1] + 1;
      const value: number = number.value * multiplier;
      const rest = multiplier >= 100 ? this.restAt(words, end, multiplier) : null;
      number = rest ? { span: [i, rest.span[1]], value: value + rest.value } : { span: [i, end], value };
    }
  }

  /** "Twelve" of "a hundred and twelve". Two numbers of one multiplier are two: "between one hundred and two hundred". */
  private restAt(words: readonly string[], end: number, multiplier: number): NumberInText | null {
    const at = words[end]?.toLowerCase() === 'and' ? end + 1 : end;
    const opens = /^\p{Lu}/u.test(words[at] ?? '') && !/^\p{Lu}/u.test(words[end - 1]!);
    const rest = !opens && this.countsOn(words[at]) ? this.numberAt(words, at, multiplier) : null;
    const isOther = rest && this.multiplierAt(words, rest.span[1]) === multiplier;
    return rest && rest.value < multiplier && !isOther ? rest : null;
  }

  private multiplierAt(words: readonly string[], at: number): number | undefined {
    return valueOf(this.manifest.numberMultipliers, words[at]);
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

/** "1.5 million" and "half a million" are not multiplied: they count no people one by one. */
function isFraction(words: readonly string[], i: number): boolean {
  const before = words[i - 1]?.toLowerCase() ?? '';
  if (DIGITS.test(words[i]!)) return /^[.,]$/.test(before) && DIGITS.test(words[i - 2] ?? '');
  return /^an?$/i.test(words[i]!) && (before === 'half' || before === 'of');
}

function valueOf(values: Readonly<Record<string, number>>, word: string | undefined): number | undefined {
  const key = word?.toLowerCase() ?? '';
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function inDigits(words: readonly string[], i: number): NumberInText {
  let digits = words[i]!;
  let end = i + 1;
  // "In 2015, 200 people" are two.
  while (words[i]!.length <= 3 && words[end] === ',' && /^[0-9]{3}$/.test(words[end + 1] ?? '')) {
    digits += words[end + 1]!;
    end += 2;
  }
  return { span: [i, end], value: Number(digits) };
}
