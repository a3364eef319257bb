import type { FoundEntities } from './model/entities.js';
import type { FoundArgument, FoundEvent } from './model/events.js';
import type { FoundRelation } from './model/relations.js';
import { kindPrecision } from './read-events.js';

/**
 * A place without a name ("the police station at Sidfa") is on no map: the named one in which it lies stands beside it, the town
 * before its province. On 103 whole texts kept aside that is the annotated place of 9 of the 12 events of which it was not the
 * unnamed one.
 */
export function withNamedPlaces(
  { entities }: FoundEntities,
  relations: readonly FoundRelation[],
  events: readonly FoundEvent[],
): FoundEvent[] {
  const precision = ({ tail }: FoundRelation): number => kindPrecision(entities[tail]!);
  const within = relations
    .filter(({ label, tail }) => label === 'within' && entities[tail]!.named)
    .sort((a, b) => precision(a) - precision(b) || b.score - a.score);
  return events.map(event => {
    const places = event.arguments.flatMap(({ role, filler }) =>
      role === 'place' && 'entity' in filler ? [filler.entity] : [],
    );
    if (places.some(place => entities[place]!.named)) return event;
    const holder = within.find(({ head }) => places.includes(head));
    if (holder === undefined) return event;
    const told: FoundArgument = { role: 'place', filler: { entity: holder.tail }, score: holder.score };
    return { ...event, arguments: [...event.arguments, told] };
  });
}
