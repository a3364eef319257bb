import type { ReadEntity, ReadParticipant } from '../../src/domain/reading.js';
import { type Adapter, type CorpusParticipant, happened, namesOf, withContainers } from './prediction.js';

/** MUC-4's types of incident. Fights of armies and rebels are none. */
const INCIDENTS: Readonly<Record<string, string>> = {
  attack: 'ATTACK',
  killing: 'ATTACK',
  bombing: 'BOMBING',
  kidnapping: 'KIDNAPPING',
  arson: 'ARSON',
  robbery: 'ROBBERY',
};

/** Words before the noun that MUC-4's fillers go without: "the", "102", "at least four", "several". */
const QUANTITY =
  /^(?:(?:the|a|an|his|her|its|their|some|several|many|at least|more than|about|around|nearly|over|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\s+)+(?=\S)/i;

/**
 * MUC-4 asks for terrorist incidents and who or what filled which role in them: named people as victims, things and
 * buildings as targets, organisations and described or named people as perpetrators.
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
      participants: event.participants.flatMap(participant => fillers(participant, entities)),
      killed: event.killed,
      wounded: event.wounded,
      captured: event.captured,
    })),
  };
};

function fillers(
  { role, entity: id, text }: ReadParticipant,
  entities: ReadonlyMap<string, ReadEntity>,
): CorpusParticipant[] {
  const entity = id === undefined ? undefined : entities.get(id);
  const harmed = role === 'target' || role === 'victim';
  if (!entity) return text === undefined || role === 'victim' ? [] : [{ role, text: text.replace(QUANTITY, '') }];
  if (harmed && entity.type === 'person') return entity.named ? [{ role: 'victim', entity: entity.id }] : [];
  if (harmed && entity.type === 'place' && entity.kind !== 'facility') return [];
  if (role === 'victim') return [];
  if (role !== 'perpetrator') return [{ role, entity: entity.id }];
  const organised = entity.type === 'organisation' || (entity.type === 'group' && entity.named);
  return [{ role: organised ? 'perpetrator_organisation' : 'perpetrator_individual', entity: entity.id }];
}

function withoutQuantity(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(name => [name, name.replace(QUANTITY, '')]))];
}
