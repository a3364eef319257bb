import { describe, expect, test } from '@jest/globals';

import { sidesOf } from '../../src/reading/model/sides.js';

describe('the side on which a description puts a group', () => {
  test.each([
    ['the insurgents', ['insurgent']],
    ['security forces', ['government']],
    ['government militia', ['government', 'militia']],
    ['anti - government fighters', ['insurgent']],
    ['rebel soldiers', ['government', 'insurgent']],
    ['the fighters', []],
    ['the group', []],
  ])('"%s" is %j', (words, sides) => {
    expect([...sidesOf(words.split(' '))].sort()).toEqual(sides);
  });
});
