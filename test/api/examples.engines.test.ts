import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type Example, examples } from '../../src/api/playground.js';
import { packageRoot } from '../../src/package-root.js';
import { describeOnBothEngines } from '../harness/engines.js';

import { type Answer, answerOf } from './support.js';

const worked: readonly [string, Example][] = examples().map(example => [example.name, example]);

/** The service as a newcomer starts it: `npm start` on an empty graph, which loads the sample corpus with the real reader. */
async function startProcess(
  environment: Readonly<Record<string, string>>,
): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'main.js')], {
    env: { PATH: process.env['PATH'], ...environment, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the service ended: ${output}`);
    const url = /Dispatchgraph {2}(http\S+)/.exec(output)?.[1];
    if (url !== undefined && (await fetch(`${url}/health/ready`)).ok) return { process: child, url };
    await sleep(200);
  }
}

/** Whether a value says anything: a text or a number, beside types and pages. */
function says(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== null && value !== 0;
  return Object.entries(value).some(([key, part]) => !['__typename', 'pageInfo'].includes(key) && says(part));
}

describeOnBothEngines('the worked examples, asked of the sample corpus', engine => {
  let service: { process: ChildProcess; url: string };
  let folder: string;

  beforeAll(async () => {
    await engine.close();
    folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-examples-'));
    service = await startProcess({ DISPATCHGRAPH_DATA: folder, ...engine.environment() });
  }, 900_000);
  afterAll(async () => {
    service.process.kill('SIGTERM');
    if (service.process.exitCode === null) await once(service.process, 'exit');
    await rm(folder, { recursive: true, force: true });
    await engine.open();
  }, 60_000);

  const ask = async (query: string): Promise<Answer> =>
    answerOf(
      await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );

  test.each(worked)('%s', async (_, { query }) => {
    expect(query).toMatch(/^# .+\?/);
    const { status, data, errors } = await ask(query);
    expect([status, errors]).toEqual([200, undefined]);
    for (const [field, found] of Object.entries(data ?? {})) expect([field, says(found)]).toEqual([field, true]);
    if (query.includes('quote')) expect(JSON.stringify(data)).toMatch(/"quote":"[^"]{10}/);
  });

  test('quote the text at their offsets, in every claim of every article', async () => {
    const query = '{ articles(first: 100) { nodes { text claims(first: 100) { nodes { start end quote } } } } }';
    const { data } = await ask(query);
    const { nodes } = (data?.['articles'] ?? { nodes: [] }) as {
      nodes: { text: string; claims: { nodes: { start: number; end: number; quote: string }[] } }[];
    };
    const claims = nodes.flatMap(({ text, claims: { nodes: found } }) => found.map(claim => ({ text, ...claim })));
    expect(claims.length).toBeGreaterThan(100);
    for (const { text, start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
  });

  describe('node(id)', () => {
    test('gives each thing as what it is', async () => {
      const { data: found } = await ask(
        '{ persons(first: 1) { nodes { id } } cities(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } }',
      );
      const ids = Object.values(found ?? {}).map(list => (list as { nodes: { id: string }[] }).nodes[0]?.id ?? '');
      const types = [];
      for (const id of ids) {
        const { data } = await ask(
          `{ node(id: ${JSON.stringify(id)}) { __typename id ... on Entity { name articles(first: 1) { totalCount } } ... on Article { title } } }`,
        );
        types.push((data?.['node'] as { __typename: string }).__typename);
      }
      expect(types).toEqual(['Person', 'City', 'Article']);
    });
  });
});
