import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLField, type GraphQLResolveInfo } from 'graphql';

import type { Graph, RunOptions } from '../graph/graph.js';

import { Composer } from './composer.js';
import type { Hop } from './hop.js';
import { hydrate } from './hydrate.js';

/** Parents that one statement of a loader may have. */
const MAX_BATCH = 500;

/**
 * Reads the graph for one GraphQL operation: each root field by one composed statement, and hops below fields that are
 * no hop (a search) by one statement for all their parents.
 */
export class GraphReader {
  readonly #graph: Graph;
  readonly #hops: ReadonlyMap<string, Hop>;
  readonly #options: RunOptions;
  /** Keyed by the selection itself, since one hop may stand in an operation twice with other arguments. */
  readonly #loaders = new WeakMap<readonly FieldNode[], Map<string, DataLoader<string, unknown>>>();

  constructor(graph: Graph, hops: ReadonlyMap<string, Hop>, options: RunOptions) {
    this.#graph = graph;
    this.#hops = hops;
    this.#options = options;
  }

  /** A statement of our own that is no hop. */
  read: Graph['read'] = (text, parameters, options) => this.#graph.read(text, parameters, { ...this.#options, ...options });

  /** A root field and everything selected below it. */
  async root(hop: Hop, field: GraphQLField<unknown, unknown>, info: GraphQLResolveInfo): Promise<unknown> {
    const { text, parameters, shape } = new Composer(this.#hops, info).root(hop, field, info.fieldNodes);
    const [row] = await this.read(text, parameters, { operation: hop.name });
    return hydrate(row?.['value'], shape);
  }

  /** A hop from a parent that was not composed; parents of one selection share a statement. */
  hop(hop: Hop, field: GraphQLField<unknown, unknown>, id: string, info: GraphQLResolveInfo): Promise<unknown> {
    const type = info.parentType.name;
    let byType = this.#loaders.get(info.fieldNodes);
    if (byType === undefined) this.#loaders.set(info.fieldNodes, (byType = new Map()));
    let loader = byType.get(type);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>(keys => this.#batch(hop, type, field, keys, info), { maxBatchSize: MAX_BATCH });
      byType.set(type, loader);
    }
    return loader.load(id);
  }

  async #batch(hop: Hop, type: string, field: GraphQLField<unknown, unknown>, keys: readonly string[], info: GraphQLResolveInfo): Promise<unknown[]> {
    const { text, parameters, shape } = new Composer(this.#hops, info).batch(hop, type, field, info.fieldNodes);
    const rows = await this.read(text, { ...parameters, keys }, { operation: hop.name });
    const found = new Map(rows.map(row => [row['key'], hydrate(row['value'], shape)]));
    return keys.map(key => found.get(key) ?? null);
  }
}
