import { articleFromText } from '../../reading/sources.js';
import type { ArticleInput, MutationResolvers } from '../../generated/resolvers.js';
import type { Source } from '../../ingest/ingest.js';

import { apiError } from '../error-codes.js';

export const Mutation: MutationResolvers = {
  ingestArticles: async (_, { articles }, { ingest, mayWrite }) => {
    if (!mayWrite) {
      throw apiError('UNAUTHENTICATED', 'Writing needs the header "Authorization: Bearer TOKEN": DISPATCHGRAPH_TOKEN, or the file "token" in the data folder.', 401);
    }
    return ingest.ingest(articles.map(sourceOf));
  },
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function sourceOf(input: ArticleInput, at: number): Source {
  const { id, text, date, title, url, publisher, authors } = input;
  if (date !== null && date !== undefined && !(ISO_DAY.test(date) && !Number.isNaN(Date.parse(date)))) {
    return { failure: { article: id ?? `articles[${at}]`, reason: `date must be a day, YYYY-MM-DD, not "${date}"` } };
  }
  return {
    article: articleFromText(text, {
      ...(id !== null && id !== undefined && { id }),
      title: title ?? null,
      publishedOn: date ?? null,
      url: url ?? null,
      publisher: publisher ?? null,
      authors: authors ?? [],
    }),
  };
}
