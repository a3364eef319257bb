import { expect, test } from '@jest/globals';

import { withCompanions } from '../../src/reading/companions.js';
import type { FoundEntities } from '../../src/reading/model/entities.js';
import type { FoundEvent } from '../../src/reading/model/events.js';
import { NAME } from '../../src/reading/model/pairs.js';
import { NumberRules } from '../../src/reading/model/numbers.js';
import { articleText, manifest, wordsAt } from './support.js';

type Kind = 'person' | 'group';

test.each<[string, Kind, FoundEvent['tolls'], FoundEvent['tolls']]>([
  ['Gunmen killed Omar Zay and six guards.', 'person', { killed: 6 }, { killed: 7 }],
  ['Gunmen killed Omar Zay, the mayor, and at least 1,200 others.', 'person', { killed: 1200 }, { killed: 1201 }],
  ['Police arrested Omar Zay with about 300 others.', 'person', { captured: 300 }, { captured: 301 }],
  ['Omar Zay and two of his guards were killed.', 'person', { killed: 2 }, { killed: 3 }],
  ['Omar Zay, the mayor, and six guards were killed.', 'person', { killed: 6 }, { killed: 7 }],
  ['Gunmen killed Omar Zay and six guards who were asleep.', 'person', { killed: 6 }, { killed: 7 }],
  ['Gunmen killed Omar Zay and six guards as they were leaving.', 'person', { killed: 6 }, { killed: 7 }],
  ['A bomb killed Omar Zay and two guards and wounded five people.', 'person', { killed: 2 }, { killed: 3 }],
  // Counted already; another clause; two tolls of one number; no person; another sentence.
  ['Gunmen killed Omar Zay and six guards.', 'person', { killed: 7 }, { killed: 7 }],
  ['Gunmen killed Omar Zay, and two guards were hurt.', 'person', { killed: 1, wounded: 2 }, { killed: 1, wounded: 2 }],
  ['Gunmen killed Omar Zay and two guards were hurt.', 'person', { wounded: 2 }, { wounded: 2 }],
  ['Gunmen killed Omar Zay, with six guards hurt.', 'person', { wounded: 6 }, { wounded: 6 }],
  ['Omar Zay was killed, and six guards were hurt.', 'person', { wounded: 6 }, { wounded: 6 }],
  ['Gunmen killed Omar Zay and six guards.', 'person', { killed: 6, captured: 6 }, { killed: 6, captured: 6 }],
  ['Gunmen killed Omar Zay and six guards.', 'group', { killed: 6 }, { killed: 6 }],
  ['Gunmen killed again. Omar Zay and six guards fled.', 'person', { killed: 6 }, { killed: 6 }],
])('%s, a %s, %j', async (original, type, tolls, told) => {
  const text = await articleText(original);
  const mention = { span: wordsAt(text, 'Omar Zay', original), type: 0, level: NAME, name: [], kind: [] };
  const found: FoundEntities = {
    mentions: [mention],
    owner: [0],
    entities: [{ type, kind: type, named: true, mentions: [mention] }],
  };
  const event: FoundEvent = {
    trigger: wordsAt(text, /killed|arrested/.exec(original)![0], original),
    type: 'vac_attack',
    status: 'actual',
    score: 0.9,
    arguments: [{ role: 'victim', filler: { entity: 0 }, score: 0.9 }],
    tolls,
  };
  const numbers = new NumberRules(await manifest()).find(text.words.text);
  expect(withCompanions(text, found, [event], numbers)[0]!.tolls).toEqual(told);
});

test('every victim who is named counts', async () => {
  const original = 'Gunmen killed Omar Zay, his deputy Ali Bor and six guards.';
  const text = await articleText(original);
  const mentions = ['Omar Zay', 'Ali Bor'].map(name => ({
    span: wordsAt(text, name, original),
    type: 0,
    level: NAME,
    name: [],
    kind: [],
  }));
  const found: FoundEntities = {
    mentions,
    owner: [0, 1],
    entities: mentions.map(mention => ({ type: 'person', kind: 'person', named: true, mentions: [mention] })),
  };
  const event: FoundEvent = {
    trigger: wordsAt(text, 'killed', original),
    type: 'vac_attack',
    status: 'actual',
    score: 0.9,
    arguments: [0, 1].map(entity => ({ role: 'victim', filler: { entity }, score: 0.9 })),
    tolls: { killed: 6 },
  };
  const numbers = new NumberRules(await manifest()).find(text.words.text);
  expect(withCompanions(text, found, [event], numbers)[0]!.tolls).toEqual({ killed: 8 });
});
