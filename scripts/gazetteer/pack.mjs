/** Packs the pre-ordered places into the file that src/gazetteer/format.ts describes. */
import { foldName, nameSkeleton } from '../../dist/src/domain/names.js';
import { BORROWED, MAGIC, PRIMARY, SECTIONS, hash } from '../../dist/src/gazetteer/format.js';
import { PLACE_KINDS } from '../../dist/src/gazetteer/place.js';
import { partTypeWords } from '../../dist/src/gazetteer/type-words.js';

/** Returns the file's bytes. `about` holds `sources` and `attribution`. */
export function pack(places, about) {
  places.forEach((place, index) => (place.index = index));
  const features = [...new Set(places.map(({ feature }) => feature))].sort();
  const countries = Object.fromEntries(places.filter(({ kind }) => kind === 'country').map(p => [p.code, p.index]));
  const index = indexKeys(places);
  const sections = {
    ids: places.map(({ geonameid }) => geonameid),
    parents: places.map(({ parent, index }) => parent?.index ?? index),
    ends: ends(places),
    latitudes: places.map(({ lat }) => Math.round(lat * 1e5)),
    longitudes: places.map(({ lon }) => Math.round(lon * 1e5)),
    populations: places.map(({ population }) => Math.min(population, 0xffffffff)),
    kinds: places.map(({ kind }) => PLACE_KINDS.indexOf(kind)),
    features: places.map(({ feature }) => features.indexOf(feature)),
    ...strings(
      'nameOffsets',
      'names',
      places.map(({ code, names, borrowed }) => [code, ...names, ...borrowed].join('\n')),
    ),
    ...strings('keyOffsets', 'keys', index.keys),
    ...lists('postingOffsets', 'postings', index.postings),
    ...skeletons(index.keys),
    ...lists('countryKeyOffsets', 'countryKeys', countryKeys(places, index.postings, Object.values(countries))),
    byId: places
      .filter(({ geonameid }) => geonameid)
      .sort((a, b) => a.geonameid - b.geonameid)
      .map(p => p.index),
  };
  return bytes({ ...about, features, countries, demonyms: demonyms(places), sections: {} }, sections);
}

/** Folded names, sorted by bytes, with the places that bear them. Divisions are found with and without their type word. */
function indexKeys(places) {
  const postings = new Map();
  const add = (key, place, flag) => {
    if (key === '') return;
    if (!postings.has(key)) postings.set(key, new Map());
    const of = postings.get(key);
    const before = of.get(place.index);
    // A place's own spelling outranks a borrowed one; its main name outranks both.
    if (before === undefined || flag === PRIMARY || (before === BORROWED && flag !== BORROWED))
      of.set(place.index, flag);
  };
  for (const place of places) {
    for (const name of place.names) {
      const folded = foldName(name);
      const flag = place.main.has(folded) ? PRIMARY : 0;
      add(folded, place, flag);
      // "Takhar Province" is also Takhar; "Niger Delta" is not Niger.
      if (place.kind !== 'city' && place.kind !== 'region') add(partTypeWords(folded).core, place, flag);
    }
    for (const name of place.borrowed) add(foldName(name), place, BORROWED);
  }
  const keys = [...postings.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return { keys, postings: keys.map(key => [...postings.get(key)].map(([place, flag]) => (place | flag) >>> 0)) };
}

function ends(places) {
  const result = places.map((_, index) => index + 1);
  for (let at = places.length - 1; at >= 0; at--) {
    const parent = places[at].parent?.index;
    if (parent !== undefined) result[parent] = Math.max(result[parent], result[at]);
  }
  return result;
}

function skeletons(keys) {
  const pairs = keys.map((key, at) => [hash(nameSkeleton(key)), at]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { skeletonHashes: pairs.map(([value]) => value), skeletonKeys: pairs.map(([, key]) => key) };
}

function countryKeys(places, postings, starts) {
  const rows = new Map(starts.map(start => [start, []]));
  const countryOf = places.map(place => (place.parent ? null : place.index));
  places.forEach((place, at) => (countryOf[at] ??= countryOf[place.parent.index]));
  postings.forEach((list, key) => {
    for (const country of new Set(list.map(posting => countryOf[posting & 0x3fffffff]))) rows.get(country).push(key);
  });
  return [...rows.values()];
}

/** Words for a country's people, one and many. Of a word that two share (Congolese) the press's list says whose it is. */
function demonyms(places) {
  const words = new Map();
  for (const source of ['press', 'others']) {
    for (const { code, demonyms: by } of places) {
      for (const word of by?.[source] ?? []) {
        const folded = foldName(word);
        const plural = /[szxh]$/.test(folded) ? folded : `${folded}s`;
        for (const form of [folded, plural]) if (!words.has(form)) words.set(form, code);
      }
    }
  }
  return Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function strings(offsets, name, texts) {
  const chunks = texts.map(text => Buffer.from(text));
  return { [offsets]: runningSum(chunks.map(chunk => chunk.length)), [name]: Buffer.concat(chunks) };
}

function lists(offsets, name, rows) {
  return { [offsets]: runningSum(rows.map(row => row.length)), [name]: rows.flat() };
}

function runningSum(lengths) {
  const sums = [0];
  for (const length of lengths) sums.push(sums.at(-1) + length);
  return sums;
}

function bytes(header, sections) {
  const arrays = Object.entries(SECTIONS).map(([name, Type]) => [name, Type.from(sections[name])]);
  let offset = 0;
  for (const [name, array] of arrays) {
    header.sections[name] = [offset, array.length];
    offset += padded(array.byteLength);
  }
  const json = Buffer.from(JSON.stringify(header));
  const file = Buffer.alloc(padded(16 + json.length) + offset);
  file.write(MAGIC, 0, 'latin1');
  file.writeUInt32LE(json.length, 8);
  json.copy(file, 16);
  for (const [name, array] of arrays)
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(
      file,
      padded(16 + json.length) + header.sections[name][0],
    );
  return file;
}

function padded(length) {
  return Math.ceil(length / 8) * 8;
}
