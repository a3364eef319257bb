import type { QueryResolvers } from '../../generated/resolvers.js';
import { search } from '../../queries/search.js';

/** Root fields that are no hop; all others are read by the composer. */
export const Query: Pick<QueryResolvers, 'search'> = {
  search: async (_, { text, first }, { reader }) => search(reader, text, first),
};
