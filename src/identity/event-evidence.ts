import { EVENT_SUB_TYPES } from '../domain/vocabulary.js';
import type { EntityRecord, EventFacts } from '../domain/record.js';
import { type Comparison, sharedValues, Weighing, weighCountries } from './comparison.js';
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
  if (x.type === y.type) weighing.add('type', x.type, 3);
  else if (FAMILIES.some(family => family.includes(x.type) && family.includes(y.type)))
    weighing.add('related types', `${x.type} / ${y.type}`, 1);
  else weighing.against('types differ', `${x.type} / ${y.type}`);
  if (x.subType === y.subType) weighing.add('sub-type', x.subType, 2);
  else if (EVENT_SUB_TYPES[x.subType] !== EVENT_SUB_TYPES[y.subType])
    weighing.add('types of event differ', `${x.subType} / ${y.subType}`, -1);
  weighDates(weighing, x, y);
  weighPlaces(weighing, x, y);
  weighActors(weighing, x, y);
  weighToll(weighing, 'killed', x.killed, y.killed);
  weighToll(weighing, 'wounded', x.wounded, y.wounded);
  weighToll(weighing, 'captured', x.captured, y.captured);
  weighCountries(weighing, a.context.countries, b.context.countries, 0, -4);
  if (a.articleId === b.articleId) weighing.add('told apart in one article', '', -3);
  return weighing.result();
}

function weighDates(weighing: Weighing, x: EventFacts, y: EventFacts): void {
  const [one, other] = [eventDays(x), eventDays(y)];
  if (!one || !other) {
    weighing.add('no date', '', -3);
    return;
  }
  const gap = Math.max(dayNumber(one.first) - dayNumber(other.last), dayNumber(other.first) - dayNumber(one.last), 0);
  const width = Math.max(dayNumber(one.last) - dayNumber(one.first), dayNumber(other.last) - dayNumber(other.first));
  const detail = one.first === other.first ? one.first : `${one.first} / ${other.first}`;
  if (gap > WINDOW_DAYS) weighing.against('dates apart', detail);
  else if (width > 7) weighing.add('date', detail, gap === 0 ? 1 : -2);
  else weighing.add('date', detail, gap === 0 ? 4 : gap <= 1 ? 2.5 : -0.5);
}

function weighPlaces(weighing: Weighing, x: EventFacts, y: EventFacts): void {
  const [one, other] = [x.places[0], y.places[0]];
  if (one === undefined || other === undefined) {
    weighing.add('no place', '', -2);
    return;
  }
  if (one === other) weighing.add('place', one, 5);
  else if (x.places.includes(other) || y.places.includes(one)) weighing.add('place within', `${one} / ${other}`, 2.5);
  else {
    const shared = sharedValues(new Set(x.places), new Set(y.places))[0];
    if (shared === undefined) weighing.against('places apart', `${one} / ${other}`);
    else weighing.add('places differ within', shared, -5);
  }
}

function weighActors(weighing: Weighing, x: EventFacts, y: EventFacts): void {
  const side = (event: EventFacts, active: boolean): Set<string> =>
    new Set(
      event.actors.filter(({ role }) => (role === 'ACTOR' || role === 'SUPPORTER') === active).map(({ key }) => key),
    );
  for (const active of [true, false]) {
    const [one, other] = [side(x, active), side(y, active)];
    if (one.size === 0 || other.size === 0) continue;
    const shared = sharedValues(one, other)[0];
    const feature = active ? 'perpetrator' : 'target';
    if (shared !== undefined) weighing.add(feature, shared, 3);
    else if (
      sharedValues(side(x, true), side(y, false)).length + sharedValues(side(x, false), side(y, true)).length ===
      0
    ) {
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
