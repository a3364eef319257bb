import type { ReadEntity, ReadEvent, Reading } from '../../src/domain/reading.js';

/** The form that the scorers of other corpora take: names without offsets, participants as an entity or as words. */
export interface CorpusPrediction {
  readonly id: string;
  readonly entities: readonly CorpusEntity[];
  readonly relations: readonly { readonly type: string; readonly head: string; readonly tail: string }[];
  readonly events: readonly CorpusEvent[];
}

export interface CorpusEntity {
  readonly id: string;
  readonly type: ReadEntity['type'];
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface CorpusEvent {
  readonly type: string;
  readonly date: string | null;
  readonly places: readonly string[];
  readonly participants: readonly CorpusParticipant[];
  readonly killed: number | null;
  readonly wounded: number | null;
  readonly captured: number | null;
}

export interface CorpusParticipant {
  readonly role: string;
  readonly entity?: string;
  readonly text?: string;
}

/** Turns a reading of a text into what the scorer of a corpus asks. */
export type Adapter = (reading: Reading, text: string) => CorpusPrediction;

/** Everything that a text calls an entity, nominals included and pronouns not. */
export function namesOf(entity: ReadEntity, text: string): string[] {
  return [...new Set([entity.name, ...entity.aliases, ...mentionsOf(entity, text)])].filter(
    name => !PRONOUN.test(name),
  );
}

/** The words of an entity's mentions, pronouns among them. */
export function mentionsOf(entity: ReadEntity, text: string): string[] {
  return entity.mentions.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' '));
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|him|her|them|us|his|hers|its|their|our|who|which|that|this|these|those)$/i;

/** Places that the text says contain these, after them. */
export function withContainers(reading: Reading, places: readonly string[]): string[] {
  const all = [...places];
  // Grows while it is walked: a container's own container follows.
  for (const place of all) {
    for (const { type, head, tail } of reading.relations)
      if (type === 'located_in' && head === place && !all.includes(tail)) all.push(tail);
  }
  return all;
}

/** Told as done: neither denied nor planned nor possible. */
export function happened({ polarity, modality }: ReadEvent): boolean {
  return polarity === 'affirmed' && modality !== 'planned' && modality !== 'hypothetical';
}
