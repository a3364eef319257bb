import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packageRoot } from '../package-root.js';
import {
  BORROWED,
  MAGIC,
  PLACE_BITS,
  PRIMARY,
  SECTIONS,
  hash,
  type Header,
  type SectionName,
  type Sections,
} from './format.js';
import { PLACE_KINDS, type Place, type PlaceKind } from './place.js';

/** The gazetteer's file is missing or no gazetteer; the message names it and says what to do. */
export class GazetteerError extends Error {
  override readonly name = 'GazetteerError';
}

/** A place that bears a key, and how. */
export interface Posting {
  readonly place: number;
  /** The key is the place's main name. */
  readonly primary: boolean;
  /** The key is a spelling of the seat that shares the division's name. */
  readonly borrowed: boolean;
}

/** Half-open range of places. */
export type PlaceRange = readonly [from: number, to: number];

/** The compiled gazetteer in memory: places by index, keys by index. Immutable. */
export interface PlaceStore {
  readonly header: Header;
  readonly size: number;
  readonly everywhere: PlaceRange;
  /** Places by index; indices of the tree's pre-order. */
  place(index: number): Place;
  kind(index: number): PlaceKind;
  feature(index: number): string;
  population(index: number): number;
  /** Degrees. */
  coordinates(index: number): readonly [lat: number, lon: number];
  /** Index of the place it lies in; null for a country. */
  parent(index: number): number | null;
  country(index: number): number;
  /** The place and all within it. */
  range(index: number): PlaceRange;
  names(index: number): readonly string[];
  idOf(index: number): string;
  /** Index of a GeoNames id, ISO alpha-2 code or GeoNames code; null if there is none. */
  indexOf(id: string): number | null;
  /** Index of a folded name among the keys; null if no place bears it. */
  key(folded: string): number | null;
  keyText(key: number): string;
  postings(key: number): readonly Posting[];
  /** Keys whose skeleton has the same hash. */
  keysOfSkeleton(skeleton: string): readonly number[];
  /** Keys of the places of a country (index of its place) that begin with `prefix`. */
  keysOfCountry(country: number, prefix: string): Uint32Array;
}

/** Reads the compiled gazetteer (data/gazetteer.bin, about 50 MB) in one read. Throws `GazetteerError`. */
export function openStore(path = join(packageRoot, 'data', 'gazetteer.bin')): PlaceStore {
  const file = read(path);
  const { header, sections } = parse(file, path);
  return storeOf(header, sections);
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new GazetteerError(
      `The gazetteer ${path} cannot be read (${why}). Make it with scripts/gazetteer/build.mjs.`,
    );
  }
}

