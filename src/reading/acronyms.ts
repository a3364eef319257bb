import { type FoundEntities, type FoundEntity, type FoundMention, isBody } from './model/entities.js';
import { type IndexPairs, NAME } from './model/pairs.js';
import { firstLetters, hasCapital, type Words } from './model/words.js';

/** Small words that initials leave out. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'of the and for in on to de du des del de la le les el y e et da do dos'.split(' '),
);

/**
 * Pairs of groups and organisations, or of countries, of which one bears the other's acronym: "Baloch Raji Ajoi Sangar (BRAS)",
 * whatever language its letters are of, and "B.R.A.S." beside the name in full (of 1,401 such pairs of bodies in annotated texts 1,395
 * are one, of 25 of countries 24). What the model and its rule of names (training/CONTRACT.md, section 6) join by themselves is among
 * them.
 */
export function acronymPairs(found: FoundEntities, words: Words): IndexPairs {
  // News agencies stand in brackets behind whatever ends before them.
  const bodies = namesOf(found, words, ({ type, kind }) => isBody(type) && kind !== 'media');
  const countries = namesOf(found, words, ({ type, kind }) => type === 'place' && kind === 'country');
  return [bodies, countries].flatMap(names => pairsOf(names, words));
}

function namesOf(found: FoundEntities, words: Words, isCandidate: (entity: FoundEntity) => boolean): Name[] {
  return found.mentions.flatMap((mention, i) => {
    const entity = found.owner[i]!;
    if (mention.level !== NAME || !isCandidate(found.entities[entity]!)) return [];
    return [{ mention, entity, letters: lettersOf(textOf(mention, words)) }];
  });
}

function pairsOf(names: readonly Name[], words: Words): IndexPairs {
  const inBrackets = explained(names, words);
  const dotted = names.filter(({ mention, letters }) => letters !== null && textOf(mention, words).includes('.'));
  const spelled = dotted.flatMap(({ entity, letters }): [number, number][] => {
    const told = inBrackets.get(letters!);
    if (told !== undefined)
      return told.some(([acronym]) => acronym === entity) ? [] : told.slice(0, 1).map(([, full]) => [entity, full]);
    const [bearer, ...others] = new Set(
      names.filter(({ mention }) => initialsOf(textOf(mention, words)).includes(letters!)).map(name => name.entity),
    );
    return bearer === undefined || others.length > 0 ? [] : [[entity, bearer]];
  });
  return [...[...inBrackets.values()].flat(), ...spelled].filter(([acronym, full]) => acronym !== full);
}

interface Name {
  readonly mention: FoundMention;
  readonly entity: number;
  /** Of an acronym. */
  readonly letters: string | null;
}

/** By letters, the pairs that brackets behind a name tell; letters behind two names tell nothing. */
function explained(names: readonly Name[], words: Words): Map<string, IndexPairs> {
  const endingAt = new Map(names.map(name => [name.mention.span[1], name]));
  const pairs = new Map<string, [number, number][]>();
  for (const { mention, entity, letters } of names) {
    const [start, end] = mention.span;
    const full = endingAt.get(start - 1);
    if (letters === null || full === undefined || words.text[start - 1] !== '(' || words.text[end] !== ')') continue;
    if (words.sentence[full.mention.span[0]] !== words.sentence[end - 1] || !isWholeName(textOf(full.mention, words)))
      continue;
    pairs.set(letters, [...(pairs.get(letters) ?? []), [entity, full.entity]]);
  }
  const areOne = (told: IndexPairs): boolean => new Set(told.map(([, full]) => full)).size === 1;
  return new Map([...pairs].map(([letters, told]) => [letters, areOne(told) ? told : []]));
}

/** No part of a body: "a splinter of the Movement", "fighters of the Front" open with a small letter. */
function isWholeName([first = '', ...rest]: readonly string[]): boolean {
  const next = rest.find(word => word !== '-') ?? '';
  return hasCapital(first) || (/^(?:the|al|el)$/i.test(first) && hasCapital(next));
}

function textOf({ span: [start, end] }: FoundMention, words: Words): string[] {
  return words.text.slice(start, end);
}

/** The letters of "WSLF", "W.S.L.F." and "SPLM-IO"; null for what is no acronym. */
function lettersOf(name: readonly string[]): string | null {
  const parts = name.filter(word => word !== '.' && word !== '-');
  const isAcronym = parts.every(part => /^\p{Lu}\p{Ll}?(?:\p{Lu}\p{Ll}?)*$/u.test(part));
  return isAcronym && parts.join('').replace(/\p{Ll}/gu, '').length > 1 ? parts.join('').toLowerCase() : null;
}

/** Of all words, and of those that are not small; none of a name with other words in small letters. */
function initialsOf(name: readonly string[]): string[] {
  const parts = name.filter(word => /^[\p{L}\p{N}]/u.test(word));
  const telling = parts.filter(word => !LEFT_OUT.has(word.toLowerCase()));
  if (telling.length < 2 || !telling.every(hasCapital) || telling.every(word => word.length === 1)) return [];
  return [parts, telling].map(of => firstLetters(of).toLowerCase());
}
