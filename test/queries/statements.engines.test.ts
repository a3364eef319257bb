import { beforeAll, describe, expect, test } from '@jest/globals';

import { buildDenseGraph, denseId } from '../harness/dense-graph.js';
import { describeOnBothEngines } from '../harness/engines.js';
import { recordedGraph, type RecordedGraph } from '../harness/recorded-graph.js';

import { operationFor, type Relation, relationsOf, type Start } from './relation-paths.js';
import { contractOf, dataOf, serviceOn } from './support.js';

const { hops, schema } = contractOf('embedded');
const relations = relationsOf(schema, hops);
const named = relations.map(relation => [`${relation.type.name}.${relation.field.name}`, relation] as const);
/** A page of each size: what must not change with it is the number of statements. */
const SIZES = [1, 12] as const;

describeOnBothEngines('the number of statements does not depend on the number of rows', engine => {
  let graph: RecordedGraph;

  beforeAll(async () => {
    await buildDenseGraph(engine.graph());
    graph = recordedGraph(engine.graph());
  }, 300_000);

  interface Asked {
    readonly statements: number;
    /** Length of the longest page of the relation, or how often it led to something. */
    readonly rows: number;
  }

  async function ask(
    relation: Relation,
    start: Start,
    first: number,
    way: 'composed' | 'loaded',
  ): Promise<Asked | null> {
    const operation = operationFor(schema, relation, { start, first });
    if (operation === null) return null;
    graph.takeReads();
    const { source, origin } = operation;
    const variables = {
      ...(start === 'node' && { id: denseId(origin as 'Person', 0) }),
      ...(start === 'search' && { text: `dense ${origin.toLowerCase()}` }),
    };
    const data = await dataOf(serviceOn(graph, way).ask(source, variables));
    const leaves = valuesUnder('leaf', data);
    const lengths = leaves.map(found => (found as { edges?: unknown[] }).edges?.length);
    const pages = lengths.filter(length => length !== undefined);
    return { statements: graph.takeReads().length, rows: pages.length > 0 ? Math.max(...pages) : leaves.length };
  }

  // Each text is one more for Neo4j to plan, and how many statements there are is no matter of the engine.
  const starts: [string, Start, number][] =
    engine.name === 'neo4j'
      ? [['under a list', 'list', 1]]
      : [
          ['under node(id)', 'node', 1],
          ['under a list', 'list', 1],
          ['under a search, which is one more', 'search', 2],
        ];

  describe.each(named)('%s', (_, relation) => {
    test.each(starts)('%s', async (_where, start, expected) => {
      const asked = [];
      for (const first of SIZES) asked.push(await ask(relation, start, first, 'composed'));
      const [one, twelve] = asked;
      // Not every node leads to everything; some list does.
      if (!one || !twelve) {
        expect(start).not.toBe('list');
        return;
      }
      expect(one.statements).toBe(expected);
      expect(twelve.statements).toBe(expected);
      expect(one.rows).toBeGreaterThanOrEqual(1);
      // One claim has one subject.
      const isOne = start === 'node' && relation.type.name === 'Claim';
      expect(twelve.rows).toBeGreaterThanOrEqual(isOne ? 1 : 12);
    });

    test('loaded hop by hop', async () => {
      // Neither an id nor a fact's id to start from: it is reached composed only.
      const fields = relation.type.getFields();
      if (!('id' in fields || 'factId' in fields)) {
        expect(relation.field.args).toEqual([]);
        return;
      }
      const one = await ask(relation, 'list', 1, 'loaded');
      const twelve = await ask(relation, 'list', 12, 'loaded');
      expect(one?.statements).toBeGreaterThanOrEqual(2);
      expect(twelve?.statements).toBe(one?.statements);
      expect(twelve?.rows).toBeGreaterThanOrEqual(12);
    });
  });
});

/** All values that stand under a key, at any depth. */
function valuesUnder(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, part]) =>
    name === key && part !== null ? [part] : valuesUnder(key, part),
  );
}
