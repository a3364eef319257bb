import { expect, test } from '@jest/globals';

import { acronymsOfNames, areOtherAcronyms } from '../../src/reading/model/acronyms-of-names.js';
import { findEntities } from '../../src/reading/model/entities.js';
import { NAME, PairRules } from '../../src/reading/model/pairs.js';
import type { Section } from '../../src/reading/model/section-reader.js';
import { articleText, manifest, wordsAt } from './support.js';

test('names have the acronyms that the text gives them', async () => {
  const original =
    "The Hill Defence Forces met the River Front of Oron (AFO). HDF men and the RFO of Mr. Oron left. TULIP, the Sea Guard's (GAM) foe, RED CLAN and the TOF-RI fled.";
  const text = await articleText(original);
  const names = [
    'Hill Defence Forces',
    'River Front of Oron',
    'AFO',
    'HDF',
    'RFO',
    'TULIP',
    'Sea Guard',
    'GAM',
    'RED CLAN',
    'TOF-RI',
  ].map(name => wordsAt(text, name, original));
  expect(names.map(name => acronymsOfNames(text.words, names).get(name))).toEqual([
    'hdf',
    'rfo',
    'afo',
    'hdf',
    'rfo',
    undefined,
    'gam',
    'gam',
    undefined,
    'tofri',
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

/** Entities of names of groups that the model finds alike, each with the one before it, as surely as can be. */
async function entitiesOf(original: string, names: readonly string[], kind = 'rebel'): Promise<string[][]> {
  const text = await articleText(original);
  const own = await manifest();
  const mentions = names.map(name => wordsAt(text, name, original));
  const kinds = Float32Array.from(names.flatMap(() => own.kinds.map(other => (other === kind ? 9 : 0))));
  const none = { width: 1, data: new Float32Array() };
  const section: Section = {
    start: 0,
    sentence: text.words.sentence,
    mentions,
    types: names.map(() => own.entityTypes.indexOf('group')),
    levels: names.map(() => NAME),
    triggers: [],
    triggerProbability: [],
    strings: [],
    numbers: [],
    coreferencePairs: names.slice(1).map((_, i): [number, number] => [i + 1, i]),
    relationPairs: [],
    rolePairs: [],
    tollPairs: [],
    logits: {
      coreference: { width: 1, data: Float32Array.from(names.slice(1).map(() => 9)) },
      kind: { width: own.kinds.length, data: kinds },
      relation: none,
      event: none,
      status: none,
      role: none,
      toll: none,
    },
  };
  const { entities } = findEntities(text.words, [section], new PairRules(own), own);
  return entities.map(entity => entity.mentions.map(({ span }) => text.quote(span)));
}

test('a body has no second acronym, however alike the model finds the two', async () => {
  const rivals = 'The Hill Defence Forces (HDF) fought the River Front (RF) on Sunday, and the RF fled.';
  expect(await entitiesOf(rivals, ['Hill Defence Forces', 'HDF', 'River Front', 'RF'])).toEqual([
    ['Hill Defence Forces', 'HDF'],
    ['River Front', 'RF'],
  ]);
  const one = 'The Hill Front left. Its men call it DAESH, and the HFU is its union.';
  expect(await entitiesOf(one, ['Hill Front', 'DAESH', 'HFU'])).toEqual([['Hill Front', 'DAESH', 'HFU']]);
  const agency = 'The Hill Front (OPP) fled. The HF left.';
  expect(await entitiesOf(agency, ['Hill Front', 'OPP', 'HF'], 'media')).toEqual([['Hill Front', 'OPP', 'HF']]);
});
