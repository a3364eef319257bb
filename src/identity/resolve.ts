import { BY_RULE, type Explanation, type Judgement } from '../domain/judgement.js';
import type { EntityRecord } from '../domain/record.js';
import { stableId } from '../domain/text.js';
import { type Comparison, JOIN, SUGGEST } from './comparison.js';
import { blockingKeys } from './blocking-keys.js';
import { compareEvents, eventObstacle } from './event-evidence.js';
import { compareGroups, comparePlaces, groupProfile, placeProfile } from './group-evidence.js';
import { memo } from './memo.js';
import type { NameComparison } from './name-comparison.js';
import {
  comparePersons,
  compareProfileNames,
  mostBits,
  nameComparer,
  personProfile,
  type PersonProfile,
} from './person-evidence.js';

/** Records that are one entity, and the weightiest reason of each join. */
export interface Cluster {
  readonly entityId: string;
  /** Sorted. */
  readonly recordIds: readonly string[];
  /** One per join that made it; empty for a single record. */
  readonly joins: readonly Join[];
}

/** Two records by which two parts of a cluster became one. */
export interface Join {
  readonly a: string;
  readonly b: string;
  /** Bits; of a key or a person's judgement, infinite evidence is written as 99. */
  readonly score: number;
  readonly explanation: Explanation;
}

/** Two entities that may be one: for a person to judge. */
export interface Suggestion {
  /** Entity ids, sorted. */
  readonly a: string;
  readonly b: string;
  /** A record of each, to be the subjects of a judgement. */
  readonly records: readonly [string, string];
  readonly score: number;
  readonly explanation: Explanation;
}

export interface Resolution {
  readonly clusters: readonly Cluster[];
  /** Highest score first. */
  readonly suggestions: readonly Suggestion[];
}

/** Score of what is one by definition or by a person's word. */
const CERTAIN = 99;
/** Bits by which the best home of a lone surname must exceed the next best. */
const MARGIN = 2;

/** The entity that a record would be alone; goes on resolving when the record is joined to others. */
export function entityIdOf(recordId: string): string {
  return recordId.replace(/^r-/, 'e-');
}

/** The entity that a key names, whatever records are known of it. */
export function entityIdOfKey(key: string): string {
  return stableId('e', key);
}

/**
 * Joins records into entities. A function of the SET of records and judgements: order, repetition and earlier runs make no
 * difference. `records` must be closed (see `connected`), else the answer is that of the part given. Of a keyed identity
 * only the records at hand and those that judgements name are needed: its entity id derives from the key.
 * A cluster's id is that of its key, else of its earliest record by (`publishedOn`, nulls last; id).
 */
export function resolveBlock(records: readonly EntityRecord[], judgements: readonly Judgement[]): Resolution {
  const sorted = distinct(records);
  const rulings = rulingsOf(judgements, new Set(sorted.map(({ id }) => id)));
  const clusters = new Clusters(sorted, rulings);
  for (const family of FAMILIES) {
    const members = clusters.roots().filter(root => root.open && speaking(root, family).length > 0);
    family.join(clusters, members, family);
  }
  return clusters.resolution();
}

/**
 * The records of `pool` that the seeds may be one with, directly or through others: what must be seen to decide about the
 * seeds, parted into blocks that have nothing to do with each other, each for `resolveBlock`. The caller fetches the records
 * that share a blocking key with the seeds, asks, fetches for those that are new in the answer, and asks again until there
 * are none. Sorted by id.
 */
