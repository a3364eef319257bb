import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { openNeo4j } from '../../src/graph/neo4j.js';

import { describeIfNeo4jStarts } from './engines.js';

describeIfNeo4jStarts('npm run neo4j', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-launcher-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('serves until its parent is killed', async () => {
    const parent = spawn(process.execPath, ['scripts/neo4j/run.mjs', '--data', folder, '--password', 'of our choice'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const uri = await printedUri(parent.stdout);
    const graph = await openNeo4j({ uri, user: 'neo4j', password: 'of our choice', database: 'neo4j' });
    await graph.close();

    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await expect(untilRefused(Number(new URL(uri).port))).resolves.toBeUndefined();
  }, 300_000);
});

async function printedUri(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of output) {
    text += String(part);
    const uri = /NEO4J_URI=(\S+)\s/.exec(text)?.[1];
    if (uri !== undefined) return uri;
  }
  throw new Error(`It ended without saying where it is: ${text}`);
}

/** Resolves when nothing listens; while something does, the test runs out of time. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const refused = await once(socket, 'connect').then(
      () => false,
      () => true,
    );
    socket.destroy();
    if (refused) return;
    await pause(200);
  }
}
