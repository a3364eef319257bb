/** @jest-environment ./test/reading/onnx-environment.mjs */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { JointModel, type ModelReading } from '../../src/reading/model/joint-model.js';

/** What training/parity.py wrote: the Python reader's own reading of the same texts. */
interface Parity {
  readonly readings: readonly ParityReading[];
}
type Span = readonly [start: number, end: number];
interface ParityReading {
  readonly text: string;
  readonly words: unknown;
  readonly sentences: unknown;
  readonly entities: readonly { readonly type: string; readonly kind: string; readonly mentions: readonly Span[] }[];
  readonly relations: readonly { readonly head: number; readonly label: string; readonly tail: number }[];
  readonly events: readonly {
    readonly trigger: Span;
    readonly type: string;
    readonly status: string;
    readonly tolls: object;
    readonly arguments: readonly { readonly role: string; readonly entity?: number; readonly words?: Span }[];
  }[];
}

const ROOT = join(import.meta.dirname, '../..');
const { readings } = JSON.parse(readFileSync(join(ROOT, 'training/fixtures/parity.json'), 'utf8')) as Parity;

function inFixtureForm({ words, found, relations, events }: ModelReading): Omit<ParityReading, 'text'> {
  return {
    words: words.text.map((_, i) => [words.starts[i], words.ends[i]]),
    sentences: words.sentence,
    entities: found.entities.map(entity => ({ ...entity, mentions: entity.mentions.map(({ span }) => span) })),
    relations,
    events: events.map(event => ({
      ...event,
      tolls: event.tolls,
      arguments: event.arguments.map(({ role, filler }) => ({ role, ...filler })),
    })),
  };
}

/**
 * Everything that a reading claims, one string each: mentions with their entity's longest, relations, events, arguments, tolls. Were an
 * entity told by its first mention, one word more before it ("Rebels" of the Front) would make another of everything said of it.
 */
function claims({ entities, relations, events }: Omit<ParityReading, 'text'>): Set<string> {
  const nameOf = ({ mentions }: { readonly mentions: readonly Span[] }): string =>
    String(mentions.reduce((longest, span) => (span[1] - span[0] > longest[1] - longest[0] ? span : longest)));
  const name = (entity: number): string => nameOf(entities[entity]!);
  return new Set([
    ...entities.flatMap(entity =>
      entity.mentions.map(mention => `${entity.type} ${entity.kind} ${String(mention)} of ${nameOf(entity)}`),
    ),
    ...relations.map(({ head, label, tail }) => `${name(head)} ${label} ${name(tail)}`),
    ...events.flatMap(({ trigger, type, status, arguments: fillers, tolls }) => [
      `${String(trigger)} ${type} ${status} ${JSON.stringify(tolls)}`,
      ...fillers.map(
        ({ role, entity, words }) =>
          `${String(trigger)} ${role} ${entity === undefined ? String(words) : name(entity)}`,
      ),
    ]),
  ]);
}

describe.each(['native', 'wasm'] as const)('the model in the %s runtime reads what training/ reads', runtime => {
  let model: JointModel;
  beforeAll(async () => {
    model = await JointModel.load(join(ROOT, 'models'), 1, runtime);
  });
  afterAll(() => model.close());

  test.each(readings.map((reading, i) => [i, reading] as const))(
    'in text %i of the fixture',
    async (_, { text, ...expected }) => {
      const actual = inFixtureForm(await model.read(text));
      expect(actual.words).toEqual(expected.words);
      expect(actual.sentences).toEqual(expected.sentences);
      // Processors round int8 sums differently, so of many claims a few near a threshold may differ.
      const [ours, theirs] = [claims(actual), claims(expected)];
      const both = [...ours].filter(claim => theirs.has(claim)).length;
      expect(both).toBeGreaterThanOrEqual(0.85 * Math.max(ours.size, theirs.size));
    },
  );
});
