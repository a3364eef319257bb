import type { Article } from './article.js';
import type { Bound } from './period.js';

/**
 * What one article says, in the JSON form that `dispatchgraph read` prints (docs/reading.md). Spans are `[start, end)`
 * in UTF-16 code units of the article's text; dates are ISO, a day (`2021-08-08`), a month (`2021-08`) or a year.
 */
export interface Reading {
  readonly id: string;
  readonly article: ArticleFacts;
  readonly entities: readonly ReadEntity[];
  readonly relations: readonly ReadRelation[];
  readonly events: readonly ReadEvent[];
}

/** What the article says of itself: found in its text where the source did not give it. */
export interface ArticleFacts {
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly authors: readonly string[];
  readonly dateline: string | null;
  readonly publisher: string | null;
}

export type SpanPair = readonly [start: number, end: number];

export type ReadEntityType = 'person' | 'group' | 'organisation' | 'place' | 'other';

export interface ReadEntity {
  /** Unique within the reading. */
  readonly id: string;
  readonly type: ReadEntityType;
  /** Group: rebel, political_militia …; organisation: state_force …; place: country, province, district, city, facility, region. */
  readonly kind: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  /** In order of the text, coreferent nominals and pronouns included. */
  readonly mentions: readonly SpanPair[];
  /** False: only described ("gunmen"). */
  readonly named: boolean;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonameid?: number;
  readonly country?: string;
}

export const RELATION_TYPES = [
  'commands',
  'second_in_command_of',
  'spokesperson_of',
  'holds_office_in',
  'member_of',
  'operates_from',
  'operates_in',
  'controls',
  'part_of',
  'allied_with',
  'fights',
  'located_in',
  'capital_of',
  'related_to',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export interface ReadRelation {
  readonly type: RelationType;
  /** Ids of entities of the reading. */
  readonly head: string;
  readonly tail: string;
  /** Of postings: COMMANDER … */
  readonly role: string | null;
  /** Words of the text: "militia commander"; of `related_to` the tie: "son". */
  readonly title: string | null;
  readonly rank: string | null;
  readonly former: boolean;
  /** The reader's probability. */
  readonly score: number;
  /** The sentence that says so. */
  readonly evidence: SpanPair;
  readonly attributedTo: string | null;
  readonly polarity: 'affirmed' | 'denied';
  readonly modality: ReadModality;
  readonly from: Bound;
  readonly to: Bound;
}

export type ReadModality = 'actual' | 'claimed' | 'background' | 'planned' | 'hypothetical';

export interface ReadEvent {
  /** Coarse, lower case: attack, bombing, clash … (READ_EVENT_TYPES). */
  readonly type: string;
  /** ACLED sub-event type, `EventSubType`. */
  readonly acled: string;
  readonly trigger: SpanPair;
  readonly evidence: SpanPair;
  readonly date: string | null;
  readonly date_end: string | null;
  /** UCDP `date_prec`: 1 day … 5 year. */
  readonly datePrecision: number | null;
  /** Ids of place entities. */
  readonly places: readonly string[];
  /** UCDP `where_prec`: 1 exact … 7. */
  readonly placePrecision: number | null;
  readonly participants: readonly ReadParticipant[];
  readonly killed: number | null;
  readonly wounded: number | null;
  readonly captured: number | null;
  readonly attributedTo: string | null;
  readonly polarity: 'affirmed' | 'denied';
  readonly modality: ReadModality;
  readonly score: number;
}

/** `entity` where the participant is one of the reading's entities, else `text`: words of the article. */
export interface ReadParticipant {
  readonly role: 'perpetrator' | 'target' | 'victim' | 'supporter' | 'weapon';
  readonly entity?: string;
  readonly text?: string;
}

/** Name and version of what made a reading; every claim carries it. */
export interface Extractor {
  readonly name: string;
  readonly version: string;
}

/**
 * A reader of articles. `read` is pure: the same article gives the same reading, byte for byte, and it throws only
 * `ReadingError` for text that is no English text (empty, binary, in another language), naming the article.
 */
export interface Reader {
  readonly extractor: Extractor;
  read(article: Article): Promise<Reading>;
  close(): Promise<void>;
}

/** The article cannot be read; the message names it and says why. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';
  constructor(
    readonly articleId: string,
    readonly reason: string,
  ) {
    super(`article ${articleId}: ${reason}`);
  }
}
