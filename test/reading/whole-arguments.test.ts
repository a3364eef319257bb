import { expect, test } from '@jest/globals';

import type { FoundEntities } from '../../src/reading/model/entities.js';
import type { FoundEvent } from '../../src/reading/model/events.js';
import { NumberRules } from '../../src/reading/model/numbers.js';
import { NAME } from '../../src/reading/model/pairs.js';
import { withTollRanges } from '../../src/reading/toll-ranges.js';
import { withWholeArguments } from '../../src/reading/whole-arguments.js';
import { articleText, manifest, wordsAt } from './support.js';

const SOLDIERS: FoundEntities = {
  mentions: [],
  owner: [],
  entities: [{ type: 'org', kind: 'state_force', named: false, mentions: [] }],
};
const EVENT: Omit<FoundEvent, 'trigger'> = {
  type: 'vac_attack',
  status: 'actual',
  score: 0.9,
  arguments: [],
  tolls: {},
};

test.each([
  ['Soldiers shot over 700 peasants.', ['over', '700 peasants'], ['over 700 peasants']],
  ['Soldiers shot a driver and five policemen.', ['a driver and', 'five policemen'], ['a driver', 'five policemen']],
  ['Soldiers shot a driver and five policemen.', ['a driver', 'and five policemen'], ['a driver', 'five policemen']],
  ['Soldiers shot 12 people (five policemen).', ['12 people (', 'five policemen'], ['12 people', 'five policemen']],
  ['Soldiers shot nine men\n\nFive women fled.', ['nine men', 'Five women'], ['nine men', 'Five women']],
  ['Soldiers shot a driver, then a cook.', ['a driver', 'a cook'], ['a driver', 'a cook']],
  ['Soldiers shot men of the U.S.', ['men of the U.S.'], ['men of the U.S.']],
  ['Soldiers shot five policemen.', ['five policemen.'], ['five policemen']],
  ['Soldiers shot U.A.E. men.', ['U'], ['U.A.E']],
  ['Soldiers shot U.S. soldiers.', ['U', 'S. soldiers'], ['U.S. soldiers']],
  ['Soldiers shot men of Company B. A cook fled.', ['men of Company B'], ['men of Company B']],
])('whole words of: %s', async (original, found, told) => {
  const text = await articleText(original);
  const event: FoundEvent = {
    ...EVENT,
    trigger: wordsAt(text, 'shot', original),
    arguments: [
      ...found.map(words => ({ role: 'victim', filler: { words: wordsAt(text, words, original) }, score: 0.8 })),
      { role: 'actor', filler: { entity: 0 }, score: 0.7 },
    ],
  };
  const [whole] = withWholeArguments(text, SOLDIERS, [event]);
  expect(whole!.arguments.filter(({ role }) => role === 'actor')).toHaveLength(1);
  expect(whole!.arguments.flatMap(({ filler }) => ('words' in filler ? [text.quote(filler.words)] : []))).toEqual(told);
});

test('a name is not told again beside the entity that bears it, in its role', async () => {
  const original = 'Precision U.S. airstrikes on a U.S. base hit U.S. men, the U.S. said.';
  const text = await articleText(original);
  const span = wordsAt(text, 'U.S. said', original);
  const mention = { span: [span[0], span[1] - 1] as const, type: 0, level: NAME, name: ['u', 's'], kind: [] };
  const country = { type: 'place', kind: 'country', named: true, mentions: [mention] } as const;
  const words = wordsAt(text, 'U.S. airstrikes', original);
  const adjective = { words: [words[0], words[1] - 2] as const };
  const event: FoundEvent = {
    ...EVENT,
    trigger: wordsAt(text, 'airstrikes', original),
    arguments: [
      { role: 'actor', filler: { entity: 0 }, score: 0.8 },
      { role: 'actor', filler: adjective, score: 0.7 },
      { role: 'actor', filler: { words: [words[0], words[0] + 1] }, score: 0.5 },
      { role: 'victim', filler: adjective, score: 0.6 },
    ],
  };
  const found: FoundEntities = { mentions: [], owner: [], entities: [country] };
  expect(withWholeArguments(text, found, [event])[0]!.arguments).toEqual([
    { role: 'actor', filler: { entity: 0 }, score: 0.8 },
    { role: 'victim', filler: adjective, score: 0.6 },
  ]);
});

test.each([
  ['The strike killed between 160 and 200 fighters.', 360, 160],
  ['The strike killed 160 to 200 fighters.', 200, 160],
  ['The strike killed two or three fighters.', 5, 2],
  ['Two or three gunmen killed three fighters.', 3, 3],
  ['Two or three gunmen killed five fighters.', 5, 5],
  ['The strike killed two or three hundred fighters.', 300, 200],
  ['The strike killed 10-15,000 fighters.', 15_000, 10_000],
  ['A-10 warplanes killed 11 fighters.', 11, 11],
  ['Planes killed 20 – 30 more were hurt.', 30, 30],
  ['The strike killed four fighters and five civilians.', 9, 9],
  ['The strike killed 12 fighters. It lasted. It burned. Between 4 and 8 planes came.', 12, 12],
])('%s of %d: %d', async (original, killed, told) => {
  const text = await articleText(original);
  const numbers = new NumberRules(await manifest()).find(text.words.text);
  const event: FoundEvent = { ...EVENT, trigger: wordsAt(text, 'killed', original), tolls: { killed } };
  expect(withTollRanges(text, [event], numbers)[0]!.tolls).toEqual({ killed: told });
});
