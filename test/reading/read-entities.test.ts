import { expect, test } from '@jest/globals';

import type { FoundEntity } from '../../src/reading/model/entities.js';
import { NAME, NOMINAL } from '../../src/reading/model/pairs.js';
import { readEntities } from '../../src/reading/read-entities.js';

import { articleText, wordsAt } from './support.js';

const TEXT =
  'The Dutch military chief said that Dick Berlijn and the Hague knew. The Afghan army did not. Forces of the army fled.';

test.each<[string, FoundEntity['type'], boolean]>([
  ['The Dutch military chief', 'person', false],
  ['Dick Berlijn', 'person', true],
  ['the Hague', 'person', true],
  ['The Afghan army', 'org', true],
  ['Forces', 'group', false],
])('%s, a %s, is named: %s', async (name, type, named) => {
  const text = await articleText(TEXT);
  const mention = { span: wordsAt(text, name, TEXT), type: 0, level: NAME, name: [name], kind: [] };
  const [entity] = readEntities(text, [{ type, kind: 'x', named: true, mentions: [mention] }]);
  expect(entity).toMatchObject({ name, named });
});

test.each<[string, FoundEntity['type'], string, readonly string[]]>([
  ['Sheikh Said Shaaban', 'person', 'Sheikh Said Shaaban', ['Said Shaaban']],
  ['Mullah Omar', 'person', 'Mullah Omar', ['Omar']],
  ['Prince Souphanouvong', 'person', 'Prince Souphanouvong', ['Souphanouvong']],
  ['King Salman', 'person', 'King Salman', ['Salman']],
  ['Governor of Helmand', 'person', 'Governor of Helmand', []],
  ['Deputy Prime Minister', 'person', 'Deputy Prime Minister', []],
  ['Inspector General', 'person', 'Inspector General', []],
  ['Omar Zay', 'person', 'Omar Zay', []],
  ['General Union', 'org', 'General Union', []],
])('%s, a %s, is called %s, and %j', async (written, type, name, aliases) => {
  const text = await articleText(`Then ${written} spoke.`);
  const mention = {
    span: wordsAt(text, written, `Then ${written} spoke.`),
    type: 0,
    level: NAME,
    name: written.toLowerCase().split(' '),
    kind: [],
  };
  const [entity] = readEntities(text, [{ type, kind: 'x', named: true, mentions: [mention] }]);
  expect(entity).toMatchObject({ name, aliases });
});

test.each([
  ['Then King Salman spoke.', 'Salman', ['King Salman']],
  ['Then Mullah Omar spoke.', 'Omar', ['Mullah Omar']],
  ['Then Prince Omar spoke.', 'Omar', []],
  ['Then Colonel Omar spoke.', 'Omar', []],
  ['Then the king Salman spoke.', 'Salman', []],
])('%s: %s is also called %j', async (original, written, aliases) => {
  const text = await articleText(original);
  const mention = { span: wordsAt(text, written, original), type: 0, level: NAME, name: [written], kind: [] };
  const [entity] = readEntities(text, [{ type: 'person', kind: 'x', named: true, mentions: [mention] }]);
  expect(entity).toMatchObject({ name: written, aliases });
});

test.each<[string, FoundEntity['type'], boolean]>([
  ['Colombian police', 'org', true],
  ['NATO troops', 'org', true],
  ['Armed locals', 'group', false],
  ['Palestinian gunmen', 'group', false],
  ['Colombian farmers', 'person', false],
])('%s, a %s that opens a sentence, is named: %s', async (written, type, named) => {
  const original = `${written} fled.`;
  const text = await articleText(original);
  const mention = { span: wordsAt(text, written, original), type: 0, level: NOMINAL, name: [], kind: [] };
  const [entity] = readEntities(text, [{ type, kind: 'x', named: false, mentions: [mention] }]);
  expect(entity).toMatchObject({ name: written, named });
});
