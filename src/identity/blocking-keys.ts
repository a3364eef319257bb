import { nameSkeleton, foldName } from '../domain/names.js';
import type { EntityRecord } from '../domain/record.js';
import { CHANGES_OF_HANDS, eventDays, sufferers } from './event-evidence.js';
import { memo } from './memo.js';
import { acronymOf, groupProfile } from './group-evidence.js';
import { fullestNames } from './name-comparison.js';
import { parsePersonName, type NamePart, type PersonName } from '../domain/person-name.js';

/** Parts borne by this few bits lead to too many people to be a key alone. */
const TOO_COMMON_BITS = 2;
/** Consonants of a skeleton that still tells something with one left out. */
const SHORTENED = 3;
const EVENT_BUCKET_DAYS = 4;

/**
 * Keys under which a record meets the records it could be one with. Two records that identity would join share at least
 * one; few others do. Records without a key (unnamed actors, what did not happen) meet none. Sorted, without repeats. Parsing
 * names is dear, and a record that others meet is asked again and again: the keys of each are worked out once.
 */
export const blockingKeys = memo((record: EntityRecord): readonly string[] => [...new Set(keysOf(record))].sort());

function keysOf(record: EntityRecord): readonly string[] {
  if (record.identityKey !== null) return [record.identityKey];
  return record.named ? inferredKeys(record) : [];
}

function inferredKeys(record: EntityRecord): string[] {
  switch (record.label) {
    case 'Person':
      return fullestNames([record.name, ...record.names].map(parsePersonName)).flatMap(personKeys);
    case 'Militia':
    case 'Organization':
      return groupKeys(record);
    case 'City':
    case 'Region':
      return [`place:${foldName(record.name)}`];
    case 'Event':
      return eventKeys(record);
  }
}

function personKeys(name: PersonName): string[] {
  const parts = name.parts.filter(part => part.kind !== 'initial' && !part.optional);
  const last = parts.at(-1);
  const first = parts[0];
  if (!first || !last) return [];
  const keys: string[] = [];
  const alone = [
    last,
    ...(parts.length > 2 ? parts.slice(-2, -1) : []),
    ...parts.filter(({ kind }) => kind === 'kunya'),
  ];
  for (const part of alone) if (part.bits > TOO_COMMON_BITS) keys.push(`part:${skeletonKey(part)}`);
  if (parts.length === 1) {
    // "P. Chidambaram" meets "Palaniappan Chidambaram" by the surname; so does a surname alone.
    return keys;
  }
  const core = parts.slice(0, 2).concat(parts.slice(2).slice(-2));
  core.forEach((one, at) => {
    for (const other of core.slice(at + 1)) {
      if (parts.length > 2 && one.bits <= TOO_COMMON_BITS && other.bits <= TOO_COMMON_BITS) continue;
      keys.push(`pair:${[skeletonKey(one), skeletonKey(other)].sort().join('+')}`);
    }
  });
  keys.push(`run:${nameSkeleton(name.joined)}`);
  if (first.bits > TOO_COMMON_BITS)
    keys.push(...misspelt(last).map(surname => `near:${skeletonKey(first)}+${surname}`));
  return keys;
}

/**
 * The skeleton, and the same with each consonant but the first left out: two that differ in one consonant share one of
 * these. The first letter alone, as one key, would meet a share of all who bear the given name, and so grow with the graph.
 */
function misspelt(part: NamePart): string[] {
  const key = skeletonKey(part);
  const letters = [...part.skeleton];
  if (letters.length < SHORTENED) return [key];
  return [key, ...letters.slice(1).map((_, at) => letters.toSpliced(at + 1, 1).join(''))];
}

/** A skeleton of one or two consonants says too little: the spelling stands in for it. */
function skeletonKey({ skeleton, text }: NamePart): string {
  return skeleton.length >= 2 ? skeleton : `${skeleton}.${text}`;
}

function groupKeys(record: EntityRecord): string[] {
  const { names, acronyms } = groupProfile(record);
  return [
    ...names.map(words => `group:${[...words].sort().join('+')}`),
    ...[...acronyms].map(acronym => `acronym:${acronym}`),
    ...names.filter(words => words.length >= 3).map(words => `acronym:${acronymOf(words)}`),
  ];
}

/**
 * Place and stretch of days; neighbouring stretches overlap, so that a report dated three days later shares one. Towns change
 * hands seldom enough that reports of it also meet by year: what is news on the day is "in November 2001" years later. So is what one person
 * suffered.
 */
function eventKeys({ event }: EntityRecord): string[] {
  const days = event && eventDays(event);
  if (!event || !days) return [];
  const first = Date.parse(days.first) / 86_400_000;
  const width = Date.parse(days.last) / 86_400_000 - first;
  const stretches =
    width > 7
      ? [days.first.slice(0, width > 31 ? 4 : 7)]
      : [first, first + EVENT_BUCKET_DAYS - 1].map(day => String(Math.floor(day / EVENT_BUCKET_DAYS)));
  const years = [...new Set([days.first.slice(0, 4), days.last.slice(0, 4)])];
  return [
    ...event.places.flatMap(place => stretches.map(stretch => `event:${place}:${stretch}`)),
    ...[...sufferers(event)].flatMap(person => years.map(year => `suffered:${person}:${year}`)),
    ...(CHANGES_OF_HANDS.has(event.type) ? (event.sites ?? []) : []).flatMap(site =>
      years.map(year => `hands:${site}:${year}`),
    ),
  ];
}
