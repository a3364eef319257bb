import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { createReaderPool, type ReaderPool, type ReadOutcome } from '../../src/reading/pool.js';
import { articleFromText } from '../../src/reading/sources.js';

let pool: ReaderPool;
beforeAll(async () => {
  pool = await createReaderPool({ readers: 2 });
});
afterAll(() => pool.close());

test('articles are read on threads, in order, and one that cannot be read does not stop the rest', async () => {
  const texts = ['Rebels of the River Front took Kawo on Sunday. '.repeat(20), '', 'Rebels left Kawo.'];
  const outcomes: ReadOutcome[] = [];
  const articles = texts.map((text, i) => articleFromText(text, { id: `a${i}` }));
  for await (const outcome of pool.readAll(articles)) outcomes.push(outcome);
  expect(outcomes.map(({ article }) => article.id)).toEqual(['a0', 'a1', 'a2']);
  expect(outcomes[0]).toMatchObject({ reading: { id: 'a0' } });
  expect(outcomes[1]).toMatchObject({ error: { articleId: 'a1', reason: 'the text is empty' } });
  expect(outcomes[2]).toMatchObject({ reading: { id: 'a2' } });
}, 60_000);

test('no more articles are taken from the source than the readers can hold', async () => {
  let taken = 0;
  function* source(): Generator<ReturnType<typeof articleFromText>> {
    for (; taken < 50; taken++) yield articleFromText(`Rebels left town number ${taken}.`);
  }
  const outcomes = pool.readAll(source());
  await outcomes.next();
  expect(taken).toBeLessThanOrEqual(4);
  await outcomes.return(undefined);
}, 60_000);
