import { expect, test } from '@jest/globals';

import { withoutHardWraps } from '../../src/reading/hard-wraps.js';
import { storyOf } from '../../src/reading/story.js';

/** A broadcast as a monitoring service sends it: lines of at most 66 columns, paragraphs indented. */
const WIRE = `   Bor, 14 Sep 89 (River Radio) -- [Text] Guerrillas of the River
Army attacked the barracks of the 4th Brigade in the port of Sarit
last night and withdrew after two hours, the government radio said
today.

   Three soldiers were killed. The commander of the brigade, Colonel
Yusuf Amin, escaped by boat, according to the same report, and has
asked for help.`;

test('a text of broken lines has its paragraphs as lines, and every offset', () => {
  const whole = withoutHardWraps(WIRE);
  expect(whole).toHaveLength(WIRE.length);
  expect(whole.split('\n').map(line => line.trim().split(' ').slice(-2).join(' '))).toEqual([
    'said today.',
    '',
    'for help.',
  ]);
  expect(withoutHardWraps(WIRE.replace(/\n/g, '\r\n')).split('\n')).toHaveLength(3);
});

test('its dateline, day and quotes are those of a text in one piece', () => {
  const { text, structure, toOriginal } = storyOf(WIRE);
  expect(structure).toMatchObject({ title: null, publishedOn: '1989-09-14' });
  const start = text.indexOf('River Army');
  const { start: from, end } = toOriginal({ start, end: start + 10 });
  expect(WIRE.slice(from, end)).toBe('River\nArmy');
});

test('capitals at the ends of broken lines begin no sentence', () => {
  const { text } = storyOf(WIRE.toUpperCase());
  expect(text).toContain('said today');
  expect(text).toContain('has asked for help');
});

test.each([
  [
    'paragraphs',
    `Rebels took the town.\n${'The army sent more men to the river, officials said. '.repeat(4)}\nThey left.`,
  ],
  [
    'headlines',
    'Rebels take Sarit\nBy Marta Quiroga\nBOR, May 15\nRebels took the port of Sarit on Sunday.\nThe army left it.\nIt was a long night.',
  ],
  [
    'a list',
    Array.from('abcdefgh')
      .map((name, i) => `- ${name.repeat(40)} ${'commander of the brigade '.repeat(1)}${i}`)
      .join('\n'),
  ],
  ['lines without end', 'x'.repeat(100_000)],
  ['nothing', ''],
])('%s stay as they are', (_, text) => {
  expect(withoutHardWraps(text)).toBe(text);
});

test('a new paragraph without a blank line begins at its indentation', () => {
  const dense = WIRE.replace('\n\n', '\n');
  expect(withoutHardWraps(dense).split('\n')).toHaveLength(2);
});
