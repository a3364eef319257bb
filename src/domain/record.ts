import type { EntityLabel, EventSubType, ParticipantRole } from './vocabulary.js';

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
  /**
   * What the record is by definition, whatever else is said of it: `geonames:1123004`, `group:taliban`, `state:AF:ARMY`.
   * Records with one key are one entity. Null: identity is inferred.
   */
  readonly identityKey: string | null;
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
  /** Postings: role, and the group, organisation or place as identity key where known, else folded name. */
  readonly postings: readonly { readonly role: string; readonly title: string | null; readonly of: string }[];
  /** Groups and organisations it belongs or is posted to; identity keys where known, else folded names. */
  readonly groups: readonly string[];
  /** Places it is tied to; of a place, what contains it. Identity keys where known, else folded names. */
  readonly places: readonly string[];
  /** ISO 3166 alpha-2 codes of the countries that the article is about, most mentioned first. */
  readonly countries: readonly string[];
  readonly kin: readonly string[];
  /** ISO day by which the article says that the person was dead; null if it does not. */
  readonly diedBy: string | null;
  /** Latest ISO day on which the article shows the person alive: in a post, speaking, acting; null if it does not. */
  readonly aliveOn: string | null;
}

/** What the gazetteer made of a place record. */
export interface PlaceMatch {
  /** Null: it lacks the place, or cannot tell it from its namesakes; the rest is then that of what holds it. */
  readonly geonamesId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  /** UCDP `where_prec`. */
  readonly precision: number | null;
  /** GeoNames ids of the places it lies in, nearest first, up to the country. */
  readonly within: readonly string[];
}

/** Who took part in an event, as one report has it. */
export interface EventActor {
  readonly role: ParticipantRole;
  /** Identity key where known, else folded name. */
  readonly key: string;
  /** A person told by more than one name. Absent of all others, and in records that earlier versions stored. */
  readonly fullName?: true;
}

/** Facts of one report of an event. */
export interface EventFacts {
  /** Coarse, as the reader says: `attack`, `capture_territory` … */
  readonly type: string;
  readonly subType: EventSubType;
  /** ISO day, month or year; `datePrecision` is UCDP's `date_prec`. */
  readonly date: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: number | null;
  readonly placePrecision: number | null;
  /** Where, most precise first, each followed by what contains it; identity keys where known, else folded names. */
  readonly places: readonly string[];
  /**
   * Those of them that are told as its places, and not as what contains these: several where a report sums up. Absent in
   * records that earlier versions stored.
   */
  readonly sites?: readonly string[];
  /** Who took part; unnamed actors are left out. */
  readonly actors: readonly EventActor[];
  readonly killed: number | null;
  readonly wounded: number | null;
  readonly captured: number | null;
}
