import type { FactType } from '../../domain/claim.js';
import { speaksOfFact, UNDIRECTED_FACTS } from '../../domain/claim.js';
import { stableId } from '../../domain/text.js';
import type { Modality } from '../../domain/vocabulary.js';
import type { Row, Transaction, Value } from '../../graph/graph.js';

import { present, runEach } from '../statements.js';
import { NO_DATE } from '../store.js';

import { type Evidence, evidenceOf, type Gain } from './evidence.js';

/** A claim as it stands, and the entities at its ends now. */
interface ClaimRow {
  readonly id: string;
  readonly predicate: string;
  readonly role: string | null;
  readonly modality: Modality;
  readonly factId: string | null;
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly newFrom: string | null;
  readonly newTo: string | null;
}

interface Ends {
  readonly factId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** Claims that are an edge; the others speak of an event alone, or of where a place lies. */
const NO_FACT: ReadonlySet<string> = new Set(['reported', 'within']);

/**
 * Recomputes the edges that rest on the claims of these records: those the claims supported before and those they support
 * now. Returns the entities that claims say to lie in another place.
 */
export async function projectFacts(transaction: Transaction, recordIds: readonly string[]): Promise<string[]> {
  const rows = await runEach(transaction, 'projection/claimsOfRecords', 'ids', recordIds);
  // A claim comes with each batch that holds a record of its ends.
  const claims = [...new Map((rows as unknown as readonly ClaimRow[]).map(claim => [claim.id, claim])).values()];
  const before = new Map<string, Ends & { readonly predicate: string }>();
  const gains = new Map<string, Gain>();
  const changed: Row[] = [];
  for (const claim of claims) {
    const { id, predicate, factId, fromId, toId } = claim;
    const now = factOf(claim);
    if (factId !== null && fromId !== null && toId !== null) {
      before.set(factId, { predicate, factId, fromId, toId });
    }
    if (now?.factId === (factId ?? undefined)) continue;
    changed.push({ id, factId: null, fromId: null, toId: null, ...now });
    if (now !== null) gains.set(now.factId, { predicate, claimIds: [...(gains.get(now.factId)?.claimIds ?? []), id] });
  }
  for (const factId of before.keys()) gains.delete(factId);
  await runEach(transaction, 'projection/claimFacts', 'rows', changed);
  // What stood before is counted anew, also where no claim left it: the dates of events at its ends may be others.
  const evidence = await evidenceOf(transaction, gains, before);
  const standing = evidence.filter(({ affirmed }) => affirmed > 0);
  const supported = new Set(standing.map(({ factId }) => factId));
  const fallen = [...before.values()].filter(({ factId }) => !supported.has(factId));
  await runEach(
    transaction,
    'projection/deleteEdges',
    'rows',
    // From an event, which has few participants, not from the armed group, which takes part in ever more.
    fallen.map(({ predicate, factId, fromId, toId }) =>
      predicate === 'participated_in' ? { factId, near: toId, far: fromId } : { factId, near: fromId, far: toId },
    ),
  );
  await runEach(transaction, 'projection/edges', 'rows', standing.map(edgeRow));
  return [...new Set(claims.flatMap(({ predicate, newFrom }) => (predicate === 'within' ? (newFrom ?? []) : [])))];
}

/** The edge that a claim supports; null where it speaks of no edge, of no fact, or of something that is no entity. */
function factOf(claim: ClaimRow): Ends | null {
  const { predicate, role, newFrom, newTo } = claim;
  if (NO_FACT.has(predicate) || !speaksOfFact(claim)) return null;
  if (newFrom === null || newTo === null || newFrom === newTo) return null;
  const type = predicate.toUpperCase() as FactType;
  const [fromId, toId] = UNDIRECTED_FACTS.has(type) && newTo < newFrom ? [newTo, newFrom] : [newFrom, newTo];
  return { factId: stableId('f', type, fromId, toId, role ?? ''), fromId, toId };
}

/** Name of the property that a fact's role is. */
const ROLE_PROPERTY: Readonly<Partial<Record<FactType, string>>> = {
  POSTED_TO: 'role',
  PARTICIPATED_IN: 'role',
  OPERATES_FROM: 'kind',
  PART_OF: 'kind',
  RELATED_TO: 'tie',
};

function edgeRow(evidence: Evidence): Record<string, Value> {
  const type = evidence.predicate.toUpperCase() as FactType;
  const { factId, fromId, toId, role, claimCount, affirmed, lastReported } = evidence;
  const eventDate =
    type === 'PARTICIPATED_IN' ? evidence.toDate : type === 'OCCURRED_IN' ? evidence.fromDate : undefined;
  const order = `${eventDate ?? lastReported ?? NO_DATE}|${factId}`;
  const property = ROLE_PROPERTY[type];
  const posting = type === 'POSTED_TO';
  return {
    type,
    factId,
    fromId,
    toId,
    properties: present({
      factId,
      ...(property !== undefined && { [property]: role }),
      title: posting ? evidence.title : null,
      rank: posting ? evidence.rank : null,
      former: posting ? evidence.former : null,
      status: affirmed === claimCount ? 'ACCEPTED' : 'CONFLICT',
      claimCount,
      sourceCount: evidence.sourceCount,
      firstReported: evidence.firstReported,
      lastReported,
      fromEarliest: evidence.fromEarliest,
      fromLatest: evidence.fromLatest,
      toEarliest: evidence.toEarliest,
      toLatest: evidence.toLatest,
      fromKey: `${fromId}|${order}`,
      toKey: `${toId}|${order}`,
      reportedKey: UNDIRECTED_FACTS.has(type) ? order : null,
    }),
  };
}
