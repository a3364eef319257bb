import type { Graph } from '../../src/graph/graph.js';
import { createIngest, type Ingest } from '../../src/ingest/ingest.js';
import { type Knowledge, openKnowledge } from '../../src/ingest/knowledge.js';

import type { Story } from './stories.js';

let opened: Knowledge | undefined;

/** The gazetteer and lexicons, opened once for a file of tests. */
export function knowledge(): Knowledge {
  return (opened ??= openKnowledge());
}

/** Loads stories as they are told; a reader that knows no other article. */
export function ingestOf(graph: Graph, stories: readonly Story[]): Ingest {
  const readings = new Map(stories.map(({ article, reading }) => [article.id, reading]));
  return createIngest({
    graph,
    reader: {
      extractor: { name: 'teller', version: '1' },
      read: async article => {
        const reading = readings.get(article.id);
        if (reading === undefined) throw new Error(`nobody tells ${article.id}`);
        return { article, reading };
      },
    },
    ahead: 2,
    knowledge: knowledge(),
    minScore: 0,
  });
}

/** Loads stories in the order given. */
export async function load(graph: Graph, stories: readonly Story[]): Promise<void> {
  const { failed } = await ingestOf(graph, stories).ingest(stories);
  if (failed.length > 0) throw new Error(failed.map(({ article, reason }) => `${article}: ${reason}`).join('\n'));
}
