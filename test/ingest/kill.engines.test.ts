import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { packageRoot } from '../../src/package-root.js';
import { dumpGraph } from '../harness/dump-graph.js';
import { describeOnBothEngines } from '../harness/engines.js';

/** Articles of the sample corpus that one load takes. */
const ARTICLES = 4;
/** When loads are killed: so many milliseconds after the first article is told to be stored. */
const KILLS = [0, 15, 40, 80, 150, 300];

describeOnBothEngines('a load that is killed', engine => {
  let file: string;
  beforeAll(async () => {
    const lines = (await readFile(join(packageRoot, 'data', 'sample', 'articles.jsonl'), 'utf8')).split('\n');
    file = join(await mkdtemp(join(tmpdir(), 'dispatchgraph-kill-')), 'articles.jsonl');
    await writeFile(
      file,
      lines
        .filter(line => line !== '')
        .slice(-ARTICLES)
        .join('\n'),
    );
  });
  afterAll(() => rm(join(file, '..'), { recursive: true, force: true }));
  beforeEach(engine.fresh);

  const start = (): ChildProcess =>
    spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), 'ingest', file], {
      env: { ...process.env, ...engine.environment() },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const ended = async (load: ChildProcess): Promise<number | null> => (await once(load, 'exit'))[0] as number | null;
  /** At the first line of progress; a load that has nothing to do ends without. */
  const underWay = (load: ChildProcess): Promise<unknown> => once(load.stderr!, 'data');

  test('and run again ends in the graph of an undisturbed load', async () => {
    await engine.close();
    expect(await ended(start())).toBe(0);
    const undisturbed = await dumpGraph(await engine.open());
    await engine.fresh();
    await engine.close();

    let partial = 0;
    for (const delay of KILLS) {
      const load = start();
      const exit = ended(load);
      await Promise.race([exit, underWay(load).then(() => sleep(delay))]);
      load.kill('SIGKILL');
      await exit;
      const graph = await engine.open();
      const [row] = await graph.read('MATCH (article:Article) RETURN count(article) AS articles');
      const articles = Number(row?.['articles']);
      if (articles > 0 && articles < ARTICLES) partial += 1;
      // What is there is whole: no article without its records, no claim without its ends.
      expect(
        await graph.read(
          'MATCH (claim:Claim) WHERE NOT EXISTS { (claim)-[:STATED_IN]->() } RETURN count(claim) AS loose',
        ),
      ).toEqual([{ loose: 0 }]);
      await engine.close();
      if (articles < ARTICLES) continue;
      // Killed too late: the next one begins anew.
      await engine.open();
      await engine.fresh();
      await engine.close();
    }
    // Else nothing was interrupted and this proves nothing.
    expect(partial).toBeGreaterThan(0);
    expect(await ended(start())).toBe(0);
    expect(await dumpGraph(await engine.open())).toBe(undisturbed);
  }, 240_000);
});
