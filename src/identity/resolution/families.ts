import type { EntityRecord } from '../../domain/record.js';
import { type Comparison, SUGGEST } from '../comparison.js';
import { compareEvents } from '../event-evidence.js';
import { compareGroups, comparePlaces, groupProfile, placeProfile } from '../group-evidence.js';
import { memo } from '../memo.js';
import type { NameComparison } from '../name-comparison.js';
import { comparePersons, compareProfileNames, personProfile } from '../person-evidence.js';

/** Labels whose records may be one entity, and are compared in one way. */
export interface Family {
  readonly labels: readonly string[];
}

export const PERSONS: Family = { labels: ['Person'] };
export const BODIES: Family = { labels: ['Militia', 'Organization'] };
export const PLACES: Family = { labels: ['City', 'Region'] };
export const EVENTS: Family = { labels: ['Event'] };
const FAMILIES = [PERSONS, BODIES, PLACES, EVENTS];

function familyOf({ label }: EntityRecord): Family | undefined {
  return FAMILIES.find(({ labels }) => labels.includes(label));
}

// A record is compared with many.
const personOf = memo((record: EntityRecord) => personProfile([record]));
const bodyOf = memo(groupProfile);
const placeOf = memo(placeProfile);

/** What two records of one family say for and against their being one. */
export function compareRecords(a: EntityRecord, b: EntityRecord): Comparison {
  if (a.label === 'Person') {
    const [left, right] = [personOf(a), personOf(b)];
    return comparePersons(left, right, compareProfileNames(left, right));
  }
  if (a.label === 'Event') return compareEvents(a, b);
  return familyOf(a) === PLACES ? comparePlaces(placeOf(a), placeOf(b)) : compareGroups(bodyOf(a), bodyOf(b));
}

/** Whether two records that share a key may be one. */
export function related(a: EntityRecord, b: EntityRecord): boolean {
  if (a.identityKey !== null || b.identityKey !== null) return a.identityKey === b.identityKey;
  if (!a.named || !b.named || familyOf(a) !== familyOf(b)) return false;
  if (a.label === 'Person') return goTogether(compareProfileNames(personOf(a), personOf(b)));
  if (a.label === 'Event') {
    const { contradiction, score } = compareEvents(a, b);
    return !contradiction && score >= SUGGEST;
  }
  return !compareRecords(a, b).contradiction;
}

function goTogether({ verdict }: NameComparison): boolean {
  return verdict === 'full' || verdict === 'single';
}
