import { countryCalled } from './countries.js';
import {
  distanceMatches,
  exactMatches,
  inRanges,
  soughtName,
  soundMatches,
  type NameMatch,
  type SoughtName,
} from './name-matches.js';
import type { PlaceEvidence } from './place-evidence.js';
import { prominence } from './prominence.js';
import type { PlaceRange, PlaceStore } from './store.js';
import { isOfType, wholeOf, type PlaceType } from './type-words.js';

/** Where near spellings are looked for: the place that the text puts it in, else the article's main country. */
export interface Ground {
  readonly ranges: readonly PlaceRange[];
  /** A province or district, where one name is seldom like another by chance. */
  readonly narrow: boolean;
}

const MOST_CANDIDATES = 80;
/** Names after an entity's first may be another's: what they say counts less. */
const OTHER_NAME = 0.8;
/** Least quality of a near spelling: in a whole country, and in a province. */
const NEAR_ENOUGH = { sound: { country: 0.82, narrow: 0.76 }, distance: { country: 0.71, narrow: 0.68 } } as const;
const SHORTEST_NEAR = 5;

/**
 * Places anywhere that bear one of the names; where none of them lies on the ground, or none is of the kind that the text
 * calls it, also places on the ground that are spelled nearly so. `memo` keeps the near spellings of an article.
 */
export function candidatesFor(
  store: PlaceStore,
  { names, types }: PlaceEvidence,
  ground: Ground,
  memo: Map<string, readonly NameMatch[]>,
): NameMatch[] {
  const [first] = names;
  if (!first) return [];
  const exact = specific(store, first, best(names.map(name => exactMatches(store, name, [store.everywhere]))));
  const whole = exact.length === 0 ? wholeOf(first.folded) : null;
  if (whole !== null) return exactMatches(store, soughtName(whole), [store.everywhere]);
  const called = mostCalled(types);
  // "Tajik" is a country where a country is meant, else a people.
  const nation = called === null || called === 'country' ? countryCalled(store, first.written) : null;
  if (nation !== null && !exact.some(({ place }) => place === nation))
    exact.push({ place: nation, match: 'alias', quality: 1, key: first.folded });
  const there = exact.filter(({ place }) => store.kind(place) === 'country' || inRanges(place, ground.ranges));
  const fits = there.length > 0 && (called === null || there.some(({ place }) => isOfType(store.kind(place), called)));
  const known = new Set(exact.map(({ place }) => place));
  const near = fits ? [] : nearSpellings(store, names, ground, memo).filter(({ place }) => !known.has(place));
  const found = [...exact, ...near.filter(({ place }) => called === null || isOfType(store.kind(place), called))];
  if (found.length <= MOST_CANDIDATES) return found;
  found.sort((a, b) => prominence(store, b.place) - prominence(store, a.place) || a.place - b.place);
  return found.slice(0, MOST_CANDIDATES);
}

/** "Gaza Strip" and "Takhar Province" in full say which place is meant; the bare names would be several others too. */
function specific(store: PlaceStore, name: SoughtName, matches: readonly NameMatch[]): NameMatch[] {
  const { type } = name;
  if (type === null) return [...matches];
  const inFull = matches.filter(({ key }) => key === name.folded);
  const ofType = (some: readonly NameMatch[]): NameMatch[] =>
    some.filter(({ place }) => isOfType(store.kind(place), type));
  if (ofType(inFull).length > 0) return ofType(inFull);
  return inFull.length > 0 && ofType(matches).length === 0 ? inFull : [...matches];
}

function nearSpellings(
  store: PlaceStore,
  names: readonly SoughtName[],
  { ranges, narrow }: Ground,
  memo: Map<string, readonly NameMatch[]>,
): readonly NameMatch[] {
  // Words for sites and land are half of such names, and what is left is too short to be compared.
  const compared = names.filter(
    ({ core, type }) => core.length >= SHORTEST_NEAR && type !== 'facility' && type !== 'region',
  );
  const key = `${ranges.join(';')}|${compared.map(({ folded }) => folded).join('|')}`;
  const before = memo.get(key);
  if (before) return before;
  const width = narrow ? 'narrow' : 'country';
  const countries = new Set(ranges.map(([from]) => store.country(from)));
  const sound = best(compared.map(name => soundMatches(store, name, ranges)));
  const alike = sound.filter(
    ({ quality, key: spelling }) => quality >= NEAR_ENOUGH.sound[width] && spelling.length >= SHORTEST_NEAR,
  );
  const near =
    alike.length > 0
      ? alike
      : best(
          compared.map(name => [...countries].flatMap(country => distanceMatches(store, name, country, ranges))),
        ).filter(({ quality }) => quality >= NEAR_ENOUGH.distance[width]);
  memo.set(key, near);
  return near;
}

/** The best match of each place. */
function best(ofNames: readonly (readonly NameMatch[])[]): NameMatch[] {
  const places = new Map<number, NameMatch>();
  ofNames.forEach((matches, at) => {
    for (const match of matches) {
      const quality = at === 0 ? match.quality : match.quality * OTHER_NAME;
      if ((places.get(match.place)?.quality ?? 0) < quality) places.set(match.place, { ...match, quality });
    }
  });
  return [...places.values()];
}

/** What the text calls the place most often; null where it says nothing, or twice as much of two things. */
function mostCalled(types: ReadonlyMap<PlaceType, number>): PlaceType | null {
  const [first, second] = [...types].sort(([, a], [, b]) => b - a);
  return first && (!second || first[1] > second[1]) ? first[0] : null;
}
