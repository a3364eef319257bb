import { foldName } from '../domain/names.js';
import type { ReadEntity, Reading } from '../domain/reading.js';
import { soughtName, type SoughtName } from './name-matches.js';
import { partTypeWords, typeOf, type PlaceType } from './type-words.js';

/** What an article says of one of its places, beside its name. */
export interface PlaceEvidence {
  readonly entity: ReadEntity;
  /** Best name first. */
  readonly names: readonly SoughtName[];
  /** What the text calls it, by how often: "Kunduz city", "the district", the reader's kind. */
  readonly types: ReadonlyMap<PlaceType, number>;
  /** Places that the text says it lies in, by id of the reading's entity. */
  readonly containers: ReadonlyMap<string, ContainerEvidence>;
}

/** `stated`: "X in Y", "the capital of Y", a relation. `beside`: "X, Y", which a list of places looks like too. */
export type ContainerEvidence = 'stated' | 'beside';

/** Between two names: nothing but commas, prepositions, words for places and directions. */
const LINK_WORDS = new Set(
  (
    'a an the in of at within inside s and its provincial regional neighboring neighbouring nearby northern southern eastern western ' +
    'north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern central ' +
    'far remote small large main key strategic border rural troubled restive volatile'
  ).split(' '),
);
const LONGEST_LINK = 60;
const KINDS: Readonly<Record<string, PlaceType>> = {
  country: 'country',
  province: 'province',
  district: 'district',
  city: 'city',
  facility: 'facility',
  region: 'region',
};

interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Gathers the evidence for every named place of a reading, in its order. Pure. */
export function placeEvidence(text: string, reading: Reading): PlaceEvidence[] {
  const places = reading.entities.filter(({ type, named }) => type === 'place' && named);
  const mentions = nameMentions(text, places);
  const containers = containersOf(text, reading, places, mentions);
  return places.map(entity => ({
    entity,
    names: unique([entity.name, ...entity.aliases]).map(soughtName),
    types: typesOf(text, entity),
    containers: containers.get(entity.id) ?? new Map<string, ContainerEvidence>(),
  }));
}

/** Mentions by name, in order of the text. */
function nameMentions(text: string, places: readonly ReadEntity[]): Mention[] {
  const mentions = places.flatMap(({ id, mentions }) => mentions.map(([start, end]) => ({ id, start, end })));
  return mentions
    .filter(({ start, end }) => /\p{Lu}|\p{Lo}/u.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function typesOf(text: string, entity: ReadEntity): ReadonlyMap<PlaceType, number> {
  const types = new Map<PlaceType, number>();
  const add = (type: PlaceType | null, weight: number): void => {
    if (type) types.set(type, (types.get(type) ?? 0) + weight);
  };
  for (const [start, end] of entity.mentions) {
    const written = foldName(text.slice(start, end));
    add(partTypeWords(written).type ?? typeOf(written.replace(/^(?:the|this|that) /, '')), 1);
    // "Kabul airport", "the Iran border": a site beside a name is another thing, which the name only helps to find.
    add(placeType(typeAfter(text.slice(end, end + 80))), 1);
    add(placeType(typeBefore(text.slice(Math.max(0, start - 40), start))), 1);
  }
  // What the reader took it for says something only where the words beside the name do not.
  if (types.size === 0 && entity.kind !== null) add(KINDS[entity.kind] ?? null, 1);
  return types;
}

function placeType(type: PlaceType | null): PlaceType | null {
  return type === 'facility' || type === 'region' ? null : type;
}

/** "… district", "…, a neighboring district", "… (a city", "…, the capital of": what follows a name. */
function typeAfter(after: string): PlaceType | null {
  const beside = /^[ -](?=\p{L})/u.test(after) ? foldName(after).split(' ').slice(0, 2) : null;
  const direct = beside ? (typeOf(beside.join(' ')) ?? typeOf(beside[0] ?? '')) : null;
  if (direct) return direct;
  const apposition = /^[\s,("”’]{1,4}(?:an?|the|its)\s([^,.;)]*)/u.exec(after)?.[1];
  if (apposition === undefined) return null;
  const words = foldName(apposition).split(' ').slice(0, 5);
  for (let at = 0; at < words.length; at++) {
    const type = typeOf(words.slice(at, at + 2).join(' ')) ?? typeOf(words[at] ?? '');
    if (type) return type;
    if (!LINK_WORDS.has(words[at] ?? '')) return null;
  }
  return null;
}

/** "the district of …", "in Wilayat …": what stands before a name. */
function typeBefore(before: string): PlaceType | null {
  const words = foldName(before).split(' ');
  // "The capital of X" calls X no capital.
  if (words.at(-1) !== 'of' || words.at(-2) === 'capital' || !/\s$/u.test(before)) return null;
  return typeOf(words.slice(-3, -1).join(' ')) ?? typeOf(words.at(-2) ?? '');
}

function containersOf(
  text: string,
  reading: Reading,
  places: readonly ReadEntity[],
  mentions: readonly Mention[],
): ReadonlyMap<string, ReadonlyMap<string, ContainerEvidence>> {
  const known = new Set(places.map(({ id }) => id));
  const found = new Map<string, Map<string, ContainerEvidence>>();
  const add = (inner: string, outer: string, evidence: ContainerEvidence): void => {
    if (inner === outer || !known.has(inner) || !known.has(outer)) return;
    const of = found.get(inner) ?? new Map<string, ContainerEvidence>();
    if (of.get(outer) !== 'stated') of.set(outer, evidence);
    found.set(inner, of);
  };
  for (const { type, head, tail, polarity } of reading.relations)
    if ((type === 'located_in' || type === 'capital_of') && polarity === 'affirmed') add(head, tail, 'stated');
  mentions.forEach((first, at) => {
    for (const second of mentions.slice(at + 1, at + 4)) {
      if (second.start - first.end > LONGEST_LINK || second.start < first.end) continue;
      const between = text.slice(first.end, second.start);
      if (/^['’]s?\s+(?:\p{Ll}+\s+){0,2}$/u.test(between)) add(second.id, first.id, 'stated');
      const link = linkOf(between);
      if (link) add(first.id, second.id, link);
    }
  });
  return found;
}

/** What the words between two names say: the first lies in the second, perhaps, or nothing. */
function linkOf(between: string): ContainerEvidence | null {
  if (/[.;:!?\n]/u.test(between)) return null;
  const words = foldName(between).split(' ').filter(Boolean);
  if (words.length === 0) return /^\s*[,(]\s*$/u.test(between) ? 'beside' : null;
  if (words.includes('and') || !words.every(word => LINK_WORDS.has(word) || typeOf(word) !== null)) return null;
  return words.some(word => word === 'in' || word === 'of' || word === 'within' || word === 'inside')
    ? 'stated'
    : 'beside';
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
