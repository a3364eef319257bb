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

/** Countries whose government has moved, or sits in two cities: which one "the Burmese capital" is hangs on the year. */
const UNSETTLED: ReadonlySet<string> = new Set('BI BJ BO BR CI DE KZ LK MM NG PK TZ YE ZA'.split(' '));
/** Adjectives of two countries. */
const OF_TWO: ReadonlySet<string> = new Set(['congo', 'congolese', 'korean']);

/** The city that "the Salvadoran capital" means; null for what is not told so, or could be more than one. */
export function capitalCalled(store: PlaceStore, name: string): number | null {
  const nation = /^(?:the\s+)?(\p{L}.*?)(?:['’]s)?\s+capital(?:\s+city)?$/iu.exec(name)?.[1];
  // Of two letters are codes, and "al", "La", "in".
  if (nation === undefined || (nation.length === 2 && !/^U[KS]$/.test(nation)) || OF_TWO.has(foldName(nation)))
    return null;
  const country = countryCalled(store, nation);
  if (country === null || UNSETTLED.has(store.place(country).country)) return null;
  const [from, to] = store.range(country);
  for (let place = from; place < to; place++) if (store.feature(place) === 'PPLC') return place;
  return null;
}

/** As `countryCalled`, but an unknown country is an error that says what would do. */
export function requireCountry(store: PlaceStore, name: string): number {
  const country = countryCalled(store, name);
  if (country === null)
    throw new GazetteerError(
      `No country is called "${name}". Give its ISO 3166 code ("AF") or its name ("Afghanistan").`,
    );
  return country;
}
