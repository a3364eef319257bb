import { graphql } from 'graphql';

import { LIMITS } from '../api/limits.js';
import { createSchema } from '../api/schema.js';
import { hopsFor } from '../queries/hops.js';
import { GraphReader } from '../queries/reader.js';

import type { Target } from './target.js';

/** Gives the data of an operation; rejects with what went wrong first. */
export type Ask = <Data>(source: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** Asks in GraphQL where a command works, by one contract: of the service that holds the graph, or of the graph itself. */
export function askingOf(target: Target): Ask {
  if ('service' in target) return (source, variables) => target.service.ask(source, variables);
  const { graph } = target;
  const hops = hopsFor(graph.engine);
  const schema = createSchema(hops);
  return async <Data>(source: string, variableValues: Readonly<Record<string, unknown>>) => {
    const reader = new GraphReader(graph, hops, { time: LIMITS.time, signal: new AbortController().signal });
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { reader } });
    const [error] = errors ?? [];
    if (error !== undefined) throw error.originalError ?? error;
    return data as Data;
  };
}
