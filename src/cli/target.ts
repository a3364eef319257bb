import type { Config } from '../config.js';
import { GraphError } from '../graph/errors.js';
import type { Graph } from '../graph/graph.js';
import { openGraph } from '../graph/open.js';
import { announcedService } from '../service-address.js';
import { storedToken } from '../write-token.js';

import { RemoteService } from './remote-service.js';

/** Where a command works: in the graph itself, or through the service that holds it. */
export type Target = { readonly graph: Graph } | { readonly service: RemoteService };

/** Opens the configured graph; where a running service holds the embedded one, speaks to that. */
export async function openTarget(config: Config): Promise<Target> {
  try {
    return { graph: await openGraph(config.graph) };
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'HELD') throw error;
    const url = await announcedService(config.dataFolder);
    const token = config.token ?? (await storedToken(config.dataFolder));
    if (url === null || token === null) throw error;
    process.stderr.write(`the service at ${url} holds the graph: handing over to it\n`);
    return { service: new RemoteService(url, token) };
  }
}
