import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const launcher = fileURLToPath(new URL('Neo4jWithParent.java', import.meta.url));

/** Why no Neo4j can run on this machine: no JDK 17, no Maven, or Maven cannot fetch it. */
export class Neo4jNotInstallable extends Error {
  name = 'Neo4jNotInstallable';
}

/**
 * A Neo4j ready to run: its version, the `java` command, the class path and the main class. The first call fetches the jars by Maven
 * (130 MB) and compiles the launcher; later ones find both in the cache, `~/.cache/dispatchgraph/neo4j/<version>`.
 *
 * @throws Neo4jNotInstallable
 */
export async function installNeo4j() {
  const version = /<version>([\d.]+)<\/version>\s*<\/dependency>/.exec(await readFile(pom, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${pom}: its dependency has no version`);
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dispatchgraph', 'neo4j', version);
  await requireJava();
  const jars = (await cachedClassPath(cache)) ?? (await fetchClassPath(cache));
  await compileLauncher(cache, jars);
  return { version, java: javaTool('java'), classPath: [cache, jars].join(delimiter), mainClass: 'Neo4jWithParent' };
}

async function requireJava() {
  const { stderr } = await run(javaTool('java'), ['-version']).catch(() => {
    throw new Neo4jNotInstallable('there is no Java; install a JDK 17 or later, or set JAVA_HOME');
  });
  const major = Number(/version "(\d+)/.exec(stderr)?.[1]);
  if (major < 17)
    throw new Neo4jNotInstallable(`Java is version ${major}; install a JDK 17 or later, or set JAVA_HOME`);
}

async function cachedClassPath(cache) {
  const jars = await readFile(join(cache, 'class-path.txt'), 'utf8').catch(() => '');
  return jars !== '' && jars.split(delimiter).every(jar => existsSync(jar)) ? jars : undefined;
}

async function fetchClassPath(cache) {
  await mkdir(cache, { recursive: true });
  // Renamed when whole: another run may look for it at the same time.
  const file = join(cache, `class-path.${process.pid}.txt`);
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath';
  await run('mvn', ['-q', '-B', '-f', pom, goal, `-Dmdep.outputFile=${file}`, '-DincludeScope=runtime']).catch(
    cause => {
      throw cause.code === 'ENOENT'
        ? new Neo4jNotInstallable('there is no Maven (mvn) to fetch its jars', { cause })
        : new Neo4jNotInstallable(`Maven cannot fetch its jars: ${firstLine(cause.stdout || cause.message)}`, {
            cause,
          });
    },
  );
  await rename(file, join(cache, 'class-path.txt'));
  return readFile(join(cache, 'class-path.txt'), 'utf8');
}

async function compileLauncher(cache, jars) {
  if (existsSync(join(cache, 'Neo4jWithParent.class'))) return;
  const built = join(cache, `launcher.${process.pid}`);
  await run(javaTool('javac'), ['--release', '17', '-cp', jars, '-d', built, launcher]).catch(cause => {
    throw cause.code === 'ENOENT'
      ? new Neo4jNotInstallable('there is no Java compiler (javac); install a JDK, not a JRE', { cause })
      : cause;
  });
  await rename(join(built, 'Neo4jWithParent.class'), join(cache, 'Neo4jWithParent.class'));
  await rm(built, { recursive: true });
}

function javaTool(name) {
  return process.env.JAVA_HOME === undefined ? name : join(process.env.JAVA_HOME, 'bin', name);
}

function firstLine(text) {
  return text.trim().split('\n', 1)[0];
}
