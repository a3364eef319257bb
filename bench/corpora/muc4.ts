import type { ReadEntity, ReadEvent, ReadParticipant } from '../../src/domain/reading.js';
import { type Adapter, type CorpusParticipant, happened, namesOf, withContainers } from './prediction.js';

/** MUC-4's types of incident. Fights between armies and rebels are none; what the reader calls a clash often is one. */
const INCIDENTS: Readonly<Record<string, string>> = {
  attack: 'ATTACK',
  killing: 'ATTACK',
  clash: 'ATTACK',
  shelling: 'ATTACK',
  airstrike: 'ATTACK',
  bombing: 'BOMBING',
  kidnapping: 'KIDNAPPING',
  arson: 'ARSON',
  robbery: 'ROBBERY',
  looting: 'ROBBERY',
};

/** Words before the noun that MUC-4's fillers go without: "the", "102", "at least four", "several". */
const QUANTITY =
  /^(?:(?:the|a|an|his|her|its|their|some|several|many|at least|more than|about|around|nearly|over|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\s+)+(?=\S)/i;

/**
 * MUC-4 asks for terrorist incidents and who or what filled which role in them. Perpetrators that are only described
 * ("guerrillas") are individuals, named ones organisations; people are victims, things targets.
 */
export const muc4Prediction: Adapter = (reading, text) => {
  const entities = new Map(reading.entities.map(entity => [entity.id, entity]));
  const incidents = reading.events.filter(event => event.type in INCIDENTS && happened(event));
  return {
    id: reading.id,
    entities: reading.entities.map(entity => ({ ...entity, aliases: withoutQuantity(namesOf(entity, text)) })),
    relations: [],
    events: incidents.map(event => ({
      type: INCIDENTS[event.type] ?? 'ATTACK',
      date: event.date,
      places: withContainers(reading, event.places),
      participants: event.participants.flatMap(participant => fillers(event, participant, entities)),
      killed: event.killed,
      wounded: event.wounded,
      captured: event.captured,
    })),
  };
};

function fillers(
  event: ReadEvent,
  { role, entity: id, text }: ReadParticipant,
  entities: ReadonlyMap<string, ReadEntity>,
): CorpusParticipant[] {
  const entity = id === undefined ? undefined : entities.get(id);
  if (!entity) return text === undefined ? [] : [{ role, text: text.replace(QUANTITY, '') }];
  if (role !== 'perpetrator') return [{ role, entity: entity.id }];
  const organised = entity.named && entity.type !== 'person';
  return [{ role: organised ? 'perpetrator_organisation' : 'perpetrator_individual', entity: entity.id }];
}

function withoutQuantity(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(name => [name, name.replace(QUANTITY, '')]))];
}
