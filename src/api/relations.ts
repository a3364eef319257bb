import { type GraphQLFieldResolver, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

import { findHop, hopKey } from '../queries/composer.js';
import type { Hop } from '../queries/hop.js';
import type { Tree } from '../queries/hydrate.js';
import { page } from '../queries/page.js';

import type { Context } from './context.js';

/**
 * Gives every field that has a hop its resolver: a root field composes and reads its whole tree, a field below takes
 * its answer from there, and a field whose parent was found otherwise loads it in a batch. A new relation is a field
 * in the SDL and a file in `cypher/read/`, nothing here.
 */
export function resolveRelations(schema: GraphQLSchema, hops: ReadonlyMap<string, Hop>): void {
  const query = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const hop = type === query ? hops.get(`root/${field.name}`) : findHop(hops, type, field.name);
      if (hop === undefined) continue;
      const isConnection = getNamedType(field.type).name.endsWith('Connection');
      const shown = (found: unknown, args: Record<string, unknown>): unknown =>
        isConnection && found !== null && found !== undefined
          ? page(found as Tree, args['first'] as number, args['after'])
          : found;
      const resolve: GraphQLFieldResolver<Tree | undefined, Context, Record<string, unknown>> = (
        source,
        args,
        context,
        info,
      ) => {
        if (type === query) return context.reader.root(hop, field, info).then(found => shown(found, args));
        const key = hopKey(String(info.path.key));
        const ownKey = hopKey(String(info.path.key), type.name);
        // Plain values, no promises: a reply has hundreds of composed fields.
        if (source !== undefined && key in source) return shown(source[key], args);
        if (source !== undefined && ownKey in source) return shown(source[ownKey], args);
        return context.reader.hop(hop, field, String(source?.['id']), info).then(found => shown(found, args));
      };
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
}
