import type { ArticleText } from './article-text.js';
import type { FoundEvent } from './model/events.js';
import type { NumberInText } from './model/numbers.js';

/** Between the ends of a range: "160 to 200", "160-200", "two or three"; "between 160 and 200". */
const TO = /^\s*(?:to|or|-|–)\s*$/;
const AND = /^\s*and\s*$/;
const BETWEEN = /\bbetween\s+(?:about\s+|some\s+)?$/i;
/** Sentences from the event to its toll. */
const NEAR = 2;

/**
 * "Between 160 and 200" dead are at least 160, and not their sum. Of the 22 such tolls of annotated texts 18 are the lower number.
 */
export function withTollRanges(
  text: ArticleText,
  events: readonly FoundEvent[],
  numbers: readonly NumberInText[],
): FoundEvent[] {
  const ranges = numbers.slice(1).flatMap((high, i) => {
    const low = numbers[i]!;
    return low.value < high.value && isRange(text, low, high)
      ? [{ low: low.value, high: high.value, at: low.span[0] }]
      : [];
  });
  if (ranges.length === 0) return [...events];
  return events.map(event => {
    const sentence = text.sentenceOf(event.trigger[0]);
    const isNear = (at: number): boolean => Math.abs(text.sentenceOf(at) - sentence) <= NEAR;
    const near = ranges.filter(({ at }) => isNear(at));
    // "Two or three gunmen killed three policemen".
    const isAlone = (value: number): boolean =>
      numbers.filter(number => number.value === value && isNear(number.span[0])).length === 1;
    const tolls = Object.entries(event.tolls).map(([toll, told]) => {
      const range = near.find(({ low, high }) => told === low + high || (told === high && isAlone(high)));
      return [toll, range?.low ?? told] as const;
    });
    return { ...event, tolls: Object.fromEntries(tolls) };
  });
}

function isRange(text: ArticleText, low: NumberInText, high: NumberInText): boolean {
  if (!text.isSameSentence(low.span, high.span)) return false;
  const between = text.between(text.characters(low.span).end, text.characters(high.span).start);
  return TO.test(between) || (AND.test(between) && BETWEEN.test(text.before(low.span, 3)));
}
