import { join } from 'node:path';

import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

import { examples } from './api/playground.js';
import { type RunningServer, startServer } from './api/server.js';
import { showProgress, summaryLine } from './cli/progress.js';
import { countArticles, sourcesOf } from './cli/sources.js';
import { type Config, ConfigError, loadConfig } from './config.js';
import { GraphError } from './graph/errors.js';
import type { Graph } from './graph/graph.js';
import { openGraph } from './graph/open.js';
import type { Ingest } from './ingest/ingest.js';
import { type Ingestion, openIngestion } from './ingest/open.js';
import { packageRoot } from './package-root.js';
import { announceService, withdrawService } from './service-address.js';
import { ensureToken } from './write-token.js';

/** How long requests under way may take after SIGTERM. */
const DRAIN_MS = 10_000;

try {
  await start(loadConfig());
} catch (error) {
  const known = error instanceof ConfigError || error instanceof GraphError || isListenError(error);
  process.stderr.write(
    `dispatchgraph: ${known ? (error as Error).message : String((error as Error).stack ?? error)}\n`,
  );
  process.exitCode = 1;
}

/** Opens the graph, serves it, and loads the sample corpus where the graph is empty. */
async function start(config: Config): Promise<void> {
  const log = createLog(config);
  const graph = await openGraph(config.graph);
  const token = config.token ?? (await ensureToken(config.dataFolder));
  const ingestion = await openIngestion(graph, config.minScore);
  const loading = new AbortController();
  const isEmpty = config.sample === 'auto' && (await isEmptyGraph(graph));
  let ready = !isEmpty;
  const { host, port } = config;
  const server = await startServer({ host, port, graph, ...ingestion, token, log, isReady: () => ready });
  await announceService(config.dataFolder, server.url);
  let loaded: Promise<void> = Promise.resolve();
  stopOnSignals(config, { server, ingestion, graph, loading, loaded: () => loaded, log });

  process.stdout.write(
    `\nDispatchgraph  ${server.url}          playground\n               ${server.url}/graphql  GraphQL\n\n`,
  );
  if (isEmpty) loaded = loadSample(ingestion.ingest, loading.signal);
  await loaded;
  ready = true;
  if (!loading.signal.aborted)
    process.stdout.write(`Ready. One question to try, in the playground:\n\n${examples()[0]?.query ?? ''}\n`);
}

function createLog({ logLevel }: Config): Logger {
  return process.stdout.isTTY
    ? pino({ level: logLevel }, pretty({ ignore: 'pid,hostname' }))
    : pino({ level: logLevel });
}

async function isEmptyGraph(graph: Graph): Promise<boolean> {
  const rows = await graph.read('MATCH (article:Article) RETURN article.id AS id LIMIT 1', {}, { operation: 'start' });
  return rows.length === 0;
}

async function loadSample(ingest: Ingest, signal: AbortSignal): Promise<void> {
  const file = join(packageRoot, 'data', 'sample', 'articles.jsonl');
  const progress = showProgress('loading the sample corpus', await countArticles([file], 'jsonl'));
  try {
    const summary = await ingest
      .ingest(sourcesOf([file], 'jsonl'), { onProgress: progress.update, signal })
      .finally(progress.stop);
    process.stderr.write(`sample corpus: ${summaryLine(summary)}\n\n`);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

interface Running {
  readonly server: RunningServer;
  readonly ingestion: Ingestion;
  readonly graph: Graph;
  readonly loading: AbortController;
  /** Settles when the sample is loaded, or its load has stopped. */
  readonly loaded: () => Promise<void>;
  readonly log: Logger;
}

/** SIGTERM and SIGINT: no new requests, those under way end, then the graph is closed and the process exits with 0. */
function stopOnSignals({ dataFolder }: Config, { server, ingestion, graph, loading, loaded, log }: Running): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    loading.abort();
    // Unreferenced: it only cuts short what hangs.
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    try {
      await server.close();
      // Ending a thread while it reads would end the process within the runtime.
      await loaded();
      await ingestion.close();
      await graph.close();
      await withdrawService(dataFolder);
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, 'stopping failed');
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

function isListenError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}
