import type { Choice, Unlike } from './choice.js';
import type { Weighed } from './lookup.js';
import { inRanges } from './name-matches.js';
import type { PlaceEvidence } from './place-evidence.js';
import type { PlaceStore } from './store.js';
import type { Surroundings } from './surroundings.js';

/**
 * People from which a place can be meant in an article that says nothing of its country: half as many if it is the seat of
 * a province, few if none shares its name.
 */
const WELL_KNOWN = 200_000;
const LARGE = 15_000;
/** "South West State", "Northern Region": many countries have one. */
const COMPASS_ONLY =
  /^(?:(?:north|south|east|west)(?:ern|east|west)*|central|upper|lower|region|province|state|[ -])+$/i;
/** Share of the candidates' weight that must lie in what is taken to hold the place. */
const ENOUGH = 0.6;
const NEGLIGIBLE = 0.05;

export interface Unplaced {
  readonly store: PlaceStore;
  readonly evidence: PlaceEvidence;
  readonly surroundings: Surroundings;
  readonly weighed: readonly Weighed[];
  /** The place whose name it bears, where that is clear. */
  readonly meant: number | null;
  readonly unlike: Unlike | null;
  readonly choices: ReadonlyMap<string, Choice>;
}

/**
 * The smallest place known to hold one that is not placed: the one that a site is named after, or the town that a district
 * is; else what the text puts it in; else what all likely candidates lie in; else the article's main country. Null where
 * that would be a guess.
 */
export function containerOf({
  store,
  evidence,
  surroundings,
  weighed,
  meant,
  unlike,
  choices,
}: Unplaced): number | null {
  if (meant !== null && unlike !== null) return unlike === 'division' ? (store.parent(meant) ?? meant) : meant;
  const said = saidToHold(store, evidence, choices);
  if (said.length > 0) return smallest(store, said);
  const there = weighed.filter(({ match }) => (surroundings.countries.get(store.country(match.place)) ?? 0) > 0);
  if (there.reduce((sum, { share }) => sum + share, 0) >= ENOUGH) {
    const places = there.filter(({ share }) => share >= NEGLIGIBLE).map(({ match }) => match.place);
    return common(store, places);
  }
  // Not the Geneva of an article on Sudan.
  const [top] = weighed;
  return top && isWellKnown(store, top.match.place, false) ? null : surroundings.main;
}

/** Whether a place is meant by its name wherever it is mentioned. `alone`: no other place has the name. */
export function isWellKnown(store: PlaceStore, place: number, alone: boolean): boolean {
  const kind = store.kind(place);
  if (kind === 'region') return true;
  if (kind !== 'city')
    return (alone || store.population(place) >= WELL_KNOWN * 5) && !COMPASS_ONLY.test(store.names(place)[0] ?? '');
  const enough = alone ? LARGE : store.feature(place) === 'PPLA' ? WELL_KNOWN / 2 : WELL_KNOWN;
  return store.feature(place) === 'PPLC' || store.population(place) >= enough;
}

/** Places that the text puts it in; of those only named beside it, divisions and countries, for cities make lists. */
function saidToHold(store: PlaceStore, { containers }: PlaceEvidence, choices: ReadonlyMap<string, Choice>): number[] {
  return [...containers].flatMap(([id, strength]) => {
    const place = choices.get(id)?.place ?? null;
    return place !== null && (strength === 'stated' || store.kind(place) !== 'city') ? [place] : [];
  });
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
