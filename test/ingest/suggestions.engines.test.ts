import { beforeEach, expect, test } from '@jest/globals';

import { migrations } from '../../src/generated/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { JOIN } from '../../src/identity/comparison.js';
import { createCuration } from '../../src/ingest/curate.js';
import { runEach } from '../../src/ingest/statements.js';
import { dumpGraph } from '../harness/dump-graph.js';
import { describeOnBothEngines } from '../harness/engines.js';
import { dataOf, serviceOn } from '../queries/support.js';

import { knowledge, load } from './load.js';
import { story } from './stories.js';
import { STORIES } from './stories-of-takhar.js';

/** How many articles mention an entity, and how many claims speak of it in each. */
interface Sketch {
  readonly mentions: number;
  readonly claims: number;
}

/** Two entities that may be one, by so many bits. */
interface Pair {
  readonly name: string;
  readonly a: Sketch;
  readonly b: Sketch;
  readonly score: number;
}

const pair = (name: string, a: [number, number], b: [number, number], score: number): Pair => ({
  name,
  a: { mentions: a[0], claims: a[1] },
  b: { mentions: b[0], claims: b[1] },
  score,
});

async function suggest(graph: Graph, pairs: readonly Pair[]): Promise<void> {
  const sides = pairs.flatMap(({ name, a, b }) => [
    { id: `${name}-a`, ...a },
    { id: `${name}-b`, ...b },
  ]);
  const entities = sides.map(({ id }) => ({ id, name: id, aliases: [], sortKey: id }));
  const records = sides.flatMap(({ id, mentions }) =>
    Array.from({ length: mentions }, (_, at) => ({ id: `r-${id}-${at}`, entityId: id })),
  );
  const claims = sides.flatMap(({ id, mentions, claims: each }) =>
    Array.from({ length: mentions * each }, (_, at) => ({
      id: `c-${id}-${at}`,
      record: `r-${id}-${at % mentions}`,
      isSubject: at % 2 === 0,
    })),
  );
  const rows = pairs.map(({ name, score }) => {
    const [a, b] = [`${name}-a`, `${name}-b`];
    return { a, b, score, explanation: '[]', key: `${(score + 1_000).toFixed(3)}|${a}|${b}` };
  });
  await graph.write(async transaction => {
    await transaction.run('UNWIND $entities AS row CREATE (entity:Entity:Person) SET entity = row', { entities });
    await transaction.run(
      'UNWIND $records AS row MATCH (entity:Entity {id: row.entityId}) CREATE (:Record {id: row.id})-[:IDENTIFIED_AS]->(entity)',
      { records },
    );
    for (const [isSubject, type] of [
      [true, 'SUBJECT'],
      [false, 'OBJECT'],
    ] as const) {
      await transaction.run(
        `UNWIND $claims AS row MATCH (record:Record {id: row.record}) CREATE (:Claim {id: row.id})-[:${type}]->(record)`,
        { claims: claims.filter(claim => claim.isSubject === isSubject) },
      );
    }
    await runEach(transaction, 'identity/suggestions', 'rows', rows);
  });
}

