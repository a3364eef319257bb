/** @jest-environment ./test/reading/onnx-environment.mjs */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Filler } from '../../src/reading/model/events.js';
import { JointModel, type ModelReading } from '../../src/reading/model/joint-model.js';

/** What training/parity.py wrote: the Python reader's own reading of the same texts. */
interface Parity {
  readonly readings: readonly ParityReading[];
}
interface ParityReading {
  readonly text: string;
  readonly words: unknown;
  readonly sentences: unknown;
  readonly entities: unknown;
  readonly relations: readonly Scored[];
  readonly events: readonly (Scored & { readonly arguments: readonly Scored[] })[];
}
interface Scored {
  readonly score: number;
}

const ROOT = join(import.meta.dirname, '../..');
const { readings } = JSON.parse(readFileSync(join(ROOT, 'training/fixtures/parity.json'), 'utf8')) as Parity;

function inFixtureForm({ words, found, relations, events }: ModelReading): Omit<ParityReading, 'text'> {
  const filler = (value: Filler): object => value;
  return {
    words: words.text.map((_, i) => [words.starts[i], words.ends[i]]),
    sentences: words.sentence,
    entities: found.entities.map(({ type, kind, named, mentions }) => ({
      type,
      kind,
      named,
      mentions: mentions.map(mention => mention.span),
    })),
    relations: relations.map(({ saidBy, ...relation }) => ({ ...relation, said_by: saidBy })),
    events: events.map(event => ({
      ...event,
      arguments: event.arguments.map(({ filler: value, ...argument }) => ({ ...argument, ...filler(value) })),
    })),
  };
}

/** Scores are compared apart: the two languages add floats in another order. */
function withoutScores(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'score' ? undefined : part)));
}

describe.each(['native', 'wasm'] as const)('the model in the %s runtime reads what training/ reads', runtime => {
  let model: JointModel;
  beforeAll(async () => {
    model = await JointModel.load(join(ROOT, 'models'), 1, runtime);
  });
  afterAll(() => model.close());

  test.each(readings.map((reading, i) => [i, reading] as const))('in text %i of the fixture', async (_, expected) => {
    const { text, ...rest } = expected;
    const actual = inFixtureForm(await model.read(text));
    expect(withoutScores(actual)).toEqual(withoutScores(rest));
    const scores = (reading: Omit<ParityReading, 'text'>): number[] => [
      ...reading.relations.map(relation => relation.score),
      ...reading.events.flatMap(event => [event.score, ...event.arguments.map(argument => argument.score)]),
    ];
    const expectedScores = scores(rest);
    scores(actual).forEach((score, i) => expect(Math.abs(score - expectedScores[i]!)).toBeLessThan(0.01));
  });
});
