import type { Row, Transaction, Value } from '../../graph/graph.js';

import { runEach } from '../statements.js';
import { NO_DATE } from '../store.js';

/** An entity and an article that mentions it, or did so before its records moved. */
export interface Mention {
  readonly entityId: string;
  readonly articleId: string;
}

/** Offsets up to here keep their order when they are written into keys. */
const MAX_OFFSET = 999_999_999;

/** Writes where articles mention entities, anew for each pair given; a pair without a record loses its edge. */
export async function projectMentions(transaction: Transaction, pairs: readonly Mention[]): Promise<void> {
  const ofArticle = new Map<string, Set<string>>();
  for (const { entityId, articleId } of pairs) {
    ofArticle.set(articleId, (ofArticle.get(articleId) ?? new Set()).add(entityId));
  }
  const rows = [...ofArticle].map(([articleId, entityIds]) => ({ articleId, entityIds: [...entityIds] }));
  await runEach(transaction, 'projection/deleteMentions', 'rows', rows);
  const found = await runEach(transaction, 'projection/mentions', 'rows', rows);
  await runEach(transaction, 'projection/writeMentions', 'rows', found.map(mentionRow));
}

function mentionRow(row: Row): Record<string, Value> {
  const { entityId, articleId, publishedOn } = row;
  const ends = (row['spanEnds'] as readonly (readonly number[])[]).flat();
  const spans = (row['spanStarts'] as readonly (readonly number[])[])
    .flat()
    .map((start, i) => [start, ends[i] ?? start] as const);
  spans.sort(([a, aEnd], [b, bEnd]) => a - b || aEnd - bEnd);
  // Hops are read in falling order of their key: what stands first has the greatest.
  const place = String(MAX_OFFSET - (spans[0]?.[0] ?? 0)).padStart(9, '0');
  return {
    entityId: String(entityId),
    articleId: String(articleId),
    properties: {
      count: spans.length,
      spanStarts: spans.map(([start]) => start),
      spanEnds: spans.map(([, end]) => end),
      fromKey: `${String(entityId)}|${String(publishedOn ?? NO_DATE)}|${String(articleId)}`,
      toKey: `${String(articleId)}|${place}|${String(entityId)}`,
    },
  };
}
