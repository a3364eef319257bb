import { foldName } from '../../domain/names.js';
import type { EntityRecord } from '../../domain/record.js';
import type { EntityLabel, Modality } from '../../domain/vocabulary.js';
import type { Transaction, Value } from '../../graph/graph.js';
import { entityFacts } from '../../identity/entity.js';
import { mergeEventReports, type TollRange } from '../../identity/event-reports.js';
import { entityIdOfKey } from '../../identity/resolution/entity-ids.js';

import type { Definition, Definitions } from '../definitions.js';
import { present, runEach } from '../statements.js';
import { NO_DATE } from '../store.js';

/** A node as it is to be: its label, its properties, the places it lies in by definition. */
interface EntityRow {
  readonly label: EntityLabel;
  readonly properties: Record<string, Value>;
  readonly within: readonly string[];
}

/** What was written, for the parts of the projection that build on it. */
export interface WrittenEntities {
  /** Names by entity, for the search keys. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Places that became nodes now, each with the entity ids of what contains it, nearest first. */
  readonly within: ReadonlyMap<string, readonly string[]>;
}

/** An entity whose records changed. */
export interface TouchedEntity {
  readonly id: string;
  readonly joined: readonly EntityRecord[];
  /** Whether records left it. */
  readonly shrunk: boolean;
}

/**
 * Computes label and properties of entities from all their records. Of an entity that is defined only the names that
 * articles use can change, so that an article on a country does not cost what the graph knows of it. Places around
 * defined places are made with them.
 */
export async function projectEntities(
  transaction: Transaction,
  touched: readonly TouchedEntity[],
  definitions: Definitions,
): Promise<WrittenEntities> {
  const grown = touched.filter(({ shrunk }) => !shrunk);
  const renamed = await addAliases(transaction, grown, definitions);
  const ids = touched.map(({ id }) => id).filter(id => !renamed.has(id));
  const reports = await reportsOf(transaction, ids);
  const rows = new Map<string, EntityRow>();
  for (const id of ids) {
    const found = reports.get(id);
    if (found !== undefined) rows.set(id, entityRow(id, found, definitions));
  }
  const around = await missingContainers(transaction, rows, definitions);
  await runEach(transaction, 'identity/entities', 'ids', [...around.keys()].sort());
  const all = new Map([...rows, ...around]);
  await runEach(
    transaction,
    'projection/entities',
    'rows',
    [...all.values()].map(({ label, properties }) => ({ label, properties })),
  );
  const names = new Map([...all].map(([id, row]) => [id, row.label === 'Event' ? [] : namesOf(row)]));
  return {
    names: new Map([...names, ...renamed]),
    within: new Map([...all].map(([id, row]) => [id, row.within.map(entityIdOfKey)])),
  };
}

/** Names by id of the entities that are stored and defined. */
async function addAliases(
  transaction: Transaction,
  grown: readonly TouchedEntity[],
  definitions: Definitions,
): Promise<Map<string, readonly string[]>> {
  const names = new Map<string, readonly string[]>();
  const rows: { id: string; aliases: readonly string[] }[] = [];
  const joined = new Map(grown.map(({ id, joined }) => [id, joined]));
  for (const row of await runEach(transaction, 'projection/known', 'ids', [...joined.keys()])) {
    const id = String(row['id']);
    const definition = definitions(String(row['identityKey']));
    if (definition === null) continue;
    const stored = row['aliases'] as readonly string[];
    const written = (joined.get(id) ?? []).flatMap(record => [record.name, ...record.names]);
    const aliases = aliasesOf(definition, [...stored, ...written]);
    names.set(id, [definition.name, ...aliases]);
    if (aliases.length > stored.length) rows.push({ id, aliases });
  }
  await runEach(transaction, 'projection/aliases', 'rows', rows);
  return names;
}

/** The names of the definition, then what else articles write. */
function aliasesOf({ name, aliases }: Definition, written: readonly string[]): string[] {
  const defined = new Set([name, ...aliases]);
  return [...aliases, ...[...new Set(written)].filter(other => !defined.has(other)).sort()];
}

interface Report {
  readonly record: EntityRecord;
  readonly modality: Modality | null;
  readonly described: readonly string[];
}

