import { acronymPairs } from './acronyms.js';
import { aliasPairs } from './aliases.js';
import type { FoundEntities } from './model/entities.js';
import { type IndexPairs, NAME, NOMINAL } from './model/pairs.js';
import type { Words, WordSpan } from './model/words.js';
import { shortNamePairs } from './short-names.js';

/** What writers call an armed group that they have named: of 160 such mentions in the training texts 150 mean it. */
const GROUP_NOUN =
  /^(?:the )?(?:(?:insurgent|rebel|militant|guerrilla|jihadist|armed) )?(?:insurgents?|rebels?|militants?|guerrillas?|group|movement|jihadists?|extremists?|separatists?|islamists?)$/;

/** Pairs of entities that are one by rules of writing, which the model passes over at times. */
export function sameEntities(found: FoundEntities, words: Words): IndexPairs {
  return [
    ...definiteGroups(found, words),
    ...citiesByName(found),
    ...acronymPairs(found, words),
    ...shortNamePairs(found, words),
    ...aliasPairs(found, words),
  ];
}

/** "Kunduz city" is Kunduz. */
function citiesByName({ entities }: FoundEntities): IndexPairs {
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
function definiteGroups(found: FoundEntities, words: Words): IndexPairs {
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
