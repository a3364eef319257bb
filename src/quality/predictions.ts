import { z } from 'zod';

import type { Reading } from '../domain/reading.js';
import { readLines } from './annotations.js';
import type { CharacterText } from './characters.js';
import { foldForComparison } from './names.js';

const Offsets = z.tuple([z.int(), z.int()]).rest(z.unknown());
const Entity = z.object({
  id: z.string(),
  type: z.string().nullish(),
  kind: z.string().nullish(),
  name: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  mentions: z.array(Offsets).nullish(),
  named: z.boolean().nullish(),
});
const Relation = z.object({
  type: z.string().nullish(),
  head: z.string().nullish(),
  tail: z.string().nullish(),
  role: z.string().nullish(),
  score: z.number().nullish(),
  evidence: Offsets.nullish(),
});
const Participant = z.object({ role: z.string().nullish(), entity: z.string().nullish(), text: z.string().nullish() });
const Event = z.object({
  type: z.string().nullish(),
  trigger: Offsets.nullish(),
  date: z.string().nullish(),
  places: z.array(z.string()).nullish(),
  participants: z.array(Participant).nullish(),
  killed: z.number().nullish(),
  wounded: z.number().nullish(),
  captured: z.number().nullish(),
  polarity: z.string().nullish(),
  modality: z.string().nullish(),
  score: z.number().nullish(),
});
const Prediction = z.object({
  id: z.string(),
  entities: z.array(Entity).nullish(),
  relations: z.array(Relation).nullish(),
  events: z.array(Event).nullish(),
});

export type PredictedRelation = z.infer<typeof Relation>;
export type PredictedEvent = z.infer<typeof Event>;
/** What a reader says of one article, as far as it is scored (the form of `dispatchgraph read`); offsets are characters. */
export type Prediction = z.infer<typeof Prediction>;

export interface PredictedEntity extends z.infer<typeof Entity> {
  /** Its name, aliases and the texts of its mentions, folded. */
  readonly names: ReadonlySet<string>;
  readonly spans: readonly (readonly [number, number])[];
}

/** Reads predictions by the id of their document. Throws an `Error` that names file and line of the wrong form. */
export function readPredictions(file: string): ReadonlyMap<string, Prediction> {
  return new Map(readLines(file, Prediction).map(prediction => [prediction.id, prediction]));
}

/** A reading as a prediction: its offsets become characters. */
export function predictionOf(reading: Reading, text: CharacterText): Prediction {
  const span = ([start, end]: readonly [number, number]): [number, number] => [
    text.fromUtf16(start),
    text.fromUtf16(end),
  ];
  return {
    id: reading.id,
    entities: reading.entities.map(entity => ({
      ...entity,
      aliases: [...entity.aliases],
      mentions: entity.mentions.map(span),
    })),
    relations: reading.relations.map(relation => ({ ...relation, evidence: span(relation.evidence) })),
    events: reading.events.map(event => ({
      ...event,
      trigger: span(event.trigger),
      places: [...event.places],
      participants: [...event.participants],
    })),
  };
}

/** The entities of a prediction by their ids, with the names under which they are compared. */
export function predictedEntities(
  prediction: Prediction | undefined,
  text: CharacterText,
): ReadonlyMap<string, PredictedEntity> {
  const entities = new Map<string, PredictedEntity>();
  for (const entity of prediction?.entities ?? []) {
    const spans = uniqueSpans((entity.mentions ?? []).map(([start, end]) => [start, end] as const));
    const names = new Set(
      [entity.name ?? '', ...(entity.aliases ?? []), ...spans.map(([start, end]) => text.slice(start, end))].map(
        foldForComparison,
      ),
    );
    names.delete('');
    entities.set(entity.id, { ...entity, names, spans });
  }
  return entities;
}

function uniqueSpans(spans: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return [...new Map(spans.map(span => [span.join(), span])).values()];
}
