import { GazetteerError } from '../../gazetteer/store.js';
import type { QueryResolvers } from '../../generated/resolvers.js';
import { search } from '../../queries/search.js';

import { apiError } from '../error-codes.js';

/** Root fields that are no hop; all others are read by the composer. */
export const Query: Pick<QueryResolvers, 'search' | 'places'> = {
  search: async (_, { text, first }, { reader }) => search(reader, text, first),
  places: (_, { name, country }, { gazetteer }) => {
    try {
      return gazetteer.findPlaces(name, country);
    } catch (error) {
      // Of a country that there is not.
      throw error instanceof GazetteerError ? apiError('BAD_USER_INPUT', error.message) : error;
    }
  },
};
