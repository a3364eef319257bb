/**
 * Identity across articles, measured on DWIE's spellings (702 Deutsche Welle articles; entities linked to Wikipedia).
 *
 *     npx tsc -p tsconfig.bench.json && node dist/bench/identity-dwie.js ../shared/corpora/dwie_aliases/train/dwie_aliases.jsonl.gz [--errors dev]
 *
 * Protocol. A record is one entity of one article with the spellings that the article uses. Its context is what the file has:
 * the relations that DWIE annotates between it and others (posts, memberships, seats, kin) and the countries that the article
 * names, by number of mentions; there are no dates. All records of all articles are resolved together, linked or not.
 * Two records are one in truth if they bear one Wikipedia link. Pairs count between linked records of different articles.
 * Entities fall into `dev` and `held-out` halves by the first byte of the SHA-256 of their link (even, odd). Rules and weights
 * were set on dev only. A pair within held-out counts for held-out; a false pair counts for the half of each of its records.
 * `--no-context` drops relations and countries; `--no-relations` drops the relations.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { foldName } from '../src/domain/names.js';
import type { EntityRecord } from '../src/domain/record.js';
import type { EntityLabel } from '../src/domain/vocabulary.js';
import { blockingKeys } from '../src/identity/blocking-keys.js';
import { splitTitles } from '../src/domain/person-name.js';
import { resolveBlock } from '../src/identity/resolution/resolve-block.js';

const Entity = z.object({
  id: z.number(),
  name: z.string(),
  types: z.array(z.string()),
  mentions: z.record(z.string(), z.number()),
  wikipedia: z.string().optional(),
});
const Line = z.object({
  id: z.string(),
  entities: z.array(Entity),
  relations: z.array(z.object({ s: z.number(), p: z.string(), o: z.number() })),
});
type Entity = z.infer<typeof Entity>;

const POSTS: Readonly<Record<string, string>> = {
  head_of: 'OFFICE_HOLDER',
  head_of_state: 'OFFICE_HOLDER',
  head_of_gov: 'OFFICE_HOLDER',
  minister_of: 'OFFICE_HOLDER',
  mayor_of: 'OFFICE_HOLDER',
  spokesperson_of: 'SPOKESPERSON',
  member_of: 'MEMBER',
  agent_of: 'MEMBER',
  player_of: 'MEMBER',
  coach_of: 'OFFICE_HOLDER',
};
const KIN = new Set(['spouse_of', 'parent_of', 'child_of', 'sibling']);
const SEATS = new Set(['based_in0', 'based_in1', 'based_in2', 'in0', 'in1', 'in2', 'gpe1', 'gpe2']);

const [path, ...flags] = process.argv.slice(2);
if (path === undefined)
  throw new Error('usage: identity-dwie PATH [--no-context | --no-relations] [--errors dev|held-out]');
const lines = gunzipSync(readFileSync(path))
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .map(line => Line.parse(JSON.parse(line)));

function labelOf({ types, mentions }: Entity): EntityLabel | null {
  if (Object.keys(mentions).length === 0) return null;
  if (types.includes('person')) return 'Person';
  if (types.includes('organization')) return 'Organization';
  if (types.includes('location') || types.includes('gpe')) return types.includes('gpe2') ? 'City' : 'Region';
  return null;
}

interface Truth {
  readonly link: string | null;
  readonly half: 'dev' | 'held-out' | null;
}

const records: EntityRecord[] = [];
const truth = new Map<string, Truth>();
for (const { id: articleId, entities, relations } of lines) {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const count = ({ mentions }: Entity): number => Object.values(mentions).reduce((sum, value) => sum + value, 0);
  const countries = entities
    .filter(({ types }) => types.includes('gpe0'))
    .sort((a, b) => count(b) - count(a) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => foldName(name));
  for (const entity of entities) {
    const label = labelOf(entity);
    if (label === null) continue;
    const postings: { role: string; title: null; of: string }[] = [];
    const groups: string[] = [];
    const places: string[] = [];
    const kin: string[] = [];
    for (const { s, p, o } of flags.includes('--no-context') || flags.includes('--no-relations') ? [] : relations) {
      const other = byId.get(s === entity.id ? o : s);
      if (!other || (s !== entity.id && o !== entity.id)) continue;
      const key = foldName(other.name);
      const role = POSTS[p];
      if (KIN.has(p)) kin.push(key);
      else if (s !== entity.id) continue;
      else if (role !== undefined) {
        postings.push({ role, title: null, of: key });
        groups.push(key);
      } else if (SEATS.has(p)) places.push(key);
    }
    // Spellings, most used first; the file's own best name is not shown to the rules, as no reader would know it.
    const written = Object.entries(entity.mentions).sort(([a, x], [b, y]) => b.length - a.length || y - x);
    const names = written.map(([name]) => (label === 'Person' ? splitTitles(name).name : name));
    const id = `r-${articleId}-${entity.id}`;
    const link = entity.wikipedia && entity.wikipedia !== '?' ? entity.wikipedia : null;
    const even = link !== null && (createHash('sha256').update(link).digest()[0] ?? 0) % 2 === 0;
    truth.set(id, { link, half: link === null ? null : even ? 'dev' : 'held-out' });
    records.push({
      id,
      articleId,
      publishedOn: null,
      label,
      name: names[0] ?? entity.name,
      names,
      named: true,
      identityKey: null,
      kind: null,
      honorifics: label === 'Person' ? written.flatMap(([name]) => splitTitles(name).titles) : [],
      context: {
        postings,
        groups,
        places,
        countries: flags.includes('--no-context') ? [] : countries,
        kin,
        diedBy: null,
        aliveOn: null,
      },
      place: null,
      event: null,
    });
  }
}

/** Records that share keys, closed: what an ingest would fetch. */
function blocks(of: readonly EntityRecord[]): EntityRecord[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const record of of) {
    for (const key of [record.id, ...blockingKeys(record)]) parent.set(find(key), find(record.id));
    parent.set(find(record.id), find(record.id));
  }
  const byRoot = new Map<string, EntityRecord[]>();
  for (const record of of) byRoot.set(find(record.id), [...(byRoot.get(find(record.id)) ?? []), record]);
  return [...byRoot.values()];
}

