import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';

import { findHop, type Hops } from '../../src/queries/hops.js';
import { isComposite, isConnection } from '../../src/queries/selections.js';

/** A field that follows a relation of the graph, of one object type. */
export interface Relation {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Where a path to a relation begins: at one node, at a list of a type, or at what a search found. */
export type Start = 'node' | 'list' | 'search';

/** Every field with a hop, of every object type but the root. */
export function relationsOf(schema: GraphQLSchema, hops: Hops): Relation[] {
  return objectTypes(schema)
    .filter(type => type !== schema.getQueryType())
    .flatMap(type =>
      Object.values(type.getFields())
        .filter(({ name }) => findHop(hops, type, name) !== undefined)
        .map(field => ({ type, field })),
    );
}

/** Every field whose type says that it leads from one thing to others, whether or not there is a hop for it. */
export function fieldsThatRelate(schema: GraphQLSchema): Relation[] {
  const isThing = (type: GraphQLNamedType): boolean =>
    isComposite(type) && [type.name, ...type.getInterfaces().map(({ name }) => name)].includes('Node');
  return objectTypes(schema).flatMap(type =>
    Object.values(type.getFields())
      .filter(field => isConnection(getNamedType(field.type)) || isThing(getNamedType(field.type)))
      .map(field => ({ type, field })),
  );
}

export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
}

interface Reached {
  readonly type: GraphQLObjectType;
  /** The root type from which the path began. */
  readonly origin: GraphQLObjectType;
  /** Puts a selection on `type` at the end of the path. */
  readonly around: (selection: string) => string;
}

/** What an operation starts from, and how many rows each page on its way has. */
export interface Way {
  readonly start: Start;
  readonly first: number;
}

/**
 * An operation that reads a relation, under the alias `leaf`, at the end of the shortest path from a start: with the
 * variables `id` (of a node of the type `origin`) or `text` (which finds nodes of it). Null where no path leads there.
 */
export function operationFor(
  schema: GraphQLSchema,
  { type, field }: Relation,
  way: Way,
): { source: string; origin: string } | null {
  const reached = shortestPath(schema, type, way);
  if (reached === null) return null;
  const variables = { node: '($id: ID!)', list: '', search: '($text: String!)' }[way.start];
  return { source: `query ${variables} { ${reached.around(leaf(field, way.first))} }`, origin: reached.origin.name };
}

function shortestPath(schema: GraphQLSchema, goal: GraphQLObjectType, way: Way): Reached | null {
  let reached = starts(schema, way);
  const seen = new Set<string>();
  while (reached.length > 0) {
    const found = reached.find(({ type }) => type === goal);
    if (found !== undefined) return found;
    for (const { type } of reached) seen.add(type.name);
    reached = reached.flatMap(from => stepsFrom(from, way.first)).filter(({ type }) => !seen.has(type.name));
  }
  return null;
}

function starts(schema: GraphQLSchema, { start, first }: Way): Reached[] {
  const query = schema.getQueryType();
  if (start === 'list' && query) {
    return Object.values(query.getFields()).flatMap(field => stepsOver(field, null, first));
  }
  const face = schema.getType(start === 'node' ? 'Node' : 'Entity');
  const opened = start === 'node' ? 'node(id: $id)' : `search(text: $text, first: ${first})`;
  return (isInterfaceType(face) ? schema.getPossibleTypes(face) : []).map(type => ({
    type,
    origin: type,
    around: selection =>
      start === 'node'
        ? `${opened} { ... on ${type.name} { ${selection} } }`
        : `${opened} { node { ... on ${type.name} { ${selection} } } }`,
  }));
}

function stepsFrom(from: Reached, first: number): Reached[] {
  return Object.values(from.type.getFields()).flatMap(field => stepsOver(field, from, first));
}

/** Over a connection to its edges and to what they lead to. */
function stepsOver(field: GraphQLField<unknown, unknown>, from: Reached | null, first: number): Reached[] {
  const connection = getNamedType(field.type);
  if (!isConnection(connection)) return [];
  const edge = getNamedType(connection.getFields()['edges']?.type);
  if (!isObjectType(edge)) return [];
  const node = getNamedType(edge.getFields()['node']?.type);
  const nodes = isObjectType(node) ? [node] : [];
  // By its fact, an edge is found again when its claims are loaded apart.
  const fact = 'factId' in edge.getFields() ? 'factId' : '';
  const around = (selection: string): string => {
    const page = `${field.name}(first: ${first}) { edges { ${fact} ${selection} } }`;
    return from === null ? page : from.around(page);
  };
  return [
    { type: edge, origin: from?.origin ?? nodes[0] ?? edge, around },
    ...nodes.map(type => ({
      type,
      origin: from?.origin ?? type,
      around: (selection: string): string => around(`node { ... on ${type.name} { ${selection} } }`),
    })),
  ];
}

function leaf(field: GraphQLField<unknown, unknown>, first: number): string {
  const type = getNamedType(field.type);
  if (!isConnection(type)) return `leaf: ${field.name} { ${scalarsOf(type)} }`;
  const edge = getNamedType(type.getFields()['edges']?.type);
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  const selection = `totalCount pageInfo { hasNextPage endCursor } edges { ${scalarsOf(edge)} node { ${scalarsOf(node)} } }`;
  return `leaf: ${field.name}(first: ${first}) { ${selection} }`;
}

/** All that can be read of a type without a relation. */
function scalarsOf(type: GraphQLNamedType | undefined): string {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return ['__typename', ...fields.filter(field => isLeafType(getNamedType(field.type))).map(({ name }) => name)].join(
    ' ',
  );
}