const PAGE = `query ($first: Int!, $after: Cursor) {
  suggestions(first: $first, after: $after) {
    totalCount
    nodes { suggestionId usefulness score a { id name } b { id name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Suggested {
  readonly suggestionId: string;
  readonly usefulness: number;
  readonly score: number;
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
}

/** All suggestions in their order, read in pages of `first`. */
async function suggestionsOf(graph: Graph, first = 100): Promise<Suggested[]> {
  const service = serviceOn(graph);
  const found: Suggested[] = [];
  for (let after: string | null = null; ;) {
    const { suggestions } = (await dataOf(service.ask(PAGE, { first, after }))) as {
      suggestions: { nodes: Suggested[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    };
    found.push(...suggestions.nodes);
    if (!suggestions.pageInfo.hasNextPage) return found;
    after = suggestions.pageInfo.endCursor;
  }
}

const namesOf = (suggestions: readonly Suggested[]): string[] => suggestions.map(({ a }) => a.name.replace(/-a$/, ''));

describeOnBothEngines('suggestions', engine => {
  beforeEach(engine.fresh);

  test.each([
    ['a mention alone is moved', pair('x', [1, 0], [9, 9], JOIN), 0.5],
    ['so is each claim, whichever end of it', pair('x', [1, 3], [9, 9], JOIN), 2],
    ['the lesser of the two counts, on either side', pair('x', [9, 9], [2, 3], JOIN), 4],
    ['each bit that is wanting makes one less likely', pair('x', [2, 4], [2, 4], JOIN - 1), 3.333],
    ['until hardly anything would come of it', pair('x', [2, 4], [2, 4], 7), 0.588],
    ['what evidence would join, were it not held apart, is likely one', pair('x', [2, 4], [2, 4], JOIN + 2), 8],
    ['tenths of bits count', pair('x', [2, 4], [2, 4], 9.3), 2.353],
  ])('are as useful as what they would move: %s', async (_, suggested, usefulness) => {
    await suggest(engine.graph(), [suggested]);
    expect(await suggestionsOf(engine.graph())).toMatchObject([{ usefulness, score: suggested.score }]);
  });

  test('come most useful first, of equal ones the likelier, whatever the size of the pages', async () => {
    await suggest(engine.graph(), [
      pair('likely, of two lone mentions', [1, 0], [1, 0], 10.9),
      pair('a hub and a lone mention', [30, 3], [1, 0], 9),
      pair('unlikely, much hangs on it', [20, 3], [20, 3], 7),
      pair('likely, much hangs on it', [20, 3], [20, 3], 10),
      pair('the same as the next, later in order', [1, 1], [2, 1], 9),
      pair('the same as the last, earlier in order', [1, 1], [2, 1], 9),
    ]);
    const all = await suggestionsOf(engine.graph());
    expect(namesOf(all)).toEqual([
      'likely, much hangs on it',
      'unlikely, much hangs on it',
      'likely, of two lone mentions',
      'the same as the next, later in order',
      'the same as the last, earlier in order',
      'a hub and a lone mention',
    ]);
    for (const first of [1, 2, 4, 5]) expect(await suggestionsOf(engine.graph(), first)).toEqual(all);
    expect(new Set(all.map(({ suggestionId }) => suggestionId)).size).toBe(all.length);
  });

  test('of one entity come likeliest first', async () => {
    await suggest(engine.graph(), [pair('x', [9, 9], [9, 9], 8), pair('y', [1, 0], [1, 0], 7)]);
    const row = { a: 'x-a', b: 'y-a', score: 10, explanation: '[]', key: '1010.000|x-a|y-a' };
    await engine.graph().write(transaction => runEach(transaction, 'identity/suggestions', 'rows', [row]));
    const data = await dataOf(
      serviceOn(engine.graph()).ask(
        '{ node(id: "x-a") { ... on Entity { possiblySame { edges { score node { id } } } } } suggestions { nodes { score } } }',
      ),
    );
    const edges = [
      { score: 10, node: { id: 'y-a' } },
      { score: 8, node: { id: 'x-b' } },
    ];
    expect(data).toEqual({
      node: { possiblySame: { edges } },
      suggestions: { nodes: [{ score: 8 }, { score: 10 }, { score: 7 }] },
    });
  });

  test('that a graph holds from before they had a usefulness get it', async () => {
    await suggest(engine.graph(), [pair('x', [9, 9], [2, 4], 9.3), pair('y', [1, 0], [1, 2], JOIN)]);
    const expected = await dumpGraph(engine.graph());
    await engine.graph().write(async transaction => {
      await transaction.run(
        'MATCH (:Entity)-[suggested:POSSIBLY_SAME]->(:Entity) REMOVE suggested.usefulness, suggested.usefulnessKey',
      );
      const step = migrations.find(({ name }) => name === 'common/006-usefulness-of-suggestions');
      for (const text of step?.statements ?? []) await transaction.run(text);
    });
    expect(await dumpGraph(engine.graph())).toBe(expected);
  });

  test('of a loaded graph count what articles say until now, and are gone when they are settled', async () => {
    await load(engine.graph(), STORIES);
    const curation = createCuration(engine.graph(), knowledge());
    const idOf = async (name: string): Promise<string> => {
      const rows = await engine.graph().read('MATCH (person:Person {name: $name}) RETURN person.id AS id', { name });
      return rows.map(({ id }) => String(id)).join();
    };
    const author = { by: 'Amina', note: null };
    const ids = async (): Promise<[string, string]> => [await idOf('Hamid Sayfi'), await idOf('Abdul Karim Yusufi')];
    await curation.judge(...(await ids()), 'unsure', author);
    const [suggested] = await suggestionsOf(engine.graph());
    // Sayfi is the lesser: one mention, one claim.
    expect(suggested).toMatchObject({ usefulness: 1, score: JOIN });
    expect([suggested?.a.id, suggested?.b.id]).toEqual((await ids()).sort());

    await load(engine.graph(), [
      story({
        id: 'wire-6',
        date: '2021-08-13',
        text: 'Hamid Sayfi, the leader of the National Uprising Front in Afghanistan, said on Friday that Farkhar was calm.',
        entities: {
          'Hamid Sayfi': 'person',
          'National Uprising Front': 'group pro_government_militia',
          Afghanistan: 'place country',
        },
        relations: [['Hamid Sayfi', 'commands', 'National Uprising Front', { role: 'COMMANDER', title: 'leader' }]],
      }),
    ]);
    const { suggestionId } = suggested!;
    expect(await suggestionsOf(engine.graph())).toMatchObject([{ suggestionId, usefulness: 2 }]);

    await curation.judge(...(await ids()), 'different', author);
    expect(await suggestionsOf(engine.graph())).toEqual([]);
  });
});
