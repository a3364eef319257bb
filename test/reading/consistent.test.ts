import { describe, expect, test } from '@jest/globals';

import { consistentRelations } from '../../src/reading/consistent-relations.js';
import type { FoundEntity } from '../../src/reading/model/entities.js';
import type { FoundArgument, FoundEvent } from '../../src/reading/model/events.js';
import type { FoundRelation } from '../../src/reading/model/relations.js';
import { toldOnce } from '../../src/reading/told-once.js';

describe('relations that cannot all be true', () => {
  const kinds = ['city', 'province', 'city', 'province', 'country'];
  const entities = kinds.map(kind => ({ type: 'place', kind, named: true, mentions: [] }) satisfies FoundEntity);
  const relation = (head: number, label: string, tail: number, score: number): FoundRelation => ({
    head,
    label,
    tail,
    score,
    former: false,
    saidBy: [
      [0, 1],
      [1, 2],
    ],
  });

  test.each([
    ['a province has one capital', [relation(0, 'capital_of', 1, 0.8), relation(2, 'capital_of', 1, 0.9)], [1]],
    [
      'a city is the capital of one province',
      [relation(0, 'capital_of', 1, 0.9), relation(0, 'capital_of', 3, 0.8)],
      [0],
    ],
    ['and of a country besides', [relation(0, 'capital_of', 1, 0.9), relation(0, 'capital_of', 4, 0.8)], [0, 1]],
    ['nothing lies within its own part', [relation(0, 'within', 1, 0.7), relation(1, 'within', 0, 0.9)], [1]],
    ['forces fight each other', [relation(0, 'opposed_to', 1, 0.7), relation(1, 'opposed_to', 0, 0.9)], [0, 1]],
    [
      'a city lies within what it is the capital of',
      [relation(0, 'within', 1, 0.7), relation(0, 'capital_of', 1, 0.9)],
      [0, 1],
    ],
  ])('%s', (_, relations, kept) => {
    expect(consistentRelations(relations, entities)).toEqual(kept.map(i => relations[i]));
  });
});

describe('an incident that a sentence tells twice', () => {
  const sentenceOf = (word: number): number => Math.floor(word / 10);
  const place = (entity: number): FoundArgument => ({ role: 'place', filler: { entity }, score: 0.9 });
  const actor = (entity: number): FoundArgument => ({ role: 'actor', filler: { entity }, score: 0.9 });
  const event = (word: number, score: number, own: FoundArgument[], more: Partial<FoundEvent> = {}): FoundEvent => ({
    trigger: [word, word + 1],
    type: 'battle_nonstate_takes',
    status: 'actual',
    score,
    arguments: own,
    tolls: {},
    ...more,
  });

  test('is one event, with what each word tells of it', () => {
    const first = event(2, 0.6, [actor(1)], { tolls: { killed: 3 } });
    const second = event(7, 0.9, [actor(1), actor(2), place(3)]);
    expect(toldOnce([first, second], sentenceOf)).toEqual([{ ...second, tolls: { killed: 3 } }]);
  });

  test.each([
    ['in other sentences', event(12, 0.9, [actor(1), place(3)])],
    ['of other places', event(7, 0.9, [actor(1), place(4)])],
    ['by others', event(7, 0.9, [actor(2), place(3)])],
    ['with other tolls', event(7, 0.9, [actor(1), place(3)], { tolls: { killed: 4 } })],
    ['of another type', event(7, 0.9, [actor(1), place(3)], { type: 'remote_airstrike' })],
    ['of another status', event(7, 0.9, [actor(1), place(3)], { status: 'planned' })],
  ])('is not one with those %s', (_, other) => {
    const first = event(2, 0.6, [actor(1), place(3)], { tolls: { killed: 3 } });
    expect(toldOnce([first, other], sentenceOf)).toEqual([first, other]);
  });
});