const errors = flags.includes('--errors') ? flags[flags.indexOf('--errors') + 1] : undefined;
for (const [title, labels] of [
  ['people', ['Person']],
  ['groups and organisations', ['Organization']],
  ['places, without a gazetteer', ['City', 'Region']],
] as const) {
  const chosen = records.filter(({ label }) => (labels as readonly string[]).includes(label));
  const started = performance.now();
  const all = blocks(chosen);
  const clusterOf = new Map<string, string>();
  for (const block of all)
    for (const { entityId, recordIds } of resolveBlock(block, []).clusters)
      for (const id of recordIds) clusterOf.set(id, entityId);
  const elapsed = performance.now() - started;
  console.log(
    `${title}: ${chosen.length} records in ${all.length} blocks, largest ${Math.max(...all.map(block => block.length))}, ${Math.round(elapsed)} ms`,
  );
  for (const half of ['dev', 'held-out'] as const) {
    let both = 0;
    let joined = 0;
    let one = 0;
    chosen.forEach((a, at) => {
      for (const b of chosen.slice(at + 1)) {
        const [x, y] = [truth.get(a.id), truth.get(b.id)];
        if (!x?.link || !y?.link || a.articleId === b.articleId || (x.half !== half && y.half !== half)) continue;
        const same = x.link === y.link;
        const together = clusterOf.get(a.id) === clusterOf.get(b.id);
        if (same) one++;
        if (together) joined++;
        if (same && together) both++;
        if (errors === half && same !== together)
          console.log(
            `  ${same ? 'missed' : 'FALSE '} ${x.link} | ${a.names.join(', ')} | ${b.names.join(', ')} | ${a.context.countries.slice(0, 3).join(',')} / ${b.context.countries.slice(0, 3).join(',')}`,
          );
      }
    });
    console.log(
      `  ${half}: precision ${(both / joined).toFixed(3)}, recall ${(both / one).toFixed(3)} (${one} pairs, ${joined} joined, ${joined - both} false)`,
    );
  }
}
