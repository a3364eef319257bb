import { describe, expect, test } from '@jest/globals';

import { sortByHeadNoun } from '../../src/identity/head-nouns.js';

describe('the head noun of a name no lexicon knows', () => {
  test.each([
    ['Sedra Liberation Front', 'Militia', 'REBEL'],
    ['the Amil People’s Liberation Army', 'Militia', 'REBEL'],
    ['Hill Province Resistance Movement', 'Militia', 'REBEL'],
    ['National Revolutionary Front', 'Militia', 'REBEL'],
    ['Vel separatists', 'Militia', 'REBEL'],
    ['Amil mujahideen', 'Militia', 'REBEL'],
    ['Amil mujahedin', 'Militia', 'REBEL'],
    ['Kesh Cartel', 'Militia', 'GANG'],
    ['pro-government Vel fighters', 'Militia', 'PRO_GOVERNMENT_MILITIA'],
    ['Kesh tribal militia', 'Militia', 'IDENTITY_MILITIA'],
    ['Port Amil militia', 'Militia', null],
    ['Martyrs’ Brigades', 'Militia', null],
    ['Kesh Self-Defence Forces', 'Militia', null],
    ['Liwa al-Sedra', 'Militia', null],
    ['Kata’ib al-Vel', 'Militia', null],
    ['Jaysh al-Kesh', 'Militia', null],
    ['43rd Mechanized Brigade', 'Organization', 'STATE_FORCE'],
    ['14th Division', 'Organization', 'STATE_FORCE'],
    ['Kesh Provincial Police', 'Organization', 'POLICE'],
    ['Ministry of Hill Affairs', 'Organization', 'GOVERNMENT'],
    ['Supreme Court of Vel', 'Organization', 'COURT'],
    ['Vel News Agency', 'Organization', 'MEDIA'],
  ])('%s is %s, %s', (name, label, kind) => {
    expect(sortByHeadNoun(name)).toEqual({ label, kind });
  });

  test.each(['Sedra Brigade', 'Red Vale Front', 'Amil Party', 'Hill Guard', '7th Brigade', 'Kesh', ''])(
    '%j leaves it to the reader',
    name => {
      expect(sortByHeadNoun(name)).toBeNull();
    },
  );
});
