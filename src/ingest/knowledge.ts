import type { Article } from '../domain/article.js';
import type { Reading } from '../domain/reading.js';
import type { PlaceMatch } from '../domain/record.js';
import { loadGroupLexicon } from '../identity/group-lexicon.js';
import type { Lookups } from '../identity/records.js';
import { openStateActors } from '../identity/state-actors.js';

import type { Definitions } from './definitions.js';

/** What is known of the world before any article: places, armed groups, states. */
export interface Knowledge {
  lookupsFor(article: Article, reading: Reading): Lookups;
  withPlaces(article: Article, reading: Reading): Reading;
  readonly definitions: Definitions;
}

/** Opens the gazetteer and the lexicons. */
export async function openKnowledge(): Promise<Knowledge> {
  const lexicon = loadGroupLexicon();
  const states = openStateActors();
  return {
    lookupsFor: (_article, _reading) => ({
      group: (name, countries) => lexicon.lookup(name, { countries }).entry,
      stateActor: (name, countries) => states.lookup(name, countries),
      places: new Map<string, PlaceMatch>(),
    }),
    withPlaces: (_article, reading) => reading,
    definitions: key => {
      const [kind, id = ''] = key.split(':');
      if (kind === 'group') {
        const entry = lexicon.get(id);
        if (entry === undefined) return null;
        return {
          label: entry.label,
          name: entry.name,
          aliases: entry.aliases,
          properties: { kind: entry.kind },
          within: [],
        };
      }
      return null;
    },
  };
}
