import type { EntityRecord, PlaceMatch } from '../domain/record.js';
import type { EntityLabel } from '../domain/vocabulary.js';
import { size } from './name-comparison.js';
import { parsePersonName } from '../domain/person-name.js';

/** What the records of one entity say of it together. */
export interface EntityFacts {
  readonly label: EntityLabel;
  /** The full name that most records use. */
  readonly name: string;
  /** All other names, most used first. */
  readonly aliases: readonly string[];
  readonly honorifics: readonly string[];
  readonly kind: string | null;
  readonly place: PlaceMatch | null;
  /** ISO 3166 alpha-2; of places that the gazetteer knows. */
  readonly country: string | null;
}

/**
 * Puts the records of one entity together, by majority; ties go to what is longer, then to the alphabet, so that the order
 * of records is nothing. At least one record.
 */
export function entityFacts(records: readonly EntityRecord[]): EntityFacts {
  const label = ranked(records.map(({ label }) => label))[0] ?? 'Event';
  const alike = records.filter(record => record.label === label);
  const names = ranked(records.flatMap(({ name, names }) => [...new Set([name, ...names])]));
  const best = ranked(records.map(({ name }) => name));
  // "Rustaqi" is no name for a man whose full name somebody wrote.
  const full = label === 'Person' ? best.find(name => size(parsePersonName(name)) > 1) : undefined;
  const name = full ?? best[0] ?? '';
  const places = records
    .flatMap(({ place }) => place ?? [])
    .sort((a, b) => (a.precision ?? 9) - (b.precision ?? 9) || (whereabouts(a) < whereabouts(b) ? -1 : 1));
  return {
    label,
    name,
    aliases: names.filter(other => other !== name),
    honorifics: ranked(records.flatMap(({ honorifics }) => honorifics)),
    kind:
      ranked(alike.flatMap(({ kind }) => (kind === null || kind === 'UNKNOWN' || kind === 'OTHER' ? [] : kind)))[0] ??
      alike.find(({ kind }) => kind !== null)?.kind ??
      null,
    place: places[0] ?? null,
    country: places[0]?.country ?? null,
  };
}

function whereabouts({ geonamesId, within }: PlaceMatch): string {
  return [geonamesId ?? '', ...within].join(' ');
}

/** Distinct values, most frequent first. */
export function ranked<T extends string>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1)).map(([value]) => value);
}
