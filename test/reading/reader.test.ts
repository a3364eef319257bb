/** @jest-environment ./test/reading/onnx-environment.mjs */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Article } from '../../src/domain/article.js';
import { type Reader, type Reading, ReadingError, type SpanPair } from '../../src/domain/reading.js';
import { createReader } from '../../src/reading/reader.js';
import { articleFromText, articlesFromJsonLines } from '../../src/reading/sources.js';
import { ROOT } from './support.js';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});
afterAll(() => reader.close());

async function sample(): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const line of articlesFromJsonLines(readFileSync(join(ROOT, 'data/sample/articles.jsonl'), 'utf8'))) {
    if ('article' in line) articles.push(line.article);
  }
  return articles;
}

function spansOf({ entities, relations, events }: Reading): SpanPair[] {
  return [
    ...entities.flatMap(entity => entity.mentions),
    ...relations.map(relation => relation.evidence),
    ...events.flatMap(event => [event.trigger, event.evidence]),
  ];
}

/** What must hold of a reading of any text. */
function expectSound(reading: Reading, { text }: Article): void {
  for (const [start, end] of spansOf(reading)) {
    expect(Number.isInteger(start) && start >= 0 && start < end && end <= text.length).toBe(true);
    const quote = text.slice(start, end);
    expect(quote.trim()).toBe(quote);
  }
  const ids = new Set(reading.entities.map(({ id }) => id));
  for (const { head, tail, attributedTo } of reading.relations) {
    expect(ids.has(head) && ids.has(tail) && head !== tail && (attributedTo === null || ids.has(attributedTo))).toBe(
      true,
    );
  }
  for (const { participants, places } of reading.events) {
    expect(places.every(place => ids.has(place))).toBe(true);
    expect(
      participants.every(({ entity, text: words }) => (entity === undefined ? words !== '' : ids.has(entity))),
    ).toBe(true);
  }
  for (const { name, mentions } of reading.entities) {
    expect(mentions.some(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ') === name)).toBe(true);
  }
}

describe('every reading of the sample corpus', () => {
  test('quotes the text as received, in every mention, trigger and evidence', async () => {
    const articles = await sample();
    expect(articles.length).toBeGreaterThan(10);
    for (const article of articles) {
      const reading = await reader.read(article);
      expectSound(reading, article);
      expect(reading.entities.length).toBeGreaterThan(3);
      for (const { head, tail, evidence } of reading.relations) {
        for (const id of [head, tail]) {
          const { mentions } = reading.entities.find(entity => entity.id === id)!;
          expect(mentions.some(([start, end]) => start >= evidence[0] && end <= evidence[1])).toBe(true);
        }
      }
      for (const { trigger, evidence } of reading.events) {
        expect(trigger[0] >= evidence[0] && trigger[1] <= evidence[1]).toBe(true);
      }
    }
  }, 120_000);

  test('is the same, byte for byte, when read again', async () => {
    const [article] = await sample();
    expect(JSON.stringify(await reader.read(article!))).toBe(JSON.stringify(await reader.read(article!)));
  });
});

const STORY = `Col. Ibrahim Sesay, the commander of the Second Battalion, said on Sunday that rebels of the Free River Front had captured the town of Kawo, killing six soldiers.

The Front has its headquarters in Ansongo. Moussa Keita, who was killed in 2003, led the Front.`;

describe('a short story of our own', () => {
  const article = articleFromText(STORY, { publishedOn: '2019-05-15' });
  const named = (reading: Reading, name: string) => reading.entities.find(entity => entity.name.includes(name))!;

  test('tells who commands what, with title, rank, evidence and the day on which it was so', async () => {
    const reading = await reader.read(article);
    const sesay = named(reading, 'Sesay').id;
    expect(reading.relations).toContainEqual(
      expect.objectContaining({
        type: 'commands',
        head: sesay,
        tail: named(reading, 'Second Battalion').id,
        role: 'COMMANDER',
        title: 'commander',
        rank: 'Col.',
        former: false,
        attributedTo: null,
        from: { earliest: null, latest: '2019-05-12' },
        to: { earliest: '2019-05-12', latest: null },
      }),
    );
  });

  test('tells the capture with its day, place and who says so', async () => {
    const reading = await reader.read(article);
    expect(reading.events).toContainEqual(
      expect.objectContaining({
        type: 'capture_territory',
        acled: 'NON_STATE_ACTOR_OVERTAKES_TERRITORY',
        date: '2019-05-12',
        places: [named(reading, 'Kawo').id],
        attributedTo: named(reading, 'Sesay').id,
      }),
    );
  });

  test('tells that the dead held their post until they died', async () => {
    const reading = await reader.read(article);
    const posting = reading.relations.find(({ head }) => head === named(reading, 'Keita').id);
    expect(posting).toMatchObject({ former: true, modality: 'background', to: { latest: '2003-12-31' } });
  });
});

const FRENCH =
  "BOR, 15 mai (RNA) - Au moins neuf soldats ont été tués dimanche par des rebelles de l'Armée du fleuve près du port de Sarit, " +
  "dans l'est du pays, a annoncé l'armée. Le porte-parole de l'armée, le major Paul Amin, a affirmé que les rebelles avaient " +
  'attaqué une position de la brigade. The Sun écrit que le général Jean Deng commande les opérations dans la région depuis lundi.';

describe('text that is no article', () => {
  test.each([
    ['', 'the text is empty'],
    [' \n\t ', 'the text is empty'],
    ['\u0000\u0001PNG', 'binary'],
    ['12 — 34 !!', 'no letters'],
    ['a'.repeat(2_000_001), 'at most 2000000'],
    [FRENCH, 'not in English (1 of 71 words'],
    ['قتل تسعة جنود على الأقل يوم الأحد في هجوم على ميناء ساريت، بحسب ما أعلن الجيش. '.repeat(2), 'not in English'],
  ])('%# is refused with an error that names it', async (text, reason) => {
    const error = await reader.read(articleFromText(text, { id: 'bad-1' })).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadingError);
    expect((error as ReadingError).message).toMatch(/^article bad-1: /);
    expect((error as ReadingError).message).toContain(reason);
  });
});

describe('any text at all', () => {
  async function readsSoundly(text: string): Promise<void> {
    const article = articleFromText(text, { id: 'any', publishedOn: '2019-05-15' });
    const reading = await reader.read(article).catch((error: unknown) => error);
    if (reading instanceof ReadingError) return;
    if (reading instanceof Error) throw reading;
    expectSound(reading as Reading, article);
  }

  test('of random letters and signs is read or refused, and nothing else', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), readsSoundly), { numRuns: 60 });
  }, 120_000);

  test('of words of news in any order is read', async () => {
    const words = fc.constantFrom(
      ...'Rebels captured Bor on Sunday , . \n\n Gen. Ali Deng commander of the River Army said " killed 5 in 2011 (AP) — By &amp; <b> قندوز'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { maxLength: 60 }).map(parts => parts.join(' ')),
        readsSoundly,
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  test.each([
    ['one word', 'x'.repeat(1_000_000)],
    ['markup', `${'<p>'.repeat(333_333)}Rebels left.`],
    ['white space with one word', `word${' '.repeat(1_000_000)}`],
  ])(
    'of 1 MB in one line, %s, is read',
    async (_, text) => {
      await readsSoundly(text);
    },
    120_000,
  );
});
