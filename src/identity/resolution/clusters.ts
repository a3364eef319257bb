import type { Explanation } from '../../domain/judgement.js';
import type { EntityRecord } from '../../domain/record.js';
import { compareText } from '../../domain/text.js';
import { type Comparison, JOIN } from '../comparison.js';
import { byDate } from '../order.js';
import { personProfile, type PersonProfile } from '../person-evidence.js';

import { entityIdOf, entityIdOfKey } from './entity-ids.js';
import { compareRecords, type Family, PERSONS } from './families.js';
import { type Join, type Resolution, type Suggestion, told } from './resolution.js';
import type { Rulings } from './rulings.js';
import { signatureGroups } from './signatures.js';

/** Score of what is one by definition or by a person's word. */
const CERTAIN = 99;

const UNSURE: Comparison = {
  score: JOIN,
  contradiction: false,
  evidence: [{ feature: 'judgement', detail: 'unsure', contribution: 0 }],
};

/** A cluster while it grows. */
export interface Node {
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
export class Clusters {
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
      const joins = [...node.joins].sort((x, y) => y.score - x.score || compareText(x.a, y.a) || compareText(x.b, y.b));
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
        ...told(comparison),
      });
    }
    return {
      clusters: clusters.sort((x, y) => compareText(x.entityId, y.entityId)),
      suggestions: [...suggestions.values()].sort(
        (x, y) => y.score - x.score || compareText(x.a, y.a) || compareText(x.b, y.b),
      ),
    };
  }
}

function entityIdOfCluster({ records, keys }: Node): string {
  // Several keys in one cluster: a person said so. The least names it, so that neither order nor dates decide.
  return keys[0] === undefined ? entityIdOf([...records].sort(byDate)[0]?.id ?? '') : entityIdOfKey(keys[0]);
}

/** The records by which inference judges a cluster: what a person added to it, of another family, by key or unnamed, says nothing. */
export function speaking({ records }: Node, { labels }: Family): EntityRecord[] {
  return records.filter(({ label, named, identityKey: key }) => named && key === null && labels.includes(label));
}

export function idOf({ records }: Node): string {
  return records[0]?.id ?? '';
}
