import type { ReadEvent } from '../../src/domain/reading.js';
import { type Adapter, type CorpusEvent, happened, namesOf, withContainers } from './prediction.js';

const OPERATIONS: ReadonlySet<string> = new Set([
  'arrest',
  'killing',
  'airstrike',
  'clash',
  'attack',
  'bombing',
  'shelling',
]);

/**
 * ISAF's releases tell of one operation each, so their gold is one event: where, when, against which group, with which
 * toll. The operation is the first arrest, strike or fight that happened; what the release says of the same day is its:
 * the places of all of it with what contains them, and every group that it names as taking part or as fought.
 */
export const isafPrediction: Adapter = (reading, text) => {
  const done = reading.events.filter(event => happened(event) && event.modality !== 'background');
  const operation = done.find(({ type }) => OPERATIONS.has(type)) ?? done[0] ?? reading.events[0];
  const date = operation?.date ?? done.find(event => event.date !== null)?.date ?? null;
  const sameDay = done.filter(event => event.date === date || event.date === null);
  const read = operation && !sameDay.includes(operation) ? [operation, ...sameDay] : sameDay;
  const places = read.flatMap(event => event.places);
  const stated = reading.relations.filter(({ type }) => type === 'operates_in').map(({ tail }) => tail);
  const groups = reading.entities.filter(({ type, named }) => type === 'group' && named);
  const event: CorpusEvent = {
    type: operation?.type ?? 'attack',
    date,
    places: withContainers(reading, [...new Set(places.length > 0 ? places : stated)]),
    participants: groups.map(({ id }) => ({ role: 'target', entity: id })),
    killed: most(read, 'killed'),
    wounded: most(read, 'wounded'),
    captured: most(read, 'captured'),
  };
  return {
    id: reading.id,
    entities: reading.entities.map(entity => ({ ...entity, aliases: namesOf(entity, text) })),
    relations: [],
    events: [event],
  };
};

function most(events: readonly ReadEvent[], toll: 'killed' | 'wounded' | 'captured'): number | null {
  const numbers = events.flatMap(event => event[toll] ?? []);
  return numbers.length > 0 ? Math.max(...numbers) : null;
}
