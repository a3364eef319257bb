/**
 * Readings of other corpora in the form of their scorers.
 *
 *     npx tsc -p tsconfig.bench.json && node dist/bench/corpora/read.js muc4|isaf|re3d TEXTS.jsonl > predictions.jsonl
 *
 * TEXTS holds one text a line: `{"id", "text", "date"?}`. With `--readings FILE` the readings come from a file in the form
 * of `dispatchgraph read`, and nothing is read again.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

import type { Article } from '../../src/domain/article.js';
import type { Reading } from '../../src/domain/reading.js';
import { createReaderPool } from '../../src/reading/pool.js';
import { isafPrediction } from './isaf.js';
import { muc4Prediction } from './muc4.js';
import type { Adapter } from './prediction.js';
import { re3dPrediction } from './re3d.js';

const ADAPTERS: Readonly<Record<string, Adapter>> = {
  isaf: isafPrediction,
  muc4: muc4Prediction,
  re3d: re3dPrediction,
};
const Text = z.object({ id: z.string(), text: z.string(), date: z.string().optional() });

const [corpus = '', file = '', option, readings] = process.argv.slice(2);
const adapt = ADAPTERS[corpus];
if (!adapt || !file || (option !== undefined && (option !== '--readings' || readings === undefined))) {
  throw new Error(`usage: read.js ${Object.keys(ADAPTERS).join('|')} TEXTS.jsonl [--readings FILE]`);
}
const texts = linesOf(file).map(line => Text.parse(line));
const known =
  readings === undefined ? null : new Map(linesOf(readings).map(line => [(line as Reading).id, line as Reading]));
const pool = known ? null : await createReaderPool();

for await (const reading of known ? texts.flatMap(({ id }) => known.get(id) ?? []) : readAll()) {
  const text = texts.find(({ id }) => id === reading.id)?.text ?? '';
  process.stdout.write(`${JSON.stringify(adapt(reading, text))}\n`);
}
await pool?.close();

async function* readAll(): AsyncGenerator<Reading> {
  if (!pool) return;
  for await (const outcome of pool.readAll(texts.map(articleOf))) {
    if ('reading' in outcome) yield outcome.reading;
    else process.stderr.write(`${outcome.error.message}\n`);
  }
}

function articleOf({ id, text, date }: z.infer<typeof Text>): Article {
  return { id, text, title: null, publishedOn: date ?? null, url: null, publisher: null, authors: [] };
}

function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as unknown);
}
