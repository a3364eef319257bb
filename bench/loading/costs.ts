import type { Graph } from '../../src/graph/graph.js';
import { createCuration, type Curation } from '../../src/ingest/curate.js';
import { createIngest, type Ingest } from '../../src/ingest/ingest.js';
import type { Knowledge } from '../../src/ingest/knowledge.js';
import { articleNodeId } from '../../src/ingest/plan.js';

import { EXTRACTOR, loadInBulk } from './bulk.js';
import { feed } from './feed.js';
import { meteredGraph, processorTime, type Uses } from './metered-graph.js';
import type { Story } from './story.js';

/** What one article, merge or undoing cost. */
export interface Cost {
  /** From asking to the commit. */
  readonly milliseconds: number;
  /** Milliseconds of processor time of this process and of the server, if there is one. */
  readonly processor: number;
  readonly uses: Uses;
}

/** Costs in a graph of one size. */
export interface CostsAtSize {
  readonly entities: number;
  readonly articles: number;
  readonly article: readonly Cost[];
  readonly merge: readonly Cost[];
  readonly undo: readonly Cost[];
}

/** Articles that are measured before a size is reached; those before them are loaded in bulk. */
const WINDOW = 100;
/** Articles that are loaded at once. */
const BULK = 250;
/** More entities than an article of the feed adds. */
const ENTITIES_AN_ARTICLE = 9;
/** Merges that are made and undone at each size. */
const MERGES = 20;
/** Articles between two counts of the entities. */
const COUNT_EVERY = 10;

/**
 * Loads a feed into an empty graph; at each size, what the last articles cost, and merges of two of its people.
 * `serverTime` is the processor time that the graph's server has had.
 */
export async function costsAtSizes(
  graph: Graph,
  knowledge: Knowledge,
  sizes: readonly number[],
  serverTime: () => Promise<number>,
): Promise<CostsAtSize[]> {
  // A server's work is seen only in the time that passes; that of the embedded engine better apart from what else runs.
  const metered = meteredGraph(graph, graph.engine === 'embedded' ? processorTime : () => performance.now());
  const measured = async (work: () => Promise<unknown>): Promise<Cost> => {
    metered.take();
    const served = await serverTime();
    const worked = processorTime();
    const began = performance.now();
    await work();
    const milliseconds = performance.now() - began;
    const own = processorTime() - worked;
    return { milliseconds, processor: own + (await serverTime()) - served, uses: metered.take() };
  };
  const loader = storyLoader(metered.graph, knowledge);
  const curation = createCuration(metered.graph, knowledge);
  const costs: CostsAtSize[] = [];
  const stories = feed();
  let articles = 0;
  let entities = 0;
  for (const size of sizes) {
    while (entities + (BULK + WINDOW) * ENTITIES_AN_ARTICLE < size) {
      await loadInBulk(graph, knowledge, take(stories, BULK));
      articles += BULK;
      entities = await countEntities(graph);
    }
    const window: Cost[] = [];
    while (entities < size) {
      const [story] = take(stories, 1);
      window.push(await measured(() => loader(story!)));
      articles++;
      if (window.length > WINDOW) window.shift();
      if (articles % COUNT_EVERY === 0) entities = await countEntities(graph);
    }
    const { merge, undo } = await judge(graph, curation, measured, articles);
    costs.push({ entities, articles, article: window, merge, undo });
    console.error(`${entities} entities: measured`);
  }
  return costs;
}

function take(stories: Generator<Story>, count: number): Story[] {
  return Array.from({ length: count }, () => stories.next().value as Story);
}

type Measured = (work: () => Promise<unknown>) => Promise<Cost>;

/** Loads one story by the project's own loader, with a reader that knows what it says. */
function storyLoader(graph: Graph, knowledge: Knowledge): (story: Story) => Promise<void> {
  let current: Story | undefined;
  const ingest: Ingest = createIngest({
    graph,
    reader: {
      extractor: EXTRACTOR,
      read: async article => ({ article, reading: current!.reading }),
    },
    ahead: 0,
    knowledge,
    minScore: 0,
  });
  return async story => {
    current = story;
    const { failed } = await ingest.ingest([{ article: story.article }]);
    if (failed[0] !== undefined) throw new Error(`${failed[0].article}: ${failed[0].reason}`);
  };
}

/** Merges people of articles far apart, and undoes each merge at once. */
async function judge(
  graph: Graph,
  curation: Curation,
  measured: Measured,
  articles: number,
): Promise<Pick<CostsAtSize, 'merge' | 'undo'>> {
  const merge: Cost[] = [];
  const undo: Cost[] = [];
  for (let at = 0; at < MERGES; at++) {
    const [a = ''] = await peopleOf(graph, Math.floor((at * articles) / (2 * MERGES)));
    const others = await peopleOf(graph, Math.floor(((at + MERGES) * articles) / (2 * MERGES)));
    const b = others.find(id => id !== a) ?? '';
    let judgement = '';
    merge.push(
      await measured(async () => {
        judgement = (await curation.judge(a, b, 'same', { by: 'bench', note: null })).judgement.id;
      }),
    );
    undo.push(await measured(() => curation.undo(judgement)));
  }
  return { merge, undo };
}

/** The people whom an article of the feed tells of. */
async function peopleOf(graph: Graph, number: number): Promise<string[]> {
  const rows = await graph.read(
    'MATCH (:Article {id: $id})<-[:EXTRACTED_FROM]-(record:Record)-[:IDENTIFIED_AS]->(person:Person) WITH person, record ORDER BY record.id RETURN person.id AS id',
    { id: articleNodeId(`feed-${number}`) },
  );
  return rows.map(({ id }) => String(id));
}

async function countEntities(graph: Graph): Promise<number> {
  const [row] = await graph.read('MATCH (entity:Entity) RETURN count(entity) AS entities');
  return Number(row?.['entities']);
}
