import { beforeEach, expect, test } from '@jest/globals';

import { type Migration, migrations } from '../../src/generated/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { dumpGraph } from '../harness/dump-graph.js';
import { describeOnBothEngines, describeOnNeo4j } from '../harness/engines.js';

const schemaStep = (number: number): Migration => ({
  name: `common/00${number}-index`,
  order: number,
  engine: 'common',
  checksum: `sum ${number}`,
  statements: [`CREATE INDEX gadget_${number} IF NOT EXISTS FOR (n:Gadget) ON (n.property${number})`],
});

const dataStep = (number: number, ...statements: string[]): Migration => ({
  ...schemaStep(number),
  name: `common/00${number}-data`,
  statements,
});

const first = schemaStep(1);
const second = dataStep(2, 'CREATE (:Gadget {id: "a"})', 'MATCH (n:Gadget) SET n.made = true');
const third = schemaStep(3);

/** As on a graph that was never opened. */
async function forget(graph: Graph): Promise<void> {
  await graph.write(transaction => transaction.run('MATCH (n:Migration) DELETE n'));
}

describeOnBothEngines('migrations', engine => {
  beforeEach(async () => {
    await engine.fresh();
    await forget(engine.graph());
  });

  const gadgets = (): Promise<unknown> => engine.graph().read('MATCH (n:Gadget) RETURN n.id AS id, n.made AS made');

  test('run once each, in their order, data with all its statements', async () => {
    const graph = engine.graph();
    expect(await migrate(graph, [first, second])).toEqual([first.name, second.name]);
    expect(await migrate(graph, [first, second])).toEqual([]);
    expect(await migrate(graph, [first, second, third])).toEqual([third.name]);
    expect(await gadgets()).toEqual([{ id: 'a', made: true }]);
  });

  test('run on the engine that they are for', async () => {
    const forNeo4j: Migration = { ...third, name: 'neo4j/003-index', engine: 'neo4j' };
    const forEmbedded: Migration = { ...third, name: 'embedded/003-index', engine: 'embedded' };
    const ran = await migrate(engine.graph(), [first, forEmbedded, forNeo4j]);
    expect(ran).toEqual([first.name, `${engine.name}/003-index`]);
  });

  test('are refused when one that ran was changed, by its name, and what is new does not run', async () => {
    await migrate(engine.graph(), [first]);
    const changed = migrate(engine.graph(), [{ ...first, checksum: 'other' }, second]);
    await expect(changed).rejects.toMatchObject({ name: 'GraphError', code: 'MIGRATION' });
    await expect(changed).rejects.toThrow(/common\/001-index was changed after it ran on this graph: put it back/);
    expect(await gadgets()).toEqual([]);
  });

  test('are refused by a version that does not know one that ran', async () => {
    await migrate(engine.graph(), [first, second]);
    await expect(migrate(engine.graph(), [first])).rejects.toThrow(
      /common\/002-data ran on this graph, but this version/,
    );
  });

  test('are refused when a new one stands before one that ran', async () => {
    await migrate(engine.graph(), [second]);
    await expect(migrate(engine.graph(), [first, second])).rejects.toThrow(
      /common\/001-index stands before common\/002-data, which ran on this graph: give it a higher number/,
    );
  });

  test('that fail leave nothing of their own, say which, and run again when they are mended', async () => {
    const broken = dataStep(2, 'CREATE (:Gadget {id: "b"})', 'CREATE (:Gadget {id: 1 / 0})');
    const failing = migrate(engine.graph(), [first, broken]);
    await expect(failing).rejects.toMatchObject({ code: 'MIGRATION' });
    await expect(failing).rejects.toThrow(/common\/002-data failed: /);
    expect(await gadgets()).toEqual([]);
    expect(await migrate(engine.graph(), [first, second])).toEqual([second.name]);
  });

  test('of the project run on an empty graph, and leave it without data', async () => {
    const own = migrations.filter(({ engine: only }) => only === 'common' || only === engine.name);
    expect(await migrate(engine.graph())).toEqual(own.map(({ name }) => name));
    expect(await dumpGraph(engine.graph())).toBe('');
  });

  test('of the project give the claims of a graph from before the keys of their sources, and tallies their ids', async () => {
    const graph = engine.graph();
    await migrate(
      graph,
      migrations.filter(({ order }) => order <= 8),
    );
    await graph.write(async transaction => {
      await transaction.run('CREATE (:Claim {id: "c1", factId: "f1", sourceGroup: "g1"}), (:Claim {id: "c2"})');
      await transaction.run('CREATE (:Tally {factId: "f1", evidence: "{}"})');
    });
    await migrate(graph);
    expect(await graph.read('MATCH (claim:Claim) RETURN claim.id AS id, claim.sourceKey AS key ORDER BY id')).toEqual([
      { id: 'c1', key: 'f1|g1' },
      { id: 'c2', key: null },
    ]);
    expect(
      await graph.read('MATCH (tally:Tally) RETURN tally.id AS id, tally.factId AS factId, tally.evidence AS evidence'),
    ).toEqual([{ id: 'f1', factId: null, evidence: '{}' }]);
  });

  test.each([
    ['Person', 'id'],
    ['Entity', 'id'],
    ['Article', 'id'],
    ['Claim', 'id'],
    ['Record', 'id'],
    ['Name', 'key'],
    ['Token', 'key'],
    ['Key', 'value'],
    ['Tally', 'id'],
  ])('of the project let no two %s nodes have one %s', async (label, property) => {
    await migrate(engine.graph());
    const twice = engine
      .graph()
      .write(transaction => transaction.run(`UNWIND [1, 2] AS n CREATE (:${label} {${property}: "same"})`));
    await expect(twice).rejects.toMatchObject({ code: 'CONSTRAINT' });
  });
});

describeOnNeo4j('migrations of two processes', engine => {
  test('run once', async () => {
    const settings = engine.settings();
    if (settings.engine !== 'neo4j') throw new Error('not Neo4j');
    await forget(engine.graph());
    const [one, other] = await Promise.all([openNeo4j(settings), openNeo4j(settings)]);
    const ran = await Promise.all([one, other].map(graph => migrate(graph, [first, second])));
    expect(ran.flat().sort()).toEqual([first.name, second.name]);
    expect(await engine.graph().read('MATCH (n:Gadget) RETURN n.id AS id')).toEqual([{ id: 'a' }]);
    await Promise.all([one.close(), other.close()]);
  });
});
