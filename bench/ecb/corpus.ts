import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

import type { SpanPair } from '../../src/domain/reading.js';

/** One document of ECB+ as text, with the event mentions of the sentences that were annotated with care. */
export interface Document {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Spans of the sentences in which every event was to be marked; elsewhere the annotation says nothing. */
  readonly scored: readonly SpanPair[];
}

/** An event mention; its parts are tokens, not always next to each other ("set … off"). */
export interface GoldMention {
  readonly id: string;
  readonly parts: readonly SpanPair[];
  /** The event that it tells of, over all documents; its own for a mention that the corpus links to none. */
  readonly cluster: string;
}

const Line = z.object({
  doc: z.string(),
  validated_sentences: z.array(z.number()),
  tokens: z.array(z.string()),
  sentence: z.array(z.number()),
  mentions: z.array(
    z.object({ m_id: z.string(), type: z.string(), tokens: z.array(z.number()), coref: z.string().optional() }),
  ),
});

/** What happens, in ECB+'s types: actions and states, affirmed or denied; the others are people, places and times. */
const EVENT = /^(?:NEG_)?ACTION_/;
/** Tokens that are written without a space before or after them. */
const CLOSING = /^(?:[.,;:!?%)\]’”]|n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
const OPENING = /^[([$“‘]$/;

/**
 * Reads `ecbplus.jsonl.gz`. The corpus has tokens only: they are put together as they were written, a sentence a line.
 *
 * @throws ZodError on a line that has another form.
 */
export function readDocuments(path: string): Document[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
  return lines.map(line => documentOf(Line.parse(JSON.parse(line))));
}

function documentOf({ doc, validated_sentences, tokens, sentence, mentions }: z.infer<typeof Line>): Document {
  let text = '';
  const spans = tokens.map((token, at): SpanPair => {
    const before = tokens[at - 1];
    if (before !== undefined && sentence[at] !== sentence[at - 1]) text += '\n';
    else if (before !== undefined && !CLOSING.test(token) && !OPENING.test(before)) text += ' ';
    text += token;
    return [text.length - token.length, text.length];
  });
  const validated = new Set(validated_sentences);
  return {
    id: doc,
    text,
    mentions: mentions
      .filter(({ type, tokens: [first] }) => EVENT.test(type) && validated.has(sentence[first ?? -1] ?? -1))
      .map(({ m_id, tokens: parts, coref }) => ({
        id: `${doc} ${m_id}`,
        parts: parts.map(at => spans[at] ?? [0, 0]),
        cluster: coref ?? `${doc} ${m_id}`,
      })),
    scored: validated_sentences.map(number => {
      const [first, last] = [sentence.indexOf(number), sentence.lastIndexOf(number)];
      return [spans[first]?.[0] ?? 0, spans[last]?.[1] ?? 0];
    }),
  };
}
