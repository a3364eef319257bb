import { EVENT_SUB_TYPES, type ParticipantRole } from '../domain/vocabulary.js';
import type { EntityRecord, EventFacts } from '../domain/record.js';
import { type Comparison, sharedValues, Weighing, weighCountries } from './comparison.js';
import { memo } from './memo.js';
import { firstDay, lastDay } from './records.js';

/** Coarse types that reports of one incident exchange: an attack, the bombing and the killing that it was. */
const FAMILIES: readonly (readonly string[])[] = [
  ['attack', 'bombing', 'shelling', 'airstrike', 'clash', 'killing', 'arson'],
  ['capture_territory', 'withdrawal', 'clash', 'attack'],
  ['kidnapping', 'attack', 'robbery', 'looting'],
  ['arrest', 'disrupted_weapons', 'clash'],
  ['protest', 'riot', 'clash'],
  ['surrender', 'agreement', 'group_change', 'withdrawal'],
  ['release', 'agreement'],
];

/** Types of what happens to a place or person once in a while: two reports of it from one place and time are of one. */
const ONCE: ReadonlySet<string> = new Set(
  'capture_territory withdrawal surrender agreement group_change base kidnapping release'.split(' '),
);

/** Types of how a town changes hands, seldom enough that one year and town tell nearly which time is meant. */
export const CHANGES_OF_HANDS: ReadonlySet<string> = new Set(['capture_territory', 'withdrawal']);

/** Types of which several may be told of the one death of a man. */
const VIOLENCE: ReadonlySet<string> = new Set('attack clash bombing shelling airstrike killing'.split(' '));
/** Types that befall a person, hardly twice within days. */
const DONE_TO_A_PERSON: ReadonlySet<string> = new Set([...VIOLENCE, 'kidnapping', 'arrest', 'release']);

/** Keys of the people, told by their full names, who suffered the event. */
export const sufferers = memo(({ type, actors }: EventFacts): ReadonlySet<string> => {
  if (!DONE_TO_A_PERSON.has(type)) return new Set();
  // Who is only aimed at may be a ruler, in many places at once.
  const roles: readonly ParticipantRole[] = VIOLENCE.has(type) ? ['VICTIM'] : ['VICTIM', 'TARGET'];
  return new Set(actors.filter(({ role, fullName }) => fullName && roles.includes(role)).map(({ key }) => key));
});

/** Who suffered both, as far as that makes them one: who is wounded in a clash may be arrested after it. */
function sharedSufferer(x: EventFacts, y: EventFacts): string | undefined {
  if (x.type !== y.type && !(VIOLENCE.has(x.type) && VIOLENCE.has(y.type))) return undefined;
  return sharedValues(sufferers(x), sufferers(y))[0];
}

/** First and last day on which a report says that the event happened; null without a date. */
export function eventDays(event: EventFacts): { first: string; last: string } | null {
  const first = firstDay(event.date);
  const last = lastDay(event.dateEnd ?? event.date);
  return first === null || last === null ? null : { first, last };
}

/** Reports of one day differ by a day or two (time zones, "on Sunday" of a report on Monday). */
const WINDOW_DAYS = 3;

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Weighs two reports of events by type, date, place, actors and toll. */
export function compareEvents(a: EntityRecord, b: EntityRecord): Comparison {
  const weighing = new Weighing();
  const [x, y] = [a.event, b.event];
  if (!x || !y) {
    weighing.against('no event', '');
    return weighing.result();
  }
  const obstacle = eventObstacle(a, b);
  if (obstacle !== null) {
    weighing.against(obstacle, '');
    return weighing.result();
  }
  const single = ONCE.has(x.type) && ONCE.has(y.type);
  if (x.type === y.type) weighing.add('type', x.type, single ? 4 : 1);
  else weighing.add('related types', `${x.type} / ${y.type}`, single ? 1 : 0.5);
  if (x.subType === y.subType) weighing.add('sub-type', x.subType, single ? 2 : 1);
  else if (x.type === 'capture_territory' && y.type === x.type) {
    // Lost and retaken, unless one reporter took the one side for the other. Who names no taker ("the army lost it") has no side,
    // unless it names whom it was taken from, the other's taker.
    if ((side(x, true).size > 0 && side(y, true).size > 0) || areOpposite(x, y))
      weighing.add('to the other side', `${x.subType} / ${y.subType}`, -4);
  } else if (EVENT_SUB_TYPES[x.subType] !== EVENT_SUB_TYPES[y.subType]) {
    weighing.add('types of event differ', `${x.subType} / ${y.subType}`, -1);
  }
  weighDates(weighing, x, y, single);
  const person = sharedSufferer(x, y);
  weighPlaces(weighing, x, y, person);
  weighActors(weighing, x, y, person);
  weighToll(weighing, 'killed', x.killed, y.killed);
  weighToll(weighing, 'wounded', x.wounded, y.wounded);
  weighToll(weighing, 'captured', x.captured, y.captured);
  weighCountries(weighing, a.context.countries, b.context.countries, 0, -4);
  if (a.articleId === b.articleId) weighing.add('told apart in one article', '', toldApart(x, y, person));
  return weighing.result();
}

/**
 * What opens the news ("ten months after they had seized it") is told again with its day further down, and so is a murder. Else an
 * article tells an incident once.
 */
function toldApart(x: EventFacts, y: EventFacts, person: string | undefined): number {
  if (person !== undefined) return -1;
  return CHANGES_OF_HANDS.has(x.type) && x.type === y.type ? -2 : -3;
}

