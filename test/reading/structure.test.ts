import { describe, expect, test } from '@jest/globals';

import { structureOf } from '../../src/reading/structure/structure.js';

const ARTICLE = `## Rebels take the port of Sarit

By Marta Quiroga and JOHN DENG in Bor

May 15, 2019

BOR, South Sudan (RNA) — Rebels of the River Army seized the port of Sarit on Sunday, officials said, after a night of heavy shelling.

The army said that its men had left the town. "We shall be back," a colonel said.

Photo: River Army fighters (AP Photo/J. Deng)

The governor, Ali Deng, fled by boat with his guards and asked the capital for help.

Marta Quiroga is a correspondent in Juba. @mquiroga

- The war of the ports goes on
- Why the north will not talk`;

describe('an article with all that papers put around a story', () => {
  const structure = structureOf(ARTICLE);
  const story = structure.story.map(({ start, end }) => ARTICLE.slice(start, end)).join('\n');

  test('tells its title, authors, day, dateline and agency', () => {
    expect(structure).toMatchObject({
      authors: ['Marta Quiroga', 'John Deng'],
      publishedOn: '2019-05-15',
      dateline: 'BOR, South Sudan',
      publisher: 'RNA',
    });
    expect(ARTICLE.slice(structure.title!.start, structure.title!.end)).toBe('Rebels take the port of Sarit');
  });

  test.each(['seized the port', 'We shall be back', 'fled by boat', 'Rebels take the port', 'BOR, South Sudan'])(
    'tells “%s” as story',
    part => {
      expect(story).toContain(part);
    },
  );

  test.each(['By Marta', 'May 15, 2019', '(RNA)', 'AP Photo', 'correspondent in Juba', 'war of the ports'])(
    'leaves “%s” out',
    part => {
      expect(story).not.toContain(part);
    },
  );
});

test('a text that is one line is story', () => {
  expect(structureOf('By nightfall the rebels had gone.').story).toEqual([{ start: 0, end: 33 }]);
});

test('a story that begins with the word By has no byline', () => {
  const text =
    'By dusk the army had left\n\nThe rebels entered the town of Bor on Sunday, officials of the district said.';
  expect(structureOf(text).authors).toEqual([]);
});

test.each([
  'By ' + 'a'.repeat(100_000) + '1%',
  'By ' + 'Ab '.repeat(30) + '%',
  '@'.repeat(100_000),
  '- '.repeat(50_000),
])('hostile text %# is read at once', text => {
  expect(structureOf(text).story.length).toBeGreaterThanOrEqual(0);
});

test.each([
  ['Mar. 4: Operations in Bor\nPRESS RELEASE\nJoint Command\n2011-03-S-014', '2011-03-04'],
  ['Operational Update, March 4\nJoint Command, Bor\n2011-03-S-014', '2011-03-04'],
  ['Rebels Detained in Bor\nJoint Command\n2011-03-S-014\n\nBOR, South Sudan (March 4) – ', '2011-03-04'],
  ['Operations in Bor\nJoint Command\n2011-03-S-014', null],
])('the day that heads a release: %s', (head, publishedOn) => {
  const text = `${head}\n\nSoldiers of the joint command searched a compound near the river last night and detained two men, officers said.`;
  expect(structureOf(text).publishedOn).toBe(publishedOn);
});

test.each([
  ['May 15, 2019', '2019-05-15'],
  ['15 May 2019, 10:20', '2019-05-15'],
  ['Published: 2019-05-15T10:20:00Z', '2019-05-15'],
  ['2019/5/15', '2019-05-15'],
  ['Date: 15.05.2019', '2019-05-15'],
  ['05/15/2019', '2019-05-15'],
  ['15/5/2019', '2019-05-15'],
  ['05/06/2019', null],
  ['31.02.2019', null],
])('a date line: %s', (line, publishedOn) => {
  const text = `Rebels take the port of Sarit\n${line}\n\nRebels of the River Army seized the port of Sarit, officials said, after a night of heavy shelling.`;
  expect(structureOf(text).publishedOn).toBe(publishedOn);
});
