import type { RelationType } from '../../src/domain/reading.js';
import { type Adapter, type CorpusPrediction, happened, namesOf } from './prediction.js';

type Relation = CorpusPrediction['relations'][number];

/** What re3d calls our relations: InChargeOf, BelongsTo, FightingAgainst, AlliesOf, CoLocated. */
const NAMES: Readonly<Partial<Record<RelationType, string>>> = {
  commands: 'commands',
  second_in_command_of: 'commands',
  holds_office_in: 'leads',
  spokesperson_of: 'member_of',
  member_of: 'member_of',
  part_of: 'belongs_to',
  controls: 'controls',
  operates_from: 'based_in',
  operates_in: 'operates_in',
  located_in: 'located_in',
  capital_of: 'located_in',
  fights: 'fights',
  allied_with: 'allied_with',
};

/** re3d's relations hold between mentions of a sentence; an event says that its participants were at its place and fought. */
export const re3dPrediction: Adapter = (reading, text) => {
  const relations: Relation[] = reading.relations.flatMap(({ type, head, tail }) => {
    const name = NAMES[type];
    return name === undefined ? [] : [{ type: name, head, tail }];
  });
  for (const event of reading.events.filter(happened)) {
    const [place] = event.places;
    const by = event.participants.filter(({ role }) => role === 'perpetrator');
    const against = event.participants.filter(({ role }) => role === 'target' || role === 'victim');
    for (const { entity: head } of by) {
      if (head === undefined) continue;
      if (place !== undefined) relations.push({ type: 'co_located', head, tail: place });
      for (const { entity: tail } of against) if (tail !== undefined) relations.push({ type: 'fights', head, tail });
    }
  }
  return {
    id: reading.id,
    entities: reading.entities.map(entity => ({ ...entity, aliases: namesOf(entity, text) })),
    relations: distinct(relations),
    events: [],
  };
};

function distinct(relations: readonly Relation[]): Relation[] {
  return [...new Map(relations.map(relation => [JSON.stringify(relation), relation])).values()];
}
