import { expect, test } from '@jest/globals';

import { areNamesakes } from '../../src/reading/model/entities.js';

test.each<[string, string, boolean]>([
  ['yar mohammad dostam', 'abdul rashid dostam', true],
  ['laurent désiré kabila', 'joseph kabila', true],
  ['khalid bin salman', 'mohammed bin salman', true],
  ['bashar al assad', 'maher al assad', true],
  ['daniel silva', 'jean de silva', true],
  ['sonia gandhi', 'sanjay gandhi', true],
  ['ali haidari', 'khalid haidari', true],
  ['abdul karim zadran', 'abdul rashid zadran', true],
  // Spellings, initials and short forms of one given name, and a surname with a title.
  ['mohamed yusuf', 'muhammad yusuf', false],
  ['a zakayev', 'akhmed zakayev', false],
  ['k haftar', 'khalifa haftar', false],
  ['c rice', 'condoleezza rice', false],
  ['alex petrov', 'alexander petrov', false],
  ['joe biden', 'joseph biden', false],
  ['mike pompeo', 'michael pompeo', false],
  ['col varnavas', 'stelios varnavas', false],
  ['mr garvey', 'mrs garvey', false],
  // One holds the other; another surname; a surname alone.
  ['rashid dostam', 'abdul rashid dostam', false],
  ['joseph kabila', 'joseph kony', false],
  ['kabila', 'joseph kabila', false],
])('%s and %s are two of one surname: %s', (one, other, are) => {
  expect(areNamesakes(one.split(' '), other.split(' '))).toBe(are);
  expect(areNamesakes(other.split(' '), one.split(' '))).toBe(are);
});
