import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import grafeo from '@grafeo-db/js';

import { migrations } from '../../src/generated/cypher.js';
import { EmbeddedGraph, openEmbedded } from '../../src/graph/embedded.js';
import { migrate } from '../../src/graph/migrate.js';

describe('the file of an embedded graph', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-embedded-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('keeps what was written, also in a folder that was not there', async () => {
    const place = join(folder, 'new', 'graph');
    const graph = await openEmbedded(place);
    await graph.write(transaction => transaction.run('CREATE (:City {id: "1"})'));
    await graph.close();
    const again = await openEmbedded(place);
    expect(await again.read('MATCH (n:City) RETURN n.id AS id')).toEqual([{ id: '1' }]);
    await again.close();
  });

  test('is opened once: a second handle is told that it is held, and by what', async () => {
    const graph = await openEmbedded(folder);
    const second = openEmbedded(folder);
    await expect(second).rejects.toMatchObject({ name: 'GraphError', code: 'HELD' });
    await expect(openEmbedded(folder)).rejects.toThrow(/graph\.grafeo is held by another process/);
    await graph.close();
    await (await openEmbedded(folder)).close();
  });

  test('is held by one process, and free when that is killed', async () => {
    const holder = spawn(process.execPath, [
      '-e',
      `const { GrafeoDB } = require('@grafeo-db/js');
       const database = GrafeoDB.create(process.argv[1]);
       process.stdout.write('held');
       setInterval(() => database, 1000);`,
      join(folder, 'graph.grafeo'),
    ]);
    await once(holder.stdout, 'data');
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'HELD' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await openEmbedded(folder)).close();
  });

  test('is not opened when it is none', async () => {
    await writeFile(join(folder, 'graph.grafeo'), 'a text file that somebody put there');
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(openEmbedded(folder)).rejects.toThrow(/graph\.grafeo cannot be opened: /);
  });
});

describe('a conflict with a writer that does not take turns', () => {
  test('is retried until that one has ended', async () => {
    const database = grafeo.GrafeoDB.create();
    const graph = new EmbeddedGraph(database);
    await graph.write(transaction => transaction.run('CREATE (:Counter {id: "c", n: 0})'));
    const other = database.beginTransaction();
    await other.executeCypher('MATCH (c:Counter) SET c.n = c.n + 1', {});
    let runs = 0;
    const writing = graph.write(async transaction => {
      runs++;
      if (runs === 3) other.commit();
      await transaction.run('MATCH (c:Counter) SET c.n = c.n + 1');
    });
    await writing;
    expect(runs).toBeGreaterThanOrEqual(3);
    expect(await graph.read('MATCH (c:Counter) RETURN c.n AS n')).toEqual([{ n: 2 }]);
    await graph.close();
  });

  test('is told when it does not end within the deadline', async () => {
    const database = grafeo.GrafeoDB.create();
    const graph = new EmbeddedGraph(database);
    await graph.write(transaction => transaction.run('CREATE (:Counter {id: "c", n: 0})'));
    const other = database.beginTransaction();
    await other.executeCypher('MATCH (c:Counter) SET c.n = 5', {});
    const writing = graph.write(transaction => transaction.run('MATCH (c:Counter) SET c.n = 7'), { deadline: 200 });
    await expect(writing).rejects.toMatchObject({ code: 'CONFLICT', retryable: true });
    other.rollback();
    await graph.close();
  });
});

test('every index that the migrations make leads to its nodes when all of them have run', async () => {
  const database = grafeo.GrafeoDB.create();
  const graph = new EmbeddedGraph(database);
  await migrate(graph);
  const indexes = migrations.flatMap(({ engine, statements }) =>
    engine === 'neo4j'
      ? []
      : statements.flatMap(text => {
          const [, label, property] =
            /^CREATE INDEX \w+ IF NOT EXISTS FOR \(node:(\w+)\) ON \(node\.(\w+)\)$/.exec(text) ?? [];
          return label !== undefined && property !== undefined ? [{ label, property }] : [];
        }),
  );
  expect(indexes.length).toBeGreaterThan(15);
  for (const { label, property } of indexes) {
    const value = `${label} ${property}`;
    await graph.write(transaction =>
      transaction.run(`UNWIND range(1, 100) AS n CREATE (:${label} {${property}: $value + toString(n)})`, { value }),
    );
    const found = await database.executeCypher(`MATCH (node:${label} {${property}: $value}) RETURN 1 AS one`, {
      value: `${value}7`,
    });
    expect({ label, property, scanned: found.rowsScanned }).toEqual({ label, property, scanned: 1 });
  }
  await graph.close();
});
