import type { Tree } from './hydrate.js';

/** A connection as a statement returned it: rows of facts, `node`, `nodes` and `cursor`, one more than asked if paged. */
interface FoundConnection {
  readonly edges?: readonly Tree[];
  readonly totalCount?: number;
}

/** A page of a connection, as GraphQL shows it. */
export interface Page {
  readonly edges: readonly Tree[];
  readonly nodes: readonly unknown[];
  readonly totalCount: number | undefined;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: unknown;
    readonly endCursor: unknown;
  };
}

/** Cuts what was found to `first` edges and says whether more follow. The found tree is shared, so it is not changed. */
export function page(found: Tree, first: number, after: unknown): Page {
  const { edges = [], totalCount } = found as FoundConnection;
  const shown = edges.length > first ? edges.slice(0, first) : edges;
  return {
    edges: shown,
    nodes: shown.map(edge => edge['nodes']),
    totalCount,
    pageInfo: {
      hasNextPage: edges.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: shown[0]?.['cursor'] ?? null,
      endCursor: shown.at(-1)?.['cursor'] ?? null,
    },
  };
}
