import { expect, test } from '@jest/globals';

import { NumberRules } from '../../src/reading/model/numbers.js';
import { WordRules } from '../../src/reading/model/words.js';
import { manifest } from './support.js';

test.each([
  ['1,200 men', [1200]],
  ['twenty-two died', [22]],
  ['a bomb killed three', [1, 3]],
  ['123456789 men', []],
  ['two hundred soldiers', [200]],
  ['a hundred and twelve soldiers and a dog', [112, 1]],
  ['2 thousand people', [2000]],
  ['250 thousand', [250_000]],
  ['two hundred thousand', [200_000]],
  ['ten thousand three hundred and five men and 3', [10_305, 3]],
  ['two dozen', [24]],
  ['Half a dozen', [6]],
  // Nothing multiplies twice, and nothing that was not counted.
  ['several hundred men, a few dozen', [1]],
  ['one hundred one hundred', [100, 100]],
  ['between one hundred and two hundred people', [100, 200]],
  ['two hundred and fifty thousand', [250_000]],
  ['toll passes one hundred\n\nTwo soldiers died', [100, 2]],
  ['1.5 million', [1, 5]],
  ['half a million', [1]],
  ['In 2015, 200 people of 1,200,000', [2015, 200, 1_200_000]],
  ['9'.repeat(5000), []],
  ['a hundred, and five more', [100, 5]],
])('numbers of: %s', async (text, values) => {
  const words = new WordRules(await manifest()).split(text).text;
  expect(new NumberRules(await manifest()).find(words).map(({ value }) => value)).toEqual(values);
});

test('any number of multipliers ends', async () => {
  const words = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? 'hundred' : 'one'));
  expect(new NumberRules(await manifest()).find(words).length).toBeGreaterThan(0);
});
