import type { FoundEntities } from './model/entities.js';
import { NAME, NOMINAL } from './model/pairs.js';
import { hasCapital, type Words, type WordSpan } from './model/words.js';

/** What writers call an armed group that they have named: of 160 such mentions in the training texts 150 mean it. */
const GROUP_NOUN =
  /^(?:the )?(?:(?:insurgent|rebel|militant|guerrilla|jihadist|armed) )?(?:insurgents?|rebels?|militants?|guerrillas?|group|movement|jihadists?|extremists?|separatists?|islamists?)$/;

type Pairs = readonly (readonly [from: number, to: number])[];

/** Pairs of entities that are one by rules of writing, which the model passes over at times. */
export function sameEntities(found: FoundEntities, words: Words): Pairs {
  return [...definiteGroups(found, words), ...citiesByName(found), ...acronyms(found, words)];
}

/** "Kunduz city" is Kunduz. */
function citiesByName({ entities }: FoundEntities): Pairs {
  const byName = new Map<string, number>();
  const pairs: (readonly [number, number])[] = [];
  entities.forEach(({ type, kind, named, mentions }, i) => {
    if (type !== 'place' || kind !== 'city' || !named) return;
    for (const { name, level } of mentions) {
      const key = name.filter(word => word !== 'city' && word !== 'town').join(' ');
      if (level !== NAME || key === '') continue;
      const known = byName.get(key);
      if (known === undefined) byName.set(key, i);
      else if (known !== i) pairs.push([i, known]);
    }
  });
  return pairs;
}

/**
 * In a text that names one armed group, "the insurgents" are that group, wherever they stand (a headline tells them
 * before the group is named). The model's chains of such nominals are joined to it.
 */
function definiteGroups(found: FoundEntities, words: Words): Pairs {
  const groups = [...found.entities.keys()].filter(i => found.entities[i]!.type === 'group');
  const named = groups.filter(i => found.entities[i]!.named);
  if (named.length !== 1) return [];
  return groups.filter(i => !found.entities[i]!.named && isDefinite(found, words, i)).map(i => [i, named[0]!] as const);
}

function isDefinite({ entities }: FoundEntities, words: Words, entity: number): boolean {
  const nominals = entities[entity]!.mentions.filter(mention => mention.level === NOMINAL);
  return nominals.length > 0 && nominals.every(({ span }) => isDefiniteGroup(words, span));
}

function isDefiniteGroup({ text }: Words, [start, end]: WordSpan): boolean {
  const phrase = text.slice(start, end).join(' ').toLowerCase();
  return GROUP_NOUN.test(phrase) && (phrase.startsWith('the ') || text[start - 1]?.toLowerCase() === 'the');
}

/**
 * "Baloch Raji Ajoi Sangar (BRAS)", and "B.R.A.S." beside the name in full: of 871 and 40 such pairs in the training texts 861
 * and 40 are one body.
 */
function acronyms({ mentions, owner, entities }: FoundEntities, words: Words): Pairs {
  const names = [...mentions.keys()].filter(
    i => mentions[i]!.level === NAME && ['group', 'org'].includes(entities[owner[i]!]!.type),
  );
  const endingAt = new Map(names.map(i => [mentions[i]!.span[1], i]));
  const bearers = new Map<string, Set<number>>();
  for (const i of names) {
    const { span } = mentions[i]!;
    for (const initials of initialsOf(words.text.slice(...span)))
      bearers.set(initials, (bearers.get(initials) ?? new Set()).add(owner[i]!));
  }
  return names.flatMap(i => {
    const [start, end] = mentions[i]!.span;
    const letters = acronymOf(words.text.slice(start, end));
    if (letters === null) return [];
    const isInBrackets = words.text[start - 1] === '(' && [')', ',', ';'].includes(words.text[end]!);
    const named = isInBrackets ? endingAt.get(start - 1) : undefined;
    if (named !== undefined) return [[owner[i]!, owner[named]!] as const];
    const [bearer, ...others] = bearers.get(letters) ?? [];
    return bearer === undefined || others.length > 0 ? [] : [[owner[i]!, bearer] as const];
  });
}

/** The letters of "WSLF" and "W.S.L.F."; null for what is no acronym. */
function acronymOf(name: readonly string[]): string | null {
  const parts = name.filter(word => word !== '.');
  const isAcronym = parts.length === 1 ? /^\p{Lu}[\p{L}]*\p{Lu}s?$/u.test(parts[0]!) : parts.every(isInitial);
  return isAcronym ? parts.join('').toLowerCase() : null;
}

function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

/** Of all words, and of those with a capital. */
function initialsOf(name: readonly string[]): Set<string> {
  const parts = name.filter(word => /^[\p{L}\p{N}]/u.test(word));
  if (parts.length < 2 || parts.every(isInitial)) return new Set();
  return new Set(
    [parts, parts.filter(hasCapital)].map(of =>
      of
        .map(word => Array.from(word)[0])
        .join('')
        .toLowerCase(),
    ),
  );
}
