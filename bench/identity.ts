/**
 * Cost of resolving one block, by size and kind; nothing of it depends on the size of the graph.
 *
 *     npx tsc -p tsconfig.bench.json && node dist/bench/identity.js
 */
import type { EntityRecord } from '../src/domain/record.js';
import { blockingKeys } from '../src/identity/blocking-keys.js';
import { connected } from '../src/identity/resolution/connected.js';
import { resolveBlock } from '../src/identity/resolution/resolve-block.js';

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
    // Of copies: those of a record are worked out once.
    for (const record of records) blockingKeys({ ...record });
    const keyed = performance.now();
    console.log(
      `${title}, ${size} records: resolve ${Math.round(resolved - started)} ms (${clusters.length} entities, ${suggestions.length} suggestions), ` +
        `connected ${Math.round(reached - resolved)} ms, keys ${((keyed - reached) / size).toFixed(3)} ms a record`,
    );
  }
}

/** Reports of shelling in one city: a front-line town over a year. */
for (const size of [100, 1000]) {
  const records = Array.from({ length: size }, (_, at): EntityRecord => {
    const date = new Date(Date.UTC(2023, 0, 1 + (at % 365))).toISOString().slice(0, 10);
    return {
      ...person(at, 'Shelling', false),
      label: 'Event',
      names: [],
      publishedOn: date,
      event: {
        type: 'shelling',
        subType: 'SHELLING_ARTILLERY_MISSILE_ATTACK',
        date,
        dateEnd: null,
        datePrecision: 1,
        placePrecision: 1,
        places: ['geonames:1', 'geonames:2'],
        actors: [{ role: 'ACTOR', key: 'state:RU:FORCES' }],
        killed: at % 7,
        wounded: null,
        captured: null,
      },
    };
  });
  const started = performance.now();
  const { clusters } = resolveBlock(records, []);
  const resolved = performance.now();
  const reached = connected(['r-000000'], records, []).flat().length;
  console.log(
    `reports of one city, ${size} records: resolve ${Math.round(resolved - started)} ms (${clusters.length} events), ` +
      `connected ${Math.round(performance.now() - resolved)} ms (${reached} reached)`,
  );
}
