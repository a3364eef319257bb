import type { Tree } from './hydrate.js';

/** A connection as a statement returned it: rows of what each alias of `edges` and `nodes` selects, one more than asked if paged. */
interface FoundConnection {
  readonly rows?: readonly Tree[];
  readonly totalCount?: number;
}

/** A page of a connection. */
export interface Page {
  /** One for each edge, with a part for each alias of `edges` and of `nodes`. */
  readonly rows: readonly Tree[];
  readonly totalCount: number | undefined;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: unknown;
    readonly endCursor: unknown;
  };
}

/** Cuts what was found to `first` rows and says whether more follow. The found tree is shared, so it is not changed. */
export function page(found: Tree, first: number, after: unknown): Page {
  const { rows = [], totalCount } = found as FoundConnection;
  const shown = rows.length > first ? rows.slice(0, first) : rows;
  return {
    rows: shown,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: shown[0]?.['cursor'] ?? null,
      endCursor: shown.at(-1)?.['cursor'] ?? null,
    },
  };
}
