import { foldName } from '../domain/names.js';
import type { PlaceStore } from './store.js';

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const LONGEST_NAME = 5;
/** News names its country early: mentions in the first part of the text count more. */
const OPENING = 600;

/**
 * Countries that a text names, by name or adjective in any script ("Afghanistan's", "Afghan", "أفغانستان"): index of the
 * country's place → weight, mentions in the opening counting double. Words written without a capital in a script that has
 * capitals are no names.
 */
export function countriesNamed(store: PlaceStore, text: string): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const words = [...text.matchAll(WORD)].map(match => ({ text: match[0].replace(/['’]s$/u, ''), start: match.index }));
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || !capitalised(first.text)) continue;
    for (let size = Math.min(LONGEST_NAME, words.length - at); size > 0; size--) {
      const phrase = words.slice(at, at + size).map(word => word.text);
      const country = countryOf(store, foldName(phrase.join(' ')));
      if (country === null) continue;
      weights.set(country, (weights.get(country) ?? 0) + (first.start < OPENING ? 2 : 1));
      at += size - 1;
      break;
    }
  }
  return weights;
}

function capitalised(word: string): boolean {
  const first = word.charAt(0);
  return first === first.toUpperCase();
}

function countryOf(store: PlaceStore, folded: string): number | null {
  const iso = store.header.demonyms[folded];
  if (iso !== undefined) return store.header.countries[iso] ?? null;
  const key = folded.length < 2 ? null : store.key(folded);
  if (key === null) return null;
  // A city or person can bear a country's name (Jordan, Chad); a text about conflict means the country.
  return store.postings(key).find(({ place }) => store.kind(place) === 'country')?.place ?? null;
}
