import type { FoundEntities } from './entities.js';
import type { Manifest, Thresholds } from './manifest.js';
import { indexOfMax, pooled, row, sigmoid, softmax } from './matrix.js';
import type { Section } from './section-reader.js';
import { shifted, type WordSpan } from './words.js';

/** An entity, by index, or words that name a participant without being one. */
export type Filler = { readonly entity: number } | { readonly words: WordSpan };

export interface FoundArgument {
  readonly role: string;
  readonly filler: Filler;
  readonly score: number;
}

export interface FoundEvent {
  readonly trigger: WordSpan;
  readonly type: string;
  readonly status: string;
  readonly score: number;
  readonly arguments: readonly FoundArgument[];
  readonly tolls: Readonly<Partial<Record<string, number>>>;
}

/** One per trigger, with roles pooled over the mentions of an entity (training/CONTRACT.md, section 9). */
export function findEvents(
  sections: readonly Section[],
  found: FoundEntities,
  manifest: Manifest,
  thresholds: Thresholds,
): FoundEvent[] {
  let offset = 0;
  return sections.flatMap(section => {
    const owner = found.owner.slice(offset, offset + section.mentions.length);
    offset += section.mentions.length;
    return section.triggers.flatMap((trigger, i) => {
      const types = softmax(section.logits.event, i);
      const type = indexOfMax(types);
      const score = section.triggerProbability[i]! * types[type]!;
      if (score <= thresholds.event) return [];
      return [
        {
          trigger: shifted(trigger, section.start),
          type: manifest.eventTypes[type]!,
          status: manifest.statuses[indexOfMax(softmax(section.logits.status, i))]!,
          score,
          arguments: argumentsOf(section, i, owner, found, manifest, thresholds),
          tolls: tollsOf(section, i, manifest, thresholds),
        },
      ];
    });
  });
}

function argumentsOf(
  section: Section,
  event: number,
  owner: readonly number[],
  { entities }: FoundEntities,
  manifest: Manifest,
  thresholds: Thresholds,
): FoundArgument[] {
  const rows = new Map<string, { filler: Filler; logits: Float32Array[] }>();
  section.rolePairs.forEach(([trigger, candidate], i) => {
    if (trigger !== event) return;
    const string = candidate - section.mentions.length;
    const filler: Filler =
      string < 0 ? { entity: owner[candidate]! } : { words: shifted(section.strings[string]!, section.start) };
    const key = 'entity' in filler ? `e${filler.entity}` : `w${filler.words[0]}`;
    const known = rows.get(key) ?? { filler, logits: [] };
    rows.set(key, known);
    known.logits.push(row(section.logits.role, i));
  });
  const placeRole = manifest.roles.length - 1;
  const found: FoundArgument[] = [];
  const places: { readonly place: number; readonly score: number }[] = [];
  for (const { filler, logits } of rows.values()) {
    const probability = pooled(logits).map(sigmoid);
    const best = indexOfMax(probability.slice(0, placeRole));
    const role = manifest.roles[best]!;
    if (probability[best]! > thresholds.roles[role]!) found.push({ role, filler, score: probability[best]! });
    if ('entity' in filler && entities[filler.entity]!.type === 'place')
      places.push({ place: filler.entity, score: probability[placeRole]! });
  }
  return [...found, ...whereOf(places, entities, thresholds.roles['place']!)];
}

/** Probability from which a named place tells where one is that bears no name. */
const NAMED_PLACE = 0.15;

/** The likeliest place. One without a name ("the bridge") is on no map: the likeliest that has one stands beside it. */
function whereOf(
  places: readonly { readonly place: number; readonly score: number }[],
  entities: FoundEntities['entities'],
  threshold: number,
): FoundArgument[] {
  const likeliest = [...places].sort((a, b) => b.score - a.score);
  const [best] = likeliest;
  if (!best || best.score <= threshold) return [];
  const named = likeliest.find(({ place, score }) => entities[place]!.named && score > NAMED_PLACE);
  const told = entities[best.place]!.named || !named ? [best] : [best, named];
  return told.map(({ place, score }) => ({ role: 'place', filler: { entity: place }, score }));
}

function tollsOf(section: Section, event: number, manifest: Manifest, thresholds: Thresholds): FoundEvent['tolls'] {
  const counted = section.tollPairs.flatMap(([trigger, number], i) =>
    trigger === event ? [{ ...section.numbers[number]!, probabilities: softmax(section.logits.toll, i) }] : [],
  );
  const tolls: Partial<Record<string, number>> = {};
  manifest.tolls.forEach((toll, label) => {
    if (label === 0 || counted.length === 0) return;
    const best = counted[indexOfMax(counted.map(({ probabilities }) => probabilities[label]!))]!;
    if (best.probabilities[label]! <= thresholds.toll) return;
    const sentence = section.sentence[best.span[0]];
    const parts = counted.filter(
      number =>
        number === best ||
        (indexOfMax(number.probabilities) === label && section.sentence[number.span[0]] === sentence),
    );
    tolls[toll] = total(parts.map(({ value }) => value));
  });
  return tolls;
}

/**
 * A toll told in parts is their sum; where the sum stands beside its parts, that is the toll. Ones alone are one: most are
 * articles, of which but one counts people.
 */
function total(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  const most = Math.max(...values);
  return most === 1 || (values.length > 2 && 2 * most === sum) ? most : sum;
}
