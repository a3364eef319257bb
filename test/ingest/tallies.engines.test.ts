import { beforeEach, expect, test } from '@jest/globals';

import type { Row } from '../../src/graph/graph.js';
import { createCuration } from '../../src/ingest/curate.js';
import { articleNodeId } from '../../src/ingest/plan.js';
import { type Evidence, TALLIED } from '../../src/ingest/projection/evidence.js';
import { runEach } from '../../src/ingest/statements.js';
import { dumpGraph } from '../harness/dump-graph.js';
import { describeOnBothEngines } from '../harness/engines.js';

import { knowledge, load } from './load.js';
import { story, type Story } from './stories.js';

/** Days in no order, so that the newest claim is now the one that comes and now one that stands. */
function dayOf(at: number): string {
  return `2021-08-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`;
}

/** Ever another paper on one general: some with a title or rank, some that he is none, every fifth a copy of the one before. */
const STORIES: readonly Story[] = Array.from({ length: TALLIED + 8 }, (_, at) => {
  const copied = at % 5 === 4 ? at - 1 : at;
  return story({
    id: `paper-${at}`,
    date: dayOf(at),
    text: `Sami Sadat heads the 215th Corps in Helmand, Afghanistan, says paper ${copied}. Its soldiers fight the Taliban.`,
    entities: {
      'Sami Sadat': 'person',
      '215th Corps': 'organisation state_force',
      Afghanistan: 'place country',
      Taliban: 'group rebel',
    },
    relations: [
      [
        'Sami Sadat',
        'commands',
        '215th Corps',
        {
          title: at % 3 === 0 ? `commander ${at}` : null,
          rank: at % 7 === 0 ? `rank ${at}` : null,
          former: at % 11 === 0,
          polarity: at % 13 === 12 ? 'denied' : 'affirmed',
          to: { earliest: dayOf(at), latest: at % 4 === 0 ? dayOf(at + 1) : null },
        },
      ],
      ['215th Corps', 'fights', 'Taliban'],
    ],
  });
});

describeOnBothEngines('facts that many claims are of', engine => {
  beforeEach(engine.fresh);

  const tallies = (): Promise<Row[]> =>
    engine.graph().read('MATCH (tally:Tally) RETURN tally.id AS factId, tally.evidence AS evidence ORDER BY factId');
  const counts = async (): Promise<number[]> =>
    (await tallies()).map(({ evidence }) => (JSON.parse(String(evidence)) as Evidence).claimCount);
  const one = async (stories: readonly Story[]): Promise<void> => {
    for (const told of stories) await load(engine.graph(), [told]);
  };

  test('one article after the other or all at once, in any order, give the same graph', async () => {
    await one(STORIES);
    const expected = await dumpGraph(engine.graph());
    expect(await counts()).toEqual([STORIES.length, STORIES.length]);
    await engine.fresh();
    await load(engine.graph(), STORIES.toReversed());
    expect(await dumpGraph(engine.graph())).toBe(expected);
    await engine.fresh();
    await load(engine.graph(), STORIES.slice(0, TALLIED + 4));
    await one(STORIES.slice(TALLIED + 4).toReversed());
    expect(await dumpGraph(engine.graph())).toBe(expected);
  });

  test('a tally is what its claims say when they are all read', async () => {
    await one(STORIES);
    const factIds = (await tallies()).map(({ factId }) => factId!);
    const counted = await engine
      .graph()
      .write(transaction => runEach(transaction, 'projection/evidence', 'factIds', factIds));
    const byFact = (rows: readonly Row[]): Map<unknown, Row> =>
      new Map(
        rows.map(row => [row['factId'], Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))]),
      );
    const kept = (await tallies()).map(({ evidence }) => JSON.parse(String(evidence)) as Row);
    expect(byFact(kept)).toEqual(byFact(counted));
    const [posting] = counted.filter(({ predicate }) => predicate === 'posted_to');
    const copies = STORIES.filter((_, at) => at % 5 === 4).length;
    expect(posting).toMatchObject({ claimCount: STORIES.length, sourceCount: STORIES.length - copies });
    expect(Number(posting?.['affirmed'])).toBeLessThan(STORIES.length);
  });

  test('a fact that loses claims by a judgement is counted anew, and taking it back gives the graph as it was', async () => {
    await load(engine.graph(), STORIES);
    const before = await dumpGraph(engine.graph());
    const curation = createCuration(engine.graph(), knowledge());
    const [general] = await engine.graph().read("MATCH (person:Person {name: 'Sami Sadat'}) RETURN person.id AS id");
    const others = STORIES.slice(0, 12).map(({ article }) => articleNodeId(article.id));
    const { judgement } = await curation.split(String(general?.['id']), others, { by: 'Amina', note: 'another man' });
    expect(await counts()).toEqual([STORIES.length]);
    const postings = await engine
      .graph()
      .read('MATCH (:Person)-[edge:POSTED_TO]->() RETURN edge.claimCount AS claims ORDER BY claims');
    expect(postings.map(({ claims }) => claims)).toEqual([12, STORIES.length - 12]);
    await curation.undo(judgement.id);
    expect(await dumpGraph(engine.graph())).toBe(before);
  });
});
