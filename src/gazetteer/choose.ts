import { countryCalled } from './countries.js';
import { distanceKm } from './geometry.js';
import { weigh, type Weighed } from './lookup.js';
import { distanceMatches, exactMatches, inRanges, soughtName, soundMatches, type NameMatch } from './name-matches.js';
import type { PlaceEvidence } from './place-evidence.js';
import { prominence } from './prominence.js';
import type { PlaceRange, PlaceStore } from './store.js';
import { wholeOf } from './type-words.js';

/** What was made of one place of an article: all candidates, heaviest first, and the one chosen, if any. */
export interface Choice {
  readonly evidence: PlaceEvidence;
  readonly weighed: readonly Weighed[];
  readonly place: number | null;
  /** What it is, where it is no place of the gazetteer's kinds: a site ("Bagram Air Base") or a stretch of land. */
  readonly unlike: 'site' | 'land' | null;
  /** Index of the smallest place known to hold it, where it is not itself placed. */
  readonly container: number | null;
}

/** Rounds of choosing: each sees the choices of the one before. Three are enough for a chain place – district – province. */
const ROUNDS = 3;
const MOST_CANDIDATES = 80;
/** Share of the weight from which a choice is one. */
const CLEAR = 0.6;
/** The same in a country that nothing else in the article points to. */
const CLEAR_ELSEWHERE = 0.8;
/** Share of the article's countries from which near spellings are looked for in one. */
const ABOUT = 0.2;
/** People from which a place can be meant in an article that says nothing of its country. */
const WELL_KNOWN = 200_000;
const LARGE = 15_000;

/** Log weights of what the article says. */
const WEIGHTS = {
  country: 5,
  type: 5,
  /** Holds, or does not, by the strength of the evidence. */
  inside: { stated: 5, beside: 3 },
  outside: { stated: -4, beside: 0 },
  holds: 2,
  sameProvince: 1.2,
  near: 1.5,
  nearKm: 100,
  otherName: 0.95,
} as const;

/** Chooses for every place of an article, given the countries it names (index → weight). Pure, in the order of `evidence`. */
export function chooseAll(
  store: PlaceStore,
  evidence: readonly PlaceEvidence[],
  named: ReadonlyMap<number, number>,
): ReadonlyMap<string, Choice> {
  let choices = new Map<string, Choice>();
  for (let round = 0; round < ROUNDS; round++) {
    const before = choices;
    const surroundings = evidence.map(({ entity }) => around(store, entity.id, before, named));
    choices = new Map(
      evidence.map((one, at) => [one.entity.id, choose(store, one, surroundings[at] ?? NOTHING, before)]),
    );
  }
  return choices;
}

/** What the rest of the article says around one place. */
interface Surroundings {
  /** Index of a country → its share of what the article names and places, this place left out. */
  readonly countries: ReadonlyMap<number, number>;
  /** Other placed cities, districts and provinces. */
  readonly others: readonly { readonly id: string; readonly place: number }[];
}

const NOTHING: Surroundings = { countries: new Map(), others: [] };

