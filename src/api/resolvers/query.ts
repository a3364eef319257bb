import { GazetteerError } from '../../gazetteer/store.js';
import type { QueryResolvers } from '../../generated/resolvers.js';
import { search } from '../../queries/search.js';

import { apiError } from '../error-codes.js';

/** No name is longer; each word of a text costs look-ups. */
const MAX_SEARCH = 200;

/** Root fields that are no hop; all others are read by the composer. */
export const Query: Pick<QueryResolvers, 'search' | 'places'> = {
  search: async (_, { text, first }, { reader }) => {
    if (text.length > MAX_SEARCH) {
      throw apiError(
        'BAD_USER_INPUT',
        `text must have ${MAX_SEARCH} characters at most, not ${text.length}: it is a name.`,
      );
    }
    return search(reader, text, first);
  },
  places: (_, { name, country }, { gazetteer }) => {
    try {
      return gazetteer.findPlaces(name, country);
    } catch (error) {
      // Of a country that there is not.
      throw error instanceof GazetteerError ? apiError('BAD_USER_INPUT', error.message) : error;
    }
  },
};
