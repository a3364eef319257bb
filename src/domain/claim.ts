import type { Bound } from './period.js';
import type { ClaimStatus, Modality, Polarity } from './vocabulary.js';

/** Edges of the graph that rest on claims, by the name of their relationship type. */
export const FACT_TYPES = [
  'POSTED_TO',
  'OPERATES_FROM',
  'PART_OF',
  'ALIGNED_WITH',
  'OPPOSED_TO',
  'RELATED_TO',
  'CONTROLS',
  'PARTICIPATED_IN',
  'OCCURRED_IN',
] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** Edges without a direction: stored once, from the lesser entity id to the greater. */
export const UNDIRECTED_FACTS: ReadonlySet<FactType> = new Set(['ALIGNED_WITH', 'OPPOSED_TO', 'RELATED_TO']);

/** What a claim asserts: a fact, that an event happened, or that a place lies in another. */
export type Predicate = Lowercase<FactType> | 'reported' | 'within';

/**
 * One assertion in one article. Claims are written once and never edited; edges are computed from them. `subject`,
 * `object` and `attributedTo` are ids of records of the same article.
 */
export interface Claim {
  readonly id: string;
  readonly articleId: string;
  readonly predicate: Predicate;
  readonly subject: string;
  /** Null for a claim about the subject alone. */
  readonly object: string | null;
  readonly attributedTo: string | null;
  /** `article.text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Role, kind or tie, where the predicate has one: `COMMANDER`, `SITE`, `son`. */
  readonly role: string | null;
  /** Post as the text words it. */
  readonly title: string | null;
  readonly rank: string | null;
  /** Of a posting: the text says that it has ended. */
  readonly former: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly status: ClaimStatus;
  /** The reader's probability, 0 to 1. */
  readonly score: number;
  /** ISO day, month or year that it speaks of. */
  readonly date: string | null;
  readonly from: Bound;
  readonly to: Bound;
  readonly extractor: string;
  readonly extractorVersion: string;
}

/** Whether a claim says that something is or was so, or denies that it was: a plan or a possibility does neither. */
export function speaksOfFact({ modality }: Pick<Claim, 'modality'>): boolean {
  return modality !== 'PLANNED' && modality !== 'HYPOTHETICAL';
}
