import { expect, test } from '@jest/globals';

import type { FoundRelation } from '../../src/reading/model/relations.js';
import { withoutResisted } from '../../src/reading/syntax/resisted.js';
import { marked } from './support.js';

test.each<[string, string, boolean]>([
  ['[Omar Wali:person/person] led the resistance to the [River Front:group/rebel].', 'posted_to/commander', false],
  ['[Omar Wali:person/person] led the war against [River Front:group/rebel] men.', 'posted_to/commander', false],
  ['[Omar Wali:person/person] led the resistance to the [River Front:group/rebel].', 'opposed_to', true],
  ['[Omar Wali:person/person] led the resistance of the [River Front:group/rebel].', 'posted_to/commander', true],
  ['[Omar Wali:person/person] led the [River Front:group/rebel].', 'posted_to/commander', true],
])('%s: %s stays: %s', async (markup, label, stays) => {
  const { text, mentions } = await marked(markup);
  const [person, body] = mentions;
  const relation: FoundRelation = {
    head: 0,
    tail: 1,
    label,
    score: 0.9,
    former: false,
    saidBy: [person!.span, body!.span],
  };
  expect(withoutResisted([relation], text)).toEqual(stays ? [relation] : []);
});
