/**
 * The bottom line: `node:http`, one hand-written statement by the engine's own driver, `JSON.stringify`; no GraphQL.
 * Prints its address. Takes `{read, variables}`; where the graph is it learns as our service does.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';

import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';

import { loadConfig } from '../../src/config.js';
import type { GraphSettings } from '../../src/graph/open.js';

import { readsOf, sortedRows, type Variables } from './reads.js';

type Ask = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;

const settings = loadConfig().graph;
const ask = connect(settings);
const rows = sortedRows(settings.engine);
const texts = new Map(readsOf(1, '').map(({ name, raw }) => [name, raw(rows)]));

const server = createServer((request, response) => {
  void (async () => {
    const { read, variables } = (await json(request)) as { read: string; variables: Variables };
    const answer = await ask(texts.get(read) ?? '', { ...variables });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  })().catch((error: unknown) => {
    response.statusCode = 500;
    response.end(String(error));
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listening at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

/** Auto-commit reads, all rows in one go: the quickest way to ask that the driver has. */
function connect(graph: GraphSettings): Ask {
  if (graph.engine === 'embedded') {
    const database = grafeo.GrafeoDB.create(join(graph.folder, 'graph.grafeo'));
    return async (text, parameters) =>
      ((await database.executeCypher(text, parameters)).toArray() as { answer: unknown }[])[0]?.answer;
  }
  const { uri, user, password, database } = graph;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  return async (text, parameters) => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: -1 });
    try {
      const { records } = await session.run(text, parameters);
      return records[0]?.get('answer') as unknown;
    } finally {
      await session.close();
    }
  };
}