export function connected(
  seeds: readonly string[],
  pool: readonly EntityRecord[],
  judgements: readonly Judgement[],
): EntityRecord[][] {
  const groups = signatureGroups(distinct(pool), new Set());
  const place = new Map(groups.flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
  const judged = new Map<number, number[]>();
  for (const { kind, subjects } of judgements) {
    const [a, b] = subjects.map(id => place.get(id));
    if (kind !== 'identity' || a === undefined || b === undefined) continue;
    judged.set(a, [...(judged.get(a) ?? []), b]);
    judged.set(b, [...(judged.get(b) ?? []), a]);
  }
  // Only records that share a key are related: a caller finds records by their keys, and must find the same block from any seed.
  const bearers = new Map<string, number[]>();
  for (const [at, [record]] of groups.entries()) {
    for (const key of record ? blockingKeys(record) : []) {
      const found = bearers.get(key);
      if (found) found.push(at);
      else bearers.set(key, [at]);
    }
  }
  const reached = new Set<number>();
  const blocks: EntityRecord[][] = [];
  for (const seed of seeds) {
    const start = place.get(seed);
    if (start === undefined || reached.has(start)) continue;
    const block: number[] = [];
    const queue = [start];
    const reach = (other: number): void => {
      reached.add(other);
      queue.push(other);
    };
    reached.add(start);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      block.push(at);
      for (const other of judged.get(at) ?? []) if (!reached.has(other)) reach(other);
      const record = groups[at]?.[0];
      for (const key of record ? blockingKeys(record) : []) {
        for (const other of bearers.get(key) ?? []) {
          const candidate = groups[other]?.[0];
          if (record && candidate && !reached.has(other) && related(record, candidate)) reach(other);
        }
      }
    }
    blocks.push(block.flatMap(at => groups[at] ?? []).sort(byId));
  }
  return blocks;
}

const personOf = memo((record: EntityRecord) => personProfile([record]));
const bodyOf = memo(groupProfile);
const placeOf = memo(placeProfile);

/** Whether two records that share a key may be one. */
function related(a: EntityRecord, b: EntityRecord): boolean {
  if (a.identityKey !== null || b.identityKey !== null) return a.identityKey === b.identityKey;
  if (!a.named || !b.named || familyOf(a) !== familyOf(b)) return false;
  if (a.label === 'Person') return goTogether(compareProfileNames(personOf(a), personOf(b)));
  if (a.label === 'Event') {
    const { contradiction, score } = compareEvents(a, b);
    return !contradiction && score >= SUGGEST;
  }
  return !(familyOf(a) === PLACES ? comparePlaces(placeOf(a), placeOf(b)) : compareGroups(bodyOf(a), bodyOf(b)))
    .contradiction;
}

function goTogether({ verdict }: NameComparison): boolean {
  return verdict === 'full' || verdict === 'single';
}

/** What people ruled about pairs of records; a later ruling outranks an earlier one that it contradicts. */
interface Rulings {
  readonly same: readonly (readonly [string, string])[];
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unsure: readonly (readonly [string, string])[];
  readonly leaving: ReadonlySet<string>;
  readonly judged: ReadonlySet<string>;
}

function rulingsOf(judgements: readonly Judgement[], known: ReadonlySet<string>): Rulings {
  const latestFirst = judgements
    .filter(({ kind, by }) => kind === 'identity' && by !== BY_RULE)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
  const same: (readonly [string, string])[] = [];
  const unsure: (readonly [string, string])[] = [];
  const apart = new Map<string, Set<string>>();
  const leaving = new Set<string>();
  const ruled = new Set<string>();
  for (const { verdict, subjects } of latestFirst) {
    const [a, b] = subjects;
    if (a === undefined || b === undefined || a === b || !known.has(a) || !known.has(b)) continue;
    const pair = [a, b].sort().join(' ');
    if (ruled.has(pair)) continue;
    ruled.add(pair);
    if (verdict === 'same') same.push([a, b]);
    else {
      apart.set(a, (apart.get(a) ?? new Set()).add(b));
      apart.set(b, (apart.get(b) ?? new Set()).add(a));
      if (verdict === 'unsure') unsure.push([a, b]);
      leaving.add(b);
    }
  }
  return { same, apart, unsure, leaving, judged: new Set([...same.flat(), ...apart.keys()]) };
}

