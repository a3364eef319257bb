import type { FoundEntities, FoundMention } from './model/entities.js';
import { type IndexPairs, NAME } from './model/pairs.js';
import { hasCapital, type Words } from './model/words.js';

/** What every country has one of: "the Army" beside a National Liberation Army is the country's. */
const OF_STATES: ReadonlySet<string> = new Set('army government police navy state ministry parliament'.split(' '));

interface Body {
  readonly entity: number;
  /** Its names without "the", in order of the text. */
  readonly names: readonly BodyName[];
}

interface BodyName {
  readonly mention: FoundMention;
  readonly words: readonly string[];
  readonly isDefinite: boolean;
}

/**
 * Pairs of groups and organisations of which one is told by the end of the other's name, once that is named: "the Alliance" after
 * the Northern Alliance, "7th Brigade" after the Karen 7th Brigade, "the Guards" after the Guards of the Republic; if no other
 * name of the text ends or opens so. Of 18 such pairs that the model had left apart in 523 annotated texts, 16 are one body.
 */
export function shortNamePairs(found: FoundEntities, words: Words): IndexPairs {
  const bodies = [...found.entities.entries()].flatMap(([entity, { type, named, mentions }]): Body[] =>
    (type === 'group' || type === 'org') && named
      ? [{ entity, names: mentions.filter(({ level }) => level === NAME).map(mention => nameOf(mention, words)) }]
      : [],
  );
  return bodies.flatMap(({ entity, names }): [number, number][] => {
    const [short] = [...names].sort((a, b) => b.words.length - a.words.length);
    if (short === undefined || !isTelling(short)) return [];
    const [bearer, ...others] = bodies.flatMap(body => {
      const full = body.entity === entity ? undefined : body.names.find(name => ends(name.words, short.words));
      return full === undefined ? [] : [{ entity: body.entity, full }];
    });
    const isLater = bearer !== undefined && bearer.full.mention.span[1] <= names[0]!.mention.span[0];
    return isLater && others.length === 0 ? [[entity, bearer.entity]] : [];
  });
}

function nameOf(mention: FoundMention, { text }: Words): BodyName {
  const [start, end] = mention.span;
  const opens = text[start]!.toLowerCase() === 'the';
  return {
    mention,
    words: text.slice(opens ? start + 1 : start, end),
    isDefinite: opens || text[start - 1]?.toLowerCase() === 'the',
  };
}

/** A name of more than one word, or one with "the" that is not the country's own. */
function isTelling({ words, isDefinite }: BodyName): boolean {
  if (!words.every(word => hasCapital(word) || /^\d/.test(word))) return false;
  return words.length > 1 || (words.length === 1 && isDefinite && !OF_STATES.has(words[0]!.toLowerCase()));
}

/** Whether a longer name ends in the short one, or opens with it before "of". */
function ends(full: readonly string[], short: readonly string[]): boolean {
  if (full.length <= short.length) return false;
  const same = (at: number): boolean => short.every((word, i) => word.toLowerCase() === full[at + i]!.toLowerCase());
  return same(full.length - short.length) || (same(0) && full[short.length]!.toLowerCase() === 'of');
}
