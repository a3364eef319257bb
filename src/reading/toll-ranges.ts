import type { ArticleText } from './article-text.js';
import type { FoundEvent } from './model/events.js';
import type { NumberInText } from './model/numbers.js';

/** Between the ends of a range: "160 to 200", "160-200", "two or three"; "between 160 and 200". */
const ABOUT = '(?:(?:about|some|roughly|around|nearly|perhaps|even|an estimated) )?';
const TO = new RegExp(`^(?: (?:up )?(?:to|or) ${ABOUT}|[-–—])$`);
const AND = new RegExp(`^ and ${ABOUT}$`);
const BETWEEN = new RegExp(`\\bbetween ${ABOUT}$`, 'i');
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
    const low = lowEnd(text, numbers[i]!, high);
    return low === null ? [] : [{ low, high: high.value, sum: numbers[i]!.value + high.value, at: high.span[0] }];
  });
  if (ranges.length === 0) return [...events];
  return events.map(event => {
    const sentence = text.sentenceOf(event.trigger[0]);
    const isNear = (at: number): boolean => Math.abs(text.sentenceOf(at) - sentence) <= NEAR;
    const near = ranges.filter(({ at }) => isNear(at));
    const count = (value: number): number =>
      numbers.filter(number => number.value === value && isNear(number.span[0])).length;
    const tolls = Object.entries(event.tolls).map(([toll, told]) => {
      // "Two or three gunmen killed three policemen and wounded five": what the text tells apart is no end and no sum.
      const range = near.find(
        ({ high, sum }) => (told === sum && count(sum) === 0) || (told === high && count(high) === 1),
      );
      return [toll, range?.low ?? told] as const;
    });
    return { ...event, tolls: Object.fromEntries(tolls) };
  });
}

/** The lower number of a range, in the higher one's unit ("two or three hundred"); null if they are none. */
function lowEnd(text: ArticleText, low: NumberInText, high: NumberInText): number | null {
  const isArticle = /^an?$/i.test(text.text(low.span));
  if (isArticle || !text.isSameSentence(low.span, high.span)) return null;
  const between = text.between(text.characters(low.span).end, text.characters(high.span).start).replace(/\s+/g, ' ');
  const isRange = TO.test(between) || (AND.test(between) && BETWEEN.test(text.before(low.span, 4)));
  if (!isRange) return null;
  const unit = UNITS.find(([word]) => word.test(text.text(high.span)) && !word.test(text.text(low.span)))?.[1] ?? 1;
  return low.value * unit < high.value ? low.value * unit : null;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\bdozen$/i, 12],
  [/\bhundred$/i, 100],
  [/(?:\bthousand|,000)$/i, 1000],
];
