import { randomUUID } from 'node:crypto';

import { IDENTITY_VERDICTS, type IdentityVerdict } from '../domain/judgement.js';
import type { Graph, Row, Transaction } from '../graph/graph.js';

import { identify } from './identify.js';
import type { Knowledge } from './knowledge.js';
import { project } from './projection/project.js';
import { present, run, runEach } from './statements.js';

/** A judgement as it is kept. */
export interface StoredJudgement {
  readonly id: string;
  readonly verdict: IdentityVerdict;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly note: string | null;
}

/** What came of a judgement. */
export interface Curated {
  readonly judgement: StoredJudgement;
  /** Ids of the entities that the records concerned are now. */
  readonly entityIds: readonly string[];
}

/** Who judges, and why in their words. */
export interface Author {
  readonly by: string;
  readonly note: string | null;
}

/** A judgement that cannot be made; the message says why. */
export class CurationError extends Error {
  override readonly name = 'CurationError';
}

/** Decisions of people on what is one and what is not. */
export interface Curation {
  /** Says whether two entities, given by their ids or those of entities joined to them, are one. */
  judge(a: string, b: string, verdict: IdentityVerdict, author: Author): Promise<Curated>;
  /** Says that what these articles tell of an entity is told of another. */
  split(id: string, articleIds: readonly string[], author: Author): Promise<Curated>;
  /** Takes a judgement back: the graph is as if it had never been made. */
  undo(judgementId: string): Promise<Curated>;
}

/** Each judgement is one transaction with all that follows from it. All reject with CurationError for what cannot be. */
export function createCuration(graph: Graph, { definitions }: Knowledge): Curation {
  const write = (work: (transaction: Transaction) => Promise<Curated>): Promise<Curated> =>
    graph.write(
      async transaction => {
        await run(transaction, 'lock');
        return work(transaction);
      },
      { operation: 'curate' },
    );

  const settle = async (
    transaction: Transaction,
    judgement: StoredJudgement,
    records: readonly string[],
  ): Promise<Curated> => {
    await project(transaction, await identify(transaction, records), definitions);
    const rows = await runEach(transaction, 'judgement/entitiesOfRecords', 'ids', records);
    return { judgement, entityIds: [...new Set(rows.map(({ id }) => String(id)))].sort() };
  };

  const decide = async (transaction: Transaction, decision: Decision): Promise<Curated> => {
    const { a, b, verdict, author } = decision;
    // A repeated attempt of the transaction is another judgement: the first was rolled back.
    const judgement: StoredJudgement = { id: `j-${randomUUID()}`, verdict, at: new Date().toISOString(), ...author };
    await storeJudgement(transaction, judgement, a, b);
    return settle(
      transaction,
      judgement,
      [...a, ...b].map(({ id }) => id),
    );
  };

  return {
    judge: (a, b, verdict, author) =>
      write(async transaction => {
        if (!IDENTITY_VERDICTS.includes(verdict))
          throw new CurationError(`verdict must be one of ${IDENTITY_VERDICTS.join(', ')}, not ${verdict}`);
        const [first, second] = [await entityOf(transaction, a), await entityOf(transaction, b)];
        if (first === second)
          throw new CurationError(`${a} and ${b} are one entity already: to part them, split it by its articles`);
        const records = await recordsOf(transaction, [first, second]);
        const of = (id: string): JudgedRecord[] => records.filter(({ entityId }) => entityId === id);
        if (of(first).length === 0 || of(second).length === 0)
          throw new CurationError('a place that no article mentions cannot be judged');
        return decide(transaction, { a: of(first), b: of(second), verdict, author });
      }),
    split: (id, articleIds, author) =>
      write(async transaction => {
        const records = await recordsOf(transaction, [await entityOf(transaction, id)]);
        const leaving = records.filter(({ articleId }) => articleIds.includes(articleId));
        const staying = records.filter(({ articleId }) => !articleIds.includes(articleId));
        const known = new Set(records.map(({ articleId }) => articleId));
        const strange = articleIds.filter(articleId => !known.has(articleId));
        if (strange.length > 0) throw new CurationError(`no mention of ${id} in ${strange.join(', ')}`);
        if (leaving.length === 0 || staying.length === 0)
          throw new CurationError('name some, but not all, of the articles that mention it');
        return decide(transaction, { a: staying, b: leaving, verdict: 'different', author });
      }),
    undo: judgementId =>
      write(async transaction => {
        const [row] = await run(transaction, 'judgement/find', { id: judgementId });
        if (row === undefined) throw new CurationError(`no judgement has the id ${judgementId}`);
        const judged = [...(row['recordsA'] as readonly string[]), ...(row['recordsB'] as readonly string[])];
        const entities = await runEach(transaction, 'judgement/entitiesOfRecords', 'ids', judged);
        const concerned = await recordsOf(
          transaction,
          entities.map(({ id }) => String(id)),
        );
        await run(transaction, 'judgement/delete', { id: judgementId });
        return settle(
          transaction,
          storedJudgement(row),
          concerned.map(({ id }) => id),
        );
      }),
  };
}

interface JudgedRecord {
  readonly entityId: string;
  readonly id: string;
  /** Of the article's node. */
  readonly articleId: string;
  readonly identityKey: string | null;
}

interface Decision {
  readonly a: readonly JudgedRecord[];
  readonly b: readonly JudgedRecord[];
  readonly verdict: IdentityVerdict;
  readonly author: Author;
}

async function entityOf(transaction: Transaction, id: string): Promise<string> {
  const [row] = await run(transaction, 'judgement/entity', { id });
  if (row === undefined) throw new CurationError(`no entity has the id ${id}`);
  return String(row['id']);
}

async function recordsOf(transaction: Transaction, ids: readonly string[]): Promise<JudgedRecord[]> {
  const rows = await runEach(transaction, 'judgement/recordsOfEntities', 'ids', [...new Set(ids)]);
  return (rows as unknown as JudgedRecord[]).toSorted((x, y) => (x.id < y.id ? -1 : 1));
}

async function storeJudgement(
  transaction: Transaction,
  judgement: StoredJudgement,
  a: readonly JudgedRecord[],
  b: readonly JudgedRecord[],
): Promise<void> {
  // One record a side joins them; to hold them apart every pair must be named.
  const [sideA, sideB] = judgement.verdict === 'same' ? [a.slice(0, 1), b.slice(0, 1)] : [a, b];
  const recordsA = sideA.map(({ id }) => id);
  const recordsB = sideB.map(({ id }) => id);
  const { id, at } = judgement;
  const properties = present({ ...judgement, recordsA, recordsB, sortKey: `${at}|${id}` });
  await run(transaction, 'judgement/create', { properties });
  await runEach(transaction, 'judgement/records', 'ids', [...recordsA, ...recordsB], { id });
  const keys = [...sideA, ...sideB].flatMap(({ identityKey }) => identityKey ?? []);
  await runEach(transaction, 'judgement/keys', 'values', [...new Set(keys)].sort(), { id });
}

function storedJudgement(row: Row): StoredJudgement {
  const { id, verdict, by, at, note } = row as unknown as StoredJudgement;
  return { id, verdict, by, at, note };
}
