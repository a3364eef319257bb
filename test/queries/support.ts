import { type ExecutionResult, graphql, type GraphQLSchema } from 'graphql';

import { createSchema } from '../../src/api/schema.js';
import type { Graph } from '../../src/graph/graph.js';
import { type Hops, hopsFor } from '../../src/queries/hops.js';
import { GraphReader } from '../../src/queries/reader.js';

/** Answers operations as the service does, without HTTP and limits. */
export interface Service {
  readonly schema: GraphQLSchema;
  ask(source: string, variables?: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
}

interface Contract {
  readonly hops: Hops;
  readonly schema: GraphQLSchema;
}

const contracts = new Map<Graph['engine'], Contract>();

/** Made once: a schema takes a quarter of a second. */
export function contractOf(engine: Graph['engine']): Contract {
  let contract = contracts.get(engine);
  if (contract === undefined) {
    const hops = hopsFor(engine);
    contract = { hops, schema: createSchema(hops) };
    contracts.set(engine, contract);
  }
  return contract;
}

const noHops: Hops = new Map();

/**
 * A service on a graph. `composed`: each root field is one statement. `loaded`: each statement is one hop, from all its
 * parents at once, as below fields that are no hop; so the same answer comes together another way.
 */
export function serviceOn(graph: Graph, way: 'composed' | 'loaded' = 'composed'): Service {
  const { hops, schema } = contractOf(graph.engine);
  return {
    schema,
    async ask(source, variables = {}) {
      const reader = new GraphReader(graph, way === 'composed' ? hops : noHops, {
        time: 120_000,
        signal: new AbortController().signal,
      });
      const result = await graphql({ schema, source, variableValues: variables, contextValue: { reader } });
      // Objects without prototype are what JSON makes of them.
      return JSON.parse(JSON.stringify(result)) as ExecutionResult;
    },
  };
}

/** The data of an answer without errors. */
export async function dataOf(answer: Promise<ExecutionResult>): Promise<Record<string, unknown>> {
  const { data, errors } = await answer;
  if (errors !== undefined || data === undefined || data === null) {
    throw new Error(`the operation failed: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`);
  }
  return data;
}
