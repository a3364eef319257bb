import { setTimeout as pause } from 'node:timers/promises';

import { beforeEach, expect, test } from '@jest/globals';

import { describeOnBothEngines, describeOnEmbedded, describeOnNeo4j } from '../harness/engines.js';

/** Takes the embedded engine some tenths of a second: it cannot be stopped, only waited for. */
const slow = 'UNWIND range(1, 1000000) AS n WITH n WHERE n % 2 = 0 RETURN count(n) AS n';
/** Takes minutes. */
const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a > b RETURN count(*) AS n';

describeOnBothEngines('limits', engine => {
  beforeEach(engine.fresh);

  const text = engine.name === 'neo4j' ? endless : slow;
  const cities = (): Promise<unknown> => engine.graph().read('MATCH (n:City) RETURN n.id AS id');

  test('a read that takes longer than its deadline fails with TIMEOUT, and the next one is answered', async () => {
    const options = { deadline: 20, operation: 'headline' };
    await expect(engine.graph().read(text, {}, options)).rejects.toMatchObject({
      code: 'TIMEOUT',
      operation: 'headline',
    });
    await expect(cities()).resolves.toEqual([]);
  });

  test('a read whose caller gives up fails with CANCELLED, and the next one is answered', async () => {
    const caller = new AbortController();
    const reading = engine.graph().read(text, {}, { signal: caller.signal });
    setTimeout(() => {
      caller.abort();
    }, 20);
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(cities()).resolves.toEqual([]);
  });

  test('what a caller gave up before it began does not begin', async () => {
    let began = false;
    const signal = AbortSignal.abort();
    await expect(engine.graph().read('RETURN 1 AS one', {}, { signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    const writing = engine.graph().write(
      async () => {
        began = true;
      },
      { signal },
    );
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(began).toBe(false);
  });

  test.each([
    ['the deadline passes', 'TIMEOUT'],
    ['the caller gives up', 'CANCELLED'],
  ])('a write commits nothing when %s during its work', async (_, code) => {
    const caller = new AbortController();
    const options = code === 'TIMEOUT' ? { deadline: 1_000 } : { signal: caller.signal };
    const writing = engine.graph().write(async transaction => {
      await transaction.run('CREATE (:City:Entity {id: "1"})');
      caller.abort();
      await pause(1_500);
      await transaction.run('CREATE (:City:Entity {id: "2"})').catch(() => undefined);
    }, options);
    await expect(writing).rejects.toMatchObject({ code });
    await pause(1_000);
    await expect(cities()).resolves.toEqual([]);
  });

  test('the graph answers a ping', async () => {
    await expect(engine.graph().ping()).resolves.toBeUndefined();
  });
});

describeOnNeo4j('a deadline', engine => {
  test('stops the statement on the server', async () => {
    const running = async (): Promise<number> => {
      const rows = await engine.graph().read('SHOW TRANSACTIONS YIELD metaData RETURN metaData.operation AS operation');
      return rows.filter(({ operation }) => operation === 'endless').length;
    };
    const reading = engine.graph().read(endless, {}, { deadline: 2_000, operation: 'endless' });
    const failed = expect(reading).rejects.toMatchObject({ code: 'TIMEOUT' });
    await pause(1_000);
    expect(await running()).toBe(1);
    await failed;
    await pause(500);
    expect(await running()).toBe(0);
  });
});

describeOnEmbedded('writers of the embedded engine', engine => {
  test('take turns, in the order in which they came', async () => {
    const log: string[] = [];
    const write = (name: string): Promise<void> =>
      engine.graph().write(async transaction => {
        log.push(`${name} begins`);
        await transaction.run('MERGE (:City:Entity {id: "1"})');
        await pause(5);
        log.push(`${name} ends`);
      });
    await Promise.all([write('first'), write('second'), write('third')]);
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  });

  test('that wait too long for their turn give up without beginning', async () => {
    let end: () => void = () => undefined;
    const atWork = engine.graph().write(() => new Promise<void>(resolve => (end = resolve)));
    let began = false;
    const waiting = engine.graph().write(
      async () => {
        began = true;
      },
      { deadline: 30 },
    );
    await expect(waiting).rejects.toMatchObject({ code: 'TIMEOUT' });
    end();
    await atWork;
    await engine.graph().write(async () => undefined);
    expect(began).toBe(false);
  });

  test('do not hold up readers, who see what was committed', async () => {
    let end: () => void = () => undefined;
    const mayEnd = new Promise<void>(resolve => (end = resolve));
    const writing = engine.graph().write(async transaction => {
      await transaction.run('CREATE (:City:Entity {id: "open"})');
      await mayEnd;
    });
    await pause(5);
    expect(await engine.graph().read('MATCH (n:City {id: "open"}) RETURN n.id AS id')).toEqual([]);
    end();
    await writing;
    expect(await engine.graph().read('MATCH (n:City {id: "open"}) RETURN n.id AS id')).toEqual([{ id: 'open' }]);
  });
});
