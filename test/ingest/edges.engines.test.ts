import { beforeEach, expect, test } from '@jest/globals';

import { FACT_TYPES, type FactType } from '../../src/domain/claim.js';
import type { Value } from '../../src/graph/graph.js';
import { runEach } from '../../src/ingest/statements.js';
import { describeOnBothEngines } from '../harness/engines.js';

type Rows = readonly { readonly [property: string]: Value }[];

describeOnBothEngines('the edges that facts are', engine => {
  beforeEach(engine.fresh);

  const write = (name: 'identity/entities' | 'projection/edges' | 'projection/deleteEdges', rows: Rows | string[]) =>
    engine
      .graph()
      .write(transaction => runEach(transaction, name, name === 'identity/entities' ? 'ids' : 'rows', [...rows]));
  const edge = (type: FactType, factId: string, fromId: string, toId: string, claimCount: number) => ({
    type,
    factId,
    fromId,
    toId,
    properties: { factId, claimCount },
  });
  const stored = (): Promise<Rows> =>
    engine
      .graph()
      .read(
        'MATCH (from:Entity)-[edge]->(to:Entity) RETURN type(edge) AS type, edge.factId AS factId, from.id AS fromId, to.id AS toId, edge.claimCount AS claimCount ORDER BY factId',
      );

  test.each(FACT_TYPES)('%s: one edge a fact, from its start to its end, which goes alone', async type => {
    await write('identity/entities', ['a', 'b', 'c']);
    await write('projection/edges', [edge(type, 'f1', 'a', 'b', 1), edge(type, 'f2', 'a', 'b', 1)]);
    // The same again with what is known now, one the other way, and one of another end.
    await write('projection/edges', [
      edge(type, 'f1', 'a', 'b', 2),
      edge(type, 'f3', 'b', 'a', 1),
      edge(type, 'f4', 'a', 'c', 1),
    ]);
    const plain = ({ type, factId, fromId, toId, properties: { claimCount } }: ReturnType<typeof edge>) => ({
      type,
      factId,
      fromId,
      toId,
      claimCount,
    });
    const others = [edge(type, 'f2', 'a', 'b', 1), edge(type, 'f3', 'b', 'a', 1), edge(type, 'f4', 'a', 'c', 1)];
    expect(await stored()).toEqual([edge(type, 'f1', 'a', 'b', 2), ...others].map(plain));
    // From either end.
    await write('projection/deleteEdges', [{ factId: 'f1', near: 'a', far: 'b' }]);
    expect(await stored()).toEqual(others.map(plain));
    await write('projection/deleteEdges', [{ factId: 'f2', near: 'b', far: 'a' }]);
    expect(await stored()).toEqual(others.slice(1).map(plain));
  });
});
