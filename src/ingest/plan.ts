import { createHash } from 'node:crypto';

import type { Article } from '../domain/article.js';
import type { Claim } from '../domain/claim.js';
import { speaksOfFact } from '../domain/claim.js';
import { foldName } from '../domain/names.js';
import type { Extractor, Reading, SpanPair } from '../domain/reading.js';
import type { EntityRecord } from '../domain/record.js';
import { stableId } from '../domain/text.js';
import { recordsFromReading, type Lookups } from '../identity/records.js';

import { claimsFromReading } from './claims.js';

/** A record with where its article mentions it, and whether it becomes a node that queries meet. */
export interface PlannedRecord {
  readonly record: EntityRecord;
  readonly mentions: readonly SpanPair[];
  readonly isEntity: boolean;
  /** Of an event: participants that are only described, `victim: five people`. */
  readonly described: readonly string[];
}

/** All that one article will write, before identity. It is plain data: it can be printed. */
export interface Plan {
  readonly articleId: string;
  readonly article: Article;
  readonly contentHash: string;
  /** Reprints of one story have the same; `sourceCount` counts these. */
  readonly sourceGroup: string;
  readonly records: readonly PlannedRecord[];
  readonly claims: readonly Claim[];
}

/** The node id of an article that its source calls `sourceId`. */
export function articleNodeId(sourceId: string): string {
  return stableId('a', sourceId);
}

/** Tells a changed article of one id from the same again. */
export function contentHash(article: Article): string {
  return createHash('sha256').update(article.text).digest('hex');
}

/** What the reading of an article adds to the graph. A pure function: the same reading gives the same plan. */
export function planIngestion(
  article: Article,
  reading: Reading,
  lookups: Lookups,
  extractor: Extractor,
  threshold: number,
): Plan {
  const facts = reading.article;
  const completed: Article = {
    ...article,
    title: article.title ?? facts.title,
    publishedOn: article.publishedOn ?? facts.publishedOn,
    publisher: article.publisher ?? facts.publisher,
    authors: article.authors.length > 0 ? article.authors : facts.authors,
  };
  const passing: Reading = { ...reading, events: reading.events.filter(({ score }) => score >= threshold) };
  const records = recordsFromReading(completed, passing, lookups);
  const claims = claimsFromReading(completed, passing, records, extractor, threshold);
  const inFacts = new Set(
    claims.filter(speaksOfFact).flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
  );
  return {
    articleId: articleNodeId(article.id),
    article: completed,
    contentHash: contentHash(article),
    sourceGroup: sourceGroup(article.text),
    records: records.records.map(record => ({
      record,
      mentions: mentionsOf(record.id, passing, records.ofEntity, records.ofEvent),
      isEntity: isEntity(record, inFacts),
      described: describedIn(record.id, passing, records.ofEvent),
    })),
    claims,
  };
}

/**
 * People and places need a name; armed groups and organisations that are only described ("gunmen") are nodes where a fact
 * needs them; what did not happen is no event.
 */
function isEntity(record: EntityRecord, inFacts: ReadonlySet<string>): boolean {
  if (record.named) return true;
  return (record.label === 'Militia' || record.label === 'Organization') && inFacts.has(record.id);
}

function mentionsOf(
  id: string,
  reading: Reading,
  ofEntity: ReadonlyMap<string, string>,
  ofEvent: readonly string[],
): readonly SpanPair[] {
  const entity = reading.entities.find(({ id: read }) => ofEntity.get(read) === id);
  if (entity !== undefined) return entity.mentions;
  const event = reading.events[ofEvent.indexOf(id)];
  return event === undefined ? [] : [event.trigger];
}

/** Participants of an event that become no node: words of the text, and people without a name. */
function describedIn(id: string, reading: Reading, ofEvent: readonly string[]): string[] {
  const event = reading.events[ofEvent.indexOf(id)];
  if (event === undefined) return [];
  const unnamed = new Map(reading.entities.filter(({ named }) => !named).map(entity => [entity.id, entity.name]));
  return event.participants.flatMap(({ role, entity, text }) => {
    const words = text ?? (entity === undefined ? undefined : unnamed.get(entity));
    return words === undefined ? [] : [`${role}: ${words}`];
  });
}

/** Words of the lead that identify a story; a dateline before it is left out, since reprints change it. */
const LEAD_WORDS = 40;
const MIN_LEAD_WORDS = 12;

function sourceGroup(text: string): string {
  const paragraphs = text.split('\n').map(line => foldName(line.replace(/^[^—–-]{0,60}\s[—–-]{1,2}\s/, '')).split(' '));
  const lead = paragraphs.find(words => words.length >= MIN_LEAD_WORDS) ?? paragraphs.flat();
  return createHash('sha256').update(lead.slice(0, LEAD_WORDS).join(' ')).digest('hex').slice(0, 24);
}
