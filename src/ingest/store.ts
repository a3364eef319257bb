import type { Claim } from '../domain/claim.js';
import type { Transaction, Value } from '../graph/graph.js';
import { blockingKeys } from '../identity/blocking-keys.js';
import { entityIdOf, entityIdOfKey } from '../identity/resolution/entity-ids.js';

import type { Plan, PlannedRecord } from './plan.js';
import { present, run, runEach } from './statements.js';

/** Writes what an article is and says: the article, its records with their keys, its claims. Nothing of it changes later. */
export async function storePlan(transaction: Transaction, plan: Plan): Promise<void> {
  const { articleId, claims } = plan;
  await run(transaction, 'article/article', { properties: articleProperties(plan) });
  await runEach(
    transaction,
    'article/records',
    'rows',
    plan.records.map(planned => recordProperties(planned, plan)),
  );
  const ids = plan.records.map(({ record }) => record.id);
  await runEach(transaction, 'article/recordArticles', 'ids', ids, { articleId });
  const keys = plan.records
    .filter(({ isEntity }) => isEntity)
    .flatMap(({ record }) => blockingKeys(record).map(value => ({ id: record.id, value })));
  await runEach(transaction, 'article/keys', 'values', [...new Set(keys.map(({ value }) => value))].sort());
  await runEach(transaction, 'article/recordKeys', 'rows', keys);
  await runEach(
    transaction,
    'article/claims',
    'rows',
    claims.map(claim => claimProperties(claim, plan)),
  );
  await runEach(
    transaction,
    'article/claimSubjects',
    'rows',
    claims.map(({ id, subject }) => ({ id, subject })),
    { articleId },
  );
  const objects = claims.flatMap(({ id, object }) => (object === null ? [] : [{ id, object }]));
  await runEach(transaction, 'article/claimObjects', 'rows', objects);
  const speakers = claims.flatMap(({ id, attributedTo }) =>
    attributedTo === null ? [] : [{ id, speaker: attributedTo }],
  );
  await runEach(transaction, 'article/claimSpeakers', 'rows', speakers);
}

function articleProperties(plan: Plan): Record<string, Value> {
  const { article, articleId, contentHash, sourceGroup } = plan;
  return present({
    id: articleId,
    sourceId: article.id,
    title: article.title,
    publisher: article.publisher,
    authors: article.authors,
    publishedOn: article.publishedOn,
    language: 'en',
    url: article.url,
    text: article.text,
    contentHash,
    sourceGroup,
    sortKey: `${article.publishedOn ?? NO_DATE}|${articleId}`,
  });
}

/** Stands in sort keys for a date that is not known: before all that are. */
export const NO_DATE = '0000-00-00';

function recordProperties({ record, mentions, isEntity, described }: PlannedRecord, plan: Plan): Record<string, Value> {
  const claims = plan.claims.filter(({ subject, predicate }) => subject === record.id && predicate === 'reported');
  return present({
    id: record.id,
    articleId: plan.articleId,
    label: record.label,
    names: record.names,
    identityKey: record.identityKey,
    // What a merge leaves behind: this id goes on resolving.
    initialEntityId: record.identityKey === null ? entityIdOf(record.id) : entityIdOfKey(record.identityKey),
    isEntity,
    modality: claims[0]?.modality,
    described: described.length > 0 ? described : null,
    spanStarts: mentions.map(([start]) => start),
    spanEnds: mentions.map(([, end]) => end),
    facts: JSON.stringify(record),
  });
}

function claimProperties(claim: Claim, plan: Plan): Record<string, Value> {
  const start = String(claim.start).padStart(9, '0');
  return present({
    id: claim.id,
    predicate: claim.predicate,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    role: claim.role,
    title: claim.title,
    rank: claim.rank,
    former: claim.former,
    polarity: claim.polarity,
    modality: claim.modality,
    status: claim.status,
    score: claim.score,
    date: claim.date,
    fromEarliest: claim.from.earliest,
    fromLatest: claim.from.latest,
    toEarliest: claim.to.earliest,
    toLatest: claim.to.latest,
    extractor: claim.extractor,
    extractorVersion: claim.extractorVersion,
    publishedOn: plan.article.publishedOn,
    sourceGroup: plan.sourceGroup,
    sortKey: `${plan.article.publishedOn ?? NO_DATE}|${plan.articleId}|${start}|${claim.id}`,
    textKey: `${start}|${claim.id}`,
  });
}
