import { Neo4jNotInstallable } from '../../scripts/neo4j/installation.mjs';
import { startNeo4j } from '../../scripts/neo4j/server.mjs';

/**
 * Says to the tests which Neo4j they run on: that of NEO4J_TEST_URI, else one started here, else none, which is said in
 * one line, and is a failure with DISPATCHGRAPH_REQUIRE_NEO4J=1. DISPATCHGRAPH_TEST_ENGINES then lists what there is:
 * embedded, neo4j, launcher (a Neo4j can be started here).
 */
export default async function setUp() {
  if (process.env.NEO4J_TEST_URI !== undefined) {
    process.env.DISPATCHGRAPH_TEST_ENGINES = 'embedded,neo4j';
    return;
  }
  try {
    const server = await startNeo4j({ quick: true });
    globalThis.neo4jUnderTest = server;
    process.env.NEO4J_TEST_URI = server.uri;
    process.env.NEO4J_TEST_USER = server.user;
    process.env.NEO4J_TEST_PASSWORD = server.password;
    process.env.DISPATCHGRAPH_TEST_ENGINES = 'embedded,neo4j,launcher';
  } catch (error) {
    if (!(error instanceof Neo4jNotInstallable)) throw error;
    const line = `Neo4j was not tested: ${error.message}.`;
    if (process.env.DISPATCHGRAPH_REQUIRE_NEO4J === '1') throw new Error(line, { cause: error });
    process.stderr.write(`${line}\n`);
    process.env.DISPATCHGRAPH_TEST_ENGINES = 'embedded';
  }
}
