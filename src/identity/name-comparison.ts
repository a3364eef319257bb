import { distance } from 'fastest-levenshtein';
import type { NamePart, PersonName } from '../domain/person-name.js';

/** What comparing two personal names says. `bits` is the evidence for sameness if they are compatible. */
export interface NameComparison {
  /**
   * `full`: all parts of the shorter name, two at least, are in the other; `single`: one name is one part of the other;
   * `different`: each has a part that the other contradicts; `none`: nothing in common.
   */
  readonly verdict: 'full' | 'single' | 'different' | 'none';
  readonly bits: number;
  /** The parts matched, as the first name spells them. */
  readonly shared: readonly string[];
}

/** Short forms that share too little with the name to be found by spelling. Folded. */
const SHORT_FORMS: readonly (readonly string[])[] = [
  'william bill will billy',
  'robert bob rob bobby',
  'richard dick rick',
  'james jim jimmy',
  'john johnny jon',
  'michael mike mick',
  'joseph joe',
  'thomas tom',
  'edward ed ted eddie',
  'charles chuck charlie',
  'anthony tony',
  'daniel dan',
  'david dave',
  'benjamin ben binyamin bibi',
  'samuel sam',
  'alexander alex sasha',
  'nicholas nick nicolas',
  'christopher chris',
  'matthew matt',
  'stephen steve steven',
  'andrew andy',
  'timothy tim',
  'kenneth ken',
  'ronald ron',
  'donald don',
  'theodore ted theo',
  'elizabeth liz beth',
  'margaret maggie peggy',
  'joachim jogi jochen',
  'johannes hans',
  'josef sepp',
  'jose pepe',
  'francisco paco pancho',
  'vladimir volodya',
  'mikhail misha',
  'dmitry dima',
  'karl theodor karltheodor',
  'gregory greg',
  'jeffrey jeff',
  'lawrence larry',
  'patrick pat',
  'peter pete',
  'susan sue',
  'rebecca becky',
  'abubakar abubakr bakr',
].map(line => line.split(' '));
const SHORT_FORM_GROUPS = new Map(SHORT_FORMS.flatMap((forms, group) => forms.map(form => [form, group] as const)));

/** Two vowels that spellings of one name choose between; "e" is anything. a, i and u tell names apart (Jamal, Jamil). */
const VOWEL = { a: 'a', i: 'i', y: 'i', o: 'u', u: 'u' } as Readonly<Record<string, string>>;

/** Likeness of two name parts, 0 to 1: 1 equal; above 0.9 spellings of one name; 0.5 to 0.9 perhaps; 0 apart. */
export function partLikeness(a: NamePart, b: NamePart): number {
  if (a.text === b.text) return 1;
  if (a.kind === 'initial' || b.kind === 'initial') {
    const [initial, name] = a.kind === 'initial' ? [a, b] : [b, a];
    return name.text.startsWith(initial.text) ? 0.6 : 0;
  }
  const longer = Math.max(a.spelling.length, b.spelling.length);
  const edits = distance(a.spelling, b.spelling);
  if (a.skeleton === b.skeleton && edits <= Math.max(1, Math.ceil(longer / 3))) {
    const clash = vowelsClash(a.text, b.text);
    if (!clash) return 0.95;
    if (edits <= 1) return 0.7;
  }
  const group = SHORT_FORM_GROUPS.get(a.text);
  if (group !== undefined && group === SHORT_FORM_GROUPS.get(b.text)) return 0.85;
  if (a.text.startsWith('abd') !== b.text.startsWith('abd')) {
    const [servant, name] = a.text.startsWith('abd') ? [a, b] : [b, a];
    if (servant.text.slice(3) === name.text) return 0.75;
  }
  if (longer >= 5 && edits === 1) return a.text[0] === b.text[0] || longer >= 7 ? 0.85 : 0.6;
  if (longer >= 8 && edits === 2 && a.text[0] === b.text[0]) return 0.8;
  if (longer >= 5 && edits === 2 && a.text[0] === b.text[0] && sortedLetters(a.text) === sortedLetters(b.text))
    return 0.85;
  return 0;
}

function sortedLetters(text: string): string {
  return [...text].sort().join('');
}

/** Whether two spellings with one skeleton differ in vowels that transliterations do not confuse. */
function vowelsClash(a: string, b: string): boolean {
  const left = vowels(a);
  const right = vowels(b);
  if (left.length !== right.length) return false;
  return left.some((vowel, at) => vowel !== 'e' && right[at] !== 'e' && VOWEL[vowel] !== VOWEL[right[at] ?? '']);
}

function vowels(text: string): string[] {
  return (
    text
      .replace(/ou|oo/g, 'u')
      .replace(/ee|ie/g, 'i')
      .replace(/a[iy]|e[iy]/g, 'e')
      .match(/[aeiouy]+/g)
      ?.map(run => run[0] ?? '') ?? []
  );
}

