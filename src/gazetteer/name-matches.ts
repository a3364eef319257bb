import { distance } from 'fastest-levenshtein';

import { foldName, nameSkeleton } from '../domain/names.js';
import { capitalCalled } from './countries.js';
import type { PlaceKind } from './place.js';
import type { PlaceRange, PlaceStore } from './store.js';
import { isOfType, partTypeWords, type PlaceType } from './type-words.js';

/** How a written name met a place's: the name itself, another of its spellings, its rank ("the Afghan capital"), the same consonants, or nearly so. */
export type NameMatchKind = 'name' | 'alias' | 'capital' | 'sound' | 'distance';

/** A place whose name is, or is like, the one looked for. */
export interface NameMatch {
  readonly place: number;
  readonly match: NameMatchKind;
  /** 0 to 1: how much of the written name the place's name explains. */
  readonly quality: number;
  /** The place's spelling that met it, folded. */
  readonly key: string;
}

/** What is looked for: a name as written, parted from words for its kind. */
export interface SoughtName {
  readonly written: string;
  readonly folded: string;
  /** Without type words. */
  readonly core: string;
  readonly type: PlaceType | null;
}

export function soughtName(written: string): SoughtName {
  const folded = foldName(written);
  return { written, folded, ...partTypeWords(folded) };
}

const ALIAS = 0.97;
const BORROWED = 0.9;
/** A name without its type word: for a place of that kind, and for another ("Gaza Strip" and the city of Gaza). */
const CORE = 0.95;
const OTHER_KIND = 0.7;

/** Places in any of `ranges` that bear the name, exactly or after folding; "Takhar Province" finds the province of Takhar, "the Afghan capital" finds Kabul. */
export function exactMatches(store: PlaceStore, name: SoughtName, ranges: readonly PlaceRange[]): NameMatch[] {
  const capital = store.key(name.folded) === null ? capitalCalled(store, name.written) : null;
  if (capital !== null)
    return inRanges(capital, ranges) ? [{ place: capital, match: 'capital', quality: 1, key: name.folded }] : [];
  const best = new Map<number, NameMatch>();
  for (const text of new Set([name.folded, name.core])) {
    const key = text === '' ? null : store.key(text);
    if (key === null) continue;
    for (const { place, primary, borrowed } of store.postings(key)) {
      if (!inRanges(place, ranges)) continue;
      const quality =
        (primary ? 1 : borrowed ? BORROWED : ALIAS) * (text === name.folded ? 1 : withoutType(store, place, name));
      if ((best.get(place)?.quality ?? 0) < quality)
        best.set(place, { place, match: primary ? 'name' : 'alias', quality, key: text });
    }
  }
  return [...best.values()];
}

function withoutType(store: PlaceStore, place: number, { type }: SoughtName): number {
  return type === null || isOfType(store.kind(place), type) ? CORE : OTHER_KIND;
}

/**
 * Places in `ranges` whose names have the same consonants as the name: spellings of one name that the gazetteer does not
 * list. Coarse, so only ever within a country or province that is known otherwise.
 */
export function soundMatches(store: PlaceStore, name: SoughtName, ranges: readonly PlaceRange[]): NameMatch[] {
  const best = new Map<number, NameMatch>();
  for (const text of new Set([name.folded, name.core])) {
    const skeleton = nameSkeleton(text);
    if (skeleton.length < 2) continue;
    for (const key of store.keysOfSkeleton(skeleton)) {
      const spelling = store.keyText(key);
      if (nameSkeleton(spelling) !== skeleton) continue;
      collect(best, store, key, 'sound', 0.5 + 0.45 * similarity(text, spelling), ranges);
    }
  }
  return [...best.values()];
}

/**
 * Places in `ranges`, all of `country`, whose names are a few edits away (one up to six letters, two up to eleven, three
 * beyond), begin alike and differ in one consonant at most: misprints and spellings that no rule foresees.
 */
export function distanceMatches(
  store: PlaceStore,
  name: SoughtName,
  country: number,
  ranges: readonly PlaceRange[],
): NameMatch[] {
  const best = new Map<number, NameMatch>();
  const sought = bareName(name.core);
  const allowed = sought.length < 4 ? 0 : sought.length <= 6 ? 1 : sought.length <= 11 ? 2 : 3;
  if (allowed === 0) return [];
  const skeleton = nameSkeleton(name.core);
  for (const key of keysAlike(store, country, sought)) {
    const bare = bareName(store.keyText(key));
    if (Math.abs(bare.length - sought.length) > allowed || bare.length < 4 || bare[0] !== sought[0]) continue;
    const edits = distance(bare, sought);
    if (edits > allowed || distance(nameSkeleton(bare), skeleton) > 1) continue;
    collect(best, store, key, 'distance', 0.8 * (1 - edits / Math.max(bare.length, sought.length)), ranges);
  }
  return [...best.values()];
}

/** Keys with the first letter of a name, and those with the Arabic article before it. */
function keysAlike(store: PlaceStore, country: number, sought: string): number[] {
  const first = sought.charAt(0);
  return (first === 'a' ? ['a'] : [first, 'a']).flatMap(prefix => [...store.keysOfCountry(country, prefix)]);
}

/** Without spaces and the Arabic article, which would make short names look long. */
function bareName(folded: string): string {
  return folded.replace(/^a[lrsdnzt]h? (?=.{3})/, '').replaceAll(' ', '');
}

function collect(
  best: Map<number, NameMatch>,
  store: PlaceStore,
  key: number,
  match: NameMatchKind,
  quality: number,
  ranges: readonly PlaceRange[],
): void {
  for (const { place, borrowed } of store.postings(key)) {
    const worth = borrowed ? quality * BORROWED : quality;
    if (inRanges(place, ranges) && (best.get(place)?.quality ?? 0) < worth)
      best.set(place, { place, match, quality: worth, key: store.keyText(key) });
  }
}

export function inRanges(place: number, ranges: readonly PlaceRange[]): boolean {
  return ranges.some(([from, to]) => place >= from && place < to);
}

/** 0 to 1, by edits. */
function similarity(a: string, b: string): number {
  const [x, y] = [bareName(a), bareName(b)];
  return 1 - distance(x, y) / Math.max(x.length, y.length, 1);
}

/** The gazetteer's kind that words of the text ask for; a site is none of its kinds. */
export function kindOf(type: PlaceType | null): PlaceKind | null {
  return type === null || type === 'facility' ? null : type;
}
