import { expect, test } from '@jest/globals';

import type { Matrix } from '../../src/reading/model/matrix.js';
import { oneType } from '../../src/reading/model/name-spans.js';
import { spansOf, triggersOf, typeLogits } from '../../src/reading/model/tags.js';

const matrix = (...rows: number[][]): Matrix => ({
  width: rows[0]!.length,
  data: Float32Array.from(rows.flat()),
});

/** Outside, and begin and go on of types 0 and 1. Word by word the likeliest tags are 2 2 4 4: two spans that nothing begins. */
const LOGITS = matrix([1, 0, 3, 0, 0], [0, 0, 4, 0, 0], [2, 0, 0, 0, 3], [0, 0, 0, 0, 3]);

test('spans are those of the likeliest tags of which each goes on with a span that began', () => {
  expect(spansOf(LOGITS, [0, 0, 0, 0])).toEqual([
    { span: [0, 2], type: 0 },
    { span: [2, 4], type: 1 },
  ]);
  const oneName = matrix([0, 2, 0, 1.5, 0], [0, 0, 1, 0, 3], [5, 0, 0, 0, 0]);
  expect(spansOf(oneName, [0, 0, 0])).toEqual([{ span: [0, 2], type: 1 }]);
});

test('no span goes on over the end of a sentence', () => {
  expect(spansOf(LOGITS, [0, 0, 0, 1])).toEqual([{ span: [0, 2], type: 0 }]);
  expect(spansOf(LOGITS, [])).toEqual([]);
});

test('a sentence without a trigger takes the words together that well may be of one', () => {
  // Probabilities of being of a trigger: about .40, .46, .57, .40 and .04.
  const unsure = matrix([1, 0.6, -9], [0.15, -2, -0.1], [0, -0.1, -2], [1, -9, 0.6], [3.5, -9, 0]);
  const spans = (logits: Matrix, sentence: number[]): unknown => triggersOf(logits, sentence).map(({ span }) => span);
  expect(spans(unsure, [0, 0, 0, 0, 0])).toEqual([[0, 4]]);
  expect(spans(unsure, [0, 0, 0, 1, 1])).toEqual([
    [0, 3],
    [3, 4],
  ]);
  const tagged = matrix([0, 9, 0], [9, 0, 0], [0.5, 0.4, -9]);
  expect(spans(tagged, [0, 0, 0])).toEqual([[0, 1]]);
  expect(spans(tagged, [0, 0, 1])).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(spans(matrix([2, 0, 0], [3, 0, 0]), [0, 0])).toEqual([]);
  // Neighbours take nothing from the likeliest word's probability.
  const [lone] = triggersOf(unsure, [0, 0, 0, 0, 0]);
  expect(lone!.probability).toBeCloseTo(triggersOf(matrix([0, -0.1, -2]), [0])[0]!.probability, 5);
});

test('a name is of the type that is likeliest over all its places; descriptions are left', () => {
  const words = ['Kigali', 'fell', 'KIGALI', 'city'];
  const logits = matrix([0, 2, 0, 1, 0], [9, 0, 0, 0, 0], [0, 1, 0, 3, 0], [0, 2, 0, 0, 0]);
  const [person, place] = [0, 1];
  const tagged = [
    { span: [0, 1], type: person },
    { span: [2, 3], type: place },
    { span: [3, 4], type: person },
  ] as const;
  expect(typeLogits(logits, [2, 4])).toEqual([1, 3]);
  expect(oneType(tagged, words, logits, ([start]) => start < 3)).toEqual([
    { span: [0, 1], type: place },
    { span: [2, 3], type: place },
    { span: [3, 4], type: person },
  ]);
  expect(oneType(tagged, words, logits, () => false)).toEqual(tagged);
});
