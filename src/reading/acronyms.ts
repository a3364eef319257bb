import { endOfOwner, initialsOf, isInBrackets, lettersOf } from './model/acronyms-of-names.js';
import { type FoundEntities, type FoundEntity, isBody } from './model/entities.js';
import { type IndexPairs, NAME } from './model/pairs.js';
import { hasCapital, type Words, type WordSpan } from './model/words.js';

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
  return [...pairsOf(bodies, explained(bodies, words)), ...pairsOf(countries, explained(countries, words, isSpelled))];
}

function namesOf(found: FoundEntities, words: Words, isCandidate: (entity: FoundEntity) => boolean): Name[] {
  return found.mentions.flatMap((mention, i) => {
    const entity = found.owner[i]!;
    if (mention.level !== NAME || !isCandidate(found.entities[entity]!)) return [];
    const own = words.text.slice(...mention.span);
    return [{ span: mention.span, words: own, entity, letters: lettersOf(own) }];
  });
}

function pairsOf(names: readonly Name[], inBrackets: ReadonlyMap<string, IndexPairs>): IndexPairs {
  const bearers = new Map<string, Set<number>>();
  for (const { entity, words } of names)
    for (const letters of initialsOf(words)) bearers.set(letters, (bearers.get(letters) ?? new Set()).add(entity));
  const dotted = new Map(
    names.flatMap(({ entity, words, letters }) =>
      letters !== null && words.includes('.') ? [[`${entity} ${letters}`, { entity, letters }]] : [],
    ),
  );
  const spelled = [...dotted.values()].flatMap(({ entity, letters }): [number, number][] => {
    const told = inBrackets.get(letters);
    if (told !== undefined)
      return told.some(([acronym]) => acronym === entity) ? [] : told.slice(0, 1).map(([, full]) => [entity, full]);
    const [bearer, ...others] = bearers.get(letters) ?? [];
    return bearer === undefined || others.length > 0 ? [] : [[entity, bearer]];
  });
  return [...[...inBrackets.values()].flat(), ...spelled].filter(([acronym, full]) => acronym !== full);
}

interface Name {
  readonly span: WordSpan;
  readonly words: readonly string[];
  readonly entity: number;
  /** Of an acronym. */
  readonly letters: string | null;
}

/** By letters, the pairs that brackets behind a name tell; letters behind two names tell nothing. */
function explained(
  names: readonly Name[],
  { text, sentence }: Words,
  areOf: (letters: string, full: Name) => boolean = () => true,
): Map<string, IndexPairs> {
  const endingAt = new Map(names.map(name => [name.span[1], name]));
  const pairs = new Map<string, [number, number][]>();
  for (const { span, entity, letters } of names) {
    const [start, end] = span;
    const full = endingAt.get(start - 1) ?? endingAt.get(endOfOwner(text, start - 1));
    if (letters === null || full === undefined || !isInBrackets(text, span)) continue;
    if (sentence[full.span[0]] !== sentence[end - 1] || !isWholeName(full.words) || !areOf(letters, full)) continue;
    pairs.set(letters, [...(pairs.get(letters) ?? []), [entity, full.entity]]);
  }
  const areOne = (told: IndexPairs): boolean => new Set(told.map(([, full]) => full)).size === 1;
  return new Map([...pairs].map(([letters, told]) => [letters, areOne(told) ? told : []]));
}

/** "Iraq (U.S.)" tells whose marines, not another name of Iraq. */
function isSpelled(letters: string, { words }: Name): boolean {
  return initialsOf(words).includes(letters);
}

/** No part of a body: "a splinter of the Movement", "fighters of the Front" open with a small letter. */
function isWholeName([first = '', ...rest]: readonly string[]): boolean {
  const next = rest.find(word => word !== '-') ?? '';
  return hasCapital(first) || (/^(?:the|al|el)$/i.test(first) && hasCapital(next));
}
