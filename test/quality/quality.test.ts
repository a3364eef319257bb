import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { readAnnotations } from '../../src/quality/annotations.js';
import { CharacterText } from '../../src/quality/characters.js';
import { maximumMatching } from '../../src/quality/matching.js';
import { foldForComparison, shareName } from '../../src/quality/names.js';
import { writeFigures } from '../../src/quality/page.js';
import { partsAsked, partsByPrefix } from '../../src/quality/parts.js';
import { predictionOf, readPredictions } from '../../src/quality/predictions.js';
import { Tally } from '../../src/quality/tally.js';
import { worstErrors } from '../../src/quality/worst-errors.js';
import { withFile } from './support.js';

const documents = readAnnotations(join(import.meta.dirname, 'fixtures', 'annotated'));

test.each([
  ['The Sedra Brigade’s', 'sedra brigade'],
  ['Dār al-Ṣafā', 'dar al safa'],
  ['a “Hill–Guard”', 'hill guard'],
  ['U.S.', 'us'],
  ['İstanbul', 'istanbul'],
  ['ｶﾌﾞｰﾙ', 'カフール'],
  ['مُحَمَّد', 'محمد'],
  ['कंधार', 'कंधार'],
  ['the', ''],
])('%s is compared as “%s”', (name, folded) => {
  expect(foldForComparison(name)).toBe(folded);
});

test.each([
  ['varnas', 'ilya varnas', true],
  ['red vale', 'red vale front', true],
  ['vale', 'redvale front', false],
  ['ali', 'ali osei', false],
  ['ali', 'ali', true],
  ['', '', false],
])('“%s” and “%s” name one: %p', (one, other, expected) => {
  expect(shareName(new Set([one]), new Set([other]))).toBe(expected);
  expect(shareName(new Set([other]), new Set([one]))).toBe(expected);
});

test('a matching is as large as any, and takes nothing twice', () => {
  const best = (ends: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number => {
    const [first, ...rest] = ends;
    if (!first) return 0;
    const options = first.filter(right => !taken.has(right)).map(right => 1 + best(rest, new Set([...taken, right])));
    return Math.max(best(rest, taken), ...options);
  };
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 4 }), { maxLength: 5 }), ends => {
      const lefts = maximumMatching(ends, 5).filter(left => left !== null);
      expect(new Set(lefts).size).toBe(lefts.length);
      expect(lefts.length).toBe(best(ends));
    }),
  );
});

test('the interval of a figure is the same each time and holds the figure', () => {
  const tally = new Tally();
  for (let document = 0; document < 40; document++) tally.add(String(document), document % 3, 3, 4);
  const [low, high] = tally.interval();
  expect(tally.interval()).toEqual([low, high]);
  expect(low).toBeLessThan(tally.figures().f1);
  expect(high).toBeGreaterThan(tally.figures().f1);
});

describe('characters outside the basic plane', () => {
  const text = new CharacterText('🔴 The army 🔴 fell');

  test('count as one', () => {
    expect(text.slice(2, 10)).toBe('The army');
    expect(text.fromUtf16(text.text.indexOf('fell'))).toBe(13);
    expect(text.toUtf16(13)).toBe(text.text.indexOf('fell'));
  });

  test('are two code units in a reading', () => {
    const entity = {
      id: 'e1',
      type: 'organisation',
      kind: null,
      name: 'army',
      aliases: [],
      mentions: [[3, 11]],
      named: true,
    } as const;
    const reading = {
      id: 'd',
      article: { title: null, publishedOn: null, authors: [], dateline: null, publisher: null },
      entities: [entity],
      relations: [],
      events: [],
    };
    expect(predictionOf(reading, text).entities?.[0]?.mentions).toEqual([[2, 10]]);
  });
});

describe('parts', () => {
  test('come apart by the prefix of their ids', () => {
    const sizes = partsByPrefix(documents).map(({ name, documents: of }) => [name, of.length]);
    expect(sizes).toEqual([
      ['note', 2],
      ['page', 2],
    ]);
  });

  test('are chosen by how ids begin', () => {
    const [part] = partsAsked(documents, ['whole=page-1,note']);
    expect(part?.name).toBe('whole');
    expect(part?.documents.map(({ id }) => id)).toEqual(['note-1', 'note-2', 'page-1']);
  });

  test.each([
    ['whole', /"whole": expected NAME=PREFIX,PREFIX/],
    ['whole=art', /"whole=art": no document's id begins so; there are note, page/],
  ])('refuse “%s”', (wish, message) => {
    expect(() => partsAsked(documents, [wish])).toThrow(message);
  });
});

test('the worst errors come first, with their sentences', () => {
  const error = { kind: 'relation false', document: 'page-1', span: [63, 76] as const };
  const [shown] = worstErrors(
    [
      { ...error, what: 'unsure', weight: 0.1 },
      { ...error, what: 'sure', weight: 0.9 },
    ],
    documents,
    1,
  ).values();
  expect(shown).toMatchObject({
    count: 2,
    worst: [{ what: 'sure', sentence: expect.stringMatching(/^🔴 LIVE.*wounded\.$/u) }],
  });
});

describe('a folder or file that cannot be scored', () => {
  test.each([
    ['/no/such/folder', /no such file or folder/],
    [join(import.meta.dirname, '..'), /no \.jsonl files in this folder/],
  ])('is named: %s', (path, message) => {
    expect(() => readAnnotations(path)).toThrow(message);
  });

  test.each([
    ['', /no annotated documents/],
    ['{"id": ', /lines\.jsonl:1: no JSON/],
    ['{"id": "a", "text": "b"}', /lines\.jsonl:1: not of the form expected.*entities/s],
    ['\n{"id":"a","text":"b","entities":[],"relations":[],"events":[{"type":"party"}]}', /lines\.jsonl:2: .*type/s],
  ])('is named with the line: %j', (content, message) => {
    expect(() => withFile(content, readAnnotations)).toThrow(message);
  });

  test('so are predictions of another form', () => {
    expect(() => withFile('{"entities": []}', readPredictions)).toThrow(/lines\.jsonl:1: .*id/s);
  });
});

describe('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const page = join(folder, 'quality.md');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is begun, and its figures replaced while what people wrote stays', () => {
    writeFigures(page, 'first\n');
    writeFileSync(page, readFileSync(page, 'utf8').replace('# Quality of the reader', '# Ours').concat('\nA note.\n'));
    writeFigures(page, 'second\n');
    const written = readFileSync(page, 'utf8');
    expect(written).toMatch(/^# Ours\n.*second.*A note\.\n$/s);
    expect(written).not.toContain('first');
    writeFigures(page, 'second\n');
    expect(readFileSync(page, 'utf8')).toBe(written);
  });

  test('with a mark lost is not touched', () => {
    writeFileSync(page, readFileSync(page, 'utf8').replace('<!-- end of figures -->', ''));
    expect(() => writeFigures(page, 'third\n')).toThrow(/put it back or delete both/);
    expect(existsSync(page) && readFileSync(page, 'utf8')).not.toContain('third');
  });
});
