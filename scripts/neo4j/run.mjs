import { Command, InvalidArgumentError } from 'commander';

import { startNeo4j } from './server.mjs';

const options = new Command('npm run neo4j --')
  .description('Runs a Neo4j community server until Ctrl-C. It needs a JDK 17 or later and, the first time, Maven.')
  .option('--port <number>', 'port of Bolt (default: a free one)', portNumber)
  .option('--password <text>', 'password of user neo4j (default: that of the folder, else a new one)')
  .option('--data <folder>', 'folder of its data, kept (default: a temporary one, removed at the end)')
  .option('--heap <size>', "Java's heap", '512m')
  .parse()
  .opts();

try {
  const server = await startNeo4j(options);
  console.log(`Neo4j ${server.version} is ready; Ctrl-C stops it.

  NEO4J_URI=${server.uri}
  NEO4J_USER=${server.user}
  NEO4J_PASSWORD=${server.password}
`);
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked = true;
      void server.stop();
    });
  }
  await server.exited;
  if (!asked) {
    console.error('Neo4j ended by itself.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`Neo4j does not run: ${error.message}`);
  process.exitCode = 1;
}

function portNumber(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('It must be from 1 to 65535.');
  return port;
}
