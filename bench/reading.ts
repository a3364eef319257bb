import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import type { Article } from '../src/domain/article.js';
import { createReader } from '../src/reading/reader.js';
import { articlesFromJsonLines, articleFromText } from '../src/reading/sources.js';

/**
 * How many articles of 600 words one reader reads in a second on one core, and what memory it holds.
 *
 *     npx tsc -p tsconfig.bench.json && node dist/bench/reading.js [--file data/sample/articles.jsonl] [--rounds 3]
 *
 * The articles are those of the file, joined and cut into texts of 600 words, so that every round reads the same
 * number. Processor time is given beside the clock's, for machines that do other work.
 */
const WORDS = 600;

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: 'data/sample/articles.jsonl' },
    rounds: { type: 'string', default: '3' },
    threads: { type: 'string', default: '1' },
    runtime: { type: 'string' },
  },
});

const articles = await articlesOf600Words(values.file);
const runtime = values.runtime === 'wasm' ? 'wasm' : 'native';
const reader = await createReader({ threads: Number(values.threads), runtime });
await reader.read(articles[0]!);

for (let round = 1; round <= Number(values.rounds); round++) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  for (const article of articles) await reader.read(article);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const rate = (elapsed: number): string => (articles.length / elapsed).toFixed(2);
  console.log(
    `round ${round}: ${rate(seconds)} articles/s by the clock, ${rate((user + system) / 1e6)} per second of processor time, ` +
      `${Math.round(process.memoryUsage.rss() / 1e6)} MB resident`,
  );
}
await reader.close();

async function articlesOf600Words(file: string): Promise<Article[]> {
  const paragraphs: string[] = [];
  for await (const line of articlesFromJsonLines(await readFile(file, 'utf8'))) {
    if ('article' in line) paragraphs.push(...line.article.text.split('\n\n'));
  }
  const texts: string[] = [];
  let text: string[] = [];
  for (const paragraph of paragraphs) {
    text.push(paragraph);
    if (text.join(' ').split(/\s+/).length < WORDS) continue;
    texts.push(text.join('\n\n').split(' ').slice(0, WORDS).join(' '));
    text = [];
  }
  return texts.map(text => articleFromText(text, { publishedOn: '2021-08-08' }));
}
