import { Command, Option } from 'commander';

import { type Config, loadConfig } from '../config.js';
import type { Ingest } from '../ingest/ingest.js';
import { openIngestion } from '../ingest/open.js';

import { failureLines, showProgress, summaryLine } from './progress.js';
import { countArticles, FORMATS, type Format, sourcesOf } from './sources.js';
import { openTarget } from './target.js';

/** `dispatchgraph ingest FILE…` */
export function ingestCommand(): Command {
  return new Command('ingest')
    .summary('load articles into the graph')
    .description(
      'Loads articles into the configured graph. Loading one again changes nothing. A line or file that cannot be\n' +
        'used is told with its place and reason, and the others are loaded; the exit code is then 1. When a running\n' +
        'service holds the embedded graph, the articles are handed to it.',
    )
    .argument('<file...>', 'plain text (one article), or JSON lines (.jsonl, .ndjson); - is standard input')
    .addOption(new Option('--format <format>', 'of all files; by default by their ending').choices(FORMATS))
    .addHelpText(
      'after',
      '\nA JSON object a line: {"id"?, "text", "title"?, "date"?, "url"?, "publisher"?, "authors"?}' +
        '\n\n  $ dispatchgraph ingest article.txt more.jsonl',
    )
    .action(async (files: string[], { format }: { format?: Format }) => {
      const { ingest, close } = await openLoader(loadConfig());
      try {
        const progress = showProgress('loading', await countArticles(files, format));
        const summary = await ingest
          .ingest(sourcesOf(files, format), { onProgress: progress.update })
          .finally(progress.stop);
        for (const line of failureLines(summary.failed)) process.stderr.write(`${line}\n`);
        process.stdout.write(`${summaryLine(summary)}\n`);
        if (summary.failed.length > 0) process.exitCode = 1;
      } finally {
        await close();
      }
    });
}

interface Loader {
  readonly ingest: Ingest;
  close(): Promise<void>;
}

async function openLoader(config: Config): Promise<Loader> {
  const target = await openTarget(config);
  if ('service' in target) return { ingest: target.service, close: async () => undefined };
  const { graph } = target;
  const ingestion = await openIngestion(graph, config.minScore);
  return {
    ingest: ingestion.ingest,
    async close() {
      await ingestion.close();
      await graph.close();
    },
  };
}
