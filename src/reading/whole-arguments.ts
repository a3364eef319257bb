import type { ArticleText } from './article-text.js';
import type { FoundEntities, FoundEntity } from './model/entities.js';
import type { FoundArgument, FoundEvent } from './model/events.js';
import { NAME } from './model/pairs.js';
import type { WordSpan } from './model/words.js';

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** What lists and does not describe. */
const LISTS = /^(?:and|or|plus|but|nor|not|then|as|well|[^\p{L}\p{N}$€£%]+)$/iu;

interface Described {
  readonly role: string;
  readonly words: WordSpan;
  readonly score: number;
}

/**
 * Words of one role that stand side by side are one: "over" and "700 peasants"; "a driver and", "five policemen" are two. A name of
 * an entity of that role ("U.S." of "U.S. airstrikes" where the U.S. struck) is it once more.
 * Entities come first, then words in the order of the text.
 */
export function withWholeArguments(
  text: ArticleText,
  found: FoundEntities,
  events: readonly FoundEvent[],
): FoundEvent[] {
  const known = new Map<number, ReadonlySet<string>>();
  const namesOfEntity = (entity: number): ReadonlySet<string> => {
    const names = known.get(entity) ?? namesOf(found.entities[entity]!, text);
    known.set(entity, names);
    return names;
  };
  return events.map(event => {
    const described = event.arguments.flatMap(({ role, filler, score }): Described[] =>
      'words' in filler ? [{ role, words: withAbbreviation(text, filler.words), score }] : [],
    );
    if (described.length === 0) return event;
    const whole: Described[] = [];
    for (const next of described.sort((a, b) => a.words[0] - b.words[0])) {
      const last = whole.at(-1);
      if (last && last.role === next.role && isOneWith(text, last.words, next.words))
        whole[whole.length - 1] = {
          ...last,
          words: [last.words[0], Math.max(last.words[1], next.words[1])],
          score: Math.max(last.score, next.score),
        };
      else whole.push(next);
    }
    const entities = event.arguments.filter(({ filler }) => 'entity' in filler);
    const told = whole.flatMap(({ role, words: all, score }): FoundArgument[] => {
      const words = trimmed(text, all);
      const name = bare(text, words);
      const isNamed = entities.some(
        ({ role: own, filler }) => own === role && 'entity' in filler && namesOfEntity(filler.entity).has(name),
      );
      return isNamed ? [] : [{ role, filler: { words }, score }];
    });
    return { ...event, arguments: [...entities, ...told] };
  });
}

/** The names of an entity, without articles and the full stops of which the model cuts the last ("U.S"). */
function namesOf({ mentions }: FoundEntity, text: ArticleText): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ span, level }) => (level === NAME ? [bare(text, span)] : [])));
}

function bare(text: ArticleText, words: WordSpan): string {
  return text
    .text(words)
    .replace(/^the\s+/i, '')
    .replace(NO_LETTERS, '');
}

function isOneWith(text: ArticleText, last: WordSpan, next: WordSpan): boolean {
  const words = text.words.text;
  const isListed = LISTS.test(words[last[1] - 1]!) || LISTS.test(words[next[0]]!);
  return last[1] >= next[0] && !isListed && text.isSameSentence(last, next);
}

function trimmed(text: ArticleText, [start, end]: WordSpan): WordSpan {
  const words = text.words.text;
  let [first, last] = [start, end];
  while (last - 1 > first && LISTS.test(words[last - 1]!) && !abbreviates(words, last - 1)) last--;
  while (first + 1 < last && LISTS.test(words[first]!)) first++;
  return [first, last];
}

/** "U" of "U.S." is all of it. */
function withAbbreviation({ words: { text, starts, ends } }: ArticleText, [first, end]: WordSpan): WordSpan {
  const goesOn = (at: number): boolean =>
    isCapital(text[at - 1]) &&
    text[at] === '.' &&
    isCapital(text[at + 1]) &&
    ends[at - 1] === starts[at] &&
    ends[at] === starts[at + 1];
  let last = end;
  while (goesOn(last)) last += 2;
  return [first, last];
}

function isCapital(word: string | undefined): boolean {
  return /^\p{Lu}$/u.test(word ?? '');
}

/** The last full stop of "U.S." */
function abbreviates(words: readonly string[], i: number): boolean {
  return words[i] === '.' && isCapital(words[i - 1]) && words[i - 2] === '.';
}
