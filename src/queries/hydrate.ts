import type { Value } from '../graph/graph.js';

/**
 * Where the parts of a list that a statement returned belong. Statements return lists instead of maps: replies are
 * smaller, and aliases of the client never reach the text of a statement.
 */
export type Shape =
  { readonly kind: 'object'; readonly slots: readonly Slot[] } | { readonly kind: 'list'; readonly of: Shape };

/** One position of the list: the keys it becomes, and its own shape if it is no scalar. */
export interface Slot {
  readonly keys: readonly string[];
  readonly shape: Shape | null;
}

/** A tree of plain objects, as default resolvers read it. */
export type Tree = { readonly [key: string]: unknown };

/** Turns nested lists back into objects. */
export function hydrate(value: Value | undefined, shape: Shape): unknown {
  if (value === null || value === undefined) return null;
  const items = value as readonly Value[];
  if (shape.kind === 'list') return items.map(item => hydrate(item, shape.of));
  const object: Record<string, unknown> = {};
  shape.slots.forEach((slot, i) => {
    const part = slot.shape === null ? items[i] : hydrate(items[i], slot.shape);
    for (const key of slot.keys) object[key] = part;
  });
  return object;
}
