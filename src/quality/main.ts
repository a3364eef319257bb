import { relative } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError, Option } from 'commander';

import type { Article } from '../domain/article.js';
import { createReaderPool } from '../reading/pool.js';
import { type AnnotatedDocument, readAnnotations } from './annotations.js';
import { writeFigures } from './page.js';
import { type Part, partsAsked, partsByPrefix } from './parts.js';
import { type Prediction, predictionOf, readPredictions } from './predictions.js';
import { errorLines, markdownOf, type MeasuredPart, type Measurement, tableOf } from './report.js';
import { score } from './score.js';
import { worstErrors } from './worst-errors.js';

interface Options {
  readonly predictions?: string;
  readonly by?: 'prefix';
  readonly part: readonly string[];
  readonly errors: number;
  readonly page: string;
  readonly write: boolean;
}

interface Predicted {
  readonly reader: string;
  readonly predictions: ReadonlyMap<string, Prediction>;
}

/** Scores the reader, or predictions of any reader, on annotated text; prints the tables and writes docs/quality.md. */
async function measure(path: string, options: Options): Promise<void> {
  const documents = readAnnotations(path);
  const { reader, predictions } = options.predictions
    ? { reader: `predictions of \`${options.predictions}\``, predictions: readPredictions(options.predictions) }
    : await read(documents);
  const parts = partsOf(documents, options).map(part => measurePart(part, predictions, options.errors));
  for (const part of parts) {
    const title = `${part.documents} documents, ${part.predicted} with a prediction`;
    const lines = [parts.length > 1 ? `${part.name}: ${title}` : title, ...tableOf(part), ...errorLines(part)];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (!options.write) return;
  const measurement: Measurement = {
    reader,
    data: relative('', path) || path,
    date: new Date().toISOString().slice(0, 10),
    command: `npm run quality -- ${process.argv.slice(2).map(quoted).join(' ')}`,
    parts,
  };
  writeFigures(options.page, markdownOf(measurement));
  process.stderr.write(`wrote ${options.page}\n`);
}

/** Reads the texts as articles, on all cores. An article that cannot be read counts as one in which nothing is found. */
async function read(documents: readonly AnnotatedDocument[]): Promise<Predicted> {
  const pool = await createReaderPool();
  const bar = new SingleBar({
    format: 'reading [{bar}] {value}/{total} articles, {eta_formatted} left',
    noTTYOutput: false,
  });
  bar.start(documents.length, 0);
  try {
    const texts = new Map(documents.map(({ id, text }) => [id, text]));
    const predictions = new Map<string, Prediction>();
    for await (const outcome of pool.readAll(documents.map(articleOf))) {
      bar.increment();
      const text = texts.get(outcome.article.id);
      if ('reading' in outcome && text) predictions.set(outcome.article.id, predictionOf(outcome.reading, text));
      else if ('error' in outcome) process.stderr.write(`${outcome.error.message}\n`);
    }
    return { reader: `${pool.extractor.name} ${pool.extractor.version}`, predictions };
  } finally {
    bar.stop();
    await pool.close();
  }
}

function articleOf({ id, date, text }: AnnotatedDocument): Article {
  return { id, text: text.text, title: null, publishedOn: date, url: null, publisher: null, authors: [] };
}

function partsOf(documents: readonly AnnotatedDocument[], { by, part }: Options): Part[] {
  const whole: Part = { name: 'all documents', documents };
  if (part.length > 0) return partsAsked(documents, part);
  return by === 'prefix' ? [...partsByPrefix(documents), whole] : [whole];
}

function measurePart(
  { name, documents }: Part,
  predictions: ReadonlyMap<string, Prediction>,
  errorsOfEach: number,
): MeasuredPart {
  const counting = score(documents, predictions);
  return {
    name,
    documents: documents.length,
    predicted: documents.filter(({ id }) => predictions.has(id)).length,
    counting,
    errors: worstErrors(counting.errors, documents, errorsOfEach),
  };
}

function quoted(argument: string): string {
  return /^[\w./=,:@+-]+$/.test(argument) ? argument : `'${argument}'`;
}

function wholeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('expected a whole number.');
  return number;
}

const program = new Command('npm run quality --')
  .description('Scores the reader on annotated text: a file of JSON lines or a folder of them.')
  .argument('<folder|file>', 'annotated documents')
  .option(
    '--predictions <file>',
    'score these readings (JSON lines, the form of `dispatchgraph read`) instead of reading',
  )
  .addOption(new Option('--by <what>', 'one table for each prefix of ids, and one for all').choices(['prefix']))
  .option(
    '--part <name=prefix,prefix>',
    'one table for the documents whose ids begin so; may be repeated',
    (wish: string, wishes: readonly string[]) => [...wishes, wish],
    [],
  )
  .option('--errors <count>', 'how many of the worst errors of each kind to show', wholeNumber, 5)
  .option('--page <file>', 'page to write the figures into', 'docs/quality.md')
  .option('--write', 'write the page', true)
  .option('--no-write', 'only print')
  .action(measure);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