async function reportsOf(transaction: Transaction, ids: readonly string[]): Promise<Map<string, Report[]>> {
  const reports = new Map<string, Report[]>();
  for (const row of await runEach(transaction, 'projection/recordsOfEntities', 'ids', ids)) {
    const id = String(row['entityId']);
    const report: Report = {
      record: JSON.parse(String(row['facts'])) as EntityRecord,
      modality: row['modality'] as Modality | null,
      described: (row['described'] as readonly string[] | null) ?? [],
    };
    reports.set(id, [...(reports.get(id) ?? []), report]);
  }
  return reports;
}

function entityRow(id: string, reports: readonly Report[], definitions: Definitions): EntityRow {
  const records = reports.map(({ record }) => record);
  const facts = entityFacts(records);
  const [key] = [...new Set(records.flatMap(({ identityKey }) => identityKey ?? []))].sort();
  const definition = key === undefined ? null : definitions(key);
  if (key !== undefined && definition !== null) {
    return definedRow(id, key, definition, [facts.name, ...facts.aliases]);
  }
  const { label, name, aliases, honorifics, kind, place } = facts;
  if (label === 'Event') return { label, properties: eventProperties(id, reports), within: [] };
  const level = label === 'Region' ? (kind ?? 'AREA') : null;
  return {
    label,
    properties: present({
      id,
      name,
      aliases,
      identityKey: key,
      sortKey: `${foldName(name)}|${id}`,
      honorifics: label === 'Person' ? honorifics : null,
      kind: label === 'Militia' || label === 'Organization' ? kind : null,
      level,
      latitude: place?.latitude,
      longitude: place?.longitude,
      geonamesId: place?.geonamesId,
      country: place?.country,
      placePrecision: place?.precision,
    }),
    within: place?.within.map(outer => `geonames:${outer}`) ?? [],
  };
}

function definedRow(id: string, key: string, definition: Definition, written: readonly string[]): EntityRow {
  const { label, name, properties, within } = definition;
  return {
    label,
    properties: present({
      ...properties,
      id,
      name,
      aliases: aliasesOf(definition, written),
      identityKey: key,
      sortKey: `${foldName(name)}|${id}`,
    }),
    within,
  };
}

function namesOf({ properties }: EntityRow): string[] {
  return [String(properties['name']), ...(properties['aliases'] as readonly string[])];
}

/** Modalities from the surest to the least sure: an event is as sure as its surest report. */
const SURENESS: readonly Modality[] = ['ACTUAL', 'BACKGROUND', 'CLAIMED'];

function eventProperties(id: string, reports: readonly Report[]): Record<string, Value> {
  const summary = mergeEventReports(reports.map(({ record }) => record));
  if (summary === null) throw new Error(`entity ${id}: an event without a report`);
  const { type, subType, name, from, to, datePrecision, placePrecision, killed, wounded, captured } = summary;
  return present({
    id,
    name,
    aliases: [],
    type,
    subType,
    date: from,
    dateEnd: to === from ? null : to,
    datePrecision,
    placePrecision,
    modality: SURENESS.find(modality => reports.some(report => report.modality === modality)) ?? 'ACTUAL',
    ...toll('killed', killed),
    ...toll('wounded', wounded),
    ...toll('captured', captured),
    describedParticipants: [...new Set(reports.flatMap(({ described }) => described))].sort(),
    sortKey: `${from ?? NO_DATE}|${id}`,
  });
}

function toll(name: string, range: TollRange | null): Record<string, Value> {
  return range === null ? {} : { [`${name}Low`]: range.low, [`${name}Best`]: range.best, [`${name}High`]: range.high };
}

/** The larger places around defined places that are no nodes yet. */
async function missingContainers(
  transaction: Transaction,
  rows: ReadonlyMap<string, EntityRow>,
  definitions: Definitions,
): Promise<Map<string, EntityRow>> {
  const keys = [...new Set([...rows.values()].flatMap(({ within }) => within))];
  const ids = keys.map(entityIdOfKey);
  const known = new Set((await runEach(transaction, 'projection/known', 'ids', ids)).map(({ id }) => String(id)));
  const missing = new Map<string, EntityRow>();
  keys.forEach((key, i) => {
    const id = ids[i];
    const definition = definitions(key);
    if (id === undefined || definition === null || known.has(id) || rows.has(id)) return;
    missing.set(id, definedRow(id, key, definition, []));
  });
  return missing;
}
