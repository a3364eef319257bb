import { type Bound, UNBOUNDED } from '../domain/period.js';
import type { ReadModality } from '../domain/reading.js';
import type { FoundRelation } from './model/relations.js';

export interface RelationTime {
  readonly polarity: 'affirmed' | 'denied';
  readonly modality: ReadModality;
  readonly from: Bound;
  readonly to: Bound;
}

export interface RelationTimes {
  of(relation: FoundRelation): RelationTime;
}

export function relationTimes(publishedOn: string | null): RelationTimes {
  const now: Bound = { earliest: null, latest: publishedOn };
  return {
    of(relation) {
      const ended = relation.former || relation.label === 'controls/lost';
      return {
        polarity: 'affirmed',
        modality: 'actual',
        from: publishedOn ? now : UNBOUNDED,
        to: ended ? now : { earliest: publishedOn, latest: null },
      };
    },
  };
}
