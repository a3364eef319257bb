import type { PlaceStore } from './store.js';

/** A place of the article that has been placed, by id of the reading's entity. */
export interface Neighbour {
  readonly id: string;
  readonly place: number;
}

/** What the rest of an article says around one of its places. */
export interface Surroundings {
  /**
   * Index of a country → how much the article is about it, 0 to 1: its part of all mentions of countries and of places
   * in them. A few mentions prove little, so the parts add up to less than 1, the less the fewer they are.
   */
  readonly countries: ReadonlyMap<number, number>;
  /** The country that most of the article is about; null where none is. */
  readonly main: number | null;
  /** The other placed provinces, districts and cities. */
  readonly others: readonly Neighbour[];
}

/** Mentions that an article must outweigh before its countries count half. */
const DOUBT = 3;
/** A country with more than this part of the mentions, and at least this many, is the article's main one. */
const MAIN = 0.5;
const LEAST = 2;

/** The surroundings of the place `id`, given what is placed so far and the countries that the text names. */
export function around(
  store: PlaceStore,
  id: string,
  placed: readonly Neighbour[],
  named: ReadonlyMap<number, number>,
): Surroundings {
  const weights = new Map(named);
  const others = placed.filter(other => other.id !== id && store.kind(other.place) !== 'country');
  for (const { place } of others) weights.set(store.country(place), (weights.get(store.country(place)) ?? 0) + 1);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [first] = [...weights].sort(([a, x], [b, y]) => y - x || a - b);
  return {
    countries: new Map([...weights].map(([country, weight]) => [country, weight / (total + DOUBT)])),
    main: first && first[1] >= LEAST && first[1] / total > MAIN ? first[0] : null,
    others,
  };
}
