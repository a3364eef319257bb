import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe } from '@jest/globals';

import type { Graph } from '../../src/graph/graph.js';
import type { Neo4jSettings } from '../../src/graph/neo4j.js';
import { type GraphSettings, openGraph } from '../../src/graph/open.js';

import { clearGraph } from './clear-graph.js';
import { takeTurn } from './turn.js';

/** Another file may have the one database of Neo4j for long. */
const turnTimeout = 600_000;
/** The first statements of a Neo4j that was just started take seconds. */
const openTimeout = 60_000;

/** One engine with a graph for the tests of a block. */
export interface EngineUnderTest {
  readonly name: Graph['engine'];
  /** The graph: open, migrated, and empty when the block begins. */
  graph(): Graph;
  /** Empties it: `beforeEach(engine.fresh)`. */
  readonly fresh: () => Promise<void>;
  /** Closes it, so that another process can open it: the embedded engine lets one have it. */
  close(): Promise<void>;
  /** Opens it again, as the other process left it. */
  open(): Promise<Graph>;
  /** How to open it, for more handles on Neo4j. */
  settings(): GraphSettings;
  /** The settings as the environment of a process of ours: `dispatchgraph`, `npm start`. */
  environment(): Readonly<Record<string, string>>;
}

/**
 * Runs the tests that `body` defines once on each engine. Only in files named `*.engines.test.ts`, whose set-up starts
 * Neo4j; without Java or Maven the set-up says so, and Neo4j's tests are skipped.
 */
export function describeOnBothEngines(name: string, body: (engine: EngineUnderTest) => void): void {
  describeOnEmbedded(name, body);
  describeOnNeo4j(name, body);
}

/** Runs tests on the embedded engine: of what only it has. */
export function describeOnEmbedded(name: string, body: (engine: EngineUnderTest) => void): void {
  describe(`${name} [embedded]`, () => {
    body(engineUnderTest('embedded', makeEmbedded));
  });
}

/** Runs tests on Neo4j: of what only it has. */
export function describeOnNeo4j(name: string, body: (engine: EngineUnderTest) => void): void {
  describeIf('neo4j')(`${name} [neo4j]`, () => {
    body(engineUnderTest('neo4j', makeNeo4j));
  });
}

/** Runs tests that start a server of their own. */
export function describeIfNeo4jStarts(name: string, body: () => void): void {
  describeIf('launcher')(name, body);
}

/** The set-up says what there is, and in one line what there is not. */
function describeIf(what: 'neo4j' | 'launcher'): typeof describe.skip {
  const there = process.env['DISPATCHGRAPH_TEST_ENGINES'];
  if (there === undefined) throw new Error('Tests that need Neo4j must be in a file named *.engines.test.ts.');
  return there.split(',').includes(what) ? describe : describe.skip;
}

/** A place for graphs, and what must be done when it is no longer needed. */
interface Place {
  readonly settings: GraphSettings;
  empty(graph: Graph): Promise<Graph>;
  dispose(): Promise<void>;
}

async function makeEmbedded(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-test-'));
  const settings = { engine: 'embedded', folder } as const;
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const empty = async (graph: Graph): Promise<Graph> => {
    await graph.close();
    await remove();
    return openGraph(settings);
  };
  return { settings, empty, dispose: remove };
}

async function makeNeo4j(): Promise<Place> {
  const settings = neo4jSettings();
  const empty = async (graph: Graph): Promise<Graph> => {
    await clearGraph(graph);
    return graph;
  };
  return { settings, empty, dispose: await takeTurn(settings) };
}

/** The Neo4j of this test run. */
function neo4jSettings(): Neo4jSettings & { readonly engine: 'neo4j' } {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  if (uri === undefined) throw new Error('NEO4J_TEST_URI is not set');
  return { engine: 'neo4j', uri, user: user ?? 'neo4j', password: password ?? '', database: 'neo4j' };
}

function engineUnderTest(name: Graph['engine'], make: () => Promise<Place>): EngineUnderTest {
  let place: Place | undefined;
  let graph: Graph | undefined;
  const made = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The graph is there only while the tests of the block run.');
    return thing;
  };
  const open = async (): Promise<Graph> => (graph = await openGraph(made(place).settings));
  const fresh = async (): Promise<void> => {
    graph = await made(place).empty(made(graph));
  };
  const close = async (): Promise<void> => {
    await graph?.close();
  };
  beforeAll(async () => {
    place = await make();
  }, turnTimeout);
  beforeAll(async () => {
    await open();
    await fresh();
  }, openTimeout);
  afterAll(async () => {
    await close();
    await place?.dispose();
  }, openTimeout);

  return {
    name,
    graph: () => made(graph),
    fresh,
    close,
    open,
    settings: () => made(place).settings,
    environment: () => environmentOf(made(place).settings),
  };
}

function environmentOf(settings: GraphSettings): Readonly<Record<string, string>> {
  if (settings.engine === 'embedded') return { DISPATCHGRAPH_DATA: settings.folder };
  const { uri, user, password, database } = settings;
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}