/** Below this likeness two parts are not spellings of one. */
const MATCHED = 0.6;

/**
 * Compares two parsed names. Parts are matched one to one, best first, in any order (Chinese, Korean and Hungarian names are
 * written both ways; "Surname Given" occurs everywhere); a matched part counts its rarity times its likeness.
 */
export function compareNames(a: PersonName, b: PersonName): NameComparison {
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal)
    return { verdict: 'different', bits: 0, shared: [] };
  if (a.joined === b.joined && a.parts.length !== b.parts.length && Math.min(a.parts.length, b.parts.length) > 0) {
    const fuller = a.parts.length > b.parts.length ? a : b;
    return {
      verdict: 'full',
      bits: sum(fuller.parts.map(part => part.bits)),
      shared: fuller.parts.map(part => part.text),
    };
  }
  const matches: { left: number; right: number; likeness: number }[] = [];
  a.parts.forEach((left, leftAt) => {
    b.parts.forEach((right, rightAt) => {
      const likeness = partLikeness(left, right);
      if (likeness >= MATCHED) matches.push({ left: leftAt, right: rightAt, likeness });
    });
  });
  // Ties go to the pair that stands nearest to its place, so that the outcome depends on nothing but the two names.
  matches.sort(
    (x, y) => y.likeness - x.likeness || Math.abs(x.left - x.right) - Math.abs(y.left - y.right) || x.left - y.left,
  );
  const takenLeft = new Map<number, number>();
  const takenRight = new Set<number>();
  let bits = 0;
  let weakest = 1;
  const shared: string[] = [];
  for (const { left, right, likeness } of matches) {
    if (takenLeft.has(left) || takenRight.has(right)) continue;
    takenLeft.set(left, right);
    takenRight.add(right);
    const one = a.parts[left];
    const other = b.parts[right];
    if (!one || !other) continue;
    bits += Math.min(one.bits, other.bits) * (likeness >= 0.95 ? likeness : likeness * likeness);
    weakest = Math.min(weakest, likeness);
    shared.push(one.text);
  }
  if (shared.length === 0) return { verdict: 'none', bits: 0, shared };
  const leftOver = a.parts.filter((part, at) => !takenLeft.has(at) && !part.optional);
  const rightOver = b.parts.filter((part, at) => !takenRight.has(at) && !part.optional);
  // Middle initials may be missing on one side, but not differ: "S. A. Atawodi" is not "S. U. Atawodi".
  const unmatchedInitial = (name: PersonName, taken: { has(at: number): boolean }): boolean =>
    name.parts.some((part, at) => part.kind === 'initial' && !taken.has(at));
  if (unmatchedInitial(a, takenLeft) && unmatchedInitial(b, takenRight))
    return { verdict: 'different', bits: 0, shared };
  if (leftOver.length > 0 && rightOver.length > 0) {
    // A nom de guerre stands in for a given name: it contradicts nothing, and says nothing.
    const noms = [...leftOver, ...rightOver].some(part => part.kind === 'kunya');
    return { verdict: noms && shared.length > 1 ? 'full' : 'different', bits: noms ? bits - 3 : bits, shared };
  }
  bits -= leftOver.length + rightOver.length;
  if (shared.length >= 2) return { verdict: 'full', bits, shared };
  const leftSize = size(a);
  const rightSize = size(b);
  if (leftSize === 1 && rightSize === 1) return { verdict: 'single', bits: bits - 1, shared };
  const [longer, at] = leftSize > rightSize ? [a, [...takenLeft.keys()][0] ?? 0] : [b, [...takenRight][0] ?? 0];
  return { verdict: 'single', bits: bits - placeOfSingle(longer, at), shared };
}

/** Bits that a name of one part loses by where it stands in the full one: surnames stand last, or before a second surname. */
function placeOfSingle(name: PersonName, at: number): number {
  if (at === name.parts.length - 1) return 0;
  if (at === name.parts.length - 2 && name.parts.length > 2) return 1;
  return at === 0 ? 2 : 3;
}

/** Number of parts that a bearer is called by. */
export function size(name: PersonName): number {
  return name.parts.filter(part => !part.optional && part.kind !== 'initial').length;
}

/** The names of a record that no other of its names contains: "Obama" goes where "Barack Obama" stays. */
export function fullestNames(names: readonly PersonName[]): PersonName[] {
  const kept: PersonName[] = [];
  for (const name of [...names].sort(
    (a, b) => size(b) - size(a) || (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0),
  )) {
    if (name.parts.length === 0) continue;
    const contained = kept.some(fuller => {
      const { verdict } = compareNames(fuller, name);
      return verdict === 'full' || verdict === 'single';
    });
    if (!contained) kept.push(name);
  }
  return kept;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
