import type { EntityLabel } from './vocabulary.js';

/**
 * What one article says of one thing: the unit that identity joins (record linkage joins records into entities).
 * One per entity or event of a reading. It never changes once written.
 */
export interface EntityRecord {
  /** Opaque id, derived from the article and the entity's first mention. */
  readonly id: string;
  readonly articleId: string;
  readonly publishedOn: string | null;
  readonly label: EntityLabel;
  /** Best name, without titles. */
  readonly name: string;
  /** All names as written, best first; nominals ("the city") are not among them. */
  readonly names: readonly string[];
  readonly named: boolean;
  /** `Militia.kind`, `Organization.kind`, `Region.level` …, upper case; null for people. */
  readonly kind: string | null;
  /** Titles, ranks and honorifics written before the name. */
  readonly honorifics: readonly string[];
  /** What the article ties it to; the features of identity. */
  readonly context: RecordContext;
  readonly place: PlaceMatch | null;
  readonly event: EventFacts | null;
}

/** Names and keys that the article ties to a record: evidence for and against sameness. */
export interface RecordContext {
  /** Postings: role and the name of the group, organisation or place. */
  readonly postings: readonly { readonly role: string; readonly title: string | null; readonly of: string }[];
  readonly groups: readonly string[];
  readonly places: readonly string[];
  /** ISO 3166 alpha-2 codes of the countries that the article is about, most mentioned first. */
  readonly countries: readonly string[];
  readonly kin: readonly string[];
  /** ISO day by which the article says that the person was dead; null if it does not. */
  readonly diedBy: string | null;
}

/** What the gazetteer made of a place record. */
export interface PlaceMatch {
  readonly geonamesId: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string;
  /** UCDP `where_prec`. */
  readonly precision: number;
}

/** Facts of one report of an event. */
export interface EventFacts {
  readonly type: string;
  readonly subType: string;
  readonly date: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: number | null;
  readonly placePrecision: number | null;
  /** Keys of places and actors, most precise first. */
  readonly places: readonly string[];
  readonly actors: readonly string[];
  readonly killed: number | null;
  readonly wounded: number | null;
  readonly captured: number | null;
}
