import type { Article } from '../domain/article.js';
import type { Reading } from '../domain/reading.js';
import type { Lookups } from '../identity/records.js';

import type { Definitions } from './definitions.js';

/** What is known of the world before any article: places, armed groups, states. */
export interface Knowledge {
  lookupsFor(article: Article, reading: Reading): Lookups;
  readonly definitions: Definitions;
}
