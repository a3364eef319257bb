import { expect, test } from '@jest/globals';

import { withoutMereWords } from '../../src/reading/mere-words.js';
import type { FoundEntity, FoundMention } from '../../src/reading/model/entities.js';
import type { ModelReading } from '../../src/reading/model/joint-model.js';
import { NAME, PRONOUN } from '../../src/reading/model/pairs.js';
import { isNationality } from '../../src/reading/nationalities.js';

const text = 'An Israeli strike on Zoru hit their base there ; Omar fled it'.split(' ');
const mention = (at: number, type: number, level: number): FoundMention => ({
  span: [at, at + 1],
  type,
  level,
  name: [text[at]!.toLowerCase()],
  kind: [],
});
const mentions = [mention(1, 3, NAME), mention(4, 3, NAME), mention(6, 1, PRONOUN), mention(10, 0, NAME)];
const entity = (at: number, type: FoundEntity['type'], kind: string): FoundEntity => ({
  type,
  kind,
  named: mentions[at]!.level === NAME,
  mentions: [mentions[at]!],
});
const model: ModelReading = {
  words: { text, starts: [], ends: [], sentence: text.map(() => 0) },
  numbers: [],
  found: {
    mentions,
    owner: [0, 1, 2, 3],
    entities: [
      entity(0, 'place', 'country'),
      entity(1, 'place', 'city'),
      entity(2, 'group', 'rebel'),
      entity(3, 'person', 'person'),
    ],
  },
  relations: [
    {
      head: 2,
      tail: 1,
      label: 'operates_from/site',
      score: 0.9,
      former: false,
      saidBy: [
        [6, 7],
        [4, 5],
      ],
    },
    {
      head: 3,
      tail: 1,
      label: 'operates_from/area',
      score: 0.8,
      former: false,
      saidBy: [
        [10, 11],
        [4, 5],
      ],
    },
  ],
  events: [
    {
      trigger: [2, 3],
      type: 'remote_airstrike',
      status: 'actual',
      score: 0.9,
      tolls: {},
      arguments: [
        { role: 'actor', filler: { entity: 0 }, score: 0.9 },
        { role: 'target', filler: { entity: 2 }, score: 0.9 },
        { role: 'victim', filler: { entity: 3 }, score: 0.9 },
        { role: 'place', filler: { entity: 1 }, score: 0.9 },
      ],
    },
  ],
};

test('bare nationalities and lone pronouns are no entities; who did it is still told in words', () => {
  const { found, relations, events } = withoutMereWords(model);
  expect(found.entities).toEqual([model.found.entities[1], model.found.entities[3]]);
  expect(found.mentions.map((_, i) => found.owner[i])).toEqual([0, 1]);
  expect(relations).toEqual([{ ...model.relations[1], head: 1, tail: 0 }]);
  expect(events[0]!.arguments.map(({ role, filler }) => [role, filler])).toEqual([
    ['actor', { words: [1, 2] }],
    ['victim', { entity: 1 }],
    ['place', { entity: 0 }],
  ]);
});

test.each([
  ['Israeli', true],
  ['Afghan', true],
  ['Israel', false],
  ['US', false],
  ['Kosovo', false],
  ['Omar', false],
])('%s is a nationality: %s', (word, expected) => {
  expect(isNationality(word)).toBe(expected);
});

test('peoples that are listed with one another are no places, countries and towns are', () => {
  const places = (sentence: string, ...names: string[]): string[] => {
    const words = sentence.split(' ');
    const found = names.map((name): FoundEntity => {
      const at = words.indexOf(name);
      const own = { span: [at, at + 1] as const, type: 3, level: NAME, name: [name.toLowerCase()], kind: [] };
      return { type: 'place', kind: 'city', named: true, mentions: [own] };
    });
    const read = withoutMereWords({
      words: { text: words, starts: [], ends: [], sentence: words.map(() => 0) },
      numbers: [],
      found: { mentions: found.flatMap(({ mentions }) => mentions), owner: names.map((_, i) => i), entities: found },
      relations: [],
      events: [],
    });
    return read.found.entities.map(({ mentions: [own] }) => words[own!.span[0]]!);
  };
  expect(
    places('Its Uzbek , Tajik , Zoran , and Oruli residents fled Zoru', 'Tajik', 'Zoran', 'Oruli', 'Zoru'),
  ).toEqual(['Zoru']);
  expect(places('It borders Georgia , Oru and Zoru', 'Georgia', 'Oru', 'Zoru')).toEqual(['Georgia', 'Oru', 'Zoru']);
  expect(places('Zoru and Palestinian groups met', 'Zoru')).toEqual(['Zoru']);
  expect(places('Turkmen fighters left Zoru and Oru', 'Zoru', 'Oru')).toEqual(['Zoru', 'Oru']);
});
