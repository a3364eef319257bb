import type { Evidence } from '../../generated/resolvers.js';
import type { Tree } from '../../queries/hydrate.js';

/** Fields of what rests on weighed evidence: suggestions and joins. */
export const Weighed = {
  explanation: (source: Tree): Evidence[] => JSON.parse(String(source['explanation'])) as Evidence[],
};
