import type { Article } from '../domain/article.js';
import type { Reading } from '../domain/reading.js';
import type { ArticleText } from './article-text.js';
import { eventTimes } from './event-times.js';
import type { ModelReading } from './model/joint-model.js';
import { readEntities } from './read-entities.js';
import { readEvents } from './read-events.js';
import { readRelations } from './read-relations.js';
import { relationTimes } from './relation-times.js';
import { speechOf } from './speech.js';
import type { Story } from './story.js';

/** What the model found, told in the terms of a reading: quotes of the text as received, days, titles, speakers. */
export function assemble(article: Article, { structure }: Story, text: ArticleText, model: ModelReading): Reading {
  const publishedOn = article.publishedOn ?? structure.publishedOn;
  const speech = speechOf(text, model.found);
  return {
    id: article.id,
    article: {
      title: article.title ?? structure.title,
      publishedOn,
      authors: article.authors.length > 0 ? article.authors : structure.authors,
      dateline: structure.dateline,
      publisher: article.publisher ?? structure.publisher,
    },
    entities: readEntities(text, model.found.entities),
    relations: readRelations(text, model.relations, speech, relationTimes(publishedOn)),
    events: readEvents(text, model.events, model.found.entities, speech, eventTimes(text, publishedOn)),
  };
}
