import type { Row, Transaction, Value } from '../../graph/graph.js';

import { runEach } from '../statements.js';

/** What the claims of one fact say together. `…Key`: sort key of the newest claim that gives the value. */
export interface Evidence {
  readonly factId: string;
  readonly predicate: string;
  readonly role: string | null;
  readonly fromId: string;
  readonly toId: string;
  readonly claimCount: number;
  readonly affirmed: number;
  /** Claims of one text and its copies are of one source. */
  readonly sourceCount: number;
  readonly firstReported: string | null;
  readonly lastReported: string | null;
  readonly title: string | null;
  readonly titleKey: string | null;
  readonly rank: string | null;
  readonly rankKey: string | null;
  readonly former: boolean | null;
  readonly formerKey: string | null;
  readonly fromEarliest: string | null;
  readonly fromLatest: string | null;
  readonly toEarliest: string | null;
  readonly toLatest: string | null;
  /** Of events at its ends. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
}

/** A claim that a fact gained; `alike`: how many of the fact's claims are of its source, itself among them. */
type Gained = Pick<
  Evidence,
  'factId' | 'title' | 'rank' | 'former' | 'fromEarliest' | 'fromLatest' | 'toEarliest' | 'toLatest'
> & {
  readonly id: string;
  readonly sortKey: string;
  readonly sourceKey: string;
  readonly publishedOn: string | null;
  readonly polarity: string;
  readonly alike: number;
};

/** From this many claims on a fact keeps a tally of them, so that one more is added to it and the others are not read again. */
export const TALLIED = 16;
/** The dates of events are no matter of the claims: their facts, which few claims are of, are always read whole. */
const OF_EVENTS: ReadonlySet<string> = new Set(['participated_in', 'occurred_in']);

/** A fact whose claims of before all stay, and the ids of those that came. */
export interface Gain {
  readonly predicate: string;
  readonly claimIds: readonly string[];
}

/**
 * The evidence of the facts that have claims, in no order, by fact id.
 * @param recounted Facts whose claims are counted anew.
 */
export async function evidenceOf(
  transaction: Transaction,
  gains: ReadonlyMap<string, Gain>,
  recounted: ReadonlyMap<string, { readonly predicate: string }>,
): Promise<Evidence[]> {
  const kept = await runEach(transaction, 'projection/talliesOf', 'factIds', notOfEvents(gains));
  const tallies = kept.map(({ evidence }) => JSON.parse(String(evidence)) as Evidence);
  const tallied = new Set(tallies.map(({ factId }) => factId));
  const ids = tallies.flatMap(({ factId }) => gains.get(factId)?.claimIds ?? []);
  const claims = (await runEach(transaction, 'projection/gained', 'ids', ids)) as unknown as readonly Gained[];
  const claimsOf = new Map<string, Gained[]>();
  for (const claim of claims) claimsOf.set(claim.factId, [...(claimsOf.get(claim.factId) ?? []), claim]);
  const grown = tallies.map(tally => withClaims(tally, claimsOf.get(tally.factId) ?? []));
  const whole = [...recounted.keys(), ...[...gains.keys()].filter(id => !tallied.has(id))].sort();
  const evidence = [...grown, ...(await runEach(transaction, 'projection/evidence', 'factIds', whole)).map(asEvidence)];
  // A fact has a tally if it has claims enough, and else none: the graph is a function of its claims.
  const large = evidence.filter(({ claimCount, predicate }) => claimCount >= TALLIED && !OF_EVENTS.has(predicate));
  const largeIds = new Set(large.map(({ factId }) => factId));
  const small = notOfEvents(recounted).filter(id => !largeIds.has(id));
  await runEach(transaction, 'projection/forgetTallies', 'factIds', small);
  await runEach(transaction, 'projection/tallies', 'rows', large.map(tallyRow));
  return evidence;
}

function notOfEvents(facts: ReadonlyMap<string, { readonly predicate: string }>): string[] {
  return [...facts].flatMap(([factId, { predicate }]) => (OF_EVENTS.has(predicate) ? [] : factId)).sort();
}

/** As text, which is written much faster than a score of properties; its keys in one order, as the graph is a function of its claims. */
function tallyRow(evidence: Evidence): Record<string, Value> {
  return { factId: evidence.factId, evidence: JSON.stringify(evidence, Object.keys(evidence).sort()) };
}

function withClaims(tally: Evidence, claims: readonly Gained[]): Evidence {
  const sources = new Map<string, { came: number; alike: number }>();
  for (const { sourceKey, alike } of claims)
    sources.set(sourceKey, { came: (sources.get(sourceKey)?.came ?? 0) + 1, alike });
  const dates = claims.flatMap(({ publishedOn }) => publishedOn ?? []);
  return {
    ...tally,
    claimCount: tally.claimCount + claims.length,
    affirmed: tally.affirmed + claims.filter(({ polarity }) => polarity === 'AFFIRMED').length,
    sourceCount: tally.sourceCount + [...sources.values()].filter(({ came, alike }) => came === alike).length,
    firstReported: least([tally.firstReported, ...dates]),
    lastReported: greatest([tally.lastReported, ...dates]),
    ...newest(tally, claims, 'title'),
    ...newest(tally, claims, 'rank'),
    ...newest(tally, claims, 'former'),
    fromEarliest: greatest([tally.fromEarliest, ...claims.map(({ fromEarliest }) => fromEarliest)]),
    fromLatest: least([tally.fromLatest, ...claims.map(({ fromLatest }) => fromLatest)]),
    toEarliest: greatest([tally.toEarliest, ...claims.map(({ toEarliest }) => toEarliest)]),
    toLatest: least([tally.toLatest, ...claims.map(({ toLatest }) => toLatest)]),
  };
}

function newest(tally: Evidence, claims: readonly Gained[], name: 'title' | 'rank' | 'former'): Partial<Evidence> {
  let [value, key]: [string | boolean | null, string | null] = [tally[name], tally[`${name}Key`]];
  for (const claim of claims)
    if (claim[name] !== null && (key === null || claim.sortKey > key)) [value, key] = [claim[name], claim.sortKey];
  return { [name]: value, [`${name}Key`]: key };
}

function greatest(values: readonly (string | null)[]): string | null {
  return (
    values
      .filter(value => value !== null)
      .sort()
      .at(-1) ?? null
  );
}

function least(values: readonly (string | null)[]): string | null {
  return values.filter(value => value !== null).sort()[0] ?? null;
}

function asEvidence(row: Row): Evidence {
  const { claimCount, affirmed, sourceCount } = row;
  return {
    ...(row as unknown as Evidence),
    claimCount: Number(claimCount),
    affirmed: Number(affirmed),
    sourceCount: Number(sourceCount),
  };
}
