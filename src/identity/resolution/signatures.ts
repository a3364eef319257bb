import type { EntityRecord } from '../../domain/record.js';

import { byId } from '../order.js';

/** Records that say exactly the same of identity, by what they say; records that people judged stand alone. */
export function signatureGroups(records: readonly EntityRecord[], alone: ReadonlySet<string>): EntityRecord[][] {
  const groups = new Map<string, EntityRecord[]>();
  for (const record of records) {
    const signature =
      alone.has(record.id) || record.label === 'Event' || !record.named ? record.id : signatureOf(record);
    const group = groups.get(signature);
    if (group) group.push(record);
    else groups.set(signature, [record]);
  }
  return [...groups.values()];
}

function signatureOf({
  label,
  name,
  names,
  identityKey,
  kind,
  honorifics,
  context,
  publishedOn,
}: EntityRecord): string {
  if (identityKey !== null) return identityKey;
  const { postings, groups, places, countries, kin, diedBy, aliveOn } = context;
  const posts = postings.map(({ role, of }) => `${role} ${of}`);
  const sets = [[name, ...names], honorifics, posts, groups, places, kin].map(list => [...new Set(list)].sort());
  return JSON.stringify([label, kind, sets, countries, diedBy, aliveOn, publishedOn?.slice(0, 4)]);
}

export function distinct(records: readonly EntityRecord[]): EntityRecord[] {
  return [...new Map(records.map(record => [record.id, record])).values()].sort(byId);
}
