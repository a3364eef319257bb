import type { Article } from '../domain/article.js';
import type { Reading } from '../domain/reading.js';
import type { PlaceMatch } from '../domain/record.js';
import { countriesNamed } from './article-countries.js';
import type { Choice, Unlike } from './choice.js';
import { chooseAll } from './choose.js';
import type { Gazetteer } from './gazetteer.js';
import { describe, reasonFor, type PlaceCandidate } from './lookup.js';
import type { PlaceKind } from './place.js';
import { placeEvidence } from './place-evidence.js';
import type { PlaceStore } from './store.js';

/** A place of the article that is one of the gazetteer's. */
export interface PlacedPlace extends PlaceMatch {
  readonly geonamesId: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string;
  readonly precision: number;
  /** 0 to 1; see `PlaceCandidate`. */
  readonly score: number;
  readonly reason: string;
  /** The other places it might be, best first. */
  readonly candidates: readonly PlaceCandidate[];
}

/** A place of the article that the gazetteer lacks, or cannot tell from its namesakes: only what it lies in is known. */
export interface UnplacedPlace {
  /** Gazetteer id of the smallest place that holds it; null where not even the country is known. */
  readonly container: string | null;
  /** The container and what it lies in, nearest first. */
  readonly within: readonly string[];
  /** Of the container, degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO alpha-2. */
  readonly country: string | null;
  /** UCDP `where_prec`; null where nothing is known. */
  readonly precision: number | null;
  readonly reason: string;
  readonly candidates: readonly PlaceCandidate[];
}

/** By id of the reading's entity; every named place of the reading is in one of the two. */
export interface PlaceResolution {
  readonly matches: ReadonlyMap<string, PlacedPlace>;
  readonly unplaced: ReadonlyMap<string, UnplacedPlace>;
}

/**
 * Finds which places the named places of a reading are. A name is weighed by how it is spelled, what the text calls it
 * and puts it in, the countries the article names, its other places, and last by people and rank. Where that does not
 * decide, the place stays unplaced, with its candidates and what is known to hold it. Pure and deterministic.
 */
export function resolvePlaces(gazetteer: Gazetteer, article: Article, reading: Reading): PlaceResolution {
  const { store } = gazetteer;
  const evidence = placeEvidence(article.text, reading);
  const named = countriesNamed(store, `${article.title ?? ''}\n${article.text}`);
  const choices = chooseAll(store, evidence, named);
  const matches = new Map<string, PlacedPlace>();
  const unplaced = new Map<string, UnplacedPlace>();
  for (const choice of choices.values()) {
    const { id } = choice.evidence.entity;
    if (choice.place !== null) matches.set(id, placed(store, choice, choice.place));
    else unplaced.set(id, unplacedPlace(store, choice));
  }
  return { matches, unplaced };
}

/** UCDP `where_prec` of a place that is the gazetteer's, and of one known to lie in such a place. */
const PRECISION: Readonly<Record<PlaceKind, number>> = { city: 1, district: 3, province: 4, region: 5, country: 6 };
const PRECISION_WITHIN: Readonly<Record<PlaceKind, number>> = {
  city: 2,
  district: 3,
  province: 4,
  region: 5,
  country: 6,
};
const FUZZY_REGION = 5;
const WHY: Readonly<Record<Unlike, string>> = {
  site: 'a site, no populated place',
  land: 'a stretch of land without a border',
  division: 'a division that the gazetteer knows only the town of',
  town: 'a town that the gazetteer knows only the district of',
};
const SHOWN = 5;

function placed(store: PlaceStore, choice: Choice, index: number): PlacedPlace {
  const { id, lat, lon, country, kind, within } = store.place(index);
  const rank = choice.weighed.findIndex(({ match }) => match.place === index);
  const own = choice.weighed[rank];
  const name = choice.evidence.entity.name;
  return {
    geonamesId: id,
    latitude: lat,
    longitude: lon,
    country,
    precision: PRECISION[kind],
    within,
    score: own ? round(own.match.quality * own.share) : 0,
    reason: own ? reasonFor(store, name, own.match, rank, choice.weighed) : '',
    candidates: candidates(store, choice).filter(({ place }) => place.id !== id),
  };
}

function unplacedPlace(store: PlaceStore, choice: Choice): UnplacedPlace {
  const { container, weighed, unlike } = choice;
  const holder = container === null ? null : store.place(container);
  const fuzzy = holder?.kind === 'country' && unlike === 'land';
  const why =
    unlike !== null
      ? WHY[unlike]
      : weighed.length === 0
        ? 'the gazetteer has no such place'
        : `one of ${weighed.length} places that the article does not tell apart or support`;
  return {
    container: holder?.id ?? null,
    within: holder ? [holder.id, ...holder.within] : [],
    latitude: holder?.lat ?? null,
    longitude: holder?.lon ?? null,
    country: holder?.country ?? null,
    precision: holder === null ? null : fuzzy ? FUZZY_REGION : PRECISION_WITHIN[holder.kind],
    reason: container === null ? why : `${why}; in ${holder?.name ?? ''}, ${describe(store, container)}`,
    candidates: candidates(store, choice),
  };
}

function candidates(store: PlaceStore, { weighed, evidence }: Choice): PlaceCandidate[] {
  return weighed.slice(0, SHOWN).map(({ match, share }, rank) => ({
    place: store.place(match.place),
    match: match.match,
    score: round(match.quality * share),
    reason: reasonFor(store, evidence.entity.name, match, rank, weighed),
  }));
}

function round(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
