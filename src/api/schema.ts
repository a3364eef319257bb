import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

import { packageRoot } from '../package-root.js';
import type { Hops } from '../queries/hops.js';

import { resolveRelations } from './relations.js';
import { Event } from './resolvers/event.js';
import { Fact } from './resolvers/fact.js';
import { Judgement, JudgementPayload } from './resolvers/judgement.js';
import { Mention } from './resolvers/mention.js';
import { Mutation } from './resolvers/mutation.js';
import { PlaceCandidate } from './resolvers/place-candidate.js';
import { Query } from './resolvers/query.js';
import { SearchResult } from './resolvers/search-result.js';
import { Suggestion } from './resolvers/suggestion.js';
import { Weighed } from './resolvers/weighed.js';
import { cursorScalar, dateScalar, nameScalar } from './scalars.js';

/** The public contract with its resolvers: SDL of `schema/`, a hop for each relation, functions for what is no hop. */
export function createSchema(hops: Hops): GraphQLSchema {
  const folder = join(packageRoot, 'schema');
  const typeDefs = readdirSync(folder)
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8'));
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: {
      Date: dateScalar,
      Name: nameScalar,
      Cursor: cursorScalar,
      Query,
      Mutation,
      SearchResult,
      PlaceCandidate,
      Event,
      Judgement,
      JudgementPayload,
      Suggestion,
      PossiblySameEdge: Weighed,
      Join: Weighed,
      MentionEdge: Mention,
      MentionedEntityEdge: Mention,
    },
  });
  resolveFacts(schema);
  resolveRelations(schema, hops);
  return schema;
}

/** Every type that implements `Fact` has the fields of a fact. */
function resolveFacts(schema: GraphQLSchema): void {
  const fact = schema.getType('Fact');
  if (!isInterfaceType(fact)) throw new Error('schema/ has no interface Fact');
  for (const type of schema.getPossibleTypes(fact)) {
    const field = isObjectType(type) ? type.getFields()['period'] : undefined;
    if (field !== undefined) field.resolve = Fact.period;
  }
}
