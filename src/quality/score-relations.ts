import { type Counting, countWhere, type Pair } from './comparison.js';
import { maximumMatching } from './matching.js';
import { shareName } from './names.js';
import { annotatedRelationType, SYMMETRIC } from './vocabulary.js';

/** A relation by what is compared of it. */
interface Comparable {
  readonly type: string;
  /** Of postings. */
  readonly role: string | null;
  readonly head: ReadonlySet<string>;
  readonly tail: ReadonlySet<string>;
  readonly span: readonly [number, number] | null;
  readonly score: number;
}

const POSTED_TO = 'posted_to';

/** Relations, one to one: type, of postings the role, and names of head and tail agree. */
export function scoreRelations(pair: Pair, counting: Counting): void {
  const document = pair.document.id;
  const gold = annotated(pair);
  const said = predicted(pair);
  const matched = maximumMatching(
    said.map(one => gold.flatMap((other, at) => (same(one, other) ? [at] : []))),
    gold.length,
  );
  const isHit = (_: unknown, at: number): boolean => (matched[at] ?? null) !== null;
  const hits = gold.filter(isHit);
  const count = (name: string, counts: (relation: Comparable) => boolean): void => {
    counting.tally(name).add(document, countWhere(hits, counts), countWhere(said, counts), countWhere(gold, counts));
  };
  count('relation ALL', () => true);
  for (const type of new Set([...gold, ...said].map(relation => relation.type)))
    count(`relation ${type}`, relation => relation.type === type);
  count('relation commander', ({ type, role }) => type === POSTED_TO && role === 'commander');

  const errors = (kind: string, relations: readonly Comparable[]): void => {
    for (const relation of relations)
      counting.errors.push({ kind, document, what: written(relation), span: relation.span, weight: relation.score });
  };
  errors(
    'relation missed',
    gold.filter((_, at) => !isHit(_, at)),
  );
  errors(
    'relation false',
    said.filter((_, at) => !matched.includes(at)),
  );
}

function annotated({ document, gold }: Pair): Comparable[] {
  return document.relations.flatMap(({ type, role, head, tail, ev_span }) => {
    const from = gold.get(head);
    const to = gold.get(tail);
    if (!from || !to) return [];
    return [
      {
        type,
        role: type === POSTED_TO ? (role ?? null) : null,
        head: from.names,
        tail: to.names,
        span: ev_span ?? null,
        score: type === POSTED_TO ? (role === 'commander' ? 2 : 1) : 0,
      },
    ];
  });
}

/** What says the same twice counts once. */
function predicted({ prediction, predicted: entities }: Pair): Comparable[] {
  const relations: Comparable[] = [];
  for (const { type, role, head, tail, evidence, score } of prediction?.relations ?? []) {
    const known = annotatedRelationType((type ?? '').toLowerCase());
    const from = entities.get(head ?? '');
    const to = entities.get(tail ?? '');
    if (!known || !from || !to) continue;
    const relation: Comparable = {
      type: known.type,
      role: known.type === POSTED_TO ? (role ?? '').toLowerCase() || known.role : null,
      head: from.names,
      tail: to.names,
      span: evidence ? [evidence[0], evidence[1]] : (from.spans[0] ?? null),
      score: score ?? 0,
    };
    if (!relations.some(other => equal(other, relation))) relations.push(relation);
  }
  return relations;
}

function equal(a: Comparable, b: Comparable): boolean {
  return a.type === b.type && a.role === b.role && sameSet(a.head, b.head) && sameSet(a.tail, b.tail);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(value => b.has(value));
}

function same(a: Comparable, b: Comparable): boolean {
  if (a.type !== b.type || (a.type === POSTED_TO && a.role !== b.role)) return false;
  return (
    (shareName(a.head, b.head) && shareName(a.tail, b.tail)) ||
    (SYMMETRIC.has(a.type) && shareName(a.head, b.tail) && shareName(a.tail, b.head))
  );
}

function written({ type, role, head, tail }: Comparable): string {
  return `${type}${role === null ? '' : `/${role}`}: ${longest(head)} → ${longest(tail)}`;
}

function longest(names: ReadonlySet<string>): string {
  return [...names].reduce((best, name) => (name.length > best.length ? name : best), '') || '?';
}
