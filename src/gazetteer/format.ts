/**
 * The compiled gazetteer, one file: magic, length of the header, header (JSON), then typed arrays, each at a multiple of
 * eight. Places stand in pre-order of the tree country › province › district › city, so that what lies in a place is one
 * range: `[index + 1, end[index])`. Keys are folded names, sorted by their bytes; a key's postings are places.
 */
export const MAGIC = 'DGGAZET1';

/** Typed array of each section. N places, K keys, C countries; offsets have one entry more than they have spans. */
export const SECTIONS = {
  /** N: GeoNames ids, 0 where unknown. */
  ids: Uint32Array,
  /** N: index of the place it lies in; of a country its own. */
  parents: Uint32Array,
  /** N: index after the last place within. */
  ends: Uint32Array,
  /** N: 1e-5 degrees. */
  latitudes: Int32Array,
  longitudes: Int32Array,
  populations: Uint32Array,
  /** N: index in `PLACE_KINDS`. */
  kinds: Uint8Array,
  /** N: index in the header's `features`. */
  features: Uint8Array,
  /** N + 1: into `names`; a place's code (divisions; else empty), name and aliases, parted by line feeds. */
  nameOffsets: Uint32Array,
  names: Uint8Array,
  /** K + 1: into `keys`. */
  keyOffsets: Uint32Array,
  keys: Uint8Array,
  /** K + 1: into `postings`. */
  postingOffsets: Uint32Array,
  /** Index of a place; `PRIMARY` set where the key is its main name, `BORROWED` where it is that of its seat. */
  postings: Uint32Array,
  /** K: hashes of the keys' skeletons, ascending, and which key each is of. */
  skeletonHashes: Uint32Array,
  skeletonKeys: Uint32Array,
  /** C + 1: into `countryKeys`: the keys of places of each country of the header, ascending. */
  countryKeyOffsets: Uint32Array,
  countryKeys: Uint32Array,
  /** Places with a GeoNames id, ascending by it. */
  byId: Uint32Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type Sections = { readonly [name in SectionName]: InstanceType<(typeof SECTIONS)[name]> };

export const PRIMARY = 0x80000000;
export const BORROWED = 0x40000000;
export const PLACE_BITS = 0x3fffffff;

export interface Header {
  /** Package and version of every source. */
  readonly sources: Readonly<Record<string, string>>;
  /** Whom to name, under which licence. */
  readonly attribution: string;
  readonly features: readonly string[];
  /** ISO alpha-2 → index of the country's place, in order of index. */
  readonly countries: Readonly<Record<string, number>>;
  /** Folded adjective or noun of nationality → ISO alpha-2. */
  readonly demonyms: Readonly<Record<string, string>>;
  /** Section → [offset from the end of the header, number of elements]. */
  readonly sections: Readonly<Record<SectionName, readonly [offset: number, length: number]>>;
}

/** FNV-1a, 32 bits, of UTF-16 code units: skeletons are short and Latin, so collisions are rare and only cost a comparison. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
