import type { Article } from '../domain/article.js';
import type { Reading } from '../domain/reading.js';
import type { PlaceMatch } from '../domain/record.js';
import { type Gazetteer, openGazetteer } from '../gazetteer/gazetteer.js';
import { resolvePlaces } from '../gazetteer/resolve.js';
import { type GroupLexicon, loadGroupLexicon } from '../identity/group-lexicon.js';
import type { Lookups } from '../identity/records.js';
import { openStateActors } from '../identity/state-actors.js';

import { createDefinitions, type Definitions } from './definitions.js';

/** What is known of the world before any article: places, armed groups, states. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  /** What the things of a reading are by definition. */
  lookupsFor(article: Article, reading: Reading): Lookups;
  /** The reading with position, country and GeoNames id of the places that the gazetteer knows. */
  withPlaces(article: Article, reading: Reading): Reading;
  readonly definitions: Definitions;
}

/** Opens the gazetteer and the lexicons that the package ships. */
export function openKnowledge(): Knowledge {
  const gazetteer = openGazetteer();
  const groups = loadGroupLexicon();
  const states = openStateActors();
  return {
    gazetteer,
    lookupsFor: (article, reading) => {
      const named = groupsNamed(groups, reading);
      const day = article.publishedOn ?? reading.article.publishedOn;
      const year = day === null ? null : Number(day.slice(0, 4));
      return {
        group: (name, countries) => groups.lookup(name, { countries, groups: named, year }).entry,
        stateActor: (name, countries) => states.lookup(name, countries),
        places: placesOf(gazetteer, article, reading),
      };
    },
    withPlaces: (article, reading) => {
      const { matches } = resolvePlaces(gazetteer, article, reading);
      const entities = reading.entities.map(entity => {
        const match = matches.get(entity.id);
        if (match === undefined) return entity;
        const { latitude: lat, longitude: lon, country, geonamesId } = match;
        const geonameid = Number(geonamesId);
        return {
          ...entity,
          lat,
          lon,
          country,
          // A division that GeoNames numbers and our sources do not has a code instead.
          ...(Number.isInteger(geonameid) && { geonameid }),
        };
      });
      return { ...reading, entities };
    },
    definitions: createDefinitions(gazetteer, groups, states),
  };
}

/** Slugs of the groups that a reading names by a name that is theirs alone. */
function groupsNamed(groups: GroupLexicon, { entities }: Reading): ReadonlySet<string> {
  const names = entities.filter(({ named }) => named).flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Set(
    names.flatMap(name => {
      const { entry, reason } = groups.lookup(name);
      return entry !== null && reason === 'name' ? [entry.id] : [];
    }),
  );
}

/** Places that the gazetteer knows, and what holds those that it does not. */
function placesOf(gazetteer: Gazetteer, article: Article, reading: Reading): Map<string, PlaceMatch> {
  const { matches, unplaced } = resolvePlaces(gazetteer, article, reading);
  const places = new Map<string, PlaceMatch>();
  for (const [id, { geonamesId, latitude, longitude, country, precision, within }] of matches) {
    places.set(id, { geonamesId, latitude, longitude, country, precision, within });
  }
  for (const [id, { latitude, longitude, country, precision, within }] of unplaced) {
    if (within.length > 0) places.set(id, { geonamesId: null, latitude, longitude, country, precision, within });
  }
  return places;
}
