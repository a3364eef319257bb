import { beforeEach, expect, test } from '@jest/globals';

import type { Transaction } from '../../src/graph/graph.js';
import { dumpGraph } from '../harness/dump-graph.js';
import { describeOnBothEngines, describeOnNeo4j } from '../harness/engines.js';

describeOnBothEngines('a write transaction', engine => {
  beforeEach(engine.fresh);

  const create = (transaction: Transaction, id: string): Promise<unknown> =>
    transaction.run('CREATE (:City:Entity {id: $id})', { id });
  const ids = async (): Promise<unknown> =>
    (await engine.graph().read('MATCH (n:City) RETURN n.id AS id ORDER BY id')).map(({ id }) => id);

  test('commits all its statements and gives what its work returns', async () => {
    const value = await engine.graph().write(async transaction => {
      await create(transaction, '1');
      await create(transaction, '2');
      return transaction.run('MATCH (n:City) RETURN count(n) AS n');
    });
    expect(value).toEqual([{ n: 2 }]);
    expect(await ids()).toEqual(['1', '2']);
  });

  test('is read by the next read of the same client', async () => {
    for (let i = 0; i < 20; i++) {
      await engine.graph().write(transaction => create(transaction, `c${i}`));
      expect(await engine.graph().read('MATCH (n:City {id: $id}) RETURN n.id AS id', { id: `c${i}` })).toHaveLength(1);
    }
  });

  test.each([
    ['a statement with a wrong syntax', 'CREATE (n:City RETURN n', 'STATEMENT'],
    ['a statement that divides by zero', 'MATCH (n:City) RETURN 1 / 0 AS x', 'STATEMENT'],
    ['a statement without its parameter', 'CREATE (:City {id: $missing})', 'STATEMENT'],
    ['a second node with a unique id', 'CREATE (:City:Entity {id: "1"})', 'CONSTRAINT'],
  ])('leaves nothing after %s', async (_, text, code) => {
    const failing = engine.graph().write(async transaction => {
      await create(transaction, '1');
      await transaction.run(text);
    });
    await expect(failing).rejects.toMatchObject({ name: 'GraphError', code, retryable: false });
    expect(await dumpGraph(engine.graph())).toBe('');
  });

  test('leaves nothing after a failed statement, even when its work goes on', async () => {
    const failing = engine.graph().write(async transaction => {
      await create(transaction, '1');
      await transaction.run('RETURN nonsense').catch(() => undefined);
      await create(transaction, '2').catch(() => undefined);
      return 'done';
    });
    await expect(failing).rejects.toMatchObject({ code: 'STATEMENT' });
    expect(await ids()).toEqual([]);
  });

  test('leaves nothing after an error of its own work, which it passes on', async () => {
    const error = new TypeError('the work is wrong');
    const failing = engine.graph().write(async transaction => {
      await create(transaction, '1');
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    expect(await ids()).toEqual([]);
  });

  test('waits for statements that its work did not await', async () => {
    await engine.graph().write(async transaction => {
      void create(transaction, '1');
      void create(transaction, '2');
    });
    expect(await ids()).toEqual(['1', '2']);
  });

  test('runs no statement after its work returned', async () => {
    let kept: Transaction | undefined;
    await engine.graph().write(async transaction => {
      kept = transaction;
    });
    await expect(create(kept!, '1')).rejects.toThrow('This transaction has ended');
    expect(await ids()).toEqual([]);
  });

  test('names its statement and its operation in an error', async () => {
    const text = '// write/thing: makes a thing.\nCREATE (n:Thing RETURN n';
    const failing = engine.graph().write(transaction => transaction.run(text), { operation: 'ingest' });
    await expect(failing).rejects.toThrow(/^ingest: write\/thing: /);
  });

  test('loses no update when many writers change one node', async () => {
    await engine.graph().write(transaction => transaction.run('CREATE (:Counter {id: "c", n: 0})'));
    const add = (): Promise<unknown> =>
      engine.graph().write(async transaction => {
        await transaction.run('MATCH (c:Counter {id: "c"}) SET c.n = c.n + 1');
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await engine.graph().read('MATCH (c:Counter) RETURN c.n AS n')).toEqual([{ n: 20 }]);
  });

  test('makes a node once when many writers merge it', async () => {
    const merge = (): Promise<unknown> =>
      engine.graph().write(async transaction => {
        await transaction.run('MERGE (:City:Entity {id: "1"})');
        await transaction.run('MERGE (:City:Entity {id: "2"})');
        await transaction.run('MATCH (a:City {id: "1"}) MATCH (b:City {id: "2"}) MERGE (a)-[:NEAR {factId: "f"}]->(b)');
      });
    await Promise.all(Array.from({ length: 10 }, merge));
    expect((await dumpGraph(engine.graph())).split('\n')).toHaveLength(3);
  });

  test('is not allowed in a read', async () => {
    await expect(engine.graph().read('CREATE (:City {id: "1"})')).rejects.toMatchObject({ code: 'STATEMENT' });
    expect(await ids()).toEqual([]);
  });

  test('is refused after the graph was closed', async () => {
    await engine.close();
    const refused = engine.graph().write(transaction => create(transaction, '1'), { deadline: 500 });
    await expect(refused).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await engine.open();
  });
});

describeOnNeo4j('two write transactions that lock each other', engine => {
  beforeEach(engine.fresh);

  test('both end: the server fails one, and it runs again', async () => {
    await engine
      .graph()
      .write(transaction => transaction.run('CREATE (:Counter {id: "a", n: 0}), (:Counter {id: "b", n: 0})'));
    const runs: string[] = [];
    const bothHoldOne = barrier(2);
    const change = (first: string, second: string): Promise<unknown> =>
      engine.graph().write(async transaction => {
        runs.push(first);
        await transaction.run('MATCH (c:Counter {id: $id}) SET c.n = c.n + 1', { id: first });
        await bothHoldOne();
        await transaction.run('MATCH (c:Counter {id: $id}) SET c.n = c.n + 1', { id: second });
      });
    await Promise.all([change('a', 'b'), change('b', 'a')]);
    expect(await engine.graph().read('MATCH (c:Counter) RETURN c.n AS n')).toEqual([{ n: 2 }, { n: 2 }]);
    expect(runs.length).toBeGreaterThan(2);
  });
});

/** Resolves when it was called `count` times, and at once from then on. */
function barrier(count: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>(resolve => (open = resolve));
  return () => {
    if (++arrived >= count) open();
    return opened;
  };
}
