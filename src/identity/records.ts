import type { Article } from '../domain/article.js';
import { foldName, isIndefinite } from '../domain/names.js';
import type { ReadEntity, ReadEvent, Reading, RelationType } from '../domain/reading.js';
import type { EntityRecord, EventActor, PlaceMatch, RecordContext } from '../domain/record.js';
import { stableId } from '../domain/text.js';
import {
  EVENT_SUB_TYPES,
  MILITIA_KINDS,
  ORGANIZATION_KINDS,
  type EntityLabel,
  type EventSubType,
  type ParticipantRole,
  type PostingRole,
  type RegionLevel,
} from '../domain/vocabulary.js';
import { isNoName } from './group-evidence.js';
import { sortByHeadNoun } from './head-nouns.js';
import { parsePersonName, splitTitles, titlesBefore } from '../domain/person-name.js';

/** A group of the lexicon, as far as identity needs it. */
export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  readonly label: 'Militia' | 'Organization';
  readonly kind: string;
}

/** A state's actor: one army, one police … per country. */
export interface KnownStateActor {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** Upper case: `FORCES`, `ARMY`, `POLICE`, `GOVERNMENT` … */
  readonly actor: string;
  readonly name: string;
  /** `Organization.kind`. */
  readonly kind: string;
}

/** Where records look up what is one by definition. Pure functions of their arguments. */
export interface Lookups {
  readonly group: (name: string, countries: readonly string[]) => KnownGroup | null;
  readonly stateActor: (name: string, countries: readonly string[]) => KnownStateActor | null;
  /** What the gazetteer made of the reading's places, by the id of the reading's entity. */
  readonly places: ReadonlyMap<string, PlaceMatch>;
}

/** The records of one reading, in its order, and which record each of its entities and events became. */
export interface RecordsOfReading {
  readonly records: readonly EntityRecord[];
  /** Id of the reading's entity → id of the record; entities of type `other` have none. */
  readonly ofEntity: ReadonlyMap<string, string>;
  /** Index in `reading.events` → id of the record. */
  readonly ofEvent: readonly string[];
}

const POSTINGS: Partial<Record<RelationType, PostingRole>> = {
  commands: 'COMMANDER',
  second_in_command_of: 'SECOND_IN_COMMAND',
  spokesperson_of: 'SPOKESPERSON',
  holds_office_in: 'OFFICE_HOLDER',
  member_of: 'MEMBER',
};
const AT_PLACE: ReadonlySet<RelationType> = new Set(['operates_from', 'operates_in', 'located_in']);
const LEVELS: Readonly<Record<string, RegionLevel>> = {
  country: 'COUNTRY',
  province: 'PROVINCE',
  district: 'DISTRICT',
  region: 'AREA',
  area: 'AREA',
  facility: 'FACILITY',
};
const ROLES: Readonly<Record<string, ParticipantRole>> = {
  perpetrator: 'ACTOR',
  target: 'TARGET',
  victim: 'VICTIM',
  supporter: 'SUPPORTER',
};

/**
 * Turns what was read in one article into records, the units that identity joins. Names are cleaned of titles, which are
 * kept as honorifics; each record carries what the article ties it to. Ids derive from the article and the first mention,
 * so reading again gives the same records.
 */
export function recordsFromReading(article: Article, reading: Reading, lookups: Lookups): RecordsOfReading {
  const publishedOn = article.publishedOn ?? reading.article.publishedOn;
  const countries = countriesOf(reading, lookups.places);
  const drafts = new Map<string, Draft>();
  const ids = new Set<string>();
  for (const entity of reading.entities) {
    const draft = draftOf(article, entity, countries, lookups);
    if (!draft) continue;
    drafts.set(entity.id, draft);
    const first = entity.mentions[0];
    draft.id = freshId(ids, article.id, entity.type, first ? `${first[0]}-${first[1]}` : entity.name);
  }
  addRelations(reading, drafts);
  addEvents(reading, drafts, publishedOn);
  const records = [...drafts.values()].map(draft => recordOf(article.id, publishedOn, countries.all, draft));
  const ofEvent: string[] = [];
  for (const event of reading.events) {
    const id = freshId(ids, article.id, 'event', `${event.trigger[0]}-${event.trigger[1]}-${event.type}`);
    ofEvent.push(id);
    records.push(eventRecord(id, article, publishedOn, countries.all, event, drafts));
  }
  return { records, ofEntity: new Map([...drafts].map(([entity, draft]) => [entity, draft.id])), ofEvent };
}

