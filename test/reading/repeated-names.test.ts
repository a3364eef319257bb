import { expect, test } from '@jest/globals';

import { repeatedNames } from '../../src/reading/model/repeated-names.js';

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
