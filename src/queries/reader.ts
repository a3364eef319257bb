import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLField, type GraphQLInterfaceType, type GraphQLResolveInfo, getNamedType } from 'graphql';

import type { Graph, RunOptions } from '../graph/graph.js';

import { type Composed, Composer } from './composer.js';
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
    return this.#load(info, type, id, hop.name, composer => composer.batch(hop, type, field, info.fieldNodes));
  }

  /** An entity that was found otherwise, with all that is selected of it; those of one selection share a statement. */
  entity(id: string, info: GraphQLResolveInfo): Promise<unknown> {
    const type = getNamedType(info.returnType) as GraphQLInterfaceType;
    return this.#load(info, type.name, id, 'entities', composer => composer.entities(type, info.fieldNodes));
  }

  #load(info: GraphQLResolveInfo, type: string, id: string, operation: string, compose: (composer: Composer) => Composed): Promise<unknown> {
    let byType = this.#loaders.get(info.fieldNodes);
    if (byType === undefined) this.#loaders.set(info.fieldNodes, (byType = new Map()));
    let loader = byType.get(type);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>(keys => this.#batch(compose(new Composer(this.#hops, info)), keys, operation), { maxBatchSize: MAX_BATCH });
      byType.set(type, loader);
    }
    return loader.load(id);
  }

  async #batch({ text, parameters, shape }: Composed, keys: readonly string[], operation: string): Promise<unknown[]> {
    const rows = await this.read(text, { ...parameters, keys }, { operation });
    const found = new Map(rows.map(row => [row['key'], hydrate(row['value'], shape)]));
    return keys.map(key => found.get(key) ?? null);
  }
}
