import { describe, expect, test } from '@jest/globals';

import { articleFromText, type ArticleLine, articlesFromJsonLines } from '../../src/reading/sources.js';

async function all(source: string | AsyncIterable<string | Uint8Array>): Promise<ArticleLine[]> {
  const lines: ArticleLine[] = [];
  for await (const line of articlesFromJsonLines(source)) lines.push(line);
  return lines;
}

describe('an article of a bare text', () => {
  test('has an id that the text gives', () => {
    expect(articleFromText('Rebels left.').id).toBe(articleFromText('Rebels left.').id);
    expect(articleFromText('Rebels left.').id).not.toBe(articleFromText('Rebels stayed.').id);
  });

  test('keeps the id that it is given', () => {
    expect(articleFromText('Rebels left.', { id: 'a1' })).toMatchObject({ id: 'a1', title: null, authors: [] });
  });
});

describe('articles of JSON lines', () => {
  test('come in order with what their line says', async () => {
    const lines = await all(
      '{"id":"a","text":"One.","date":"2019-05-15","title":"T","authors":["X"],"more":1}\n\n{"id":7,"text":"Two."}\r\n',
    );
    expect(lines).toMatchObject([
      { article: { id: 'a', text: 'One.', publishedOn: '2019-05-15', title: 'T', authors: ['X'], url: null } },
      { article: { id: '7', text: 'Two.', publishedOn: null } },
    ]);
  });

  test.each([
    ['not json', 'is not JSON'],
    ['{"id":"a"}', 'text: must be a string'],
    ['{"text":"x","date":"15 May"}', 'date: must be a day, YYYY-MM-DD'],
    ['[1]', 'the line: '],
  ])('%s is told with its line, and the next is read', async (bad, reason) => {
    const [error, next] = await all(`${bad}\n{"id":"b","text":"Two."}`);
    expect(error).toMatchObject({ error: { line: 1, reason: expect.stringContaining(reason) } });
    expect(next).toMatchObject({ article: { id: 'b' } });
  });

  test('may come in chunks that cut lines and letters', async () => {
    const bytes = new TextEncoder().encode('{"id":"a","text":"Café."}\n{"id":"b","text":"Two."}');
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < bytes.length; i += 5) yield bytes.subarray(i, i + 5);
    }
    expect(await all(chunks())).toMatchObject([{ article: { text: 'Café.' } }, { article: { id: 'b' } }]);
  });
});
