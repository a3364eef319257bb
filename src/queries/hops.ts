import type { GraphQLInterfaceType, GraphQLObjectType } from 'graphql';

import { statements } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';

import { type Hop, readHop } from './hop.js';

/** All hops by `Type/field`; entry points are `root/field`. */
export type Hops = ReadonlyMap<string, Hop>;

/** Statements of `cypher/read/` that are no hop. */
const NO_HOP = /^search\//;

/** The hops of `cypher/read/`, as an engine wants them. */
export function hopsFor(engine: Graph['engine']): Hops {
  const hops = new Map<string, Hop>();
  for (const [statement, { text }] of Object.entries(statements)) {
    if (!statement.startsWith('read/')) continue;
    const name = statement.slice('read/'.length);
    if (!NO_HOP.test(name)) hops.set(name, readHop(name, text, engine));
  }
  return hops;
}

/** The hop of a field: of the type itself, else of one of its interfaces; of the query type an entry point. */
export function findHop(hops: Hops, type: GraphQLObjectType | GraphQLInterfaceType, field: string): Hop | undefined {
  const owners = type.name === 'Query' ? ['root'] : [type.name, ...type.getInterfaces().map(face => face.name)];
  for (const owner of owners) {
    const hop = hops.get(`${owner}/${field}`);
    if (hop !== undefined) return hop;
  }
  return undefined;
}
