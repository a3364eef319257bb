import { type FoundEntities, isBody } from './model/entities.js';
import { type IndexPairs, NAME } from './model/pairs.js';
import { hasCapital, type Words } from './model/words.js';
import { isNationality } from './nationalities.js';

/** What every country has of its own, whatever another body is called: "the Army" beside a National Liberation Army. */
const OF_STATES: ReadonlySet<string> = new Set(
  'army force forces government police navy state ministry parliament'.split(' '),
);
/** What tells a body from the one that it broke away from. */
const OF_SPLINTERS: ReadonlySet<string> = new Set('real new continuity provisional'.split(' '));

interface BodyName {
  readonly entity: number;
  /** Without "the". */
  readonly words: readonly string[];
  readonly start: number;
  readonly isDefinite: boolean;
}

/**
 * Pairs of groups and organisations of which one is told by the end of the other's name, once that is named: "the Alliance" after
 * the Northern Alliance, "7th Brigade" after the Karen 7th Brigade, "the Guards" after the Guards of the Republic; if no other
 * body of the text has those words in its name.
 */
export function shortNamePairs(found: FoundEntities, words: Words): IndexPairs {
  const names = found.mentions.flatMap(({ span, level }, i): BodyName[] => {
    const { type, named } = found.entities[found.owner[i]!]!;
    return isBody(type) && named && level === NAME ? [nameOf(found.owner[i]!, span, words)] : [];
  });
  const places = placeWords(found, words);
  return [...new Set(names.map(({ entity }) => entity))].flatMap((entity): [number, number][] => {
    const own = names.filter(name => name.entity === entity);
    const length = Math.max(...own.map(name => name.words.length));
    const longest = own.filter(name => name.words.length === length);
    const [short] = longest;
    if (short === undefined || !isTelling(short, longest)) return [];
    const holders = names.filter(name => name.entity !== entity && holds(name.words, short.words));
    const [bearer, ...others] = new Set(holders.map(name => name.entity));
    const isNamedBefore = holders.some(
      ({ start, words: full }) => start < own[0]!.start && shortens(short.words, full, places),
    );
    return bearer !== undefined && others.length === 0 && isNamedBefore ? [[entity, bearer]] : [];
  });
}

/** Words of the names of places. */
function placeWords({ mentions, entities, owner }: FoundEntities, { text }: Words): Set<string> {
  const places = mentions.filter(({ level }, i) => level === NAME && entities[owner[i]!]!.type === 'place');
  return new Set(places.flatMap(({ span: [start, end] }) => text.slice(start, end).filter(isCapital)));
}

function nameOf(entity: number, [start, end]: readonly [number, number], { text }: Words): BodyName {
  const opens = text[start]!.toLowerCase() === 'the';
  return {
    entity,
    words: text.slice(opens ? start + 1 : start, end),
    start,
    isDefinite: opens || text[start - 1]?.toLowerCase() === 'the',
  };
}

/** A name of more than one word, or one with "the", that is not what states call their own. */
function isTelling({ words }: BodyName, all: readonly BodyName[]): boolean {
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (OF_STATES.has(last) || !words.every(isCapital)) return false;
  return words.length > 1 || all.some(({ isDefinite }) => isDefinite);
}

function holds(full: readonly string[], short: readonly string[]): boolean {
  return full.length > short.length && full.some((_, at) => isAt(full, at, short));
}

/**
 * A name ends in the short one, or opens with it before "of". A part of a body is another ("a splinter of the Front"), so is one
 * against it ("Anti-Front"), one that broke away and one of a nation or town ("Pakistani Taliban", "Tripoli Council").
 */
function shortens(short: readonly string[], full: readonly string[], places: ReadonlySet<string>): boolean {
  if (!isCapital(full[0]!)) return false;
  if (isAt(full, 0, short) && full[short.length]!.toLowerCase() === 'of') return true;
  const more = full.slice(0, full.length - short.length);
  return (
    isAt(full, more.length, short) && more.at(-1) !== '-' && !more.some(word => isAnother(word) || places.has(word))
  );
}

function isCapital(word: string): boolean {
  return hasCapital(word) || /^\d/.test(word);
}

function isAnother(word: string): boolean {
  return word === 'of' || OF_SPLINTERS.has(word.toLowerCase()) || isNationality(word);
}

function isAt(full: readonly string[], at: number, short: readonly string[]): boolean {
  return short.every((word, i) => word.toLowerCase() === full[at + i]?.toLowerCase());
}
