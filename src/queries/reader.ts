import DataLoader from 'dataloader';
import { type FieldNode, getNamedType, type GraphQLField, type GraphQLResolveInfo } from 'graphql';

import type { Graph, Parameters, Row, RunOptions } from '../graph/graph.js';

import { type Composed, Composer } from './composer.js';
import type { Hop } from './hop.js';
import type { Hops } from './hops.js';
import { hydrate, type Tree } from './hydrate.js';
import type { Composite } from './selections.js';

/** Parents that one statement of a loader may have. */
const MAX_BATCH = 500;

/** How long an operation may read, and what ends it before. */
export interface ReadLimits {
  /** Milliseconds from now on, over all statements together. */
  readonly time: number;
  readonly signal: AbortSignal;
}

/** A field, and the hop that answers it. */
interface FieldOfHop {
  readonly hop: Hop;
  readonly field: GraphQLField<unknown, unknown>;
}

/**
 * Reads the graph for one GraphQL operation: each root field by one composed statement, and hops below fields that are
 * no hop (a search) by one statement for all their parents.
 */
export class GraphReader {
  readonly #graph: Graph;
  readonly #hops: Hops;
  readonly #signal: AbortSignal;
  readonly #end: number;
  /** Keyed by the selection itself, since one hop may stand in an operation twice with other arguments. */
  readonly #loaders = new WeakMap<readonly FieldNode[], Map<string, DataLoader<string, unknown>>>();

  constructor(graph: Graph, hops: Hops, { time, signal }: ReadLimits) {
    this.#graph = graph;
    this.#hops = hops;
    this.#signal = signal;
    this.#end = performance.now() + time;
  }

  /** A statement of our own that is no hop. */
  read(text: string, parameters: Parameters, { operation }: Pick<RunOptions, 'operation'>): Promise<Row[]> {
    const deadline = Math.max(1, Math.ceil(this.#end - performance.now()));
    return this.#graph.read(text, parameters, { deadline, signal: this.#signal, ...(operation && { operation }) });
  }

  /** A root field and everything selected below it. */
  async root({ hop, field }: FieldOfHop, info: GraphQLResolveInfo): Promise<unknown> {
    const { text, parameters, shape } = new Composer(this.#hops, info).root({ hop, field, nodes: info.fieldNodes });
    const [row] = await this.read(text, parameters, { operation: hop.name });
    return hydrate(row?.['value'], shape);
  }

  /** A hop from a parent that was not composed; parents of one selection share a statement. */
  hop({ hop, field }: FieldOfHop, parent: Tree, info: GraphQLResolveInfo): Promise<unknown> {
    const { parentType, fieldNodes } = info;
    const key = String(parent['id'] ?? parent['factId']);
    return this.#load(info, { key, type: parentType.name, operation: hop.name }, composer =>
      composer.batch({ hop, field, nodes: fieldNodes }, parentType),
    );
  }

  /** An entity that was found otherwise, with all that is selected of it; those of one selection share a statement. */
  entity(id: string, info: GraphQLResolveInfo): Promise<unknown> {
    const type = getNamedType(info.returnType) as Composite;
    return this.#load(info, { key: id, type: type.name, operation: 'entities' }, composer =>
      composer.entities(type, info.fieldNodes),
    );
  }

  #load(
    info: GraphQLResolveInfo,
    { key, type, operation }: { key: string; type: string; operation: string },
    compose: (composer: Composer) => Composed,
  ): Promise<unknown> {
    const byType = this.#loaders.get(info.fieldNodes) ?? new Map<string, DataLoader<string, unknown>>();
    this.#loaders.set(info.fieldNodes, byType);
    let loader = byType.get(type);
    if (loader === undefined) {
      const batch = (keys: readonly string[]): Promise<unknown[]> =>
        this.#batch(compose(new Composer(this.#hops, info)), keys, operation);
      loader = new DataLoader(batch, { maxBatchSize: MAX_BATCH });
      byType.set(type, loader);
    }
    return loader.load(key);
  }

  async #batch({ text, parameters, shape }: Composed, keys: readonly string[], operation: string): Promise<unknown[]> {
    const rows = await this.read(text, { ...parameters, keys }, { operation });
    const found = new Map(rows.map(row => [row['key'], hydrate(row['value'], shape)]));
    return keys.map(key => found.get(key) ?? null);
  }
}
