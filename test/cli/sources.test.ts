import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sourcesOf } from '../../src/cli/sources.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterAll(() => rm(folder, { recursive: true }));

const TEXT = 'Bogotá — “José” fled.';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, low byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, high byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('426f676f74e120972093 4a6f73e99420666c65642e'.replaceAll(' ', ''), 'hex')],
])('a text file in %s is read', async (encoding, bytes) => {
  const file = join(folder, `${encoding}.txt`);
  await writeFile(file, bytes);
  const sources = [];
  for await (const source of sourcesOf([file], undefined)) sources.push(source);
  expect(sources).toMatchObject([{ article: { text: TEXT } }]);
});
