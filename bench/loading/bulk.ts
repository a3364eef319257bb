import type { Graph } from '../../src/graph/graph.js';
import { identify } from '../../src/ingest/identify.js';
import type { Knowledge } from '../../src/ingest/knowledge.js';
import { planIngestion } from '../../src/ingest/plan.js';
import { project } from '../../src/ingest/projection/project.js';
import { run } from '../../src/ingest/statements.js';
import { storePlan } from '../../src/ingest/store.js';

import type { Story } from './story.js';

/** Who read the stories: the bench, which made them. */
export const EXTRACTOR = { name: 'bench', version: '1' };

/**
 * Loads many stories in one transaction, by the parts of which the project's own loader is made: identity is a function of
 * the set of records, so the graph is the same as if they came one by one.
 */
export async function loadInBulk(graph: Graph, knowledge: Knowledge, stories: readonly Story[]): Promise<void> {
  const plans = stories.map(({ article, reading }) =>
    planIngestion(article, reading, knowledge.lookupsFor(article, reading), EXTRACTOR, 0),
  );
  const seeds = plans.flatMap(({ records }) =>
    records.filter(({ isEntity }) => isEntity).map(({ record }) => record.id),
  );
  await graph.write(async transaction => {
    await run(transaction, 'lock');
    for (const plan of plans) await storePlan(transaction, plan);
    await project(transaction, await identify(transaction, seeds), knowledge.definitions);
  });
}
