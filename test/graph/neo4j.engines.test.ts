import { expect, test } from '@jest/globals';

import { type Neo4jSettings, openNeo4j } from '../../src/graph/neo4j.js';
import { describeOnNeo4j } from '../harness/engines.js';

describeOnNeo4j('opening a server', engine => {
  const settings = (): Neo4jSettings => engine.settings() as Neo4jSettings & { engine: 'neo4j' };

  test.each<[string, Partial<Neo4jSettings>, string, RegExp]>([
    ['with a wrong password', { password: 'not this one' }, 'UNAUTHORIZED', /refused the user or the password/],
    ['that is not there', { uri: 'bolt://127.0.0.1:9' }, 'UNAVAILABLE', /^bolt:\/\/127\.0\.0\.1:9 cannot be reached/],
    ['by an address that is none', { uri: 'http://127.0.0.1' }, 'UNAVAILABLE', /is no address of a Neo4j server/],
    ['for a database that it has not', { database: 'other' }, 'UNAVAILABLE', /Database does not exist|other/],
  ])('%s fails with a code and what was wrong', async (_, wrong, code, message) => {
    const opening = openNeo4j({ ...settings(), ...wrong });
    await expect(opening).rejects.toMatchObject({ name: 'GraphError', code });
    await expect(opening).rejects.toThrow(message);
  });

  test('by routing reads and writes', async () => {
    const graph = await openNeo4j({ ...settings(), uri: settings().uri.replace('bolt:', 'neo4j:') });
    await graph.write(transaction => transaction.run('CREATE (:City:Entity {id: "routed"})'));
    expect(await graph.read('MATCH (n:City {id: "routed"}) RETURN n.id AS id')).toEqual([{ id: 'routed' }]);
    await graph.close();
  });
});
