import { beforeEach, describe, expect, test } from '@jest/globals';

import type { Graph } from '../../src/graph/graph.js';
import { createCuration, CurationError, type Curation } from '../../src/ingest/curate.js';
import { articleNodeId } from '../../src/ingest/plan.js';
import { dumpGraph } from '../harness/dump-graph.js';
import { describeOnBothEngines } from '../harness/engines.js';

import { knowledge, load } from './load.js';
import { STORIES } from './stories-of-takhar.js';

const AUTHOR = { by: 'Amina', note: 'I know them' };

describeOnBothEngines('judging', engine => {
  let curation: Curation;
  beforeEach(async () => {
    await engine.fresh();
    await load(engine.graph(), STORIES);
    curation = createCuration(engine.graph(), knowledge());
  });

  const named = (name: string): Promise<string[]> => idsOf(engine.graph(), name);

  test('a merge makes one node of two, with the edges of both; the other id goes on answering', async () => {
    const [a = '', b = ''] = await named('Mohammad Omar');
    const { entityIds } = await curation.judge(a, b, 'same', AUTHOR);
    expect(entityIds).toHaveLength(1);
    expect(await named('Mohammad Omar')).toEqual(entityIds);
    const roles = await engine
      .graph()
      .read('MATCH (:Person {id: $id})-[edge:POSTED_TO]->() RETURN edge.role AS role ORDER BY role', {
        id: entityIds[0]!,
      });
    expect(roles).toEqual([{ role: 'COMMANDER' }, { role: 'OFFICE_HOLDER' }]);
    const again = await curation.judge(a === entityIds[0] ? b : a, (await named('Hamid Sayfi'))[0]!, 'unsure', AUTHOR);
    expect(again.entityIds).toContain(entityIds[0]);
  });

  describe('and taking it back gives the graph as it was:', () => {
    const cases: readonly (readonly [string, () => Promise<string>])[] = [
      [
        'a merge of people',
        async () => {
          const [a = '', b = ''] = await named('Mohammad Omar');
          return (await curation.judge(a, b, 'same', AUTHOR)).judgement.id;
        },
      ],
      [
        'a merge of an armed group into one of the lexicon',
        async () => {
          const [a = ''] = await named('National Uprising Front');
          const [b = ''] = await named('Taliban');
          return (await curation.judge(a, b, 'same', AUTHOR)).judgement.id;
        },
      ],
      [
        'a merge of two cities',
        async () => {
          const [a = ''] = await named('Kunduz');
          const [b = ''] = await named('Taloqan');
          return (await curation.judge(a, b, 'same', AUTHOR)).judgement.id;
        },
      ],
      [
        'a split of a person by an article',
        async () => {
          const [a = ''] = await named('Abdul Karim Yusufi');
          return (await curation.split(a, [articleNodeId('wire-2')], AUTHOR)).judgement.id;
        },
      ],
      [
        'a split of a city',
        async () => {
          const [a = ''] = await named('Taloqan');
          return (await curation.split(a, [articleNodeId('wire-5'), articleNodeId('wire-3')], AUTHOR)).judgement.id;
        },
      ],
      [
        'that two are different',
        async () => {
          const [a = ''] = await named('Abdul Karim Yusufi');
          return (await curation.judge(a, (await named('Hamid Sayfi'))[0]!, 'different', AUTHOR)).judgement.id;
        },
      ],
    ];
    test.each(cases)(
      '%s',
      async (_, judge) => {
        const before = await dumpGraph(engine.graph());
        const id = await judge();
        expect(await dumpGraph(engine.graph())).not.toBe(before);
        await curation.undo(id);
        expect(await dumpGraph(engine.graph())).toBe(before);
      },
      60_000,
    );
  });

  test('a split parts the edges by their articles', async () => {
    const [general = ''] = await named('Abdul Karim Yusufi');
    const { entityIds } = await curation.split(general, [articleNodeId('wire-2')], AUTHOR);
    expect(entityIds).toHaveLength(2);
    const edges = await engine
      .graph()
      .read(
        'MATCH (person:Person)-[edge:POSTED_TO]->(:Organization) WHERE person.id IN $ids RETURN edge.claimCount AS claims ORDER BY claims',
        { ids: entityIds },
      );
    expect(edges).toEqual([{ claims: 1 }, { claims: 2 }]);
  });

  test('a judgement holds for articles that are loaded after it', async () => {
    await engine.fresh();
    curation = createCuration(engine.graph(), knowledge());
    const [one, two, three, ...rest] = STORIES;
    await load(engine.graph(), [one!, two!, ...rest]);
    const [a = '', b = ''] = await named('Mohammad Omar');
    await curation.judge(a, b, 'same', AUTHOR);
    await load(engine.graph(), [three!]);
    expect(await named('Mohammad Omar')).toHaveLength(1);
  });

  test.each([
    [
      'an id of nothing',
      async () => curation.judge('e-none', (await named('Kunduz'))[0]!, 'same', AUTHOR),
      /no entity has the id e-none/,
    ],
    [
      'one entity twice',
      async () => curation.judge((await named('Kunduz'))[0]!, (await named('Kunduz'))[0]!, 'same', AUTHOR),
      /one entity already/,
    ],
    [
      'all articles of an entity',
      async () => curation.split((await named('Hamid Sayfi'))[0]!, [articleNodeId('wire-5')], AUTHOR),
      /some, but not all/,
    ],
    [
      'an article that does not mention it',
      async () => curation.split((await named('Hamid Sayfi'))[0]!, [articleNodeId('wire-1')], AUTHOR),
      /no mention/,
    ],
    ['a judgement that is not there', async () => curation.undo('j-none'), /no judgement has the id/],
  ] as const)('refuses %s', async (_, judge, message) => {
    const refused = judge();
    await expect(refused).rejects.toThrow(CurationError);
    await expect(refused).rejects.toThrow(message);
  });
});

async function idsOf(graph: Graph, name: string): Promise<string[]> {
  const rows = await graph.read(
    'MATCH (entity:Entity {name: $name}) WHERE NOT entity:Region RETURN entity.id AS id ORDER BY id',
    { name },
  );
  return rows.map(({ id }) => String(id));
}
