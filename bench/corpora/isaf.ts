import { type Adapter, happened, namesOf, withContainers } from './prediction.js';

/**
 * ISAF's releases tell of one operation each, so their gold is one event: where, when, against which group, with which
 * toll; the scorer takes the best of those given. Each event that happened is given with the places that the text says
 * contain its own, or all that the release names if it has none, and with the armed groups that the release names.
 */
export const isafPrediction: Adapter = (reading, text) => {
  const groups = reading.entities.filter(({ type, named }) => type === 'group' && named);
  const named = reading.entities.filter(({ type, named: isName }) => type === 'place' && isName).map(({ id }) => id);
  return {
    id: reading.id,
    entities: reading.entities.map(entity => ({ ...entity, aliases: namesOf(entity, text) })),
    relations: [],
    events: reading.events.filter(happened).map(event => ({
      type: event.type,
      date: event.date,
      places: event.places.length > 0 ? withContainers(reading, event.places) : named,
      participants: groups.map(({ id }) => ({ role: 'target', entity: id })),
      killed: event.killed,
      wounded: event.wounded,
      captured: event.captured,
    })),
  };
};