const UNSURE: Comparison = {
  score: JOIN,
  contradiction: false,
  evidence: [{ feature: 'judgement', detail: 'unsure', contribution: 0 }],
};

/** A cluster while it grows. */
interface Node {
  records: EntityRecord[];
  /** Keys that make it one by definition, sorted; empty if its identity is inferred. */
  keys: string[];
  /** Whether inference may join it: named and not one by definition. */
  open: boolean;
  readonly joins: Join[];
  /** Of people: all records put together; dropped when the cluster grows. */
  profile: PersonProfile | null;
}

/** Disjoint sets of records that people's rulings hold apart or together. */
class Clusters {
  readonly #rulings: Rulings;
  readonly #nodes: Node[] = [];
  readonly #nodeOf = new Map<string, Node>();
  readonly #suggestions: { a: string; b: string; comparison: Comparison }[] = [];

  constructor(records: readonly EntityRecord[], rulings: Rulings) {
    this.#rulings = rulings;
    const byKey = new Map<string, EntityRecord[]>();
    const inferred: EntityRecord[] = [];
    for (const record of records) {
      const key = record.identityKey;
      if (key === null) inferred.push(record);
      else byKey.set(key, [...(byKey.get(key) ?? []), record]);
    }
    for (const [key, group] of byKey) {
      const ids = new Set(group.map(({ id }) => id));
      const leaves = (id: string): boolean =>
        rulings.leaving.has(id) && [...(rulings.apart.get(id) ?? [])].some(other => ids.has(other));
      const stay = group.filter(({ id }) => !leaves(id));
      if (stay.length > 0) this.#push(stay, [key], false, [{ feature: 'key', detail: key, contribution: CERTAIN }]);
      for (const record of group.filter(({ id }) => leaves(id))) this.#push([record], [], false, []);
    }
    for (const group of signatureGroups(inferred, rulings.judged)) this.#seed(group);
    // Rulings stand latest first: what an earlier "same" would join against a "different" stays apart.
    for (const [a, b] of rulings.same) {
      const [left, right] = [this.#nodeOf.get(a), this.#nodeOf.get(b)];
      if (left && right && left !== right && !this.heldApart(left, right)) {
        this.merge(left, right, {
          a,
          b,
          score: CERTAIN,
          explanation: [{ feature: 'judgement', detail: 'same', contribution: CERTAIN }],
        });
      }
    }
  }

  /** Records that say exactly the same start as one, if saying the same is enough for two of them. */
  #seed(group: readonly EntityRecord[]): void {
    const [first, second] = group;
    if (!first) return;
    const comparison = second && first.named ? compareRecords(first, second) : null;
    if (comparison && !comparison.contradiction && comparison.score >= JOIN)
      this.#push(group, [], true, comparison.evidence);
    else for (const record of group) this.#push([record], [], record.named, []);
  }

