import type { AnnotatedDocument } from './annotations.js';
import { Counting, pairOf } from './comparison.js';
import type { Prediction } from './predictions.js';
import { scoreEntities } from './score-entities.js';
import { scoreEvents } from './score-events.js';
import { scoreRelations } from './score-relations.js';

/**
 * Counts what predictions found, missed and said falsely of annotated documents. A document without a prediction counts
 * as one in which nothing was found.
 */
export function score(documents: readonly AnnotatedDocument[], predictions: ReadonlyMap<string, Prediction>): Counting {
  const counting = new Counting();
  for (const document of documents) {
    const pair = pairOf(document, predictions.get(document.id));
    scoreEntities(pair, counting);
    scoreRelations(pair, counting);
    scoreEvents(pair, counting);
  }
  return counting;
}
