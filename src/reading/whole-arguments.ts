import type { ArticleText } from './article-text.js';
import type { FoundArgument, FoundEvent } from './model/events.js';
import type { WordSpan } from './model/words.js';

/** What lists and does not describe. */
const LISTS = /^(?:and|or|plus|but|nor|not|then|as|well|[^\p{L}\p{N}$€£%]+)$/iu;

interface Described {
  readonly role: string;
  readonly words: WordSpan;
  readonly score: number;
}

/**
 * Words of one role that stand side by side are one: "over" and "700 peasants"; "a driver and", "five policemen" are two.
 * Entities come first, then words in the order of the text.
 */
export function withWholeArguments(text: ArticleText, events: readonly FoundEvent[]): FoundEvent[] {
  return events.map(event => {
    const described = event.arguments.flatMap(({ role, filler, score }): Described[] =>
      'words' in filler ? [{ role, words: filler.words, score }] : [],
    );
    if (described.length === 0) return event;
    const whole: Described[] = [];
    for (const next of described.sort((a, b) => a.words[0] - b.words[0])) {
      const last = whole.at(-1);
      if (last && last.role === next.role && isOneWith(text, last.words, next.words))
        whole[whole.length - 1] = {
          ...last,
          words: [last.words[0], next.words[1]],
          score: Math.max(last.score, next.score),
        };
      else whole.push(next);
    }
    const named = event.arguments.filter(({ filler }) => 'entity' in filler);
    const told = whole.map(({ role, words, score }): FoundArgument => ({
      role,
      filler: { words: trimmed(text, words) },
      score,
    }));
    return { ...event, arguments: [...named, ...told] };
  });
}

function isOneWith(text: ArticleText, last: WordSpan, next: WordSpan): boolean {
  const words = text.words.text;
  const isListed = LISTS.test(words[last[1] - 1]!) || LISTS.test(words[next[0]]!);
  return last[1] === next[0] && !isListed && text.isSameSentence(last, next);
}

function trimmed(text: ArticleText, [start, end]: WordSpan): WordSpan {
  const words = text.words.text;
  let [first, last] = [start, end];
  while (last - 1 > first && LISTS.test(words[last - 1]!)) last--;
  while (first + 1 < last && LISTS.test(words[first]!)) first++;
  return [first, last];
}
