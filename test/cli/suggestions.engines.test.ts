import { execFile } from 'node:child_process';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { createCuration } from '../../src/ingest/curate.js';
import { packageRoot } from '../../src/package-root.js';
import { announceService, withdrawService } from '../../src/service-address.js';
import { startService, TOKEN } from '../api/support.js';
import { describeOnBothEngines, describeOnEmbedded, type EngineUnderTest } from '../harness/engines.js';
import { knowledge, load } from '../ingest/load.js';
import { STORIES } from '../ingest/stories-of-takhar.js';

const MAIN = join(packageRoot, 'dist', 'src', 'cli', 'main.js');

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs a command line as a shell does, in which `dispatchgraph` is ours. */
function shell(line: string, environment: Readonly<Record<string, string>>): Promise<Ran> {
  const script = `dispatchgraph() { "${process.execPath}" "${MAIN}" "$@"; }\n${line}`;
  const env = { PATH: process.env['PATH'], USER: 'Amina', ...environment };
  return new Promise(resolve => {
    execFile('sh', ['-c', script], { env }, (error, out, err) => {
      resolve({ out, err, code: error === null ? 0 : Number(error.code) });
    });
  });
}

interface Line {
  readonly usefulness: number;
  readonly score: number;
  readonly a: { readonly type: string; readonly id: string; readonly name: string };
  readonly b: { readonly type: string; readonly id: string; readonly name: string };
  readonly explanation: readonly object[];
  readonly judge: { readonly same: string; readonly different: string };
}

const linesOf = (out: string): Line[] =>
  out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line);

/** The stories, with two pairs of which somebody is not sure. */
async function loadDoubts(engine: EngineUnderTest): Promise<void> {
  await engine.fresh();
  await load(engine.graph(), STORIES);
  const curation = createCuration(engine.graph(), knowledge());
  const idsOf = async (name: string): Promise<string[]> => {
    const rows = await engine.graph().read('MATCH (person:Person {name: $name}) RETURN person.id AS id', { name });
    return rows.map(({ id }) => String(id));
  };
  const [omar = '', namesake = ''] = await idsOf('Mohammad Omar');
  await curation.judge(omar, namesake, 'unsure', { by: 'Amina', note: null });
  const [sayfi = ''] = await idsOf('Hamid Sayfi');
  const [yusufi = ''] = await idsOf('Abdul Karim Yusufi');
  await curation.judge(sayfi, yusufi, 'unsure', { by: 'Amina', note: null });
}

describeOnBothEngines('dispatchgraph suggestions', engine => {
  beforeAll(async () => {
    await loadDoubts(engine);
    await engine.close();
  }, 300_000);
  afterAll(engine.open);

  const run = (line: string): Promise<Ran> => shell(line, engine.environment());

  test('shows the most useful first, with the evidence and what settles them', async () => {
    const { out, err, code } = await run('dispatchgraph suggestions');
    expect([err, code]).toEqual(['', 0]);
    const [first = '', second = '', ...more] = out.split('\n\n');
    expect(more).toEqual([]);
    const lines = first.split('\n');
    expect(lines[0]).toBe('usefulness  score  entities, evidence, what settles it');
    expect(lines[1]).toMatch(/^ {5}1\.500 {3}11\.0 {2}Mohammad Omar {2}Person {2}e-\w+$/);
    expect(lines[2]).toMatch(/^ {19}Mohammad Omar {2}Person {2}e-\w+$/);
    expect(lines[3]).toBe(`${' '.repeat(19)}+0.0 judgement (unsure)`);
    expect(lines[4]).toMatch(/^ {19}dispatchgraph judge same e-\w+ e-\w+ --by "\$USER"$/);
    expect(lines[5]).toMatch(/^ {19}dispatchgraph judge different e-\w+ e-\w+ --by "\$USER"$/);
    expect(second).toMatch(/Hamid Sayfi/);
  });

  test('writes JSON lines, as many as asked for', async () => {
    const { out } = await run('dispatchgraph suggestions --format jsonl --limit 1');
    expect(linesOf(out)).toEqual([
      {
        suggestionId: expect.stringMatching(/^s-/),
        usefulness: 1.5,
        score: 11,
        a: { type: 'Person', id: expect.stringMatching(/^e-/), name: 'Mohammad Omar' },
        b: { type: 'Person', id: expect.stringMatching(/^e-/), name: 'Mohammad Omar' },
        explanation: [{ feature: 'judgement', detail: 'unsure', contribution: 0 }],
        judge: {
          same: expect.stringMatching(/^dispatchgraph judge same /),
          different: expect.stringMatching(/^dispatchgraph judge different /),
        },
      },
    ]);
  });

  test('gives commands that settle them as they stand; then there is nothing to show', async () => {
    const [omars, others] = linesOf((await run('dispatchgraph suggestions --format jsonl')).out);
    const merged = await run(omars!.judge.same);
    expect(merged.out).toMatch(/^j-\S+ same: e-\w+\n$/);
    const parted = await run(others!.judge.different);
    expect(parted.out).toMatch(/^j-\S+ different: e-\w+ e-\w+\n$/);
    expect(await run('dispatchgraph suggestions')).toEqual({
      out: 'no two entities await a judgement\n',
      err: '',
      code: 0,
    });
    expect((await run('dispatchgraph suggestions --format jsonl')).out).toBe('');
    const judges = await (await engine.open()).read('MATCH (j:Judgement) RETURN DISTINCT j.by AS by');
    expect(judges).toEqual([{ by: 'Amina' }]);
    await engine.close();
  });
});

describeOnEmbedded('dispatchgraph suggestions, where a service holds the graph', engine => {
  test('asks the service', async () => {
    await loadDoubts(engine);
    const { DISPATCHGRAPH_DATA: folder = '' } = engine.environment();
    const service = await startService({ graph: engine.graph() });
    try {
      await announceService(folder, service.url);
      const environment = { DISPATCHGRAPH_DATA: folder, DISPATCHGRAPH_TOKEN: TOKEN };
      const { out, err, code } = await shell('dispatchgraph suggestions --format jsonl', environment);
      expect([err, code]).toEqual([`the service at ${service.url} holds the graph: handing over to it\n`, 0]);
      expect(linesOf(out).map(({ a }) => a.name)).toEqual(['Mohammad Omar', expect.any(String)]);
    } finally {
      await withdrawService(folder);
      await service.close();
    }
  });
});
