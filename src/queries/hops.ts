import { statements } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';

import { type Hop, readHop } from './hop.js';

/** All hops of `cypher/read/`, by `Type/field`; entry points are `root/field`. */
export function hopsFor(engine: Graph['engine']): ReadonlyMap<string, Hop> {
  const hops = new Map<string, Hop>();
  for (const [name, { text }] of Object.entries(statements)) {
    if (!name.startsWith('read/')) continue;
    const hop = name.slice('read/'.length);
    if (hop.startsWith('search/')) continue;
    hops.set(hop, readHop(hop, text, engine));
  }
  return hops;
}
