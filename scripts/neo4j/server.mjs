import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { prepareHome } from './home.mjs';
import { installNeo4j } from './installation.mjs';

/** Ten on a machine at rest; one that trains a model beside it takes many times that. */
const startSeconds = 240;
const stopSeconds = 20;

/** Packages of the JDK that Neo4j reaches into. */
const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'];

/**
 * Starts a Neo4j server for this process. It ends with the process, also when that is killed.
 *
 * @param options `port` for Bolt (default: a free one); `password` of user neo4j (default: that of the folder, else a
 * new one); `data`: its folder, which stays (default: one in the temporary folder, which `stop` removes); `heap`, as
 * Java writes it (`512m`); `quick`: starts sooner and runs slower, for tests.
 * @returns `{ uri, user, password, folder, version, exited, stop }`; `exited` resolves when the server has ended.
 * @throws Neo4jNotInstallable without a JDK or Maven; Error with the end of its log when it does not start.
 */
export async function startNeo4j(options = {}) {
  const installation = await installNeo4j();
  const folder =
    options.data === undefined ? await mkdtemp(join(tmpdir(), 'dispatchgraph-neo4j-')) : resolve(options.data);
  const discard = async () => {
    if (options.data === undefined) await rm(folder, { recursive: true, force: true });
  };
  const start = async () => {
    const port = options.port ?? (await freePort());
    const password = await prepareHome(folder, port, options.password);
    const server = await spawnServer(installation, folder, port, options);
    return { port, password, server };
  };
  const startAgainOnOtherPort = error => {
    if (options.port !== undefined || !error.message.includes('Address already in use')) throw error;
    return start();
  };
  try {
    const { port, password, server } = await start().catch(startAgainOnOtherPort);
    const stop = async () => {
      await server.stop();
      await discard();
    };
    const uri = `bolt://127.0.0.1:${port}`;
    return { uri, user: 'neo4j', password, folder, version: installation.version, exited: server.exited, stop };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Resolves when the server answers Bolt. */
async function spawnServer({ java, classPath, mainClass }, folder, port, { heap = '512m', quick = false }) {
  const child = spawn(
    java,
    [
      ...opened.map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-Dio.netty.tryReflectionSetAccessible=true',
      `-Xms${heap}`,
      `-Xmx${heap}`,
      ...(quick ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []),
      '-cp',
      classPath,
      mainClass,
      `--home-dir=${folder}`,
      `--config-dir=${join(folder, 'conf')}`,
      '--console-mode',
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      log = (log + text).slice(-4_000);
    });
  }
  const exited = once(child, 'exit').then(() => undefined);
  const ended = exited.then(() => {
    throw new Error(`Neo4j ended while it started. Its log ends so:\n${log}`);
  });
  const stop = async () => {
    child.stdin.end();
    await Promise.race([exited, pause(stopSeconds * 1_000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await exited;
  };
  try {
    await Promise.race([ended, untilBoltAnswers(port, () => child.exitCode === null)]);
  } catch (error) {
    await stop();
    throw error;
  }
  // From now on its end is the caller's matter.
  ended.catch(() => undefined);
  return { exited, stop };
}

async function untilBoltAnswers(port, isRunning) {
  const deadline = Date.now() + startSeconds * 1_000;
  while (isRunning()) {
    if (await answersBolt(port)) return;
    if (Date.now() > deadline) throw new Error(`Neo4j did not answer within ${startSeconds} s`);
    await pause(100);
  }
}

/** Bolt's handshake: a magic number and four versions, of which the server names one. */
async function answersBolt(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(Buffer.from('6060b01700000405000002040000000400000003', 'hex'));
    const [version] = await once(socket, 'data', { signal: AbortSignal.timeout(5_000) });
    return version.length === 4;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
