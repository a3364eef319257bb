/**
 * Nested reads over HTTP: our service, the raw driver or engine, and `@neo4j/graphql`, in turn in one run. README.md says
 * what is measured and holds the last table.
 *
 *     npm run bench:read-path -- [--engine neo4j|embedded] [--scale 0.01] [--rounds 5] [--seconds 1]
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { Command } from 'commander';

import type { Graph } from '../../src/graph/graph.js';
import { type GraphSettings, openGraph } from '../../src/graph/open.js';
import { packageRoot } from '../../src/package-root.js';

import { type Child, startNode } from './child.js';
import { compareAnswers } from './compare-answers.js';
import { type Contender, ourService, peerService, rawService } from './contenders.js';
import { countOf, generateGraph, HUB_ID } from './generated-graph.js';
import { measure, type Timing } from './measure.js';
import { readsOf } from './reads.js';
import { table } from './table.js';

const { engine, scale, rounds, seconds } = new Command('npm run bench:read-path --')
  .option('--engine <name>', 'neo4j or embedded (default: both)')
  .option('--scale <number>', 'size of the graph; 1: 87,000 nodes, 285,000 relationships', Number, 1)
  .option('--rounds <number>', 'bursts of each contender', Number, 5)
  .option('--seconds <number>', 'length of a burst', Number, 1)
  .parse()
  .opts<{ engine?: string; scale: number; rounds: number; seconds: number }>();
const timing: Timing = { rounds, milliseconds: seconds * 1_000 };

console.log(
  `${new Date().toISOString().slice(0, 16)} UTC, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? '?'}, Node ${process.version}, scale ${scale}, ${rounds} × ${seconds} s`,
);
if (engine !== 'embedded') await onNeo4j();
if (engine !== 'neo4j') await onEmbedded();

/** All three on one server. */
async function onNeo4j(): Promise<void> {
  const script = join(packageRoot, 'scripts', 'neo4j', 'run.mjs');
  const server = await startNode([script, '--heap', '2g'], {}, /URI=(\S+)\s+NEO4J_USER=(\S+)\s+NEO4J_PASSWORD=(\S+)\s/);
  const [, uri = '', user = '', password = ''] = server.said;
  try {
    const hubKey = await generated({ engine: 'neo4j', uri, user, password, database: 'neo4j' });
    const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: 'neo4j' };
    const peer = await startNode(
      [join(packageRoot, 'bench', 'read-path', 'peer.mjs')],
      environment,
      /listening at (\S+)/,
    );
    await compare('Neo4j', hubKey, [environment, environment], [peer], [server.processId]);
  } finally {
    await server.stop();
  }
}

/** Ours and the raw engine, each on a copy: one process can hold a file. */
async function onEmbedded(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-bench-'));
  const copy = `${folder}-raw`;
  try {
    const hubKey = await generated({ engine: 'embedded', folder });
    await cp(folder, copy, { recursive: true });
    const on = (data: string): Record<string, string> => ({ NEO4J_URI: '', DISPATCHGRAPH_DATA: data });
    await compare('embedded', hubKey, [on(folder), on(copy)], [], []);
  } finally {
    await Promise.all([folder, copy].map(made => rm(made, { recursive: true, force: true })));
  }
}

/** Fills the graph; returns the sort key of the row in the middle of the hub. */
async function generated(settings: GraphSettings): Promise<string> {
  const graph: Graph = await openGraph(settings);
  try {
    const began = performance.now();
    await generateGraph(graph, scale);
    console.error(`${settings.engine}: graph made in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    const [row] = await graph.read(
      'MATCH (:City {id: $id})<-[edge:OPERATES_FROM]-() WITH edge.toKey AS key ORDER BY key DESC SKIP $before LIMIT 1 RETURN key',
      { id: HUB_ID, before: Math.floor(countOf('hub', scale) / 2) - 1 },
    );
    return String(row?.['key']);
  } finally {
    await graph.close();
  }
}

/** Starts our service and the raw one in these environments, compares the answers of all, measures them, prints the table. */
async function compare(
  title: string,
  hubKey: string,
  [forOurs, forRaw]: readonly [Record<string, string>, Record<string, string>],
  peers: readonly Child[],
  databases: readonly number[],
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'dispatchgraph-bench-data-'));
  const ours = await startNode(
    [join(packageRoot, 'dist', 'src', 'main.js')],
    { DISPATCHGRAPH_DATA: data, ...forOurs, PORT: '0', DISPATCHGRAPH_SAMPLE: 'off', LOG_LEVEL: 'warn' },
    /(http:\S+) +playground/,
  );
  const raw = await startNode(
    [join(packageRoot, 'dist', 'bench', 'read-path', 'raw.js')],
    { DISPATCHGRAPH_DATA: data, ...forRaw },
    /listening at (\S+)/,
  );
  try {
    const contenders: Contender[] = [
      rawService(raw.said[1]!, [raw.processId, ...databases]),
      ...peers.map(({ said, processId }) => peerService(said[1]!, [processId, ...databases])),
      ourService(ours.said[1]!, [ours.processId, ...databases]),
    ];
    const reads = readsOf(scale, hubKey);
    const able = await compareAnswers(reads, contenders);
    const load = loadavg()[0]!;
    const figures = await measure(reads, able, timing);
    console.log(`\n${table(title, reads, figures)}\n\nLoad of the machine before: ${load.toFixed(1)}.`);
  } finally {
    await Promise.all([ours, raw, ...peers].map(child => child.stop()));
    await rm(data, { recursive: true, force: true });
  }
}
