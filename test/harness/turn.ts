import { type Neo4jSettings, openNeo4j } from '../../src/graph/neo4j.js';

/**
 * Waits until no other test file, of this run or another, has the server's database (community has one).
 *
 * @returns lets the next have it. The turn is a lock of the server's, so a process that is killed gives it back too.
 */
export async function takeTurn(settings: Neo4jSettings): Promise<() => Promise<void>> {
  const graph = await openNeo4j(settings);
  // The same as that of migrations, which may not have run yet.
  await graph.write(transaction =>
    transaction.run('CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (node:Lock) REQUIRE node.id IS UNIQUE'),
  );
  let giveBack: () => void = () => undefined;
  const ended = new Promise<void>(resolve => (giveBack = resolve));
  let turn: Promise<void> | undefined;
  await new Promise<void>((begin, fail) => {
    turn = graph.write(async transaction => {
      await transaction.run('MERGE (lock:Lock {id: "tests"}) SET lock.id = "tests"');
      begin();
      await ended;
    });
    turn.catch(fail);
  });
  // A server that outlives its tests may have run migrations that were changed since.
  await graph.write(transaction => transaction.run('MATCH (n:Migration) DELETE n'));
  return async () => {
    giveBack();
    await turn;
    await graph.close();
  };
}
