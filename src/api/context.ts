import type { Logger } from 'pino';

import type { Curation } from '../ingest/curate.js';
import type { Ingest } from '../ingest/ingest.js';
import type { GraphReader } from '../queries/reader.js';

/** What the resolvers of one operation share. */
export interface Context {
  readonly log: Logger;
  readonly reader: GraphReader;
  /** Whether the request bore the token that writing needs. */
  readonly mayWrite: boolean;
  readonly ingest: Ingest;
  readonly curation: Curation;
}
