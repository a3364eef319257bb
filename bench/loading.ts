/**
 * What loading an article costs, and a judgement and its undoing, in graphs of rising size: a feed is loaded, and the
 * articles that bring the graph to each size are measured. Nothing of it may grow with the graph.
 *
 *     npm run bench:loading -- [--engine embedded|neo4j] [--sizes 1000,10000,100000]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { Command } from 'commander';

import { type GraphSettings, openGraph } from '../src/graph/open.js';
import { openKnowledge } from '../src/ingest/knowledge.js';
import { packageRoot } from '../src/package-root.js';

import { costsAtSizes } from './loading/costs.js';
import { report } from './loading/report.js';
import { startNode } from './read-path/child.js';
import { processorTime } from './read-path/processor-time.js';

const { engine, sizes } = new Command('npm run bench:loading --')
  .option('--engine <name>', 'embedded or neo4j', 'embedded')
  .option('--sizes <list>', 'entities at which it is measured, rising', numbers, [1_000, 10_000, 100_000])
  .parse()
  .opts<{ engine: string; sizes: number[] }>();

const knowledge = openKnowledge();
// Our own code and the server's are compiled as they run: once through, on a graph of its own.
const WARM_UP = [1_500];
await (engine === 'neo4j' ? withNeo4j : withEmbedded)(async (settings, serverTime) => {
  const costs = await costsIn(settings, sizes, serverTime);
  console.log(`\n${report(`${new Date().toISOString().slice(0, 16)} UTC, ${engine}`, costs)}`);
  console.log(`\nLoad of the machine: ${loadavg()[1]!.toFixed(1)}.`);
});

/** What is measured on an empty graph, and the processor time that its server has had. */
type Work = (settings: GraphSettings, serverTime: () => Promise<number>) => Promise<unknown>;

async function costsIn(
  settings: GraphSettings,
  at: readonly number[],
  serverTime: () => Promise<number>,
): ReturnType<typeof costsAtSizes> {
  const graph = await openGraph(settings);
  try {
    return await costsAtSizes(graph, knowledge, at, serverTime);
  } finally {
    await graph.close();
  }
}

async function withEmbedded(work: Work): Promise<void> {
  // In process: no server.
  const serverTime = async (): Promise<number> => 0;
  await inFolder(folder => costsIn({ engine: 'embedded', folder }, WARM_UP, serverTime));
  await inFolder(folder => work({ engine: 'embedded', folder }, serverTime));
}

async function inFolder(work: (folder: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-bench-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withNeo4j(work: Work): Promise<void> {
  const script = join(packageRoot, 'scripts', 'neo4j', 'run.mjs');
  const server = await startNode([script, '--heap', '2g'], {}, /URI=(\S+)\s+NEO4J_USER=(\S+)\s+NEO4J_PASSWORD=(\S+)\s/);
  const [, uri = '', user = '', password = ''] = server.said;
  const settings: GraphSettings = { engine: 'neo4j', uri, user, password, database: 'neo4j' };
  const serverTime = (): Promise<number> => processorTime([server.processId]);
  try {
    await costsIn(settings, WARM_UP, serverTime);
    await empty(settings);
    await work(settings, serverTime);
  } finally {
    await server.stop();
  }
}

/** Removes what the warm-up loaded: the community's server has one database. */
async function empty(settings: GraphSettings): Promise<void> {
  const graph = await openGraph(settings);
  const some =
    'MATCH (node) WHERE NOT node:Migration WITH node LIMIT 5000 DETACH DELETE node RETURN count(*) AS deleted';
  try {
    while ((await graph.write(transaction => transaction.run(some)))[0]?.['deleted'] !== 0);
  } finally {
    await graph.close();
  }
}

function numbers(list: string): number[] {
  return list.split(',').map(Number);
}