/** What is known of a record while its article is gone through. */
interface Draft {
  id: string;
  readonly label: EntityLabel;
  readonly name: string;
  readonly names: readonly string[];
  readonly named: boolean;
  readonly identityKey: string | null;
  readonly kind: string | null;
  readonly honorifics: readonly string[];
  readonly place: PlaceMatch | null;
  /** Of a place: its own country, before the article's. */
  readonly country: string | null;
  readonly postings: { role: string; title: string | null; of: string }[];
  readonly groups: Set<string>;
  readonly places: Set<string>;
  readonly kin: Set<string>;
  diedBy: string | null;
  aliveOn: string | null;
}

function freshId(taken: Set<string>, articleId: string, type: string, where: string): string {
  let id = stableId('r', articleId, type, where);
  for (let copy = 2; taken.has(id); copy++) id = stableId('r', articleId, type, where, String(copy));
  taken.add(id);
  return id;
}

/** The countries that an article is about, ISO codes, most mentioned first. */
interface Countries {
  readonly all: readonly string[];
  /** The one that most of its places lie in, if there is one, else all: whose "the army" is. */
  readonly main: readonly string[];
}

/** Share of the mentions of places above which their country is the one that an article is about. */
const MAIN_SHARE = 0.7;

/** Countries of the places of an article, by number of mentions, then by code. */
function countriesOf(reading: Reading, places: ReadonlyMap<string, PlaceMatch>): Countries {
  const counts = new Map<string, number>();
  for (const entity of reading.entities) {
    const country = entity.type === 'place' ? (places.get(entity.id)?.country ?? entity.country) : undefined;
    if (country) counts.set(country, (counts.get(country) ?? 0) + entity.mentions.length);
  }
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const all = sorted.map(([country]) => country);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const [most] = sorted;
  return { all, main: most !== undefined && most[1] > MAIN_SHARE * total ? [most[0]] : all };
}

function draftOf(article: Article, entity: ReadEntity, countries: Countries, lookups: Lookups): Draft | null {
  const told = unique([entity.name, ...entity.aliases]);
  // "A Meitei militia" is one of several, and not that of the next article.
  const definite = told.filter(name => !isIndefinite(name));
  const names = definite.length > 0 ? definite : told;
  const [name = ''] = names;
  const blank = {
    id: '',
    named: entity.named && definite.length > 0,
    honorifics: [],
    place: null,
    country: null,
    postings: [],
    groups: new Set<string>(),
    places: new Set<string>(),
    kin: new Set<string>(),
    diedBy: null,
    aliveOn: null,
  };
  if (entity.type === 'person') {
    const split = names.map(splitTitles);
    const honorifics = unique([
      ...entity.mentions.flatMap(([start]) => titlesBefore(article.text.slice(Math.max(0, start - 60), start))),
      ...split.flatMap(({ titles }) => titles),
    ]);
    const clean = unique(split.map(({ name }) => name));
    return {
      ...blank,
      label: 'Person',
      name: clean[0] ?? name,
      names: clean,
      identityKey: null,
      kind: null,
      honorifics,
    };
  }
  if (entity.type === 'place') {
    const match = lookups.places.get(entity.id) ?? null;
    const level = entity.kind === null ? undefined : LEVELS[entity.kind];
    return {
      ...blank,
      label: level === undefined ? 'City' : 'Region',
      name,
      names,
      identityKey: match?.geonamesId ? `geonames:${match.geonamesId}` : null,
      kind: level ?? null,
      place: match,
      country: match?.country ?? entity.country ?? null,
      places: new Set(match?.within.map(id => `geonames:${id}`) ?? []),
    };
  }
  if (entity.type === 'group' || entity.type === 'organisation') {
    // Described actors ("government forces") are a state's forces too; only named ones can be groups of the lexicon.
    // A word that any force bears is no name, however it is written.
    const isNamed = blank.named && !isNoName(name);
    const group = entity.named ? first(names, one => lookups.group(one, countries.all)) : null;
    const state = group ? null : first(names, one => lookups.stateActor(one, countries.main));
    const sort = isNamed && !group && !state ? sortByHeadNoun(name) : null;
    const label =
      group?.label ??
      (state ? 'Organization' : (sort?.label ?? (entity.type === 'group' ? 'Militia' : 'Organization')));
    // What coreference adds to a group that is known ("militiamen") is a name of it only if the lexicon says so.
    const own = names.filter(one =>
      group
        ? lookups.group(one, countries.all)?.id === group.id
        : lookups.stateActor(one, countries.main)?.actor === state?.actor,
    );
    return {
      ...blank,
      named: isNamed || group !== null || state !== null,
      label,
      name: group || state ? (own[0] ?? name) : name,
      names: group || state ? own : names,
      identityKey: group ? `group:${group.id}` : state ? `state:${state.country}:${state.actor}` : null,
      kind:
        group?.kind ?? state?.kind ?? sort?.kind ?? knownKind((entity.kind ?? '').toUpperCase(), label === 'Militia'),
      country: state?.country ?? null,
    };
  }
  return null;
}

