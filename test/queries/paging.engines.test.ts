import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Graph } from '../../src/graph/graph.js';
import { describeOnBothEngines, describeOnNeo4j } from '../harness/engines.js';
import { recordedGraph } from '../harness/recorded-graph.js';

import { type Planner, plannerOf } from './plans.js';
import { dataOf, serviceOn } from './support.js';

const HUB = 20_000;
const PAGE = 100;

interface Found {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A city and persons who operate from it: the first two have the same day, so the order needs the fact too. */
async function buildHub(graph: Graph, neighbours: number): Promise<void> {
  const rows = Array.from({ length: neighbours }, (_, at) => {
    const [person, factId] = [`person-${at}`, `fact-${String(at).padStart(6, '0')}`];
    const order = `2021-08-${String((at % 28) + 1).padStart(2, '0')}|${factId}`;
    return {
      person,
      name: `Person ${at}`,
      sortKey: `person ${at}|${person}`,
      factId,
      toKey: `hub|${order}`,
      fromKey: `${person}|${order}`,
    };
  });
  await graph.write(transaction =>
    transaction.run('CREATE (:Entity:City {id: "hub", name: "Hub", aliases: [], sortKey: "hub|hub"})'),
  );
  for (let at = 0; at < rows.length; at += 5_000) {
    await graph.write(transaction =>
      transaction.run(
        `MATCH (city:City {id: "hub"})
         UNWIND $rows AS row
         CREATE (person:Entity:Person {id: row.person, name: row.name, aliases: [], sortKey: row.sortKey})
         CREATE (person)-[:OPERATES_FROM {factId: row.factId, kind: "SITE", toKey: row.toKey, fromKey: row.fromKey}]->(city)`,
        { rows: rows.slice(at, at + 5_000) },
      ),
    );
  }
}

const HUB_PAGE = `query ($first: Int!, $after: Cursor) {
  node(id: "hub") { ... on City { page: operators(first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }
}`;
const LIST_PAGE = `query ($first: Int!, $after: Cursor) {
  page: persons(first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
}`;

/** All ids, from page to page, and how many pages they took. */
async function walk(
  graph: Graph,
  source: string,
  first: number,
): Promise<{ ids: string[]; pages: number; cursors: string[] }> {
  const service = serviceOn(graph);
  const ids: string[] = [];
  const cursors: string[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages++) {
    const data = await dataOf(service.ask(source, { first, after }));
    const { edges, pageInfo } = (data['page'] ?? (data['node'] as { page: Found }).page) as Found;
    ids.push(...edges.map(({ node }) => node.id));
    cursors.push(...edges.map(({ cursor }) => cursor));
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    if (!pageInfo.hasNextPage) return { ids, pages, cursors };
    after = pageInfo.endCursor;
  }
}

describeOnBothEngines('pages', engine => {
  beforeEach(engine.fresh);

  test('hold every item once, in order, whatever their size', async () => {
    await buildHub(engine.graph(), 37);
    const inOrder = async (source: string): Promise<string[]> => (await walk(engine.graph(), source, 100)).ids;
    const whole = { hub: await inOrder(HUB_PAGE), list: await inOrder(LIST_PAGE) };
    expect(new Set(whole.hub).size).toBe(37);
    expect([...whole.list].sort()).toEqual([...whole.hub].sort());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.constantFrom('hub', 'list'), async (first, where) => {
        const { ids, pages } = await walk(engine.graph(), where === 'hub' ? HUB_PAGE : LIST_PAGE, first);
        expect(ids).toEqual(whole[where]);
        expect(pages).toBe(Math.ceil(37 / first));
      }),
      { numRuns: 12, seed: 7 },
    );
  }, 120_000);

  test('go on where a cursor stands, even when what it stood for is gone', async () => {
    await buildHub(engine.graph(), 10);
    const { ids, cursors } = await walk(engine.graph(), HUB_PAGE, 10);
    await engine
      .graph()
      .write(transaction => transaction.run('MATCH (n:Person {id: $id}) DETACH DELETE n', { id: ids[4] ?? '' }));
    const data = await dataOf(serviceOn(engine.graph()).ask(HUB_PAGE, { first: 3, after: cursors[4] }));
    expect((data['node'] as { page: Found }).page.edges.map(({ node }) => node.id)).toEqual(ids.slice(5, 8));
  });
});

describeOnBothEngines('a hub of 20,000 neighbours', engine => {
  beforeAll(() => buildHub(engine.graph(), HUB), 300_000);

  test('pages to its end: every neighbour once, in order', async () => {
    const { ids, pages, cursors } = await walk(engine.graph(), HUB_PAGE, PAGE);
    expect(pages).toBe(HUB / PAGE);
    expect(new Set(ids).size).toBe(HUB);
    const keys = cursors.map(cursor => Buffer.from(cursor, 'base64url').toString());
    expect(keys).toEqual([...keys].sort().reverse());
  }, 300_000);

  test('is counted', async () => {
    const data = await dataOf(
      serviceOn(engine.graph()).ask('{ node(id: "hub") { ... on City { operators { totalCount } } } }'),
    );
    expect(data).toEqual({ node: { operators: { totalCount: HUB } } });
  }, 60_000);
});

describeOnNeo4j('a page of a hub', engine => {
  let plans: Planner;
  beforeAll(async () => {
    await buildHub(engine.graph(), 5_000);
    plans = plannerOf(engine.settings());
    await plans.settle();
  }, 300_000);
  afterAll(() => plans.close());

  describe.each([
    ['the first', undefined],
    ['one in the middle', Buffer.from('hub|2021-08-15|').toString('base64url')],
  ])('%s', (_, after) => {
    test('reads what it shows from the index of the sort key, and does not walk the hub', async () => {
      const graph = recordedGraph(engine.graph());
      await dataOf(serviceOn(graph).ask(HUB_PAGE, { first: 10, ...(after !== undefined && { after }) }));
      const [read] = graph.takeReads();
      const steps = await plans.profile(read?.text ?? '', read?.parameters ?? {});
      expect(steps.map(({ operator }) => operator)).toContain('DirectedRelationshipIndexSeekByRange');
      const walked = steps.filter(
        ({ operator, details }) => operator.startsWith('Expand') && /OPERATES_FROM/.test(details),
      );
      expect(walked).toEqual([]);
      expect(steps.reduce((sum, { dbHits }) => sum + dbHits, 0)).toBeLessThan(500);
    }, 60_000);
  });
});
