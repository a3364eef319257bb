import type { ArticleFacts, ReadEntity, Reading } from '../domain/reading.js';
import type { PlaceMatch } from '../domain/record.js';

/** A place of a reading, as a gazetteer needs it to tell it from its namesakes. */
export interface PlaceQuery {
  /** Id of the reading's entity. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** country, province, district, city, facility, region. */
  readonly kind: string | null;
  /** Names of the places that the article says it lies in or is the capital of. */
  readonly within: readonly string[];
  /** How often the article names it. */
  readonly mentions: number;
}

/** Looks all places of one article up together; null where the gazetteer knows none. In the order of `places`. */
export type ResolvePlaces = (
  places: readonly PlaceQuery[],
  article: ArticleFacts,
) => readonly (PlaceMatch | null)[] | Promise<readonly (PlaceMatch | null)[]>;

/** The reading with position, country and GeoNames id of the named places that `resolve` knows. */
export async function withPlaces(reading: Reading, resolve: ResolvePlaces): Promise<Reading> {
  const places = reading.entities.filter(entity => entity.type === 'place' && entity.named);
  const matches = await resolve(
    places.map(place => queryOf(place, reading)),
    reading.article,
  );
  const matchOf = new Map(places.map((place, i) => [place.id, matches[i] ?? null]));
  return { ...reading, entities: reading.entities.map(entity => placed(entity, matchOf.get(entity.id) ?? null)) };
}

function queryOf(place: ReadEntity, { entities, relations }: Reading): PlaceQuery {
  const containers = relations.filter(
    ({ type, head }) => head === place.id && (type === 'located_in' || type === 'capital_of'),
  );
  return {
    id: place.id,
    name: place.name,
    aliases: place.aliases,
    kind: place.kind,
    within: containers.map(({ tail }) => entities.find(({ id }) => id === tail)!.name),
    mentions: place.mentions.length,
  };
}

function placed(entity: ReadEntity, match: PlaceMatch | null): ReadEntity {
  if (!match) return entity;
  const { latitude: lat, longitude: lon, country, geonamesId } = match;
  return { ...entity, lat, lon, country, geonameid: Number(geonamesId) };
}
