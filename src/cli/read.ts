import { once } from 'node:events';

import { Command, Option } from 'commander';

import { openReading } from '../ingest/open.js';

import { FORMATS, type Format, sourcesOf, STDIN } from './sources.js';

/** `dispatchgraph read [FILE…]` */
export function readCommand(): Command {
  return new Command('read')
    .summary('print what articles say, as JSON lines')
    .description(
      'Reads articles without touching a graph and prints a JSON object a line, one line an article, in input order\n' +
        '(docs/reading.md says what is in it). What cannot be read is told on standard error; the exit code is then 1.',
    )
    .argument('[file...]', 'plain text (one article), or JSON lines (.jsonl, .ndjson); standard input by default')
    .addOption(new Option('--format <format>', 'of all input; by default by the ending').choices(FORMATS))
    .addHelpText(
      'after',
      '\n  $ dispatchgraph read article.txt\n  $ dispatchgraph read --format jsonl < articles.jsonl',
    )
    .action(async (files: string[], { format }: { format?: Format }) => {
      const reading = await openReading();
      try {
        for await (const outcome of reading.readAll(sourcesOf(files.length > 0 ? files : [STDIN], format))) {
          if ('failure' in outcome) {
            process.stderr.write(`failed ${outcome.failure.article}: ${outcome.failure.reason}\n`);
            process.exitCode = 1;
          } else if (!process.stdout.write(`${JSON.stringify(outcome.reading)}\n`)) {
            await once(process.stdout, 'drain');
          }
        }
      } finally {
        await reading.close();
      }
    });
}
