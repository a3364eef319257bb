import { lookup, type LookupOptions, type PlaceCandidate } from './lookup.js';
import type { Place } from './place.js';
import { openStore, type PlaceStore } from './store.js';

/** Place names → places. Every method is pure and answers the same for the same arguments. */
export interface Gazetteer {
  /** Candidates for a name, best first; see `lookup`. */
  lookup(name: string, options?: LookupOptions): PlaceCandidate[];
  /** What GraphQL's `places(name, country)` and `dispatchgraph place` answer: at most ten candidates. */
  findPlaces(name: string, country?: string | null): PlaceCandidate[];
  /** By GeoNames id, ISO alpha-2 code ("AF") or GeoNames code of a division ("AF.26"); null if there is none. */
  placeById(id: string | number): Place | null;
  /** Whom to name when showing what it says. */
  readonly attribution: string;
  readonly store: PlaceStore;
}

/** Opens the compiled gazetteer, by default the package's own. Throws `GazetteerError` if it is missing or of another version. */
export function openGazetteer(path?: string): Gazetteer {
  const store = openStore(path);
  return {
    store,
    attribution: store.header.attribution,
    lookup: (name, options) => lookup(store, name, options),
    findPlaces: (name, country) => lookup(store, name, country ? { country } : {}),
    placeById: id => {
      const index = store.indexOf(String(id));
      return index === null ? null : store.place(index);
    },
  };
}
