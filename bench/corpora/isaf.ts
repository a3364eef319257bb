import type { Reading } from '../../src/domain/reading.js';
import { type Knowledge, openKnowledge } from '../../src/ingest/knowledge.js';
import { type Adapter, happened, namesOf, withContainers } from './prediction.js';

let knowledge: Knowledge | undefined;

/**
 * ISAF's releases tell of one operation each, so their gold is one event: where, when, against which group, with which
 * toll; the scorer takes the best of those given. Each event that happened is given with the places that the text or the
 * gazetteer says contain its own, as the graph has them, or all that the release names if it has none, and with the armed
 * groups that the release names.
 */
export const isafPrediction: Adapter = (reading, text) => {
  const containers = containersIn(reading, text);
  const groups = reading.entities.filter(({ type, named }) => type === 'group' && named);
  const named = reading.entities.filter(({ type, named: isName }) => type === 'place' && isName).map(({ id }) => id);
  return {
    id: reading.id,
    entities: reading.entities.map(entity => ({ ...entity, aliases: namesOf(entity, text) })),
    relations: [],
    events: reading.events.filter(happened).map(event => ({
      type: event.type,
      date: event.date,
      places:
        event.places.length > 0
          ? withContainers(reading, event.places).flatMap(place => [place, ...(containers.get(place) ?? [])])
          : named,
      participants: groups.map(({ id }) => ({ role: 'target', entity: id })),
      killed: event.killed,
      wounded: event.wounded,
      captured: event.captured,
    })),
  };
};

/** All names of the places that each place lies in, by the gazetteer. */
function containersIn(reading: Reading, text: string): ReadonlyMap<string, readonly string[]> {
  const { lookupsFor, definitions } = (knowledge ??= openKnowledge());
  const article = { ...reading.article, id: reading.id, text, url: null };
  return new Map(
    [...lookupsFor(article, reading).places].map(([id, { within }]) => [
      id,
      within.flatMap(outer => {
        const definition = definitions(`geonames:${outer}`);
        return definition === null ? [] : [definition.name, ...definition.aliases];
      }),
    ]),
  );
}
