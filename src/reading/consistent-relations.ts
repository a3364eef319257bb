import type { FoundEntity } from './model/entities.js';
import type { FoundRelation } from './model/relations.js';

/** If it holds one way, it does not hold the other way. */
const ONE_WAY: ReadonlySet<string> = new Set(['within', 'capital_of', 'part_of']);

/**
 * Of claims that cannot all be true, the surest: a place is not within its own part, a province has one capital, and a city is
 * the capital of one province.
 */
export function consistentRelations(
  relations: readonly FoundRelation[],
  entities: readonly FoundEntity[],
): FoundRelation[] {
  const taken = new Set<string>();
  const dropped = new Set<FoundRelation>();
  // Stable: of equals the first.
  for (const relation of [...relations].sort((a, b) => b.score - a.score)) {
    const { head, label, tail } = relation;
    const keys = [];
    if (ONE_WAY.has(label)) keys.push(`${label} ${Math.min(head, tail)} ${Math.max(head, tail)}`);
    if (label === 'capital_of') keys.push(`of ${tail}`, `${head} of a ${entities[tail]!.kind}`);
    if (keys.some(key => taken.has(key))) dropped.add(relation);
    else for (const key of keys) taken.add(key);
  }
  return relations.filter(relation => !dropped.has(relation));
}
