import type { Graph } from '../../src/graph/graph.js';
import { createCuration, type Curation } from '../../src/ingest/curate.js';
import { createIngest, type Ingest } from '../../src/ingest/ingest.js';
import type { Knowledge } from '../../src/ingest/knowledge.js';
import { articleNodeId } from '../../src/ingest/plan.js';

import { feed } from './feed.js';
import { meteredGraph, processorTime, type Uses } from './metered-graph.js';
import type { Story } from './story.js';

/** What one article, merge or undoing cost. */
export interface Cost {
  /** From asking to the commit. */
  readonly milliseconds: number;
  /** Milliseconds of processor time of this process: with the embedded engine, all of it. */
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

/** Articles that are measured before a size is reached. */
const WINDOW = 100;
/** Merges that are made and undone at each size. */
const MERGES = 20;
/** Articles between two counts of the entities. */
const COUNT_EVERY = 10;

/** Loads a feed into an empty graph; at each size, what the last articles cost, and merges of two of its people. */
export async function costsAtSizes(
  graph: Graph,
  knowledge: Knowledge,
  sizes: readonly number[],
): Promise<CostsAtSize[]> {
  // A server's work is seen only in the time that passes; that of the embedded engine better apart from what else runs.
  const metered = meteredGraph(graph, graph.engine === 'embedded' ? processorTime : () => performance.now());
  const measured = async (work: () => Promise<unknown>): Promise<Cost> => {
    metered.take();
    const began = performance.now();
    const worked = processorTime();
    await work();
    return { milliseconds: performance.now() - began, processor: processorTime() - worked, uses: metered.take() };
  };
  const loader = storyLoader(metered.graph, knowledge);
  const curation = createCuration(metered.graph, knowledge);
  const costs: CostsAtSize[] = [];
  const stories = feed();
  let articles = 0;
  for (const size of sizes) {
    const window: Cost[] = [];
    let entities = 0;
    while (entities < size) {
      const story = stories.next().value as Story;
      window.push(await measured(() => loader(story)));
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

type Measured = (work: () => Promise<unknown>) => Promise<Cost>;

/** Loads one story by the project's own loader, with a reader that knows what it says. */
function storyLoader(graph: Graph, knowledge: Knowledge): (story: Story) => Promise<void> {
  let current: Story | undefined;
  const ingest: Ingest = createIngest({
    graph,
    reader: {
      extractor: { name: 'bench', version: '1' },
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
    const a = await personOf(graph, Math.floor((at * articles) / (2 * MERGES)));
    const b = await personOf(graph, Math.floor(((at + MERGES) * articles) / (2 * MERGES)));
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

/** A person whom an article of the feed tells of. */
async function personOf(graph: Graph, number: number): Promise<string> {
  const [row] = await graph.read(
    'MATCH (:Article {id: $id})<-[:EXTRACTED_FROM]-(record:Record)-[:IDENTIFIED_AS]->(person:Person) WITH person, record ORDER BY record.id LIMIT 1 RETURN person.id AS id',
    { id: articleNodeId(`feed-${number}`) },
  );
  return String(row?.['id']);
}

async function countEntities(graph: Graph): Promise<number> {
  const [row] = await graph.read('MATCH (entity:Entity) RETURN count(entity) AS entities');
  return Number(row?.['entities']);
}
