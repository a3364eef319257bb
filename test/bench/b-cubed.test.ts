import { describe, expect, test } from '@jest/globals';

import { bCubed, pairScore } from '../../bench/ecb/b-cubed.js';

/** Clusters written as words, a letter a mention: `abc d`. */
function partition(words: string): Map<string, string> {
  return new Map(words.split(' ').flatMap(word => [...word].map(letter => [letter, word] as const)));
}

describe('B³', () => {
  test.each([
    ['all right', 'abc d', 'abc d', 1, 1],
    ['none joined', 'a b c d', 'abc d', 1, (3 * (1 / 3) + 1) / 4],
    ['all joined', 'abcd', 'abc d', (3 * (3 / 4) + 1 / 4) / 4, 1],
    ['gold mentions missed', 'ab', 'abc d', 1, (2 * (2 / 3)) / 4],
    ['own mentions that are none', 'abx y', 'ab', (2 * (2 / 3)) / 4, 1],
    ['nothing said', '', 'abc', 0, 0],
  ])('%s', (_, own, gold, precision, recall) => {
    const score = bCubed(partition(own), partition(gold));
    expect(score.precision).toBeCloseTo(precision);
    expect(score.recall).toBeCloseTo(recall);
  });
  test('pairs: those joined and those that are one', () => {
    const pairs = [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'd'],
    ] as const;
    expect(pairScore(partition('ab cd'), partition('abc d'), pairs)).toMatchObject({ precision: 1, recall: 1 / 2 });
    expect(pairScore(partition('abd c'), partition('abc d'), pairs)).toMatchObject({ precision: 1 / 2, recall: 1 / 2 });
  });
});
