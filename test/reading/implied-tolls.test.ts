import { expect, test } from '@jest/globals';

import { withImpliedTolls } from '../../src/reading/implied-tolls.js';
import type { FoundEntities } from '../../src/reading/model/entities.js';
import type { FoundEvent } from '../../src/reading/model/events.js';
import { articleText, wordsAt } from './support.js';

const found: FoundEntities = {
  mentions: [],
  owner: [],
  entities: [
    { type: 'person', kind: 'person', named: true, mentions: [] },
    { type: 'person', kind: 'person', named: true, mentions: [] },
    { type: 'group', kind: 'rebel', named: true, mentions: [] },
  ],
};

test.each<[string, string, readonly number[], Partial<FoundEvent>, FoundEvent['tolls']]>([
  ['Gunmen assassinated Omar Zay in Bor.', 'assassinated', [0], {}, { killed: 1 }],
  ['Police arrested Omar Zay and Ali Zay.', 'arrested', [0, 1], {}, { captured: 2 }],
  ['A shell wounded Omar Zay.', 'wounded', [0], { status: 'claimed' }, { wounded: 1 }],
  ['Gunmen killed Omar Zay and six guards.', 'killed', [0], { tolls: { killed: 7 } }, { killed: 7 }],
  ['Gunmen killed Omar Zay.', 'killed', [0], { status: 'denied' }, {}],
  ['On 6 May gunmen killed Omar Zay.', 'killed', [0, 0], {}, { killed: 1 }],
  ['Omar Zay was not killed.', 'killed', [0], {}, {}],
  ['The bishop condemned the murders of Omar Zay and others.', 'murders', [0], {}, {}],
  ['Gunmen tried to kill Omar Zay.', 'kill', [0], {}, {}],
  ['Omar Zay survived an assassination attempt.', 'assassination attempt', [0], {}, {}],
  ['The army killed rebels of the Red Front.', 'killed', [2], {}, {}],
  ['Gunmen attacked Omar Zay.', 'attacked', [0], {}, {}],
  ['Gunmen killed again.', 'killed', [], {}, {}],
])('%s', async (original, trigger, victims, more, tolls) => {
  const event: FoundEvent = {
    trigger: wordsAt(await articleText(original), trigger, original),
    type: 'vac_attack',
    status: 'actual',
    score: 0.9,
    arguments: victims.map(entity => ({ role: 'victim', filler: { entity }, score: 0.9 })),
    tolls: {},
    ...more,
  };
  expect(withImpliedTolls(await articleText(original), found, [event])[0]!.tolls).toEqual(tolls);
});