function knownKind(kind: string, militia: boolean): string {
  const kinds: readonly string[] = militia ? MILITIA_KINDS : ORGANIZATION_KINDS;
  return kinds.includes(kind) ? kind : militia ? 'UNKNOWN' : 'OTHER';
}

function keyOf(draft: Pick<Draft, 'identityKey' | 'named' | 'name'>): string | null {
  return draft.identityKey ?? (draft.named ? foldName(draft.name) || null : null);
}

function addRelations(reading: Reading, drafts: ReadonlyMap<string, Draft>): void {
  for (const relation of reading.relations) {
    const head = drafts.get(relation.head);
    const tail = drafts.get(relation.tail);
    const stated =
      relation.polarity === 'affirmed' && relation.modality !== 'planned' && relation.modality !== 'hypothetical';
    if (!head || !tail || !stated) continue;
    const headKey = keyOf(head);
    const tailKey = keyOf(tail);
    const role = POSTINGS[relation.type];
    if (role && tailKey) {
      head.postings.push({ role: relation.role ?? role, title: relation.title, of: tailKey });
      if (tail.label === 'City' || tail.label === 'Region') head.places.add(tailKey);
      else head.groups.add(tailKey);
    } else if (AT_PLACE.has(relation.type) && tailKey) {
      head.places.add(tailKey);
      for (const container of tail.place?.within.slice(0, -1) ?? []) head.places.add(`geonames:${container}`);
    } else if (relation.type === 'part_of' && tailKey) {
      head.groups.add(tailKey);
    } else if (relation.type === 'related_to') {
      if (tailKey) head.kin.add(tailKey);
      if (headKey) tail.kin.add(headKey);
    }
  }
}

function addEvents(reading: Reading, drafts: ReadonlyMap<string, Draft>, publishedOn: string | null): void {
  for (const event of reading.events) {
    if (event.polarity === 'denied' || event.modality === 'planned' || event.modality === 'hypothetical') continue;
    const day = lastDay(event.date_end ?? event.date) ?? (event.modality === 'background' ? null : publishedOn);
    for (const { role, entity } of event.participants) {
      const draft = entity === undefined ? undefined : drafts.get(entity);
      if (!draft) continue;
      // A town that is attacked lies where it lies, and not in the others that are attacked with it.
      if (draft.label !== 'City' && draft.label !== 'Region') {
        for (const place of event.places) {
          const placeKey = keyOf(drafts.get(place) ?? draft);
          if (placeKey && placeKey !== keyOf(draft)) draft.places.add(placeKey);
        }
      }
      if (draft.label !== 'Person') continue;
      if (event.type === 'killing' && (role === 'victim' || role === 'target')) {
        draft.diedBy = earlier(draft.diedBy, day ?? publishedOn);
      } else if (role === 'perpetrator') {
        draft.aliveOn = later(draft.aliveOn, day);
      }
    }
  }
  // Whoever speaks on the day of the article is alive on it. A post does not show it: the dead are called commanders too.
  for (const { attributedTo } of [...reading.relations, ...reading.events]) {
    const speaker = attributedTo === null ? undefined : drafts.get(attributedTo);
    if (speaker?.label === 'Person') speaker.aliveOn = later(speaker.aliveOn, publishedOn);
  }
  for (const draft of drafts.values()) {
    if (draft.diedBy !== null && draft.aliveOn !== null && draft.aliveOn > draft.diedBy) draft.aliveOn = null;
  }
}

