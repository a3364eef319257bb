import type { Span } from '../../domain/text.js';
import { addDays } from './days.js';
import { countOf, NUMBERS } from './numbers.js';
import { type Granularity, spanOf, type TimeContext, UNITS, type Unit, type When } from './when.js';

const RECENT = new RegExp(
  String.raw`\b(?:in|over|during|within)\s+(?:(?:just|only|about|nearly|almost|less than|under)\s+)?(?:the\s+)?(?:(past|last|recent)\s+)?(${NUMBERS})?\s*(${UNITS})s?\b(?!\s+of\b)`,
  'gi',
);
const FUTURE =
  /\b(?:will|would|shall|plans?|planned|next|coming|upcoming|scheduled|due|expected|set to|going to|by|until|intends?)\b/i;

/** In days. */
const LENGTHS: Readonly<Record<Exclude<Unit, 'night'>, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 31,
  year: 366,
  decade: 3653,
};

export interface Stretch extends Span, When {
  /** "In three days", without "past": up to today where the sentence tells no other time. */
  readonly isBare: boolean;
}

/** "in just three days", "over the past week": the stretch that ends today. */
export function recentStretches(sentence: string, { today }: TimeContext): Stretch[] {
  if (today === null || FUTURE.test(sentence)) return [];
  return [...sentence.matchAll(RECENT)].flatMap(match => {
    const [, past, n, unit] = match;
    const count = n === undefined ? 1 : countOf(n);
    if (count === null || (past === undefined && n === undefined)) return [];
    const length = count * LENGTHS[unit!.toLowerCase() as keyof typeof LENGTHS];
    const granularity: Granularity = length <= 6 ? 'days' : length <= 7 ? 'week' : length <= 31 ? 'month' : 'year';
    return [{ ...spanOf(match), from: addDays(today, -length), to: today, granularity, isBare: past === undefined }];
  });
}
