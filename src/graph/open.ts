import { openEmbedded } from './embedded.js';
import type { Graph } from './graph.js';
import { migrate } from './migrate.js';
import { type Neo4jSettings, openNeo4j } from './neo4j.js';

/** Where the graph is: the folder of the embedded engine, or a Neo4j server. */
export type GraphSettings =
  { readonly engine: 'embedded'; readonly folder: string } | ({ readonly engine: 'neo4j' } & Neo4jSettings);

/**
 * Opens the graph and migrates it.
 *
 * @throws GraphError HELD, UNAVAILABLE, UNAUTHORIZED when it cannot be opened; MIGRATION when this version and the graph do not fit.
 */
export async function openGraph(settings: GraphSettings): Promise<Graph> {
  const graph = settings.engine === 'neo4j' ? await openNeo4j(settings) : await openEmbedded(settings.folder);
  try {
    await migrate(graph);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}