/** What rules out that two reports are of one event, whatever else they say; null if nothing does. Cheap. */
export function eventObstacle({ event: x }: EntityRecord, { event: y }: EntityRecord): string | null {
  if (!x || !y) return 'no event';
  if (x.type !== y.type && !FAMILIES.some(family => family.includes(x.type) && family.includes(y.type)))
    return 'types differ';
  const gap = daysBetween(x, y);
  if (gap !== null && gap > WINDOW_DAYS) return 'dates apart';
  const meet = x.places.length === 0 || y.places.length === 0 || x.places.some(place => y.places.includes(place));
  if (!meet) return 'places apart';
  return isSumOfOthers(x, y) || isSumOfOthers(y, x) ? 'one sums up several' : null;
}

/** "Seized three cities in as many days" is not the fall of one of them; joined with each, it would join them all. */
function isSumOfOthers({ type, sites = [] }: EventFacts, other: EventFacts): boolean {
  return sites.length > 1 && ONCE.has(type) && sites.some(site => !(other.sites ?? []).includes(site));
}

/** First and last day as numbers, worked out once for each report. */
const spanOf = memo((event: EventFacts): { first: number; last: number } | null => {
  const days = eventDays(event);
  return days && { first: dayNumber(days.first), last: dayNumber(days.last) };
});

/** Days between the stretches in which two reports place their event, 0 if they overlap, null if one has no date. */
function daysBetween(x: EventFacts, y: EventFacts): number | null {
  const [one, other] = [spanOf(x), spanOf(y)];
  return one && other ? Math.max(one.first - other.last, other.first - one.last, 0) : null;
}

/** What comes day after day (shelling, clashes, protests) is another event on another day; what happens once is not. */
function weighDates(weighing: Weighing, x: EventFacts, y: EventFacts, single: boolean): void {
  const [one, other, gap] = [spanOf(x), spanOf(y), daysBetween(x, y)];
  if (!one || !other || gap === null) {
    weighing.add('no date', '', -3);
    return;
  }
  const detail = x.date === y.date ? (x.date ?? '') : `${x.date ?? ''} / ${y.date ?? ''}`;
  const vague = Math.max(one.last - one.first, other.last - other.first) > 7;
  if (vague) weighing.add('date', detail, gap === 0 ? 1 : -2);
  else if (gap === 0) weighing.add('date', detail, 4);
  else weighing.add('date', detail, single ? 1.5 - gap : -3 * gap);
}

function weighPlaces(weighing: Weighing, x: EventFacts, y: EventFacts, person: string | undefined): void {
  const [one, other] = [x.places[0], y.places[0]];
  if (one === undefined || other === undefined) {
    weighing.add('no place', '', -2);
    return;
  }
  const own = [isItsOwn(x, one), isItsOwn(y, other)];
  if (one === other && own[0] && own[1]) weighing.add('place', one, 5);
  // The police headquarters may be taken days before the town is.
  else if (one === other && own[0] !== own[1] && CHANGES_OF_HANDS.has(x.type))
    weighing.add('a site of the place', one, -3);
  else if (x.places.includes(other) || y.places.includes(one)) weighing.add('place within', `${one} / ${other}`, 2.5);
  else {
    const shared = sharedValues(new Set(x.places), new Set(y.places))[0] ?? '';
    // One man is not killed in two places: of two in one province, or one that is on no map, the one is told less precisely.
    const near =
      !isOnMap(one) || !isOnMap(other) || x.places.slice(0, -1).some(place => y.places.slice(0, -1).includes(place));
    weighing.add('places differ within', shared, near && person !== undefined ? -1 : -5);
  }
}

function isOnMap(place: string): boolean {
  return place.startsWith('geonames:');
}

/** Whether a report tells of it as its place, and not only as where that lies. */
function isItsOwn({ sites }: EventFacts, place: string): boolean {
  return sites === undefined || sites.includes(place);
}

/** Keys of those who act, or of those who suffer it. */
function side({ actors }: EventFacts, active: boolean): Set<string> {
  return new Set(
    actors.filter(({ role }) => (role === 'ACTOR' || role === 'SUPPORTER') === active).map(({ key }) => key),
  );
}

/** Whether who acts in the one suffers the other. */
function areOpposite(x: EventFacts, y: EventFacts): boolean {
  return [true, false].some(active => sharedValues(side(x, active), side(y, !active)).length > 0);
}

function weighActors(weighing: Weighing, x: EventFacts, y: EventFacts, person: string | undefined): void {
  for (const active of [true, false]) {
    const [one, other] = [side(x, active), side(y, active)];
    if (one.size === 0 || other.size === 0) continue;
    const sufferer = active ? undefined : person;
    const shared = sufferer ?? sharedValues(one, other)[0];
    const feature = active ? 'perpetrator' : 'target';
    // Who was killed was killed once.
    const deadly = (x.killed ?? 0) > 0 && (y.killed ?? 0) > 0;
    if (shared !== undefined) weighing.add(feature, shared, sufferer === undefined ? 3 : deadly ? 10 : 7);
    else if (!areOpposite(x, y)) {
      weighing.add(`no shared ${feature}`, `${[...one].sort()[0]} / ${[...other].sort()[0]}`, -2);
    }
  }
}

/** Tolls rise as a story goes on, so only far ones speak against; an equal number of many speaks for. */
function weighToll(weighing: Weighing, feature: string, a: number | null, b: number | null): void {
  if (a === null || b === null) return;
  const detail = a === b ? String(a) : `${a} / ${b}`;
  const ratio = (Math.max(a, b) + 1) / (Math.min(a, b) + 1);
  if (a === b) weighing.add(feature, detail, a >= 10 ? 4 : a >= 3 ? 2.5 : 1);
  else if (ratio <= 1.5) weighing.add(feature, detail, 0.5);
  else if (ratio > 3 && Math.abs(a - b) > 3) weighing.add(feature, detail, -3);
}
