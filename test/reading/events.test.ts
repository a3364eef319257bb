import { describe, expect, test } from '@jest/globals';

import type { FoundEntities, FoundEntity } from '../../src/reading/model/entities.js';
import { findEvents } from '../../src/reading/model/events.js';
import type { Matrix } from '../../src/reading/model/matrix.js';
import { NAME, NOMINAL } from '../../src/reading/model/pairs.js';
import type { Section } from '../../src/reading/model/section-reader.js';

import { manifest } from './support.js';

const logit = (probability: number): number => Math.log(probability / (1 - probability));
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  width: rows[0]?.length ?? 1,
  data: Float32Array.from(rows.flat()),
});

/** Indices of the entities at which one clash happened, when the model gives them these probabilities. */
async function placesOf(places: readonly { named: boolean; probability: number }[]): Promise<number[]> {
  const rules = await manifest();
  const trigger = places.length;
  const mentions = places.map(({ named }, i) => ({
    span: [i, i + 1] as const,
    type: rules.entityTypes.indexOf('place'),
    level: named ? NAME : NOMINAL,
    name: [`word${i}`],
    kind: [],
  }));
  const entities: FoundEntity[] = mentions.map((mention, i) => ({
    type: 'place',
    kind: 'city',
    named: places[i]!.named,
    mentions: [mention],
  }));
  const found: FoundEntities = { mentions, owner: mentions.map((_, i) => i), entities };
  const sure = (count: number): number[] => Array.from({ length: count }, (_, i) => (i === 0 ? 9 : 0));
  const none = matrix([]);
  const section: Section = {
    start: 0,
    sentence: [...places.map(() => 0), 0],
    mentions: mentions.map(({ span }) => span),
    types: mentions.map(({ type }) => type),
    levels: mentions.map(({ level }) => level),
    triggers: [[trigger, trigger + 1]],
    triggerProbability: [0.99],
    strings: [],
    numbers: [],
    coreferencePairs: [],
    relationPairs: [],
    rolePairs: mentions.map((_, i) => [0, i] as const),
    tollPairs: [],
    logits: {
      coreference: none,
      kind: none,
      relation: none,
      toll: none,
      event: matrix([sure(rules.eventTypes.length)]),
      status: matrix([sure(rules.statuses.length)]),
      role: matrix(
        places.map(({ probability }) => rules.roles.map(role => (role === 'place' ? logit(probability) : -9))),
      ),
    },
  };
  const [event] = findEvents([section], found, rules, rules.thresholds);
  return event!.arguments.flatMap(({ role, filler }) =>
    role === 'place' && 'entity' in filler ? [filler.entity] : [],
  );
}

describe('where an event happened', () => {
  test.each([
    ['the likeliest place', [0.8, 0.95, 0.7], [true, true, true], [1]],
    ['nowhere that is known', [0.02, 0.01], [true, true], []],
    ['at the bridge, in the likeliest town', [0.95, 0.3, 0.2], [false, true, true], [0, 1]],
    ['at the bridge, in no town', [0.95, 0.05], [false, true], [0]],
    ['in the town rather than at the bridge', [0.7, 0.95], [false, true], [1]],
  ])('%s', async (_, probabilities, named, places) => {
    const asked = probabilities.map((probability, i) => ({ probability, named: named[i]! }));
    expect(await placesOf(asked)).toEqual(places);
  });
});
