import type { Span } from '../../domain/text.js';
import { addDays } from './days.js';
import { countOf, type Granularity, NUMBERS, spanOf, type TimeContext, UNITS, type When } from './when.js';

const RECENT = new RegExp(
  String.raw`\b(?:in|over|during|within)\s+(?:(?:just|only|about|nearly|almost|less than|under)\s+)?(?:the\s+)?(?:(past|last|recent)\s+)?(${NUMBERS})?\s*(${UNITS})s?\b`,
  'gi',
);
const FUTURE =
  /\b(?:will|would|shall|plans?|planned|next|coming|upcoming|scheduled|due|expected|set to|going to|by|until|intends?)\b/i;

/** "in just three days", "over the past week": the stretch that ends today. */
export function recentStretches(sentence: string, { today }: TimeContext): (Span & When)[] {
  if (today === null || FUTURE.test(sentence)) return [];
  return [...sentence.matchAll(RECENT)].flatMap(match => {
    const [, past, n, unit] = match;
    const count = n === undefined ? 1 : countOf(n);
    if (count === null || (past === undefined && n === undefined)) return [];
    const lengths: Readonly<Record<string, number>> = {
      day: 1,
      night: 1,
      week: 7,
      fortnight: 14,
      month: 31,
      year: 366,
      decade: 3653,
    };
    const length = count * lengths[unit!.toLowerCase()]!;
    const granularity: Granularity = length <= 6 ? 'days' : length <= 7 ? 'week' : length <= 31 ? 'month' : 'year';
    return [{ ...spanOf(match), from: addDays(today, -length), to: today, granularity }];
  });
}
