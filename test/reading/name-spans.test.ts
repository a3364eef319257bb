import { describe, expect, test } from '@jest/globals';

import { repeatedNames, wholeNames, withoutSides } from '../../src/reading/model/name-spans.js';
import type { WordSpan } from '../../src/reading/model/words.js';

const TEXT = 'The Oru River Guard fled . An Oru River Guard man ran to Oru . He saw the Oru River Guard Corps .';
const WORDS = TEXT.split(' ');
const SENTENCE = WORDS.map((_, i) => WORDS.slice(0, i).filter(word => word === '.').length);
const GROUP = 1;
const PLACE = 3;

test('a name of several words is read alike wherever it stands, but not over the border of another', () => {
  const first = { span: [1, 4], type: GROUP } as const;
  const cut = { span: [7, 8], type: PLACE } as const;
  const place = { span: [13, 14], type: PLACE } as const;
  const longer = { span: [18, 22], type: GROUP } as const;
  expect(repeatedNames([first, cut, place, longer], WORDS, SENTENCE, () => true)).toEqual([
    first,
    { span: [7, 10], type: GROUP },
    place,
    longer,
  ]);
});

test('descriptions and single words repeat nothing', () => {
  const guard = { span: [1, 4], type: GROUP } as const;
  const place = { span: [13, 14], type: PLACE } as const;
  expect(repeatedNames([guard, place], WORDS, SENTENCE, () => false)).toEqual([guard, place]);
});

test('who is against a group is not that group', () => {
  const words = 'Taliban met an anti - Taliban man , the Anti - Balaka and pro - state forces of state forces'.split(
    ' ',
  );
  const at = (start: number, end: number): { span: WordSpan; type: number } => ({ span: [start, end], type: GROUP });
  const [named, against, balaka, sided, forces] = [at(0, 1), at(3, 6), at(9, 12), at(13, 17), at(18, 20)];
  expect(withoutSides([named, against, balaka, sided, forces], words)).toEqual([named, balaka, sided, forces]);
  expect(withoutSides([against, balaka], words)).toEqual([against, balaka]);
  // A name that the tagger cuts is none to go by.
  expect(withoutSides([balaka, at(11, 12)], words)).toEqual([balaka, at(11, 12)]);
});

describe('a name that the tagger cuts', () => {
  const words = 'Said the Northern Alliance man Omar Khan - Wali , the rebels of Kabul - Herat road'.split(' ');
  const sentence = words.map(() => 0);
  const isName = ([start, end]: WordSpan): boolean => words.slice(start, end).some(word => /^[A-Z]/.test(word));
  const classOf = (type: number): number | null => [0, 1, 1, null][type]!;
  const whole = (...spans: [number, number, number][]): [number, number, number][] =>
    wholeNames(
      spans.map(([start, end, type]) => ({ span: [start, end], type })),
      words,
      sentence,
      isName,
      classOf,
    ).map(({ span: [start, end], type }) => [start, end, type]);

  test.each([
    [
      'in two is one, of the type of its last part',
      [
        [2, 3, GROUP],
        [3, 4, 2],
      ],
      [[2, 4, 2]],
    ],
    [
      'in two is one, and ends in words that are no name',
      [
        [2, 3, GROUP],
        [3, 5, 2],
      ],
      [[2, 5, 2]],
    ],
    [
      'at a dash is one',
      [
        [5, 8, 0],
        [8, 9, 0],
      ],
      [[5, 9, 0]],
    ],
    [
      'is not one with a description',
      [
        [2, 4, GROUP],
        [4, 5, GROUP],
      ],
      [
        [2, 4, GROUP],
        [4, 5, GROUP],
      ],
    ],
    [
      'is not one with a name of another class',
      [
        [2, 4, GROUP],
        [4, 5, 0],
      ],
      [
        [2, 4, GROUP],
        [4, 5, 0],
      ],
    ],
    [
      'loses what no name opens or ends with',
      [
        [8, 10, 0],
        [13, 15, PLACE],
      ],
      [
        [8, 9, 0],
        [13, 14, PLACE],
      ],
    ],
    ['falls where only signs are left', [[9, 10, 0]], []],
  ] as [string, [number, number, number][], [number, number, number][]][])('%s', (_, spans, expected) => {
    expect(whole(...spans)).toEqual(expected);
  });
});