function around(
  store: PlaceStore,
  id: string,
  choices: ReadonlyMap<string, Choice>,
  named: ReadonlyMap<number, number>,
): Surroundings {
  const weights = new Map(named);
  const others: { id: string; place: number }[] = [];
  for (const [other, { place }] of choices) {
    if (place === null || other === id || store.kind(place) === 'country') continue;
    weights.set(store.country(place), (weights.get(store.country(place)) ?? 0) + 1);
    others.push({ id: other, place });
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { countries: new Map([...weights].map(([country, weight]) => [country, weight / total])), others };
}

function choose(
  store: PlaceStore,
  evidence: PlaceEvidence,
  surroundings: Surroundings,
  choices: ReadonlyMap<string, Choice>,
): Choice {
  const containers = [...evidence.containers].map(([id, strength]) => ({ strength, choice: choices.get(id) }));
  const stated = containers.flatMap(({ strength, choice }) =>
    strength === 'stated' && choice?.place != null ? [choice.place] : [],
  );
  const matches = candidatesFor(store, evidence, surroundings, stated);
  const weighed = weigh(matches, ({ place }) => {
    let weight = prominence(store, place) + WEIGHTS.type * typeShare(store, evidence, place);
    weight += WEIGHTS.country * Math.sqrt(surroundings.countries.get(store.country(place)) ?? 0);
    for (const { strength, choice } of containers) {
      if (choice?.place == null || choice.place === place) continue;
      weight += (holds(store, choice.place, place) ? WEIGHTS.inside : WEIGHTS.outside)[strength];
    }
    return weight + neighbourhood(store, evidence.entity.id, place, surroundings, choices);
  });
  const unlike = unlikePlaces(store, evidence, weighed);
  const place = unlike ? null : decide(store, weighed, surroundings);
  const container = place === null ? containerOf(store, weighed, stated, surroundings, unlike !== null) : null;
  return { evidence, weighed, place, unlike, container };
}

/**
 * Places that bear one of the names, anywhere; where none of them lies in what the article is about, also places there
 * that are spelled nearly so.
 */
function candidatesFor(
  store: PlaceStore,
  { names }: PlaceEvidence,
  { countries }: Surroundings,
  stated: readonly number[],
): NameMatch[] {
  const about = [...countries].filter(([, share]) => share >= ABOUT).map(([country]) => country);
  const ranges = (stated.length > 0 ? stated : about).map(store.range);
  const found = best(names.map(name => exactMatches(store, name, [store.everywhere])));
  const whole = found.length === 0 ? wholeOf(names[0]?.folded ?? '') : null;
  if (whole !== null) return exactMatches(store, soughtName(whole), [store.everywhere]);
  const nation = names.length > 0 ? countryCalled(store, names[0]?.written ?? '') : null;
  if (nation !== null && !found.some(({ place }) => place === nation))
    found.push({ place: nation, match: 'alias', quality: 1, key: names[0]?.folded ?? '' });
  if (!found.some(({ place }) => store.kind(place) === 'country' || inRanges(place, ranges))) {
    const alike = best(names.map(name => soundMatches(store, name, ranges)));
    const near = alike.length > 0 ? alike : best(names.map(name => nearMatches(store, name, about, ranges)));
    found.push(...near);
  }
  return found.length <= MOST_CANDIDATES
    ? found
    : found
        .sort((a, b) => prominence(store, b.place) - prominence(store, a.place) || a.place - b.place)
        .slice(0, MOST_CANDIDATES);
}

function nearMatches(
  store: PlaceStore,
  name: PlaceEvidence['names'][number],
  about: readonly number[],
  ranges: readonly PlaceRange[],
): NameMatch[] {
  const countries = new Set([...about, ...ranges.map(([from]) => store.country(from))]);
  return [...countries].flatMap(country => distanceMatches(store, name, country, ranges));
}

/** The best match of each place, names after the first counting a little less. */
function best(ofNames: readonly (readonly NameMatch[])[]): NameMatch[] {
  const places = new Map<number, NameMatch>();
  ofNames.forEach((matches, at) => {
    for (const match of matches) {
      const quality = at === 0 ? match.quality : match.quality * WEIGHTS.otherName;
      if ((places.get(match.place)?.quality ?? 0) < quality) places.set(match.place, { ...match, quality });
    }
  });
  return [...places.values()];
}

/** How much of what the text calls the place fits a candidate, 0 to 1. */
function typeShare(store: PlaceStore, { types }: PlaceEvidence, place: number): number {
  const total = [...types.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (types.get(store.kind(place)) ?? 0) / total;
}

function holds(store: PlaceStore, outer: number, inner: number): boolean {
  return outer !== inner && inRanges(inner, [store.range(outer)]);
}

/** Shared province and nearness to the other places, and places that the text puts into this one. */
function neighbourhood(
  store: PlaceStore,
  id: string,
  place: number,
  { others }: Surroundings,
  choices: ReadonlyMap<string, Choice>,
): number {
  let weight = 0;
  const held = others.filter(other => choices.get(other.id)?.evidence.containers.has(id));
  if (held.some(other => holds(store, place, other.place))) weight += WEIGHTS.holds;
  if (store.kind(place) === 'country') return weight;
  const province = provinceOf(store, place);
  // A city and its province of the same name are one word of the text: no company for each other.
  const company = others.filter(other => other.place !== place && !holds(store, place, other.place));
  if (province !== null && company.some(other => provinceOf(store, other.place) === province))
    weight += WEIGHTS.sameProvince;
  const away = company.map(other => distanceKm(store.coordinates(place), store.coordinates(other.place)));
  if (away.length > 0) weight += WEIGHTS.near * Math.exp(-Math.min(...away) / WEIGHTS.nearKm);
  return weight;
}

function provinceOf(store: PlaceStore, place: number): number | null {
  for (let at: number | null = place; at !== null; at = store.parent(at)) if (store.kind(at) === 'province') return at;
  return null;
}

/** The heaviest candidate, if it is clearly so and no guess across the world. */
function decide(store: PlaceStore, weighed: readonly Weighed[], { countries }: Surroundings): number | null {
  const [top] = weighed;
  if (!top) return null;
  const place = top.match.place;
  // The city, district and province of one name stand for each other against places elsewhere.
  const family = weighed.filter(({ match }) => match.place === place || related(store, match.place, place));
  const share = family.reduce((sum, one) => sum + one.share, 0);
  if (share < CLEAR) return null;
  if ((countries.get(store.country(place)) ?? 0) > 0 || store.kind(place) === 'country') return place;
  if (share < CLEAR_ELSEWHERE) return null;
  const people = store.population(place);
  const alone = family.length === weighed.length && people >= LARGE;
  return alone || people >= WELL_KNOWN || store.feature(place) === 'PPLC' ? place : null;
}

/** One lies in the other. */
function related(store: PlaceStore, a: number, b: number): boolean {
  return holds(store, a, b) || holds(store, b, a);
}

/** A base or prison, a valley or "northern …": in or near a place of the gazetteer, but none itself. */
function unlikePlaces(
  store: PlaceStore,
  { names, types }: PlaceEvidence,
  weighed: readonly Weighed[],
): 'site' | 'land' | null {
  const sites = types.get('facility') ?? 0;
  const others = [...types].reduce((sum, [type, count]) => (type === 'facility' ? sum : sum + count), 0);
  if (sites > others) return 'site';
  const [name] = names;
  const [top] = weighed;
  if (!name || !top || store.kind(top.match.place) === 'region' || top.match.key === name.folded) return null;
  const part = wholeOf(name.folded);
  return name.type === 'region' || (part !== null && part.endsWith(top.match.key)) ? 'land' : null;
}

/** For a place that is not placed: the place a site is named after, what the text puts it in, or what all candidates share. */
function containerOf(
  store: PlaceStore,
  weighed: readonly Weighed[],
  stated: readonly number[],
  { countries }: Surroundings,
  namedAfter: boolean,
): number | null {
  const known = weighed.filter(({ match }) => (countries.get(store.country(match.place)) ?? 0) > 0);
  const [top] = known;
  if (top && top.share >= CLEAR && namedAfter) return top.match.place;
  if (stated.length > 0) return smallest(store, stated);
  if (known.length > 0)
    return common(
      store,
      known.filter(({ share }) => share >= 0.05).map(({ match }) => match.place),
    );
  const [only] = [...countries].sort((a, b) => b[1] - a[1]);
  return only && only[1] >= CLEAR ? only[0] : null;
}

function smallest(store: PlaceStore, places: readonly number[]): number | null {
  const size = (place: number): number => store.range(place)[1] - place;
  return [...places].sort((a, b) => size(a) - size(b) || a - b)[0] ?? null;
}

/** The smallest place that holds all. */
function common(store: PlaceStore, places: readonly number[]): number | null {
  const [first] = places;
  for (let at = first === undefined ? null : store.parent(first); at !== null; at = store.parent(at)) {
    const range = [store.range(at)];
    if (places.every(place => inRanges(place, range))) return at;
  }
  return null;
}
