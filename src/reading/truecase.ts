import { usualForm } from './usual-forms.js';

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
const CAPITAL = /\p{Lu}/u;
const LETTERS = /\p{L}/gu;
/** How far back the end of a sentence is looked for: a line may be a megabyte. */
const LOOK_BACK = 40;
const CAPITALS = /\p{Lu}/gu;
/** True for a line all in capitals, as newspapers of the 1980s and wires wrote headlines, and FBIS whole texts. */
export function isAllCaps(line: string): boolean {
  const letters = line.match(LETTERS)?.length ?? 0;
  return letters >= 12 && (line.match(WORD)?.length ?? 0) >= 3 && (line.match(CAPITALS)?.length ?? 0) / letters > 0.85;
}

/**
 * Gives the lines of `text` that are all in capitals the case of running text. How a word is written is taken from the
 * text itself where that has it in mixed case, else from word frequencies; a word that neither knows is a name. Every
 * length stays, so offsets do.
 */
export function truecase(text: string): string {
  const lines = text.split('\n');
  if (!lines.some(isAllCaps)) return text;
  const own = formsOf(lines.filter(line => !isAllCaps(line)));
  return lines.map(line => (isAllCaps(line) ? truecaseLine(line, own) : line)).join('\n');
}

/** Lower-case word → its form in mixed-case text; sentence beginnings say nothing. */
function formsOf(lines: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const line of lines) {
    for (const match of line.matchAll(WORD)) {
      const before = line.slice(Math.max(0, match.index - LOOK_BACK), match.index).trimEnd();
      if (before !== '' && !/[.!?"“”:]$/.test(before)) forms.set(small(match[0]), match[0]);
    }
  }
  return forms;
}

const OPENS_LINE = /^\W*$/;
const OPENS_SENTENCE = /[.!?:]["'”)]?\s+["'“(]?$/;

function truecaseLine(line: string, own: ReadonlyMap<string, string>): string {
  return line.replace(WORD, (word, at: number) => {
    const before = line.slice(Math.max(0, at - LOOK_BACK), at);
    const cased = caseOf(word, own, line[at + word.length] === ')' && before.endsWith('('));
    const first = (at <= LOOK_BACK && OPENS_LINE.test(before)) || OPENS_SENTENCE.test(before);
    return first && !CAPITAL.test(cased) ? capitalised(cased) : cased;
  });
}

function caseOf(word: string, own: ReadonlyMap<string, string>, inParentheses: boolean): string {
  const lower = small(word);
  if (word.length === 1) return lower === 'a' ? lower : word;
  if (inParentheses) return word;
  const stem = lower.replace(/['’]s?$/, '');
  const form = own.get(lower) ?? own.get(stem) ?? usualForm(lower) ?? usualForm(stem) ?? usualForm(singular(stem));
  if (form === undefined)
    return stem.length <= 5 && !/[aeiouy]/.test(stem)
      ? word.slice(0, stem.length) + lower.slice(stem.length)
      : capitalised(lower);
  // What the form does not reach ("Kurd" of "KURDS") stays small.
  return CAPITAL.test(form) ? form + lower.slice(form.length) : lower;
}

function singular(word: string): string {
  return word.replace(/(?:es|s|ed|ing|ly)$/, '');
}

function capitalised(word: string): string {
  const upper = word.charAt(0).toUpperCase();
  return upper.length === 1 ? upper + word.slice(1) : word;
}

/** In lower case and of the same length: "İ" is "i" and not "i" with a dot more. */
function small(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length === word.length) return lower;
  return Array.from(word, char => char.toLowerCase().slice(0, char.length)).join('');
}