function recordOf(
  articleId: string,
  publishedOn: string | null,
  countries: readonly string[],
  draft: Draft,
): EntityRecord {
  const context: RecordContext = {
    postings: draft.postings,
    groups: [...draft.groups],
    places: [...draft.places],
    countries: draft.country
      ? unique([draft.country, ...(draft.label === 'City' || draft.label === 'Region' ? [] : countries)])
      : countries,
    kin: [...draft.kin],
    diedBy: draft.diedBy,
    aliveOn: draft.aliveOn,
  };
  const { id, label, name, names, named, identityKey, kind, honorifics, place } = draft;
  return {
    id,
    articleId,
    publishedOn,
    label,
    name,
    names,
    named,
    identityKey,
    kind,
    honorifics,
    context,
    place,
    event: null,
  };
}

function eventRecord(
  id: string,
  article: Article,
  publishedOn: string | null,
  countries: readonly string[],
  event: ReadEvent,
  drafts: ReadonlyMap<string, Draft>,
): EntityRecord {
  const where = event.places.map(place => drafts.get(place)).filter(place => place !== undefined);
  where.sort((a, b) => precision(a) - precision(b));
  const places = unique(where.flatMap(place => [keyOf(place), ...place.places].filter(key => key !== null)));
  const containers = new Set(where.flatMap(place => [...place.places]));
  // What stands beside a place without a name ("the bridge") is where that lies.
  const nearest = drafts.get(event.places[0] ?? '');
  const isWithin = nearest !== undefined && keyOf(nearest) === null;
  const sites = isWithin ? [] : unique(where.flatMap(place => keyOf(place) ?? []).filter(key => !containers.has(key)));
  const actors: EventActor[] = [];
  for (const { role, entity } of event.participants) {
    const draft = entity === undefined ? undefined : drafts.get(entity);
    const key = draft ? keyOf(draft) : null;
    const known = ROLES[role];
    if (!draft || !key || !known || actors.some(actor => actor.role === known && actor.key === key)) continue;
    actors.push({ role: known, key, ...(isFullyNamed(draft) ? { fullName: true } : {}) });
  }
  const happened = event.polarity === 'affirmed' && event.modality !== 'planned' && event.modality !== 'hypothetical';
  const title = event.type.replaceAll('_', ' ');
  const place = where.find(place => keyOf(place) !== null) ?? where[0];
  const name = [title.charAt(0).toUpperCase() + title.slice(1), place?.name, event.date].filter(Boolean).join(', ');
  return {
    id,
    articleId: article.id,
    publishedOn,
    label: 'Event',
    name,
    names: [],
    // What did not happen is no incident to find in other articles.
    named: happened,
    identityKey: null,
    kind: null,
    honorifics: [],
    context: { postings: [], groups: [], places: [], countries, kin: [], diedBy: null, aliveOn: null },
    place: null,
    event: {
      type: event.type,
      subType: isSubType(event.acled) ? event.acled : 'OTHER',
      date: event.date,
      dateEnd: event.date_end,
      datePrecision: event.datePrecision,
      placePrecision: event.placePrecision,
      places,
      sites,
      actors,
      killed: event.killed,
      wounded: event.wounded,
      captured: event.captured,
    },
  };
}

/** By two names, or several initials and one: "S. P. Thamilselvan", not "J. Khan" or "Khan Sahib". */
function isFullyNamed({ label, name }: Draft): boolean {
  if (label !== 'Person' || COUNTED.test(name)) return false;
  const { parts } = parsePersonName(name);
  const initials = parts.filter(({ kind }) => kind === 'initial').length;
  const written = parts.filter(({ kind, optional }) => kind !== 'initial' && !optional).length;
  return written > 1 || (written > 0 && initials > 1);
}
const COUNTED = /^(?:the|one|two|three|four|five|six|seven|eight|nine|ten)\s/i;

function isSubType(value: string): value is EventSubType {
  return value in EVENT_SUB_TYPES;
}

/** Order from the exact to the wide. */
function precision({ label, kind }: Draft): number {
  return kind === 'FACILITY'
    ? 0
    : label === 'City'
      ? 1
      : kind === 'DISTRICT'
        ? 2
        : kind === 'COUNTRY'
          ? 5
          : kind === 'AREA'
            ? 4
            : 3;
}

/** The last day of an ISO day, month or year. */
export function lastDay(date: string | null): string | null {
  if (date === null) return null;
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return null;
  if (month === undefined) return `${date}-12-31`;
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date;
}

/** The first day of an ISO day, month or year. */
export function firstDay(date: string | null): string | null {
  return date === null ? null : date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a < b ? a : b;
}

function later(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a > b ? a : b;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(value => value !== ''))];
}

function first<T>(names: readonly string[], lookUp: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = lookUp(name);
    if (found) return found;
  }
  return null;
}
