import { beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { MersenneTwister19937, Random } from 'random-js';

import { buildDenseGraph, DENSE_COUNT, denseId } from '../harness/dense-graph.js';
import { describeOnBothEngines } from '../harness/engines.js';

import { randomOperation } from './random-operations.js';
import { contractOf, dataOf, serviceOn } from './support.js';

const { schema } = contractOf('embedded');
const SEED = 20211115;
const OPERATIONS = Number(process.env['DISPATCHGRAPH_TEST_OPERATIONS'] ?? 120);
/** Neo4j plans each new statement for a second or more: it is asked the first of them. */
const SHARE_ON_NEO4J = 1 / 6;

const LABELS = ['Person', 'Militia', 'Organization', 'City', 'Region', 'Event', 'Article', 'Claim'] as const;
const ids = LABELS.flatMap(label => Array.from({ length: DENSE_COUNT }, (_, at) => denseId(label, at)));
const texts = ['dense person', 'dense city 03', 'militia', 'nobody at all'];

/** Answers by operation, of the first engine: the second must give the same. */
const answers = new Map<string, unknown>();

describeOnBothEngines('random operations', engine => {
  beforeAll(() => buildDenseGraph(engine.graph()), 300_000);

  test('composed in one statement are answered as hop by hop, and alike on both engines', async () => {
    const random = new Random(MersenneTwister19937.seed(SEED));
    const cursors: string[] = [];
    const [composed, loaded] = [serviceOn(engine.graph()), serviceOn(engine.graph(), 'loaded')];
    const operations = engine.name === 'neo4j' ? Math.ceil(OPERATIONS * SHARE_ON_NEO4J) : OPERATIONS;
    let asked = 0;
    let bytes = 0;
    while (asked < operations) {
      const source = randomOperation({ schema, random, ids, texts, cursors });
      // Two selections under one key that cannot be merged.
      if (validate(schema, parse(source)).length > 0) continue;
      const answer = await dataOf(composed.ask(source));
      expect({ source, answer }).toEqual({ source, answer: await dataOf(loaded.ask(source)) });
      if (answers.has(source)) expect({ source, answer }).toEqual({ source, answer: answers.get(source) });
      else answers.set(source, answer);
      const text = JSON.stringify(answer);
      cursors.push(...[...text.matchAll(/"endCursor":"([^"]+)"/g)].map(([, cursor]) => cursor ?? ''));
      asked++;
      bytes += text.length;
    }
    // Both engines were asked the same, and the answers say something.
    expect(answers.size).toBeLessThanOrEqual(OPERATIONS);
    expect(bytes / asked).toBeGreaterThan(500);
  }, 600_000);
});
