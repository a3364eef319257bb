import { expect, test } from '@jest/globals';

import type { Value } from '../../src/graph/graph.js';
import { describeOnBothEngines } from '../harness/engines.js';

describeOnBothEngines('values', engine => {
  test.each<[string, Value]>([
    ['no value', null],
    ['a truth value', false],
    ['a whole number', -7],
    ['the largest whole number', Number.MAX_SAFE_INTEGER],
    ['a fraction', 36.728],
    ['a very small fraction', 1e-9],
    ['an empty string', ''],
    ['letters of several scripts', 'Tāloqān طالقان Талукан 塔卢坎'],
    ['a pair of code units', '🕊'],
    ['quotes and breaks', 'he said "no" \\ \'yes\'\r\n\t'],
    ['an empty list', []],
    ['a list', ['a', 'b', '']],
    ['a list of lists', [[1, 2], [], [3]]],
    ['a map', { a: 1, b: [true, null], c: { d: 'e' } }],
  ])('%s comes back as it was sent', async (_, value) => {
    const [row] = await engine.graph().read('RETURN $value AS value', { value });
    expect(row).toEqual({ value });
  });

  test.each<[string, Value]>([
    ['a truth value', true],
    ['a whole number', 1_500_000_000_000],
    ['a fraction', -69.5347],
    ['a string', 'Kunduz قندوز'],
    ['an empty list', []],
    ['a list of strings', ['b', 'a']],
    ['a list of numbers', [1, 2, 3]],
  ])('%s is read as it was stored', async (_, value) => {
    await engine.graph().write(transaction => transaction.run('CREATE (:Thing {value: $value})', { value }));
    const rows = await engine.graph().read('MATCH (n:Thing) RETURN n.value AS value');
    expect(rows).toContainEqual({ value });
  });

  test('whole numbers are integers: they limit, and divide without rest', async () => {
    const rows = await engine.graph().read('UNWIND [1, 2, 3] AS n RETURN n, 7 / $two AS half LIMIT $two', { two: 2 });
    expect(rows).toEqual([
      { n: 1, half: 3 },
      { n: 2, half: 3 },
    ]);
  });

  test.each([
    ['date("2021-08-08")', '2021-08-08'],
    ['localdatetime("2021-08-08T18:30:05.25")', '2021-08-08T18:30:05.25'],
    ['localdatetime("2021-08-08T18:30:00")', '2021-08-08T18:30:00'],
  ])('%s comes as an ISO string', async (expression, iso) => {
    expect(await engine.graph().read(`RETURN ${expression} AS value`)).toEqual([{ value: iso }]);
  });

  test('a node and a relationship come as their properties', async () => {
    await engine
      .graph()
      .write(transaction =>
        transaction.run('CREATE (:One {id: "1", ranks: ["a"]})-[:KNOWS {since: "2021"}]->(:Other {id: "2"})'),
      );
    const rows = await engine.graph().read('MATCH (a:One)-[r:KNOWS]->(b:Other) RETURN a, [r, b] AS rest');
    expect(rows).toEqual([{ a: { id: '1', ranks: ['a'] }, rest: [{ since: '2021' }, { id: '2' }] }]);
  });

  test('no rows are an empty list', async () => {
    expect(await engine.graph().read('MATCH (n:Nothing) RETURN n')).toEqual([]);
  });
});
