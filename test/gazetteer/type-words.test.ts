import { describe, expect, test } from '@jest/globals';

import { partTypeWords, wholeOf } from '../../src/gazetteer/type-words.js';

describe('partTypeWords', () => {
  test.each([
    ['takhar province', 'takhar', 'province'],
    ['the province of takhar', 'takhar', 'province'],
    ['farkhar district', 'farkhar', 'district'],
    ['wuleswali bihsud', 'bihsud', 'district'],
    ['donetsk oblast', 'donetsk', 'province'],
    ['departamento de antioquia', 'antioquia', 'province'],
    ['maru local government area', 'maru', 'district'],
    ['bagram air base', 'bagram', 'facility'],
    ['swat valley', 'swat', 'region'],
    ['city of homs', 'homs', 'city'],
    ['camp bastion', 'camp bastion', null],
    ['fort worth', 'fort worth', null],
    ['province', 'province', null],
    ['kunduz', 'kunduz', null],
    ['', '', null],
  ])('parts "%s" into "%s" and %s', (name, core, type) => {
    expect(partTypeWords(name)).toEqual({ core, type });
  });
});

describe('wholeOf', () => {
  test.each([
    ['northern afghanistan', 'afghanistan'],
    ['southeast gaza', 'gaza'],
    ['westbank', null],
    ['north', null],
  ])('"%s" is a part of %s', (name, whole) => {
    expect(wholeOf(name)).toBe(whole);
  });
});