function parse(file: Buffer, path: string): { header: Header; sections: Sections } {
  if (file.length < 16 || file.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new GazetteerError(`${path} is no gazetteer of this version. Make it anew with scripts/gazetteer/build.mjs.`);
  const headerLength = file.readUInt32LE(8);
  const header = JSON.parse(file.toString('utf8', 16, 16 + headerLength)) as Header;
  const start = file.byteOffset + Math.ceil((16 + headerLength) / 8) * 8;
  const sections = Object.fromEntries(
    (Object.keys(SECTIONS) as SectionName[]).map(name => {
      const [offset, length] = header.sections[name];
      return [name, new SECTIONS[name](file.buffer as ArrayBuffer, start + offset, length)];
    }),
  ) as unknown as Sections;
  return { header, sections };
}

function storeOf(header: Header, s: Sections): PlaceStore {
  const size = s.ids.length;
  const names = Buffer.from(s.names.buffer, s.names.byteOffset, s.names.byteLength);
  const keys = Buffer.from(s.keys.buffer, s.keys.byteOffset, s.keys.byteLength);
  const countries = Object.entries(header.countries);
  const countryOrder = new Map(countries.map(([, index], at) => [index, at]));
  const countryIndex = new Map(countries);
  const at = (array: ArrayLike<number>, index: number): number => array[index] ?? 0;
  const written = (index: number): string[] =>
    names.toString('utf8', at(s.nameOffsets, index), at(s.nameOffsets, index + 1)).split('\n');
  const parent = (index: number): number | null => (at(s.parents, index) === index ? null : at(s.parents, index));
  const country = (index: number): number => {
    let place = index;
    while (at(s.parents, place) !== place) place = at(s.parents, place);
    return place;
  };
  const kind = (index: number): PlaceKind => PLACE_KINDS[at(s.kinds, index)] ?? 'city';
  const idOf = (index: number): string => {
    const id = at(s.ids, index);
    return id > 0 ? String(id) : (written(index)[0] ?? '');
  };
  const within = (index: number): string[] => {
    const above = parent(index);
    return above === null ? [] : [idOf(above), ...within(above)];
  };
  const keyCount = s.keyOffsets.length - 1;
  const keyOrder =
    (wanted: Buffer) =>
    (key: number): number =>
      keys.compare(wanted, 0, wanted.length, at(s.keyOffsets, key), at(s.keyOffsets, key + 1));
  const firstKeyFrom = (text: string): number => lowerBound(keyCount, keyOrder(Buffer.from(text)));
  const indexOf = (id: string): number | null => {
    if (/^\d+$/.test(id)) {
      const found = lowerBound(s.byId.length, at2 => at(s.ids, at(s.byId, at2)) - Number(id));
      const place = at(s.byId, found);
      return found < s.byId.length && at(s.ids, place) === Number(id) ? place : null;
    }
    return divisionOf(id);
  };
  const divisionOf = (code: string): number | null => {
    const whole = countryIndex.get(code.slice(0, 2));
    if (whole === undefined || code.length === 2) return whole ?? null;
    let index = whole + 1;
    const end = at(s.ends, whole);
    while (index < end && kind(index) !== 'city') {
      const here = written(index)[0] ?? '';
      if (here === code) return index;
      index = code.startsWith(`${here}.`) ? index + 1 : at(s.ends, index);
    }
    return null;
  };
  return {
    header,
    size,
    everywhere: [0, size],
    kind,
    parent,
    country,
    idOf,
    indexOf,
    place: index => {
      const [code, name = '', ...aliases] = written(index);
      const id = at(s.ids, index);
      const population = at(s.populations, index);
      return {
        id: id > 0 ? String(id) : (code ?? ''),
        geonameid: id > 0 ? id : null,
        name,
        aliases,
        kind: kind(index),
        country: written(country(index))[0] ?? '',
        lat: at(s.latitudes, index) / 1e5,
        lon: at(s.longitudes, index) / 1e5,
        population,
        feature: header.features[at(s.features, index)] || null,
        code: code || null,
        within: within(index),
      };
    },
    feature: index => header.features[at(s.features, index)] ?? '',
    population: index => at(s.populations, index),
    coordinates: index => [at(s.latitudes, index) / 1e5, at(s.longitudes, index) / 1e5],
    range: index => [index, at(s.ends, index)],
    names: index => written(index).slice(1),
    key: folded => {
      const found = firstKeyFrom(folded);
      return found < keyCount && keyOrder(Buffer.from(folded))(found) === 0 ? found : null;
    },
    keyText: key => keys.toString('utf8', at(s.keyOffsets, key), at(s.keyOffsets, key + 1)),
    postings: key => {
      const all = s.postings.subarray(at(s.postingOffsets, key), at(s.postingOffsets, key + 1));
      return Array.from(all, posting => ({
        place: posting & PLACE_BITS,
        primary: (posting & PRIMARY) !== 0,
        borrowed: (posting & BORROWED) !== 0,
      }));
    },
    keysOfSkeleton: skeleton => {
      const wanted = hash(skeleton);
      const found: number[] = [];
      const first = lowerBound(s.skeletonHashes.length, index => at(s.skeletonHashes, index) - wanted);
      for (let index = first; s.skeletonHashes[index] === wanted; index++) found.push(at(s.skeletonKeys, index));
      return found;
    },
    keysOfCountry: (index, prefix) => {
      const order = countryOrder.get(index) ?? 0;
      const all = s.countryKeys.subarray(at(s.countryKeyOffsets, order), at(s.countryKeyOffsets, order + 1));
      const from = (key: number): number => lowerBound(all.length, one => at(all, one) - key);
      return all.subarray(from(firstKeyFrom(prefix)), from(firstKeyFrom(`${prefix}\u{10ffff}`)));
    },
  };
}

/** First index at which `order` is not negative. */
function lowerBound(length: number, order: (index: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
