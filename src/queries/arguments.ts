import type { Value } from '../graph/graph.js';

/**
 * Arguments of a field as parameters of its hop: nested inputs are joined in camel case without the word `filter`
 * (`filter: {operatesFrom: {name}}` is `operatesFromName`), nulls are left out. `extra` rows are asked for beyond
 * `first`, to learn whether more follow.
 */
export function hopParameters(args: Readonly<Record<string, unknown>>, extra: number): Map<string, Value> {
  const parameters = new Map<string, Value>();
  const add = (prefix: string, values: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === undefined) continue;
      const path = joined(prefix, name);
      if (typeof value === 'object' && !Array.isArray(value)) add(path, value as Record<string, unknown>);
      else parameters.set(path, value as Value);
    }
  };
  add('', args);
  const first = parameters.get('first');
  if (typeof first === 'number') parameters.set('first', first + extra);
  return parameters;
}

function joined(prefix: string, name: string): string {
  if (prefix !== '') return prefix + name.charAt(0).toUpperCase() + name.slice(1);
  return name === 'filter' ? '' : name;
}
