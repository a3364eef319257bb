export const JUDGEMENT_KINDS = ['identity', 'claim'] as const;
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number];

/** Of identity: whether two records speak of one thing. `unsure` holds them apart and asks for a review. */
export const IDENTITY_VERDICTS = ['same', 'different', 'unsure'] as const;
export type IdentityVerdict = (typeof IDENTITY_VERDICTS)[number];

/** Of a claim: where it stands. */
export const CLAIM_VERDICTS = ['accepted', 'needs_work', 'rejected'] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/** `by` of judgements that a rule made; every other value names a person, whose judgement outranks it. */
export const BY_RULE = 'rule';

/** One decision, kept as data: deleting it undoes it. */
export interface Judgement {
  readonly id: string;
  readonly kind: JudgementKind;
  readonly verdict: IdentityVerdict | ClaimVerdict;
  /**
   * Of identity: ids of two records. `different` between two records that one key makes one (a gazetteer entry, a group
   * of the lexicon) moves the second out. Of a claim: its id.
   */
  readonly subjects: readonly string[];
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly note: string | null;
}

/** One named piece of evidence for (positive) or against (negative) sameness; contributions add up to the score, in bits. */
export interface Evidence {
  readonly feature: string;
  /** What was compared: "Takhar", "COMMANDER of Junbish". */
  readonly detail: string;
  readonly contribution: number;
}

/** Why two records or entities were joined, suggested or held apart; strongest first. */
export type Explanation = readonly Evidence[];