  #push(records: readonly EntityRecord[], keys: string[], open: boolean, explanation: Explanation): void {
    const node: Node = { records: [...records], keys, open, joins: [], profile: null };
    const [first, ...rest] = records;
    const score = explanation.reduce((sum, { contribution }) => sum + contribution, 0);
    if (first) for (const { id } of rest) node.joins.push({ a: first.id, b: id, score, explanation });
    this.#nodes.push(node);
    for (const { id } of records) this.#nodeOf.set(id, node);
  }

  roots(): Node[] {
    return this.#nodes.filter(({ records }) => records.length > 0);
  }

  heldApart(a: Node, b: Node): boolean {
    const [small, large] = a.records.length <= b.records.length ? [a, b] : [b, a];
    return small.records.some(({ id }) =>
      [...(this.#rulings.apart.get(id) ?? [])].some(other => this.#nodeOf.get(other) === large),
    );
  }

  /** Whether a person ruled about any of its records. */
  judged({ records }: Node): boolean {
    return records.some(({ id }) => this.#rulings.judged.has(id));
  }

  merge(a: Node, b: Node, join: Join): void {
    if (a.records.length >= b.records.length) this.absorb(a, b, join);
    else this.absorb(b, a, join);
  }

  absorb(into: Node, from: Node, join: Join): void {
    for (const record of from.records) this.#nodeOf.set(record.id, into);
    into.records.push(...from.records);
    into.joins.push(...from.joins, join);
    into.keys = [...into.keys, ...from.keys].sort();
    into.open ||= from.open;
    into.profile = null;
    from.records = [];
  }

  nodeOf(recordId: string): Node | undefined {
    return this.#nodeOf.get(recordId);
  }

  profile(node: Node): PersonProfile {
    return (node.profile ??= personProfile(speaking(node, PERSONS)));
  }

  /** Notes two records whose entities a person should judge; dropped if these become one. */
  suggest(a: string, b: string, comparison: Comparison): void {
    this.#suggestions.push({ a, b, comparison });
  }

  resolution(): Resolution {
    const entityOf = new Map<string, string>();
    const clusters = this.roots().map(node => {
      const entityId = entityIdOfCluster(node);
      for (const { id } of node.records) entityOf.set(id, entityId);
      const recordIds = node.records.map(({ id }) => id).sort();
      const joins = [...node.joins].sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
      return { entityId, recordIds, joins };
    });
    const suggestions = new Map<string, Suggestion>();
    const unsure = this.#rulings.unsure.flatMap(([a, b]) => {
      const [left, right] = [this.#nodeOf.get(a), this.#nodeOf.get(b)];
      return left && right ? [{ a, b, comparison: UNSURE }] : [];
    });
    for (const { a, b, comparison } of [...unsure, ...this.#suggestions]) {
      const [left, right] = [entityOf.get(a), entityOf.get(b)];
      const [one, other] = [this.#nodeOf.get(a), this.#nodeOf.get(b)];
      if (left === undefined || right === undefined || left === right || !one || !other) continue;
      if (comparison.evidence[0]?.feature !== 'judgement' && this.heldApart(one, other)) continue;
      const [low, high, records] = left < right ? [left, right, [a, b] as const] : [right, left, [b, a] as const];
      const pair = `${low} ${high}`;
      const known = suggestions.get(pair);
      if (known && known.score >= comparison.score) continue;
      suggestions.set(pair, {
        a: low,
        b: high,
        records,
        score: round(comparison.score),
        explanation: strongestFirst(comparison.evidence),
      });
    }
    return {
      clusters: clusters.sort((x, y) => compare(x.entityId, y.entityId)),
      suggestions: [...suggestions.values()].sort(
        (x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b),
      ),
    };
  }
}

function entityIdOfCluster({ records, keys }: Node): string {
  // Several keys in one cluster: a person said so. The least names it, so that neither order nor dates decide.
  return keys[0] === undefined ? entityIdOf([...records].sort(byDate)[0]?.id ?? '') : entityIdOfKey(keys[0]);
}

interface Family {
  readonly labels: readonly string[];
  readonly join: (clusters: Clusters, members: readonly Node[], family: Family) => void;
}

const PERSONS: Family = { labels: ['Person'], join: joinPersons };
const BODIES: Family = { labels: ['Militia', 'Organization'], join: joinLinked };
const PLACES: Family = { labels: ['City', 'Region'], join: joinLinked };
const EVENTS: Family = { labels: ['Event'], join: joinLinked };
const FAMILIES = [PERSONS, BODIES, PLACES, EVENTS];

/** The records by which inference judges a cluster: what a person added to it, of another family, by key or unnamed, says nothing. */
function speaking({ records }: Node, { labels }: Family): EntityRecord[] {
  return records.filter(({ label, named, identityKey: key }) => named && key === null && labels.includes(label));
}

function familyOf({ label }: EntityRecord): Family | undefined {
  return FAMILIES.find(({ labels }) => labels.includes(label));
}

function compareRecords(a: EntityRecord, b: EntityRecord): Comparison {
  if (a.label === 'Person') {
    const [left, right] = [personOf(a), personOf(b)];
    return comparePersons(left, right, compareProfileNames(left, right));
  }
  if (a.label === 'Event') return compareEvents(a, b);
  return familyOf(a) === PLACES ? comparePlaces(placeOf(a), placeOf(b)) : compareGroups(bodyOf(a), bodyOf(b));
}

interface Pair {
  readonly a: Node;
  readonly b: Node;
  readonly comparison: Comparison;
  /** Ids of the first records, which order pairs of one score. */
  readonly order: string;
}

function pairOf(a: Node, b: Node, comparison: Comparison): Pair {
  const [x, y] = [idOf(a), idOf(b)];
  return x < y ? { a, b, comparison, order: `${x} ${y}` } : { a: b, b: a, comparison, order: `${y} ${x}` };
}

function bestFirst(x: Pair, y: Pair): number {
  return y.comparison.score - x.comparison.score || compare(x.order, y.order);
}

/** Groups, places and events: joined pair by pair, best first, never over a contradiction between any two of their records. */
function joinLinked(clusters: Clusters, members: readonly Node[], family: Family): void {
  const weigh = (a: EntityRecord, b: EntityRecord): Comparison =>
    family === EVENTS
      ? compareEvents(a, b)
      : family === PLACES
        ? comparePlaces(placeOf(a), placeOf(b))
        : compareGroups(bodyOf(a), bodyOf(b));
  const excluded = (a: EntityRecord, b: EntityRecord): boolean =>
    family === EVENTS ? eventObstacle(a, b) !== null : weigh(a, b).contradiction;
  const clash = (a: Node, b: Node): boolean => {
    // Places called the same are so throughout a cluster.
    if (family === PLACES) return false;
    const right = speaking(b, family);
    return speaking(a, family).some(one => right.some(other => excluded(one, other)));
  };
  const said = new Map(members.map(member => [member, speaking(member, family)]));
  const pairs: Pair[] = [];
  members.forEach((a, at) => {
    for (const b of members.slice(at + 1)) {
      let best: Comparison | null = null;
      for (const left of said.get(a) ?? []) {
        for (const right of said.get(b) ?? []) {
          if (family === EVENTS && eventObstacle(left, right) !== null) continue;
          const comparison = weigh(left, right);
          if (!comparison.contradiction && (!best || comparison.score > best.score)) best = comparison;
        }
      }
      if (best && best.score >= SUGGEST) pairs.push(pairOf(a, b, best));
    }
  });
  for (const { comparison, order } of pairs.sort(bestFirst)) {
    const [x = '', y = ''] = order.split(' ');
    const [left, right] = [clusters.nodeOf(x), clusters.nodeOf(y)];
    if (!left || !right || left === right || clash(left, right)) continue;
    if (comparison.score < JOIN || clusters.heldApart(left, right)) clusters.suggest(x, y, comparison);
    else
      clusters.merge(left, right, {
        a: x,
        b: y,
        score: round(comparison.score),
        explanation: strongestFirst(comparison.evidence),
      });
  }
}

/** People: full names first, with all that is known of each; then lone surnames, where one bearer stands out. */
function joinPersons(clusters: Clusters, members: readonly Node[]): void {
  const full = members.filter(member => !clusters.profile(member).single);
  const single = members.filter(member => clusters.profile(member).single);
  gatherNamesakes(clusters, full);
  agglomerate(clusters, full, 'full');
  placeSingles(clusters, single, full);
  agglomerate(clusters, single, 'single');
}

/**
 * Brings the many records of one much-reported name down to a few clusters in a time that is linear in their number: each
 * goes to the first record of that name, in the order of ids, that it fits best and well enough.
 */
function gatherNamesakes(clusters: Clusters, nodes: readonly Node[]): void {
  const namesakes = new Map<string, { leader: Node; profile: PersonProfile }[]>();
  const namesOf = nameComparer();
  for (const node of nodes) {
    if (clusters.judged(node)) continue;
    const profile = clusters.profile(node);
    const leaders = namesakes.get(profile.nameKey) ?? [];
    namesakes.set(profile.nameKey, leaders);
    let best: { at: number; comparison: Comparison } | null = null;
    for (const [at, other] of leaders.entries()) {
      const names = namesOf(other.profile, profile);
      if (mostBits(other.profile, profile, names) < JOIN) continue;
      const comparison = comparePersons(other.profile, profile, names);
      if (comparison.contradiction || comparison.score < JOIN) continue;
      if (!best || comparison.score > best.comparison.score) best = { at, comparison };
    }
    const home = best === null ? undefined : leaders[best.at];
    if (!best || !home) {
      leaders.push({ leader: node, profile });
      continue;
    }
    const { comparison } = best;
    const join = {
      a: idOf(home.leader),
      b: idOf(node),
      score: round(comparison.score),
      explanation: strongestFirst(comparison.evidence),
    };
    const diedBy = [home.profile.diedBy, profile.diedBy].filter(day => day !== null).sort()[0] ?? null;
    const aliveOn =
      [home.profile.aliveOn, profile.aliveOn]
        .filter(day => day !== null)
        .sort()
        .at(-1) ?? null;
    leaders[best.at] = { leader: home.leader, profile: { ...home.profile, diedBy, aliveOn } };
    clusters.absorb(home.leader, node, join);
  }
}

/** Best first; a pair whose sides have grown is weighed anew, by all that is known of both. Repeats until nothing joins. */
function agglomerate(clusters: Clusters, nodes: readonly Node[], verdict: NameComparison['verdict']): void {
  const namesOf = nameComparer();
  for (;;) {
    const live = nodes.filter(({ records }) => records.length > 0);
    const pairs: Pair[] = [];
    live.forEach((a, at) => {
      const left = clusters.profile(a);
      for (const b of live.slice(at + 1)) {
        const right = clusters.profile(b);
        const likeness = namesOf(left, right);
        if (likeness.verdict !== verdict || mostBits(left, right, likeness) < SUGGEST) continue;
        const comparison = comparePersons(left, right, likeness);
        if (!comparison.contradiction && comparison.score >= SUGGEST) pairs.push(pairOf(a, b, comparison));
      }
    });
    let joined = false;
    for (const pair of pairs.sort(bestFirst)) {
      if (pair.comparison.score < JOIN) break;
      if (joinPair(clusters, pair)) joined = true;
    }
    if (joined) continue;
    for (const { a, b, comparison } of pairs) clusters.suggest(idOf(a), idOf(b), comparison);
    return;
  }
}

function joinPair(clusters: Clusters, { comparison, order }: Pair): boolean {
  const [x = '', y = ''] = order.split(' ');
  const [left, right] = [clusters.nodeOf(x), clusters.nodeOf(y)];
  if (!left || !right || left === right || clusters.heldApart(left, right)) return false;
  const [a, b] = [clusters.profile(left), clusters.profile(right)];
  const now = comparePersons(a, b, compareProfileNames(a, b));
  if (now.contradiction || now.score < JOIN) return false;
  clusters.merge(left, right, {
    a: x,
    b: y,
    score: round(comparison.score),
    explanation: strongestFirst(comparison.evidence),
  });
  return true;
}

/**
 * A lone surname goes to the bearer of the full name who fits best, if none fits nearly as well: "Assad" in news from Syria.
 * That a bearer is much in the news speaks for him. All are placed by the full names alone, so that their order is nothing.
 */
function placeSingles(clusters: Clusters, singles: readonly Node[], full: readonly Node[]): void {
  const bearers = full.filter(({ records }) => records.length > 0);
  const placed: { single: Node; bearer: Node; comparison: Comparison }[] = [];
  for (const single of singles) {
    const profile = clusters.profile(single);
    const fitting: { bearer: Node; comparison: Comparison }[] = [];
    for (const bearer of bearers) {
      const other = clusters.profile(bearer);
      const names = compareProfileNames(profile, other);
      if (names.verdict !== 'single' || clusters.heldApart(single, bearer)) continue;
      const { score, contradiction, evidence } = comparePersons(profile, other, names);
      if (contradiction) continue;
      const renown = Math.min(3, Math.log2(other.articles.size));
      const renowned = {
        feature: 'much in the news',
        detail: `${other.articles.size} articles`,
        contribution: round(renown),
      };
      fitting.push({
        bearer,
        comparison: { score: score + renown, contradiction, evidence: renown > 0 ? [...evidence, renowned] : evidence },
      });
    }
    fitting.sort((x, y) => y.comparison.score - x.comparison.score || compare(idOf(x.bearer), idOf(y.bearer)));
    const [best, next] = fitting;
    if (best && best.comparison.score >= JOIN && (!next || best.comparison.score - next.comparison.score >= MARGIN)) {
      placed.push({ single, bearer: best.bearer, comparison: best.comparison });
    } else {
      for (const { bearer, comparison } of fitting)
        if (comparison.score >= SUGGEST) clusters.suggest(idOf(single), idOf(bearer), comparison);
    }
  }
  for (const { single, bearer, comparison } of placed) {
    const [x, y] = [idOf(bearer), idOf(single)];
    const home = clusters.nodeOf(x);
    if (!home || home === single || clusters.heldApart(home, single)) continue;
    clusters.merge(home, single, {
      a: x,
      b: y,
      score: round(comparison.score),
      explanation: strongestFirst(comparison.evidence),
    });
  }
}

/** Records that say exactly the same of identity, by what they say; records that people judged stand alone. */
function signatureGroups(records: readonly EntityRecord[], alone: ReadonlySet<string>): EntityRecord[][] {
  const groups = new Map<string, EntityRecord[]>();
  for (const record of records) {
    const signature =
      alone.has(record.id) || record.label === 'Event' || !record.named ? record.id : signatureOf(record);
    const group = groups.get(signature);
    if (group) group.push(record);
    else groups.set(signature, [record]);
  }
  return [...groups.values()];
}

function signatureOf({
  label,
  name,
  names,
  identityKey,
  kind,
  honorifics,
  context,
  publishedOn,
}: EntityRecord): string {
  if (identityKey !== null) return identityKey;
  const { postings, groups, places, countries, kin, diedBy, aliveOn } = context;
  const posts = postings.map(({ role, of }) => `${role} ${of}`);
  const sets = [[name, ...names], honorifics, posts, groups, places, kin].map(list => [...new Set(list)].sort());
  return JSON.stringify([label, kind, sets, countries, diedBy, aliveOn, publishedOn?.slice(0, 4)]);
}

function distinct(records: readonly EntityRecord[]): EntityRecord[] {
  return [...new Map(records.map(record => [record.id, record])).values()].sort(byId);
}

function idOf({ records }: Node): string {
  return records[0]?.id ?? '';
}

function byId(a: EntityRecord, b: EntityRecord): number {
  return compare(a.id, b.id);
}

function byDate(a: EntityRecord, b: EntityRecord): number {
  return compare(a.publishedOn ?? '9999', b.publishedOn ?? '9999') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function round(score: number): number {
  return Math.round(score * 10) / 10;
}

function strongestFirst(evidence: Explanation): Explanation {
  return [...evidence].sort(
    (x, y) => Math.abs(y.contribution) - Math.abs(x.contribution) || compare(x.feature, y.feature),
  );
}
