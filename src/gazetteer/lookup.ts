import { nameSkeleton } from '../domain/names.js';
import { requireCountry } from './countries.js';
import { distanceKm, type Coordinates } from './geometry.js';
import {
  distanceMatches,
  exactMatches,
  kindOf,
  soughtName,
  soundMatches,
  type NameMatch,
  type NameMatchKind,
  type SoughtName,
} from './name-matches.js';
import type { Place, PlaceKind } from './place.js';
import { prominence } from './prominence.js';
import type { PlaceStore } from './store.js';
import { isOfType } from './type-words.js';

export interface LookupOptions {
  /** ISO alpha-2, or a name or adjective of the country. Nothing outside it is found, and near spellings are found in it. */
  readonly country?: string | undefined;
  /** Degrees: places near this point come first. */
  readonly near?: Coordinates | undefined;
  readonly kind?: PlaceKind | undefined;
  /** Most candidates to return; 10 if absent. */
  readonly limit?: number | undefined;
}

/** A place that a name may mean. */
export interface PlaceCandidate {
  readonly place: Place;
  readonly match: NameMatchKind;
  /** 0 to 1: how well the name fits, times the place's share of the weight of all candidates. Scores add up to 1 or less. */
  readonly score: number;
  /** One line for people: why this place, and how clear it is. */
  readonly reason: string;
}

/** Candidates with a log weight each; heaviest first. */
export interface Weighed {
  readonly match: NameMatch;
  readonly weight: number;
  /** Share of all candidates' weight, 0 to 1. */
  readonly share: number;
}

const KM_PER_LOG_UNIT = 120;
/** Log weights of a place of another kind than the name says, and of one nearly of that kind (a district for a province). */
const MISFIT = 5;
const NEAR_FIT = 3.5;

/**
 * What a name can mean, best first: places that bear it, in any script, or (only within a known country) places spelled
 * nearly so. Nothing found is an empty list. Throws `GazetteerError` for an unknown country. Pure.
 */
export function lookup(store: PlaceStore, name: string, options: LookupOptions = {}): PlaceCandidate[] {
  const { country, near, kind, limit = 10 } = options;
  const sought = soughtName(name);
  const within = country === undefined ? null : requireCountry(store, country);
  const matches = matchesOf(store, sought, within);
  const wanted = kind ?? kindOf(sought.type);
  const weighed = weigh(matches, match => {
    const away = near ? Math.min(8, distanceKm(near, store.coordinates(match.place)) / KM_PER_LOG_UNIT) : 0;
    return prominence(store, match.place) - away - (wanted === null ? 0 : misfit(store, match, sought, wanted));
  });
  return weighed
    .filter(({ match }) => kind === undefined || store.kind(match.place) === kind)
    .slice(0, limit)
    .map(({ match, share }, rank) => {
      const score = Math.round(match.quality * share * 1e4) / 1e4;
      return {
        place: store.place(match.place),
        match: match.match,
        score,
        reason: reasonFor(store, name, match, rank, weighed),
      };
    });
}

/** "Kurdistan Region" in full is no province, but what bears that name is meant. */
function misfit(store: PlaceStore, { place, key }: NameMatch, sought: SoughtName, wanted: PlaceKind): number {
  const kind = store.kind(place);
  if (kind === wanted) return 0;
  if (!isOfType(kind, wanted)) return MISFIT;
  return key === sought.folded ? 0 : NEAR_FIT;
}

/** Across the world a name of the same sound must be long and look alike too: Kyiv is no spelling of Kivu. */
const ALIKE_ANYWHERE = 0.86;
const LONG_SKELETON = 4;

/** Exact matches, else those of the same sound, else, within a known country only, those few edits away. */
function matchesOf(store: PlaceStore, name: SoughtName, country: number | null): NameMatch[] {
  const ranges = [country === null ? store.everywhere : store.range(country)];
  const exact = exactMatches(store, name, ranges);
  if (exact.length > 0) return exact;
  if (country === null && nameSkeleton(name.core).length < LONG_SKELETON) return [];
  const alike = soundMatches(store, name, ranges);
  if (country === null) return alike.filter(({ quality }) => quality >= ALIKE_ANYWHERE);
  return alike.length > 0 ? alike : distanceMatches(store, name, country, ranges);
}

/** Quality of the name and weight of the place together, as shares; ties by index, so the order is always the same. */
export function weigh(matches: readonly NameMatch[], weightOf: (match: NameMatch) => number): Weighed[] {
  const rows = matches.map(match => ({ match, weight: weightOf(match) + 8 * Math.log(match.quality) }));
  const most = Math.max(...rows.map(({ weight }) => weight));
  const total = rows.reduce((sum, { weight }) => sum + Math.exp(weight - most), 0);
  return rows
    .map(row => ({ ...row, share: Math.exp(row.weight - most) / total }))
    .sort((a, b) => b.weight - a.weight || a.match.place - b.match.place);
}

const HOW: Readonly<Record<NameMatchKind, (name: string, key: string) => string>> = {
  name: name => `"${name}" is its name`,
  alias: name => `"${name}" is one of its spellings`,
  capital: name => `"${name}" says which it is`,
  sound: (name, key) => `"${name}" sounds like its spelling "${key}"`,
  distance: (name, key) => `"${name}" is nearly its spelling "${key}"`,
};

/** Why a match stands at its rank among all. */
export function reasonFor(
  store: PlaceStore,
  name: string,
  match: NameMatch,
  rank: number,
  all: readonly Weighed[],
): string {
  const how = HOW[match.match](name, match.key);
  const rivals = all.length - 1;
  const rest =
    rivals === 0
      ? 'no other place fits'
      : rank === 0
        ? `before ${rivals} other${rivals > 1 ? 's' : ''}`
        : 'less likely';
  return `${how}; ${describe(store, match.place)}; ${rest}`;
}

const SEATS: Readonly<Record<string, string>> = {
  PPLC: 'the capital',
  PPLA: 'a provincial capital',
  PPLA2: 'the seat of a district',
};

/** "a city of 64,256 in Takhar, Afghanistan". */
export function describe(store: PlaceStore, place: number): string {
  const kind = store.kind(place);
  const people = store.population(place);
  const seat = SEATS[store.feature(place)];
  const what = seat ?? (kind === 'city' ? 'a populated place' : `a ${kind}`);
  const size = people > 0 && kind === 'city' ? ` of ${people.toLocaleString('en-US')}` : '';
  const above: string[] = [];
  for (let at = store.parent(place); at !== null; at = store.parent(at)) {
    if (store.kind(at) !== 'district') above.push(store.names(at)[0] ?? '');
  }
  return `${what}${size}${above.length > 0 ? ` in ${above.join(', ')}` : ''}`;
}
