import { foldName } from '../domain/names.js';
import { GazetteerError, type PlaceStore } from './store.js';

/** Index of the country that a name, an ISO alpha-2 code or an adjective ("Afghan") means; null if none. */
export function countryCalled(store: PlaceStore, name: string): number | null {
  const code = /^[A-Za-z]{2}$/.test(name.trim()) ? store.header.countries[name.trim().toUpperCase()] : undefined;
  if (code !== undefined) return code;
  const folded = foldName(name);
  const key = store.key(folded);
  const named = key === null ? undefined : store.postings(key).find(({ place }) => store.kind(place) === 'country');
  if (named) return named.place;
  const iso = store.header.demonyms[folded];
  return iso === undefined ? null : (store.header.countries[iso] ?? null);
}

/** The same, but an unknown country is an error that says what would do. */
export function requireCountry(store: PlaceStore, name: string): number {
  const country = countryCalled(store, name);
  if (country === null)
    throw new GazetteerError(
      `No country is called "${name}". Give its ISO 3166 code ("AF") or its name ("Afghanistan").`,
    );
  return country;
}
