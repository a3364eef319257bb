import type { SearchResultResolvers } from '../../generated/resolvers.js';
import type { Tree } from '../../queries/hydrate.js';

export const SearchResult: Pick<SearchResultResolvers, 'node'> = {
  node: ({ entityId }, _, { reader }, info) => reader.entity(entityId, info) as Promise<Tree>,
};
