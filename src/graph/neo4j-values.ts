import neo4j from 'neo4j-driver';

import type { Parameters, Row, Value } from './graph.js';
import { shortFraction } from './short-fraction.js';

/** Parameters as the driver wants them: it sends every plain number as a float, and a float is no LIMIT. */
export function parametersToNeo4j(parameters: Parameters): Record<string, unknown> {
  return mapToNeo4j(parameters);
}

function toNeo4j(value: Value | undefined): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(toNeo4j);
  if (typeof value === 'object' && value !== null) return mapToNeo4j(value as Readonly<Record<string, Value>>);
  return value;
}

function mapToNeo4j(map: Readonly<Record<string, Value>>): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const key in map) sent[key] = toNeo4j(map[key]);
  return sent;
}

/**
 * One row of the driver (`disableLosslessIntegers`) in the gateway's values: temporal values as ISO strings, a node or
 * relationship as its properties. Lists and maps are changed in place: the driver made them for us.
 */
export function rowFromNeo4j(row: Record<string, unknown>): Row {
  return translateMap(row);
}

function translate(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value as Value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = translate(value[i]);
    return value as Value[];
  }
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return translateMap(value.properties);
  // Every other class of the driver (Date, DateTime, LocalTime …) writes itself as ISO; what is no class is a map.
  return Object.getPrototypeOf(value) === Object.prototype
    ? translateMap(value as Record<string, unknown>)
    : shortFraction(String(value));
}

function translateMap(map: Record<string, unknown>): Record<string, Value> {
  for (const key in map) map[key] = translate(map[key]);
  return map as Record<string, Value>;
}
