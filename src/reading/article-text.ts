import type { SpanPair } from '../domain/reading.js';
import type { Span } from '../domain/text.js';
import type { ModelReading } from './model/joint-model.js';
import type { WordSpan } from './model/words.js';
import { PARTS_WORDS } from './normalised-text.js';
import type { Story } from './story.js';

/** A story with its words and sentences: from spans of words to quotes of the text as received, and back. */
export class ArticleText {
  /** First and last word of each sentence. */
  readonly sentences: readonly WordSpan[];

  constructor(
    private readonly original: string,
    private readonly story: Story,
    readonly words: ModelReading['words'],
  ) {
    const found: [number, number][] = [];
    words.sentence.forEach((number, i) => {
      const known = found[number];
      if (known) known[1] = i + 1;
      else found[number] = [i, i + 1];
    });
    this.sentences = found;
  }

  /** Range of the story's text. */
  characters([start, end]: WordSpan): Span {
    return { start: this.words.starts[start]!, end: this.words.ends[end - 1]! };
  }

  /** Text of the story, as the model saw it. */
  text(span: WordSpan): string {
    const { start, end } = this.characters(span);
    return this.story.text.slice(start, end);
  }

  between(from: number, to: number): string {
    return this.story.text.slice(from, to);
  }

  /** The rest of the sentence behind a span. */
  after(span: WordSpan): string {
    const last = this.sentences[this.sentenceOf(span[0])]![1];
    return this.between(this.characters(span).end, this.words.ends[last - 1]!);
  }

  /** At most so many words of the sentence before a span. */
  before(span: WordSpan, words: number): string {
    const first = Math.max(this.sentences[this.sentenceOf(span[0])]![0], span[0] - words);
    return this.between(this.words.starts[first]!, this.characters(span).start);
  }

  /** `[start, end)` of the text as received. */
  span(words: WordSpan): SpanPair {
    const { start, end } = this.story.toOriginal(this.characters(words));
    return [start, end];
  }

  /** Words of the text as received, on one line; as the model read them where something parts one. */
  quote(words: WordSpan): string {
    const [start, end] = this.span(words);
    const written = this.original.slice(start, end);
    return (PARTS_WORDS.test(written) ? this.text(words) : written).replace(/\s+/g, ' ');
  }

  sentenceOf(word: number): number {
    return this.words.sentence[word]!;
  }

  isSameSentence(one: WordSpan, other: WordSpan): boolean {
    return this.sentenceOf(one[0]) === this.sentenceOf(other[0]);
  }

  /** Of one sentence, apart, and with no more than so many words between them. */
  isNear(one: WordSpan, other: WordSpan, words: number): boolean {
    const gap = Math.max(one[0], other[0]) - Math.min(one[1], other[1]);
    return gap >= 0 && gap <= words && this.isSameSentence(one, other);
  }

  /** No blank line lies between two sentences. */
  isSameParagraph(first: number, second: number): boolean {
    const from = this.words.ends[this.sentences[first]![1] - 1]!;
    return !/\n[^\S\n]*\n/.test(this.between(from, this.words.starts[this.sentences[second]![0]]!));
  }

  /** From the first of the sentences that hold the given words to the last. */
  evidence(...spans: readonly WordSpan[]): SpanPair {
    const numbers = spans.flatMap(([start, end]) => [this.sentenceOf(start), this.sentenceOf(end - 1)]);
    const first = this.sentences[Math.min(...numbers)]!;
    const last = this.sentences[Math.max(...numbers)]!;
    return this.span([first[0], last[1]]);
  }
}
