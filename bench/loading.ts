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

const { engine, sizes } = new Command('npm run bench:loading --')
  .option('--engine <name>', 'embedded or neo4j', 'embedded')
  .option('--sizes <list>', 'entities at which it is measured, rising', numbers, [1_000, 10_000, 100_000])
  .parse()
  .opts<{ engine: string; sizes: number[] }>();

const knowledge = openKnowledge();
// Our own code is compiled as it runs: once through, on a graph of its own.
await withEmbedded(async settings => costsIn(settings, [500]));
await (engine === 'neo4j' ? withNeo4j : withEmbedded)(async settings => {
  const costs = await costsIn(settings, sizes);
  console.log(`\n${report(`${new Date().toISOString().slice(0, 16)} UTC, ${engine}`, costs)}`);
  console.log(`\nLoad of the machine: ${loadavg()[1]!.toFixed(1)}.`);
});

async function costsIn(settings: GraphSettings, at: readonly number[]): ReturnType<typeof costsAtSizes> {
  const graph = await openGraph(settings);
  try {
    return await costsAtSizes(graph, knowledge, at);
  } finally {
    await graph.close();
  }
}

async function withEmbedded(work: (settings: GraphSettings) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-bench-'));
  try {
    await work({ engine: 'embedded', folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withNeo4j(work: (settings: GraphSettings) => Promise<unknown>): Promise<void> {
  const script = join(packageRoot, 'scripts', 'neo4j', 'run.mjs');
  const server = await startNode([script, '--heap', '1g'], {}, /URI=(\S+)\s+NEO4J_USER=(\S+)\s+NEO4J_PASSWORD=(\S+)\s/);
  const [, uri = '', user = '', password = ''] = server.said;
  try {
    await work({ engine: 'neo4j', uri, user, password, database: 'neo4j' });
  } finally {
    await server.stop();
  }
}

function numbers(list: string): number[] {
  return list.split(',').map(Number);
}
