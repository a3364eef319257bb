import { distance } from 'fastest-levenshtein';

import { foldName, nameSkeleton } from '../domain/names.js';
import { nameTokens } from '../domain/name-tokens.js';
import { statements } from '../generated/cypher.js';

import type { GraphReader } from './reader.js';

/** An entity whose name is or resembles what was searched. */
export interface Found {
  readonly entityId: string;
  /** Search key of the name that matched. */
  readonly matched: string;
  /** 1: the same name. */
  readonly score: number;
}

/** Candidates that are ranked: those that share most tokens with the text. */
const CANDIDATES = 300;
/** Names that resemble the text less are no answer. */
const MIN_SCORE = 0.55;

/**
 * Everything whose name is or resembles the text, best first; an entity once, by its best name. Candidates come from
 * equal tokens (words, skeletons, beginnings), their rank from the distance of the spellings, alike on both engines.
 */
export async function search(reader: GraphReader, text: string, first: number): Promise<Found[]> {
  const key = foldName(text);
  if (key === '') return [];
  const rows = await reader.read(
    statements['read/search/candidates'].text,
    { tokens: nameTokens(key), limit: CANDIDATES },
    { operation: 'search' },
  );
  const best = new Map<string, Found>();
  for (const row of rows) {
    const found = {
      entityId: String(row['entityId']),
      matched: String(row['key']),
      score: similarity(key, String(row['key'])),
    };
    if (found.score >= MIN_SCORE && found.score > (best.get(found.entityId)?.score ?? 0))
      best.set(found.entityId, found);
  }
  const byScore = (a: Found, b: Found): number => b.score - a.score || (a.entityId < b.entityId ? -1 : 1);
  return [...best.values()].sort(byScore).slice(0, first);
}

/** 0 to 1: share of letters in place, raised where the consonants agree or the text is a beginning or a word of the name. */
function similarity(text: string, name: string): number {
  if (text === name) return 1;
  const spelled = 1 - distance(text, name) / Math.max(text.length, name.length);
  const sounds = nameSkeleton(text) === nameSkeleton(name) ? 0.9 : 0;
  const part = ` ${name} `.includes(` ${text} `) ? 0.85 : name.startsWith(text) ? 0.75 : 0;
  return Math.round(Math.max(spelled, sounds && (sounds + spelled) / 2, part) * 1000) / 1000;
}
