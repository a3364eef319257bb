import { expect, test } from '@jest/globals';

import { acronymsOfNames, areOtherAcronyms } from '../../src/reading/model/acronyms-of-names.js';
import { articleText, wordsAt } from './support.js';

test('names have the acronyms that the text gives them', async () => {
  const original =
    'The Hill Defence Forces (FDM) met the River Front of Oron. HDF men and the RFO of Mr. Oron left, the Sea Guard too.';
  const text = await articleText(original);
  const names = ['Hill Defence Forces', 'FDM', 'River Front of Oron', 'HDF', 'RFO', 'Sea Guard'].map(name =>
    wordsAt(text, name, original),
  );
  expect(names.map(name => acronymsOfNames(text.words, names).get(name))).toEqual([
    'fdm',
    'fdm',
    'rfo',
    'hdf',
    'rfo',
    undefined,
  ]);
});

test.each([
  ['tdf', 'tplf', true],
  ['uda', 'uff', true],
  ['fnl', 'palipehutu', true],
  ['isis', 'isil', false],
  ['is', 'isil', false],
  ['farc', 'farcep', false],
])('%s is not %s: %s', (one, other, are) => {
  expect(areOtherAcronyms(one, other)).toBe(are);
  expect(areOtherAcronyms(other, one)).toBe(are);
});
