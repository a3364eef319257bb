import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

import { answerKey } from '../queries/composer.js';
import type { Hop } from '../queries/hop.js';
import { findHop, type Hops } from '../queries/hops.js';
import type { Tree } from '../queries/hydrate.js';
import { page, type Page } from '../queries/page.js';
import { isConnection } from '../queries/selections.js';

import type { Context } from './context.js';

type Args = Readonly<Record<string, unknown>>;

/**
 * Gives every field that has a hop its resolver: a root field composes and reads its whole tree, a field below takes
 * its answer from there, and a field whose parent was found otherwise loads it in a batch. A new relation is a field
 * in the SDL and a file in `cypher/read/`, nothing here.
 */
export function resolveRelations(schema: GraphQLSchema, hops: Hops): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    if (isConnection(type)) resolveConnection(type);
    for (const field of Object.values(type.getFields())) {
      const hop = findHop(hops, type, field.name);
      if (hop !== undefined) resolveHop(type, field, hop, type === schema.getQueryType());
    }
  }
}

function resolveHop(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, hop: Hop, isRoot: boolean): void {
  const paged = isConnection(getNamedType(field.type));
  const shown = (found: unknown, { first, after }: Args): unknown =>
    paged && found !== null && found !== undefined ? page(found as Tree, first as number, after) : found;
  const resolvable = field as GraphQLField<Tree | undefined, Context, Args>;
  resolvable.resolve = (source, args, { reader }, info) => {
    if (isRoot) return reader.root({ hop, field }, info).then(found => shown(found, args));
    const key = String(info.path.key);
    // Plain values, no promises: a reply has hundreds of composed fields.
    for (const stored of [answerKey(key), answerKey(key, type.name)]) {
      if (source !== undefined && stored in source) return shown(source[stored], args);
    }
    return reader.hop({ hop, field }, source ?? {}, info).then(found => shown(found, args));
  };
}

/** Aliases of `edges`, of `nodes` and of an edge's `node` may select different things: each has its part of a row. */
function resolveConnection(type: GraphQLObjectType): void {
  const fields = type.getFields();
  for (const field of [fields['edges'], fields['nodes']] as (GraphQLField<Page, Context> | undefined)[]) {
    if (field === undefined) continue;
    field.resolve = ({ rows }, _, __, { path }) => rows.map(row => row[answerKey(String(path.key))]);
  }
  const edge = getNamedType(fields['edges']?.type);
  const node = (isObjectType(edge) ? edge.getFields()['node'] : undefined) as GraphQLField<Tree, Context> | undefined;
  if (node !== undefined) node.resolve = (row, _, __, { path }) => row[answerKey(String(path.key))];
}
