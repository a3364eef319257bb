import { expect, test } from '@jest/globals';

import { titleOf } from '../../src/reading/titles.js';
import { articleText, wordsAt } from './support.js';

test.each([
  ['The commander of the army’s 2nd Corps, General Sami Hotak, has denied it.', 'commander', 'General'],
  ['The 2nd Corps’ deputy leader, Sheikh Sami Hotak, said the militants had fled.', 'deputy leader', null],
  ['The 2nd Corps said its new army chief, General Sami Hotak, had fled.', 'new army chief', 'General'],
  ['A spokesman for the 2nd Corps, Col. Sami Hotak, said the militants would strike.', 'spokesman', 'Col.'],
  ['2nd Corps spokesman Sami Hotak denied it.', 'spokesman', null],
  ['Sami Hotak, a pro-government militia commander in the 2nd Corps, fled.', 'pro-government militia commander', null],
  ['Sami Hotak, 54, chief of staff of the 2nd Corps, fled.', 'chief of staff', null],
  ['The 2nd Corps, whose commander is Major Sami Hotak, fled.', 'commander', 'Major'],
  ['President Sami Hotak left the 2nd Corps.', 'President', null],
  ['Sami Hotak, the alleged leader of the 2nd Corps, fled.', 'alleged leader', null],
  ['Sami Hotak, an Iran-backed commander of the 2nd Corps, fled.', 'Iran-backed commander', null],
  ['The 2nd Corps’ embattled leader, General Sami Hotak, fled.', 'embattled leader', 'General'],
  ['Secretary General Sami Hotak of the 2nd Corps denied it.', 'Secretary General', null],
  ['The 2nd Corps’ chief of military intelligence, Sami Hotak, fled.', 'chief', null],
  ['The 2nd Corps’ commander-in-chief, General Sami Hotak, fled.', 'commander-in-chief', 'General'],
  ['2nd Corps-run police chief Sami Hotak fled.', 'police chief', null],
  ['Sami Hotak, now leader of the 2nd Corps, fled.', 'leader', null],
  ['Sami Hotak, the 2nd Corps’ leader, fled.', 'leader', null],
  ['Minister of Defence Sami Hotak visited the 2nd Corps.', 'Minister of Defence', null],
  // Of others than who is named.
  ['According to the governor of Herat, Sami Hotak joined the 2nd Corps.', null, null],
  ['The 2nd Corps shot the mayor of Sirte, Sami Hotak said.', null, null],
  ['Sami Hotak, 2nd Corps soldiers said, had fled.', null, null],
  ['The 2nd Corps met Sami Hotak, Prime Minister Abdul Dbeibah and others.', null, null],
  // Verbs tell no title, nor does what others said; "Mr" and ranks are none.
  ['General Sami Hotak, who commands the 2nd Corps, said an officer fled.', null, 'General'],
  ['The men of the 2nd Corps fled, Mr Sami Hotak said.', null, null],
  ['Sami Hotak, said the imam, left the 2nd Corps.', null, null],
])('%s: %s, %s', async (original, title, rank) => {
  const text = await articleText(original);
  const relation = {
    label: 'posted_to/commander',
    head: 0,
    tail: 1,
    score: 1,
    former: false,
    saidBy: [wordsAt(text, 'Sami Hotak', original), wordsAt(text, '2nd Corps', original)] as const,
  };
  expect(titleOf(text, relation)).toEqual({ title, rank });
});

test('of who merely belongs, the rank is told; of a description, its noun', async () => {
  const original = 'Captain Sami Hotak of the 2nd Corps and its deputy commander fled.';
  const text = await articleText(original);
  const titled = (head: string, label: string): string | null =>
    titleOf(text, {
      label,
      head: 0,
      tail: 1,
      score: 1,
      former: false,
      saidBy: [wordsAt(text, head, original), wordsAt(text, '2nd Corps', original)],
    }).title;
  expect(titled('Sami Hotak', 'posted_to/member')).toBe('Captain');
  expect(titled('its deputy commander', 'posted_to/second_in_command')).toBe('deputy commander');
});
