import type { Weighed } from './lookup.js';
import type { PlaceEvidence } from './place-evidence.js';

/** What was made of one place of an article: all candidates, heaviest first, and the one chosen, if any. */
export interface Choice {
  readonly evidence: PlaceEvidence;
  readonly weighed: readonly Weighed[];
  readonly place: number | null;
  /** What it is, where it is none of the gazetteer's places but only named after one. */
  readonly unlike: Unlike | null;
  /** Index of the smallest place known to hold it, where it is not itself placed. */
  readonly container: number | null;
}

/** A base or prison; a valley or "northern …"; a division or a town, of which the gazetteer has only the other. */
export type Unlike = 'site' | 'land' | 'division' | 'town';
