import type { IdentityVerdict } from '../../domain/judgement.js';
import type { ArticleInput, MutationResolvers } from '../../generated/resolvers.js';
import { type Curated, CurationError } from '../../ingest/curate.js';
import type { Source } from '../../ingest/ingest.js';
import { articleFromText } from '../../reading/sources.js';

import type { Context } from '../context.js';
import { apiError } from '../error-codes.js';

export const Mutation: MutationResolvers = {
  ingestArticles: (_, { articles }, context) => writer(context).ingest.ingest(articles.map(sourceOf)),
  judge: (_, { a, b, verdict, by, note }, context) =>
    curated(writer(context).curation.judge(a, b, verdict.toLowerCase() as IdentityVerdict, { by, note: note ?? null })),
  mergeEntities: (_, { a, b, by, note }, context) =>
    curated(writer(context).curation.judge(a, b, 'same', { by, note: note ?? null })),
  splitEntity: (_, { id, articles, by, note }, context) =>
    curated(writer(context).curation.split(id, articles, { by, note: note ?? null })),
  undoJudgement: (_, { id }, context) => curated(writer(context).curation.undo(id)),
};

function writer(context: Context): Context {
  if (context.mayWrite) return context;
  throw apiError(
    'UNAUTHENTICATED',
    'Writing needs the header "Authorization: Bearer TOKEN": DISPATCHGRAPH_TOKEN, or the file "token" in the data folder.',
    401,
  );
}

/** What cannot be judged is the client's to know. */
async function curated(work: Promise<Curated>): Promise<Curated> {
  return work.catch((error: unknown) => {
    throw error instanceof CurationError ? apiError('BAD_USER_INPUT', error.message) : error;
  });
}

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
