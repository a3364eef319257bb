import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

const NEXIS = ['1 of 2 DOCUMENTS\n\nThe Sarit Chronicle\n\nOne fell.\n', '   2 of 2 DOCUMENTS\n\nTwo fell.\n'];
const UNI = ['One fell.\n\nEnd of Document', '\n\n\nTwo fell.\nEnd of Document'];
const FACTIVA = [
  'HD  One\r\nAN  Document SARC000020190515ef5f0000a',
  '\r\nHD  Two\r\nDocument SARC000020190516ef5f0000b',
];

test.each([
  ['Nexis', NEXIS.join(''), NEXIS],
  ['Nexis with a cover', `Time of Request: Monday\n\n${NEXIS.join('')}`, NEXIS],
  ['Nexis with a preface', `A preface.\n${NEXIS.join('')}`, ['A preface.\n', ...NEXIS]],
  ['Nexis Uni', `${UNI.join('')}\n\n`, UNI],
  ['Factiva', `${FACTIVA.join('')}\r\nSearch Summary\r\nText: Sarit`, FACTIVA],
  ['one record of Nexis', NEXIS[1]!, [NEXIS[1]!]],
  ['one record of Nexis Uni', `${UNI[0]!}\n`, [`${UNI[0]!}\n`]],
  [
    'no database',
    'He held 1 of 2 DOCUMENTS.\n\nThe End of Document.',
    ['He held 1 of 2 DOCUMENTS.\n\nThe End of Document.'],
  ],
  ['nothing', '', ['']],
])('a text file of %s gives its articles', async (name, text, articles) => {
  expect(await textsOf(`${name}.txt`, text)).toEqual(articles);
});
