import type { ArticleText } from '../article-text.js';
import { type TimeExpression, timeExpressions } from './time-expressions.js';
import type { When } from './when.js';

/** A time and the words that tell it. */
export interface ToldTime extends TimeExpression {
  /** First and last word. */
  readonly words: readonly [start: number, end: number];
  /** First and last word of what it dates, where it dates that alone. */
  readonly dates: readonly [start: number, end: number] | null;
  /** Tells when somebody spoke: "said on Sunday". */
  readonly ofSpeech: boolean;
}

const SPEECH =
  /\b(?:said|says|told|announced|reported|stated|claimed|confirmed|denied|warned|added|declared|wrote|acknowledged|statement|interview|briefing|reporters|conference)\s+(?:(?:in|to|at|from|late|early|by|on|a|the|here|reporters|television|radio|state|news|telephone|phone|statement|interview|conference)\s+)*$/i;

/** "Officials today confirmed the arrest of two men on Saturday". */
const SPEAKS = /^\s+(?:said|told|announced|reported|stated|confirmed|denied|warned|declared|acknowledged|claimed)\b/i;

/** The times of each sentence of an article, resolved in the order of the text. */
export function timeLine(text: ArticleText, today: string | null): readonly (readonly ToldTime[])[] {
  const before: When[] = [];
  return text.sentences.map(([first, last]) => {
    const start = text.words.starts[first]!;
    const sentence = text.between(start, text.words.ends[last - 1]!);
    const told = timeExpressions(sentence, { today, told: before }).map(expression => ({
      ...expression,
      words: wordsOf(text, first, last, start + expression.start, start + expression.end),
      dates:
        expression.clause === null
          ? null
          : wordsOf(text, first, last, start + expression.clause.start, start + expression.clause.end),
      ofSpeech: SPEECH.test(sentence.slice(0, expression.start)) || SPEAKS.test(sentence.slice(expression.end)),
    }));
    before.push(...told.filter(time => !time.ofSpeech && time.bound === null && time.clause === null));
    return told;
  });
}

function wordsOf(text: ArticleText, first: number, last: number, start: number, end: number): [number, number] {
  let from = first;
  while (from < last && text.words.ends[from]! <= start) from++;
  let to = from;
  while (to < last && text.words.starts[to]! < end) to++;
  return [from, to];
}
