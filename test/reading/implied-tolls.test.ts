import { expect, test } from '@jest/globals';

import type { ArticleText } from '../../src/reading/article-text.js';
import { withImpliedTolls } from '../../src/reading/implied-tolls.js';
import type { FoundEntities } from '../../src/reading/model/entities.js';
import type { FoundEvent } from '../../src/reading/model/events.js';
import { NAME } from '../../src/reading/model/pairs.js';
import { articleText, wordsAt } from './support.js';

const ENTITIES: FoundEntities['entities'] = [
  { type: 'person', kind: 'person', named: true, mentions: [] },
  { type: 'person', kind: 'person', named: true, mentions: [] },
  { type: 'group', kind: 'rebel', named: true, mentions: [] },
];
const NAMES = ['Omar Zay', 'Ali Zay', 'Red Front'];

function foundIn(text: ArticleText, original: string): FoundEntities {
  const entities = ENTITIES.map((entity, i) => ({
    ...entity,
    mentions: [...original.matchAll(new RegExp(NAMES[i]!, 'g'))].map(({ index }) => {
      const start = text.words.starts.indexOf(index);
      return { span: [start, start + 2] as const, type: 0, level: NAME, name: [], kind: [] };
    }),
  }));
  return { mentions: [], owner: [], entities };
}

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
  // What the sentence says of whom a fight struck.
  ['Omar Zay, a rebel chief of the area, was killed in the operation.', 'operation', [0], {}, { killed: 1 }],
  ['The air strike killed rebel commander Omar Zay.', 'air strike', [0], {}, { killed: 1 }],
  [
    'The army confirmed the death of Omar Zay in a raid.',
    'raid',
    [0],
    { tolls: { wounded: 2 } },
    { killed: 1, wounded: 2 },
  ],
  ['Omar Zay and Ali Zay were killed in the raid.', 'raid', [0, 1], {}, { killed: 2 }],
  ['Omar Zay was not killed in the raid.', 'raid', [0], {}, {}],
  ['The Taliban denied that Omar Zay was killed in the raid.', 'raid', [0], {}, {}],
  ['It was unclear whether Omar Zay was killed in the raid.', 'raid', [0], {}, {}],
  ['Reports that Omar Zay was killed in the air strike were false.', 'air strike', [0], {}, {}],
  ['Officials could not confirm that Omar Zay had been killed in the strike.', 'strike', [0], {}, {}],
  ['Gunmen attacked the convoy with the aim of killing Omar Zay.', 'attacked', [0], {}, {}],
  ['The blast nearly killed Omar Zay.', 'blast', [0], {}, {}],
  ['The blast missed the convoy without killing Omar Zay.', 'blast', [0], {}, {}],
  ['Bodyguards were killed in an attack on Omar Zay near Bor.', 'attack', [0], {}, {}],
  ['The blast killed the wife of Omar Zay.', 'blast', [0], {}, {}],
  ['The blast killed two guards and wounded Omar Zay.', 'blast', [0], {}, {}],
  ['Omar Zay was killed and Ali Zay wounded in the raid.', 'raid', [0, 1], {}, {}],
  ['Weeks after a shelling of his house, Omar Zay was killed by an air strike.', 'shelling', [0], {}, {}],
  ['Weeks after a shelling of his house, Omar Zay was killed by an air strike.', 'air strike', [0], {}, { killed: 1 }],
  ['Omar Zay, hurt in a raid in March, was killed in 1998.', 'raid', [0], {}, {}],
  ['The militia, which ambushed Omar Zay in 1996, says that Omar Zay was killed by a cousin.', 'ambushed', [0], {}, {}],
  ['Omar Zay and several of his men were killed in the raid.', 'raid', [0], {}, {}],
  ['Omar Zay was shot at in the raid. Ali Zay was killed later.', 'raid', [0], {}, {}],
  ['The raid killed men of the Red Front.', 'raid', [2], {}, {}],
  ['Police held Omar Zay, who killed Ali Zay.', 'held', [1], { type: 'sd_arrest' }, {}],
])('%s', async (original, trigger, victims, more, tolls) => {
  const text = await articleText(original);
  const event: FoundEvent = {
    trigger: wordsAt(text, trigger, original),
    type: 'vac_attack',
    status: 'actual',
    score: 0.9,
    arguments: victims.map(entity => ({ role: 'victim', filler: { entity }, score: 0.9 })),
    tolls: {},
    ...more,
  };
  expect(withImpliedTolls(text, foundIn(text, original), [event])[0]!.tolls).toEqual(tolls);
});
