import type { EntityLabel } from '../domain/vocabulary.js';

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
