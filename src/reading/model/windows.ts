import type { Manifest } from './manifest.js';
import type { WordSpan } from './words.js';

/** Words `[start, end)` go through the encoder; the states of `[coreStart, coreEnd)` are kept. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly coreStart: number;
  readonly coreEnd: number;
}

type Limits = Manifest['windows'];

/** What the heads see at once: balanced runs of whole sentences (training/CONTRACT.md, section 3). */
export function sections(sentence: readonly number[], pieces: readonly number[], limits: Limits): WordSpan[] {
  const found = units(sentence, pieces, limits.corePieces);
  const sizes = found.map(([start, end]) => end - start);
  return runs(found, sizes, limits.sectionWords);
}

/** What the encoder sees at once, of one section. `pieces[i]`: number of word pieces of word i. */
export function windows(sentence: readonly number[], pieces: readonly number[], limits: Limits): Window[] {
  const found = units(sentence, pieces, limits.corePieces);
  const sizes = found.map(([start, end]) => sum(pieces, start, end));
  const indexOfStart = new Map(found.map(([start], i) => [start, i]));
  const indexOfEnd = new Map(found.map(([, end], i) => [end, i]));
  return runs(found, sizes, limits.corePieces).map(([coreStart, coreEnd]) => {
    const first = indexOfStart.get(coreStart)!;
    const last = indexOfEnd.get(coreEnd)!;
    let total = sum(sizes, first, last + 1);
    let [start, end] = [coreStart, coreEnd];
    if (first > 0 && total + sizes[first - 1]! <= limits.windowPieces) {
      start = found[first - 1]![0];
      total += sizes[first - 1]!;
    }
    if (last + 1 < found.length && total + sizes[last + 1]! <= limits.windowPieces) end = found[last + 1]![1];
    return { start, end, coreStart, coreEnd };
  });
}

/** Sentences; one of more than `corePieces` pieces is cut between words. */
function units(sentence: readonly number[], pieces: readonly number[], corePieces: number): WordSpan[] {
  const found: WordSpan[] = [];
  let start = 0;
  let size = 0;
  sentence.forEach((number, i) => {
    if (i > start && (number !== sentence[start] || size + pieces[i]! > corePieces)) {
      found.push([start, i]);
      start = i;
      size = 0;
    }
    size += pieces[i]!;
  });
  if (start < sentence.length) found.push([start, sentence.length]);
  return found;
}

/** Joins neighbouring units into runs of about equal size, none above `limit` unless a unit alone is. */
function runs(found: readonly WordSpan[], sizes: readonly number[], limit: number): WordSpan[] {
  const total = sum(sizes, 0, sizes.length);
  const target = total / Math.max(1, Math.ceil(total / limit));
  const joined: [number, number][] = [];
  let current = 0;
  found.forEach(([start, end], i) => {
    const added = sizes[i]!;
    const run = joined.at(-1);
    if (run && current + added <= limit && current + added / 2 <= target) {
      run[1] = end;
      current += added;
    } else {
      joined.push([start, end]);
      current = added;
    }
  });
  return joined;
}

function sum(values: readonly number[], start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) total += values[i]!;
  return total;
}
