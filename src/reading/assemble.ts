import type { Article } from '../domain/article.js';
import type { ReadEvent, Reading, ReadRelation } from '../domain/reading.js';
import type { ArticleText } from './article-text.js';
import { consistentRelations } from './consistent-relations.js';
import { eventTimes } from './event-times.js';
import type { ModelReading } from './model/joint-model.js';
import { readEntities } from './read-entities.js';
import { readEvents } from './read-events.js';
import { readRelations } from './read-relations.js';
import { relationTimes } from './relation-times.js';
import { daysBetween } from './time/days.js';
import { timeExpressions } from './time/time-expressions.js';
import { timeLine } from './time/time-line.js';
import { toldOnce } from './told-once.js';
import { speechOf } from './speech.js';
import type { Story } from './story.js';

/** What the model found, told in the terms of a reading: quotes of the text as received, days, titles, speakers. */
export function assemble(article: Article, story: Story, text: ArticleText, model: ModelReading): Reading {
  const { structure } = story;
  const publishedOn = article.publishedOn ?? structure.publishedOn;
  const today = dayOfWriting(structure.dateline, publishedOn);
  const line = timeLine(text, today);
  const speech = speechOf(text, model.found);
  const times = eventTimes(text, line, today);
  const incidents = toldOnce(model.events, word => text.sentenceOf(word));
  const events = readEvents(text, incidents, model.found, speech, times);
  const relations = consistentRelations(model.relations, model.found.entities);
  const held = relationTimes(text, line, today, model.found, events);
  const told = readRelations(text, relations, speech, held);
  const tellsOf = new Set([...told.flatMap(idsOfRelation), ...events.flatMap(idsOfEvent)]);
  return {
    id: article.id,
    article: {
      title: article.title ?? titleOf(article, story),
      publishedOn,
      authors: article.authors.length > 0 ? article.authors : structure.authors,
      dateline: structure.dateline,
      publisher: article.publisher ?? structure.publisher,
    },
    // Someone without a name of whom nothing is told is nobody to know of (annotation guidelines of the training corpus).
    entities: readEntities(text, model.found.entities).filter(({ id, named }) => named || tellsOf.has(id)),
    relations: told,
    events,
  };
}

function idsOfRelation({ head, tail, attributedTo }: ReadRelation): (string | null)[] {
  return [head, tail, attributedTo];
}

function idsOfEvent({ participants, places, attributedTo }: ReadEvent): (string | null)[] {
  return [...participants.map(({ entity }) => entity ?? null), ...places, attributedTo];
}

/** The dateline's day ("KABUL, Aug. 8 —") where it gives one; the publication's otherwise. */
function dayOfWriting(dateline: string | null, publishedOn: string | null): string | null {
  const found = dateline === null ? undefined : timeExpressions(dateline, { today: publishedOn, told: [] })[0];
  if (found?.granularity !== 'day') return publishedOn;
  const isNear = publishedOn === null || Math.abs(daysBetween(found.from, publishedOn)) <= 7;
  return isNear ? found.from : publishedOn;
}

/** As received: what truecasing or transliteration made of it is for the model. */
function titleOf({ text }: Article, { structure, toOriginal }: Story): string | null {
  if (structure.title === null) return null;
  const { start, end } = toOriginal(structure.title);
  return text.slice(start, end).replace(/\s+/g, ' ');
}
