import type { Graph } from '../../src/graph/graph.js';

/** What belongs to the database, not to a test: its migrations stay, and a lock may be held. */
export const notOfATest = 'NOT n:Migration AND NOT n:Lock';

/** Nodes that one transaction deletes: a whole graph might not fit in the server's memory. */
const batch = 5_000;

/** Deletes every node and relationship; indexes and constraints stay. */
export async function clearGraph(graph: Graph): Promise<void> {
  const text = `MATCH (n) WHERE ${notOfATest} WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted`;
  for (;;) {
    const [row] = await graph.write(transaction => transaction.run(text, { batch }));
    if (row?.['deleted'] === 0) return;
  }
}
