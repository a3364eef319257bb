import { stableId } from '../../domain/text.js';
import type { SuggestionResolvers } from '../../generated/resolvers.js';

import { Weighed } from './weighed.js';

export const Suggestion: Pick<SuggestionResolvers, 'suggestionId' | 'explanation'> = {
  ...Weighed,
  suggestionId: ({ a, b }) => stableId('s', String(a), String(b)),
};
