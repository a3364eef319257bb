import { types } from 'node:util';

import type { Row, Value } from './graph.js';
import { shortFraction } from './short-fraction.js';

/** The keys that the engine adds to a node's and to a relationship's properties. */
const nodeKeys = ['_id', '_labels'];
const relationshipKeys = ['_id', '_source', '_target', '_type'];

/**
 * One row of the embedded engine in the gateway's values: whole numbers beyond 2^53 as numbers, local date-times as ISO
 * strings, a node or relationship as its properties. Lists and maps are changed in place: the engine made them for us.
 */
export function rowFromEmbedded(row: Record<string, unknown>): Row {
  return translateMap(row);
}

function translate(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value as Value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = translate(value[i]);
    return value as Value[];
  }
  // A local date-time comes as a Date whose UTC fields are the local ones.
  if (types.isDate(value)) return shortFraction(value.toISOString().slice(0, -1));
  return translateMap(value as Record<string, unknown>);
}

function translateMap(map: Record<string, unknown>): Record<string, Value> {
  for (const keys of [nodeKeys, relationshipKeys]) {
    if (keys.every(key => key in map)) for (const key of keys) Reflect.deleteProperty(map, key);
  }
  for (const key in map) map[key] = translate(map[key]);
  return map as Record<string, Value>;
}
