import type { ReadRelation, RelationType } from '../domain/reading.js';
import type { ArticleText } from './article-text.js';
import { RELATION_LABELS } from './labels.js';
import type { FoundRelation } from './model/relations.js';
import { entityId } from './read-entities.js';
import type { Speech } from './speech.js';
import { titleOf } from './titles.js';
import type { RelationTimes } from './relation-times.js';

/** The model's relations as a reading tells them, each with the sentence that says so. */
export function readRelations(
  text: ArticleText,
  relations: readonly FoundRelation[],
  speech: Speech,
  times: RelationTimes,
): ReadRelation[] {
  return relations.map(relation => {
    const { type, role } = RELATION_LABELS[relation.label]!;
    const title = role || type === 'related_to' ? titleOf(text, relation) : null;
    const speaker = speech.speakerOf(relation.saidBy[0][0]);
    return {
      type,
      head: entityId(relation.head),
      tail: entityId(relation.tail),
      role: role ?? null,
      title: title?.title ?? null,
      rank: title?.rank ?? null,
      score: rounded(relation.score),
      evidence: text.evidence(...relation.saidBy),
      attributedTo: speaker === null || speaker === relation.head || isOfGeography(type) ? null : entityId(speaker),
      ...times.of(relation),
    };
  });
}

/** Nobody speaks for it that a town lies in a province. */
function isOfGeography(type: RelationType): boolean {
  return type === 'located_in' || type === 'capital_of';
}

/** Three digits: more would differ between processors. */
export function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
