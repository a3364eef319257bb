import { indexOfMax, type Matrix, row, softmax } from './matrix.js';
import type { WordSpan } from './words.js';

/** Words with the index of what they are: for mentions an entity type, else 0. */
export interface TaggedSpan {
  readonly span: WordSpan;
  readonly type: number;
}

/**
 * The spans of the likeliest tags, in order of the text: 0 outside, 1 + 2 · type begins a span of that type, 2 + 2 · type goes on
 * with it (training/CONTRACT.md, section 4). None goes on over the end of a sentence: what lies between may be a byline that is not read.
 */
export function spansOf(logits: Matrix, sentence: readonly number[]): TaggedSpan[] {
  const found: { span: [number, number]; type: number }[] = [];
  likeliestTags(logits, sentence).forEach((tag, i) => {
    if (goesOn(tag)) found.at(-1)!.span[1] = i + 1;
    else if (tag > 0) found.push({ span: [i, i + 1], type: (tag - 1) / 2 });
  });
  return found;
}

/** Per type the logits of its tags over the words of a span, summed. */
export function typeLogits(logits: Matrix, [start, end]: WordSpan): number[] {
  const sums = new Array<number>((logits.width - 1) / 2).fill(0);
  for (let i = start; i < end; i++) {
    const values = row(logits, i);
    sums.forEach((sum, type) => (sums[type] = sum + values[2 * type + (i === start ? 1 : 2)]!));
  }
  return sums;
}

/**
 * The sequence of tags with the highest sum of logits in which each that goes on with a span follows one of that span, within its
 * sentence (Viterbi; of equals the lower tag). Word by word the likeliest tags would begin spans in the middle of names.
 */
function likeliestTags(logits: Matrix, sentence: readonly number[]): number[] {
  let scores = new Array<number>(logits.width).fill(0);
  const steps: number[][] = [];
  for (let i = 0; i < sentence.length; i++) {
    const values = row(logits, i);
    const best = indexOfMax(scores);
    const opens = i === 0 || sentence[i] !== sentence[i - 1];
    const step = scores.map((score, tag) => (!goesOn(tag) ? best : score > scores[tag - 1]! ? tag : tag - 1));
    scores = step.map((before, tag) => (opens && goesOn(tag) ? -Infinity : scores[before]! + values[tag]!));
    steps.push(step);
  }
  const tags = new Array<number>(steps.length);
  let tag = indexOfMax(scores);
  for (let i = steps.length - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = steps[i]![tag]!;
  }
  return tags;
}

function goesOn(tag: number): boolean {
  return tag > 0 && tag % 2 === 0;
}

/** Probability of a tag from which a word is of a trigger where its sentence has no other. */
const LONE_TRIGGER = 0.35;

export interface TaggedTrigger {
  readonly span: WordSpan;
  /** That its words are of a trigger: their mean; of a lone one that of the likeliest. */
  readonly probability: number;
}

/** Triggers as tagged; where a sentence has none, the word likeliest to be of one and its neighbours, as far as they well may be. */
export function triggersOf(logits: Matrix, sentence: readonly number[]): TaggedTrigger[] {
  const inside = sentence.map((_, word) => 1 - softmax(logits, word)[0]!);
  const tagged = spansOf(logits, sentence).map(({ span }) => ({ span, probability: meanOf(inside.slice(...span)) }));
  const told = new Set(tagged.map(({ span }) => sentence[span[0]]!));
  const likeliest = new Map<number, number>();
  sentence.forEach((number, word) => {
    const best = likeliest.get(number);
    if (!told.has(number) && inside[word]! > (best === undefined ? LONE_TRIGGER : inside[best]!))
      likeliest.set(number, word);
  });
  const mayBe = (word: number, number: number): boolean => sentence[word] === number && inside[word]! > LONE_TRIGGER;
  const lone = [...likeliest].map(([number, word]): TaggedTrigger => {
    let [start, end] = [word, word + 1];
    while (mayBe(start - 1, number)) start--;
    while (mayBe(end, number)) end++;
    return { span: [start, end], probability: inside[word]! };
  });
  return [...tagged, ...lone].sort((a, b) => a.span[0] - b.span[0]);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
