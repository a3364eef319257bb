import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { countArticles, sourcesOf } from '../../src/cli/sources.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Texts of a file's articles. */
async function textsOf(name: string, bytes: Buffer | string): Promise<string[]> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const texts: string[] = [];
  for await (const source of sourcesOf([file], undefined)) texts.push('article' in source ? source.article.text : '');
  expect(await countArticles([file], undefined)).toBe(texts.length);
  return texts;
}

const TEXT = 'Bogotá — “José” fled.';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, low byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, high byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('426f676f74e120972093 4a6f73e99420666c65642e'.replaceAll(' ', ''), 'hex')],
])('a text file in %s is read', async (encoding, bytes) => {
  expect(await textsOf(`${encoding}.txt`, bytes)).toEqual([TEXT]);
});

const STORY = `Rebels of the River Army seized the port of Sarit on Sunday after a night of heavy shelling, killing nine soldiers, officials of the
governor's office told the Chronicle, and left again before the army came.`;
const NEXIS = [`The Sarit Chronicle\n\nOne. ${STORY}`, `The Bor Star\n\nTwo. ${STORY}`];
const UNI = [`One\n\n${STORY}\n\nEnd of Document`, `Two\n\n${STORY}\n\nEnd of Document`];
const FACTIVA = [
  `HD  One\r\n${STORY}\r\nAN  Document SARC000020190515ef5f0000a`,
  `HD  Two\r\n${STORY}\r\nDocument J000000020190516ef5f0000b`,
];
const COVER = `User Name: A. Deng\nDate and Time: Monday, June 3, 2019 10:02:00 AM\nJob Number: 91\n\nDocuments (2)\n1. One\n2. Two\nSearch Terms: sarit`;
const nexis = (first: number): string =>
  NEXIS.map((text, i) => `\f      ${first + i} of 120 DOCUMENTS\n\n${text}\n\n`).join('');

test.each([
  ['Nexis', nexis(1), NEXIS],
  ['Nexis, other numbers', nexis(41).replaceAll('\n', '\r\n'), NEXIS.map(text => text.replaceAll('\n', '\r\n'))],
  ['Nexis with a cover', `Time of Request: Monday\nPrint Request: all\n\n${nexis(1)}`, NEXIS],
  ['Nexis behind an article', `Three. ${STORY}\n${nexis(1)}`, [`Three. ${STORY}`, ...NEXIS]],
  ['one record of Nexis', `1 of 1 DOCUMENT\n\n${NEXIS[0]!}`, [NEXIS[0]!]],
  ['Nexis Uni', `\n${UNI.join('\n\n\n')}\n\n`, UNI],
  ['Nexis Uni with a cover', `${COVER}\nNarrowed by: News\n\n${UNI.join('\n')}\n\fPage 2 of 2`, UNI],
  ['Nexis Uni with a cover of its own page', `${COVER}\nTimeline: 2019\n\f${UNI.join('\n\f')}`, UNI],
  ['one record of Nexis Uni', `${COVER}\n\f${UNI[0]!}\n`, [UNI[0]!]],
  ['Factiva', `${FACTIVA.join('\r\n\r\n')}\r\n© 2019 Factiva, Inc. All rights reserved.`, FACTIVA],
  [
    'Factiva with a summary',
    `${FACTIVA.join('\r\n')}\r\nSearch Summary\r\nText  sarit\r\nDate  In the last year`,
    FACTIVA,
  ],
  ['Factiva cut off', `${FACTIVA.join('\r\n')}\r\nHD  Three\r\n${STORY}`, [...FACTIVA, `HD  Three\r\n${STORY}`]],
  [
    'a record that tells of a search',
    `${FACTIVA[0]!}\r\nHD  Two\r\nA\r\nB\r\n${STORY}\r\nSearch Terms:\r\nnone\r\n${FACTIVA[1]!}`,
    [FACTIVA[0]!, `HD  Two\r\nA\r\nB\r\n${STORY}\r\nSearch Terms:\r\nnone\r\n${FACTIVA[1]!}`],
  ],
  [
    'no database',
    ' He held 1 of 2 DOCUMENTS.\n\nThe End of Document.',
    [' He held 1 of 2 DOCUMENTS.\n\nThe End of Document.'],
  ],
  ['nothing', '', ['']],
])('a text file of %s gives its articles', async (name, text, articles) => {
  expect(await textsOf(`${name}.txt`, text)).toEqual(articles);
});

test('what can be read but once is not read to be counted', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await countArticles([pipe], undefined)).toBeNull();
  expect(await countArticles([pipe], 'jsonl')).toBeNull();
  expect(await countArticles([join(folder, 'missing.txt')], undefined)).toBe(1);
});
