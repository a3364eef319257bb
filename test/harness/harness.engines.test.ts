import { beforeEach, expect, test } from '@jest/globals';

import { dumpGraph } from './dump-graph.js';
import { describeOnBothEngines } from './engines.js';

describeOnBothEngines('the harness', engine => {
  beforeEach(engine.fresh);

  const write = (text: string): Promise<unknown> => engine.graph().write(transaction => transaction.run(text));

  test('dumps a graph as sorted lines, the same on both engines', async () => {
    await write(
      'CREATE (:Person:Entity {name: "B", id: "2"})-[:KNOWS {since: 2, at: [1.0, 2.5]}]->(:City:Entity {id: "1"})',
    );
    await write('CREATE (:Name {key: "b"})-[:NAMED]->(:Loose {x: true})');
    expect(await dumpGraph(engine.graph())).toBe(
      [
        '(:City:Entity {"id":"1"})',
        '(:Entity:Person "2")-[:KNOWS {"at":[1,2.5],"since":2}]->(:City:Entity "1")',
        '(:Entity:Person {"id":"2","name":"B"})',
        '(:Loose {"x":true})',
        '(:Name "b")-[:NAMED {}]->(:Loose {"x":true})',
        '(:Name {"key":"b"})',
      ].join('\n'),
    );
  });

  test('gives each test an empty graph', async () => {
    expect(await dumpGraph(engine.graph())).toBe('');
  });

  test('opens a graph again as it was closed', async () => {
    await write('CREATE (:City:Entity {id: "1"})');
    await engine.close();
    expect(await dumpGraph(await engine.open())).toBe('(:City:Entity {"id":"1"})');
  });
});
