import { describe, expect, test } from '@jest/globals';

import { storyOf } from '../../src/reading/story.js';
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
  'THE ARMY OF THE RIVER LEFT THE TOWN OF SARIT TODAY, IT SAID\n'.repeat(10_000),
])('hostile text %# is read at once', text => {
  expect(storyOf(text).structure.story.length).toBeGreaterThanOrEqual(0);
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

const STORY = `Rebels of the River Army seized the port of Sarit on Sunday after a night of heavy shelling, killing nine soldiers, officials said.

The army's 4th Brigade, led by Col. Yusuf Amin, had left the town on Saturday. The governor, Ali Deng, fled by boat.`;

/** One story as databases and monitoring services hand it out. */
const RECORDS: Readonly<Record<string, string>> = {
  nexis: `                               3 of 120 DOCUMENTS

                              The Sarit Chronicle

                            May 15, 2019 Wednesday
                              Late Edition - Final

Rebels Take Port of Sarit

BYLINE: By MARTA QUIROGA

SECTION: Section A; Column 0; Foreign Desk; Pg. 8

LENGTH: 345 words

DATELINE: BOR, South Sudan, May 14

BODY:
${STORY}

LOAD-DATE: May 15, 2019

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: River Army fighters (PHOTOGRAPH BY J. DENG)

PUBLICATION-TYPE: Newspaper

                     Copyright 2019 The Sarit Company
                              All Rights Reserved`,
  factiva: `SE   World
HD   Rebels Take Port of Sarit
BY   By Marta Quiroga
CR   Sarit Wire
WC   345 words
PD   15 May 2019
ET   10:20
SN   The Sarit Chronicle
SC   SARC
ED   1
PG   8
LA   English
CY   (c) 2019 Sarit Company. All Rights Reserved
LP
${STORY.replace('\n\n', '\nTD\n')}
CO   unwrld : United Nations (UN)
RE   sousd : South Sudan | africaz : Africa
AN   Document SARC000020190515ef5f0000a`,
  'nexis uni': `Rebels Take Port of Sarit

The Sarit Chronicle
May 15, 2019 Wednesday

Copyright 2019 The Sarit Company All Rights Reserved

Section: WORLD; Pg. 8
Length: 345 words
Byline: Marta Quiroga

Body

${STORY}

Classification

Language: ENGLISH

Subject: ARMED FORCES (90%); MILITARY OPERATIONS (78%)

Load-Date: May 15, 2019

End of Document`,
  reliefweb: `Title: Rebels Take Port of Sarit
Source: The Sarit Chronicle
Date: 15 May 2019
Country: South Sudan

By Marta Quiroga

${STORY}`,
  'a monitoring service': `The Sarit Chronicle
Supplied by River Worldwide Monitoring

May 15, 2019 Wednesday

Rebels Take Port of Sarit

BYLINE: Marta Quiroga

LENGTH: 210 words

Text of report in English by South Sudanese newspaper Sarit Chronicle website on 14 May

${STORY}

Source: Sarit Chronicle website, Bor, in English 14 May 19

LOAD-DATE: May 15, 2019`,
};

test.each(Object.entries(RECORDS))('the record of %s is its story and what that says of itself', (_, record) => {
  const { text, structure } = storyOf(record);
  expect(structure).toMatchObject({
    authors: ['Marta Quiroga'],
    publisher: 'The Sarit Chronicle',
    publishedOn: '2019-05-15',
  });
  expect(record.slice(structure.title!.start, structure.title!.end)).toBe('Rebels Take Port of Sarit');
  expect(text.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]))).toEqual([
    'Rebels Take Port of Sarit',
    ...STORY.split('\n\n'),
  ]);
});

test.each([
  [
    'HEADLINE: Rebels seize Sarit\nDATE: May 15, 2019\nBODY: Rebels of the River Army left the port of Sarit, officials said on Sunday.',
    '2019-05-15',
  ],
  [
    `Rebels seize Sarit\nFILE - In this March 3, 2011 file photo, rebels stand in Bor. (AP Photo/Jon Doe, File)\nMay 15, 2019\n\n${STORY}`,
    '2019-05-15',
  ],
  [`Rebels seize Sarit\n(Corrects date of earlier attack to March 3, 2011)\nMay 15, 2019\n\n${STORY}`, '2019-05-15'],
  [`Rebels seize Sarit\nUpdated: June 2, 2019\nPublished: May 15, 2019\n\n${STORY}`, '2019-05-15'],
  [`Rebels seize Sarit\nPhoto: Rebels on parade in Bor on 3.3.2011\n\n${STORY}`, null],
  [`(Juba, May 15, 2019) – ${STORY}`, '2019-05-15'],
  [
    `From: Marta Quiroga <mq@example.org>\nTo: list@example.org\nSubject: Rebels seize Sarit\nDate: Wed, 15 May 2019 10:20:00 +0200\n\n${STORY}`,
    '2019-05-15',
  ],
])('the day of publication is no other day of the head: %#', (text, publishedOn) => {
  const { structure } = storyOf(text);
  expect(structure.publishedOn).toBe(publishedOn);
  const story = structure.story.map(({ start, end }) => text.slice(start, end)).join('\n');
  expect(story).toContain('Rebels of the River Army');
  expect(story).not.toMatch(/photo|Corrects|Updated|example\.org/);
});

test('labels within a story, and of a battle, are story', () => {
  const text = `The battle of Sarit\nDate: 3-5 May 2018. Place: Sarit, on the river south of Bor, South Sudan. Result: indecisive.\n\n${STORY}\n\nSource: the army says that nine men died; others say twelve.\n\nIt was a long war, and it is not over.`;
  const { publishedOn, story } = structureOf(text);
  expect(publishedOn).toBeNull();
  const told = story.map(({ start, end }) => text.slice(start, end)).join('\n');
  expect(told).toContain('Result: indecisive');
  expect(told).toContain('nine men died');
});
