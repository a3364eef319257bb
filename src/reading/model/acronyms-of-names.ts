import { firstLetters, hasCapital, type Words, type WordSpan } from './words.js';

/** Small words that initials leave out. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'of the and for in on to de du des del de la le les el y e et da do dos'.split(' '),
);

/** The letters of "WSLF", "W.S.L.F." and "SPLM-IO"; null for what is no acronym. */
export function lettersOf(name: readonly string[]): string | null {
  const parts = partsOf(name);
  const isAcronym = parts.every(part => /^\p{Lu}\p{Ll}?(?:\p{Lu}\p{Ll}?)*$/u.test(part));
  return isAcronym && parts.join('').replace(/\p{Ll}/gu, '').length > 1 ? parts.join('').toLowerCase() : null;
}

function partsOf(name: readonly string[]): string[] {
  return name.filter(word => word !== '.' && word !== '-');
}

/** Of all words, and of those that are not small; none of a name with other words in small letters. */
export function initialsOf(name: readonly string[]): string[] {
  const parts = name.filter(word => /^[\p{L}\p{N}]/u.test(word));
  const telling = parts.filter(word => !LEFT_OUT.has(word.toLowerCase()));
  if (telling.length < 2 || !telling.every(hasCapital) || telling.every(word => word.length === 1)) return [];
  return [parts, telling].map(of => firstLetters(of).toLowerCase());
}

export function isInBrackets(text: readonly string[], [start, end]: WordSpan): boolean {
  return text[start - 1] === '(' && text[end] === ')';
}

/** Where a name ends that `'s` stands behind, of words up to `end`: "Naval Forces Central Command's (NAVCENT)". */
export function endOfOwner(text: readonly string[], end: number): number {
  return text[end - 1] === 's' && /^['’]$/u.test(text[end - 2] ?? '') ? end - 2 : end;
}

/** By span, the letters of a name that is an acronym, has initials that are one of the text's, or has one in brackets behind it. */
export function acronymsOfNames({ text }: Words, names: readonly WordSpan[]): Map<WordSpan, string> {
  const spelled = new Set(names.flatMap(span => initialsOf(text.slice(...span))));
  const letters = new Map<WordSpan, string>();
  const bracketed = new Map<number, string>();
  for (const span of names) {
    const name = text.slice(...span);
    const own = lettersOf(name);
    if (own === null) continue;
    const isExplained = isInBrackets(text, span);
    if (isExplained) bracketed.set(endOfOwner(text, span[0] - 1), own);
    if (isExplained || spelled.has(own) || !isWordInCapitals(name)) letters.set(span, own);
  }
  const known = new Set(letters.values());
  for (const span of names) {
    if (letters.has(span)) continue;
    const own = initialsOf(text.slice(...span)).find(initials => known.has(initials)) ?? bracketed.get(span[1]);
    if (own !== undefined) letters.set(span, own);
  }
  return letters;
}

/** "DAESH" and "FREE SYRIAN ARMY" may be no acronyms, "SPLM-IO" is one. */
function isWordInCapitals(name: readonly string[]): boolean {
  const parts = partsOf(name);
  if (parts.every(part => part.length === 1)) return false;
  const hyphens = name.filter(word => word === '-').length;
  return hyphens < parts.length - 1 || (parts.length === 1 && parts[0]!.length >= 5 && /[AEIOU]/.test(parts[0]!));
}

/** "TDF" is not "TPLF"; "ISIS" and "ISIL", "FARC" and "FARC-EP" may be one. */
export function areOtherAcronyms(one: string, other: string): boolean {
  return one.slice(0, 2) !== other.slice(0, 2) && !one.includes(other) && !other.includes(one);
}
