/**
 * Cost of resolving one block, by size and kind; nothing of it depends on the size of the graph.
 *
 *     node dist/bench/identity.js
 */
import type { EntityRecord } from '../src/domain/record.js';
import { blockingKeys } from '../src/identity/blocking-keys.js';
import { connected, resolveBlock } from '../src/identity/resolve.js';

const GROUPS = ['junbish', 'jamiat', 'national resistance front', 'group:taliban', 'state:AF:ARMY'];

function person(at: number, name: string, tied: boolean): EntityRecord {
  const group = GROUPS[at % GROUPS.length] ?? '';
  return {
    id: `r-${String(at).padStart(6, '0')}`,
    articleId: `article-${at}`,
    publishedOn: `20${String(10 + (at % 15)).padStart(2, '0')}-01-${String(1 + (at % 28)).padStart(2, '0')}`,
    label: 'Person',
    name,
    names: [name],
    named: true,
    identityKey: null,
    kind: null,
    honorifics: [],
    context: {
      postings: tied ? [{ role: 'COMMANDER', title: null, of: group }] : [],
      groups: tied ? [group] : [],
      places: tied ? [`geonames:${at % 97}`, `geonames:${at % 31}`] : [],
      countries: ['AF', at % 3 === 0 ? 'PK' : 'US'],
      kin: [],
      diedBy: null,
      aliveOn: null,
    },
    place: null,
    event: null,
  };
}

for (const [title, name, tied] of [
  ['one common name, no context', 'Mohammed Omar', false],
  ['one common name, varied context', 'Mohammed Omar', true],
  ['one rare name, varied context', 'Volodymyr Zelenskyy', true],
] as const) {
  for (const size of [100, 1000]) {
    const records = Array.from({ length: size }, (_, at) => person(at, name, tied));
    resolveBlock(records, []);
    const started = performance.now();
    const { clusters, suggestions } = resolveBlock(records, []);
    const resolved = performance.now();
    connected(['r-000000'], records, []);
    const reached = performance.now();
    for (const record of records) blockingKeys(record);
    const keyed = performance.now();
    console.log(
      `${title}, ${size} records: resolve ${Math.round(resolved - started)} ms (${clusters.length} entities, ${suggestions.length} suggestions), ` +
        `connected ${Math.round(reached - resolved)} ms, keys ${((keyed - reached) / size).toFixed(3)} ms a record`,
    );
  }
}
