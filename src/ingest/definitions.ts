import type { EntityLabel, RegionLevel } from '../domain/vocabulary.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { PlaceKind } from '../gazetteer/place.js';
import type { GroupLexicon } from '../identity/group-lexicon.js';
import type { StateActors } from '../identity/state-actors.js';

/** What an entity is by definition, whatever articles say: a place of the gazetteer, a group of the lexicon, a state's actor. */
export interface Definition {
  readonly label: EntityLabel;
  readonly name: string;
  /** Other names, in any script. */
  readonly aliases: readonly string[];
  /** Properties of the label: `kind`, `level`, `latitude` … */
  readonly properties: Readonly<Record<string, string | number | null>>;
  /** Identity keys of the places that it lies in, nearest first, up to the country. */
  readonly within: readonly string[];
}

/** Finds the definition behind an identity key (`geonames:1123004`, `group:taliban`, `state:AF:FORCES`); null if there is none. */
export type Definitions = (identityKey: string) => Definition | null;

/** Level of a gazetteer's place that is no populated place. */
const LEVELS: Readonly<Record<Exclude<PlaceKind, 'city'>, RegionLevel>> = {
  country: 'COUNTRY',
  region: 'AREA',
  province: 'PROVINCE',
  district: 'DISTRICT',
};

export function createDefinitions(gazetteer: Gazetteer, groups: GroupLexicon, states: StateActors): Definitions {
  return key => {
    const [source, ...rest] = key.split(':');
    const id = rest.join(':');
    if (source === 'geonames') return placeDefinition(gazetteer, id);
    if (source === 'group') return groupDefinition(groups, id);
    if (source === 'state') return stateDefinition(states, id);
    return null;
  };
}

function placeDefinition(gazetteer: Gazetteer, id: string): Definition | null {
  const place = gazetteer.placeById(id);
  if (place === null) return null;
  const { name, aliases, kind, lat, lon, country, code, population, within } = place;
  const city = kind === 'city';
  return {
    label: city ? 'City' : 'Region',
    name,
    aliases: aliases.filter(alias => alias !== name),
    properties: {
      geonamesId: id,
      latitude: lat,
      longitude: lon,
      country,
      ...(city ? { population: population || null } : { level: LEVELS[kind], code }),
    },
    within: within.map(outer => `geonames:${outer}`),
  };
}

function groupDefinition(groups: GroupLexicon, id: string): Definition | null {
  const entry = groups.get(id);
  if (entry === undefined) return null;
  const { label, name, aliases, kind } = entry;
  return { label, name, aliases, properties: { kind }, within: [] };
}

function stateDefinition(states: StateActors, id: string): Definition | null {
  const [country = '', actor = ''] = id.split(':');
  const found = states.get(country, actor);
  if (found === null) return null;
  return {
    label: 'Organization',
    name: found.name,
    aliases: found.aliases,
    properties: { kind: found.kind },
    within: [],
  };
}
