import type { AnnotatedDocument } from './annotations.js';
import type { QualityError } from './comparison.js';

/** An error with the sentence that it was made in. */
export interface ShownError extends QualityError {
  readonly sentence: string;
}

const LONGEST = 300;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The worst errors of each kind, with their sentences: what is false by its probability, what is missed by its importance. */
export function worstErrors(
  errors: readonly QualityError[],
  documents: readonly AnnotatedDocument[],
  ofEach: number,
): ReadonlyMap<string, { readonly count: number; readonly worst: readonly ShownError[] }> {
  const byId = new Map(documents.map(document => [document.id, document]));
  const kinds = [...new Set(errors.map(({ kind }) => kind))].sort();
  return new Map(
    kinds.map(kind => {
      const all = errors.filter(error => error.kind === kind);
      const worst = [...all]
        .sort((a, b) => b.weight - a.weight)
        .slice(0, ofEach)
        .map(error => ({ ...error, sentence: sentenceOf(byId.get(error.document), error.span) }));
      return [kind, { count: all.length, worst }];
    }),
  );
}

function sentenceOf(document: AnnotatedDocument | undefined, span: readonly [number, number] | null): string {
  if (!document) return '';
  const { text } = document.text;
  const at = Math.min(document.text.toUtf16(span?.[0] ?? 0), text.length - 1);
  const sentence = sentences.segment(text).containing(at)?.segment ?? '';
  const line = sentence.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
