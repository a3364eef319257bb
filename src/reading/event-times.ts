import type { ArticleText } from './article-text.js';
import type { WordSpan } from './model/words.js';
import { addDays, daysBetween } from './time/days.js';
import type { TimeExpression } from './time/time-expressions.js';
import type { ToldTime } from './time/time-line.js';
import { DAILY, type Granularity, YEARLY } from './time/when.js';

export interface EventTime {
  /** ISO day, month or year. */
  readonly date: string | null;
  readonly date_end: string | null;
  /** UCDP `date_prec`: 1 day, 2 some days, 3 week, 4 month, 5 year or more. */
  readonly datePrecision: number | null;
}

/** The event as the model found it. */
interface DatedEvent {
  readonly trigger: WordSpan;
  readonly status: string;
}

export interface EventTimes {
  of(event: DatedEvent): EventTime;
}

const PAST: ReadonlySet<string> = new Set(['actual', 'background', 'claimed', 'denied']);
const UNKNOWN: EventTime = { date: null, date_end: null, datePrecision: null };
const PRECISION = { day: 1, days: 2, week: 3, month: 4, season: 5, year: 5, decade: 5 } as const;
/** A clause between trigger and time makes it unlikely that they belong together. */
const CLAUSE = /^(?:;|:|after|before|when|while|since|which|who|where|that|because|although|but|whose)$/i;
const CLAUSE_COST = 12;
/** Where one thing told ends and the next may begin. */
const JOINT = /^(?:,|and)$/i;
const JOINT_COST = 2;
const SPEECH_COST = 16;
const SINCE_COST = 12;
const AGE_COST = 20;
/** Days: what is older may be history, and what is older still is no news (guidelines of the training corpus: two weeks, about). */
const HISTORY_FROM = 14;
const NEWS_UP_TO = 45;
/** Shorter texts are one item of news, told on its day. */
const ARTICLE_SENTENCES = 8;
const LEAD_SENTENCES = 3;
/** Of a day and a year told equally near, the day is meant. */
const COARSENESS = { day: 0, days: 0, week: 2, month: 4, season: 6, year: 8, decade: 12 } as const;
/** How far behind "Tuesday's" the noun may stand. */
const MODIFIED_WORDS = 4;

/**
 * When an event happened: the time told nearest to it in its sentence, else the one that the paragraph goes on from,
 * else the day of writing. Of history, the paragraph's last day, month or year; without any it has none.
 */
export function eventTimes(
  text: ArticleText,
  line: readonly (readonly ToldTime[])[],
  today: string | null,
): EventTimes {
  const day: EventTime = today === null ? UNKNOWN : { date: today, date_end: null, datePrecision: 1 };
  const lead = leadDay(text, line, today);
  return {
    of({ trigger, status }) {
      const sentence = text.sentenceOf(trigger[0]);
      const nearest = nearestTime(
        text,
        line[sentence]!.filter(time => fits(time, status, today)),
        { trigger, status },
        today,
      );
      if (nearest) return told(nearest, status, today);
      const before = inherited(text, line, sentence, status === 'background' ? YEARLY : DAILY);
      if (before) return told(before, status, today);
      return status === 'background' ? UNKNOWN : (lead ?? day);
    },
  };
}

/** News does not happen in "the 1990s": only history and clauses of it do. And what happened lies not ahead. */
function fits({ granularity, from }: ToldTime, status: string, today: string | null): boolean {
  if (today !== null && PAST.has(status) && from > addDays(today, 1)) return false;
  return granularity !== 'decade' || status === 'background';
}

function nearestTime(
  text: ArticleText,
  times: readonly ToldTime[],
  { trigger, status }: DatedEvent,
  today: string | null,
): ToldTime | null {
  let best: ToldTime | null = null;
  let least = Infinity;
  for (const time of times) {
    const opens = opensClauseOf(text, time, trigger);
    if (time.bound === 'until' && !opens) continue;
    if (time.dates !== null && !isWithin(trigger, time.dates)) continue;
    const distance =
      (opens ? 1 : costBetween(text, time.words, trigger)) +
      (time.ofSpeech ? SPEECH_COST : 0) +
      COARSENESS[time.granularity] +
      (time.bound === 'since' && !opens ? SINCE_COST : 0) +
      (isOfItsAge(time, status, today) ? 0 : AGE_COST);
    if (time.isModifier && !(trigger[0] >= time.words[1] && trigger[0] - time.words[1] <= MODIFIED_WORDS)) continue;
    if (distance < least) {
      least = distance;
      best = time;
    }
  }
  return best;
}

function isOfItsAge({ from, to, granularity }: ToldTime, status: string, today: string | null): boolean {
  if (today === null || status === 'planned' || status === 'hypothetical') return true;
  // "This year" may be long ago.
  if (from <= today && today <= to) return status !== 'background' || !DAILY.includes(granularity);
  const age = daysBetween(to < today ? to : from, today);
  return status === 'background' ? age > HISTORY_FROM : age <= NEWS_UP_TO;
}

function isWithin([start]: WordSpan, [from, to]: readonly [number, number]): boolean {
  return from <= start && start < to;
}

/** "Until August, when he was shot": in the clause that the time opens. */
function opensClauseOf(text: ArticleText, { words: [, end] }: ToldTime, [start]: WordSpan): boolean {
  const { text: word } = text.words;
  const when = word[end] === ',' ? end + 1 : end;
  if (start <= when || word[when]?.toLowerCase() !== 'when') return false;
  return !word.slice(when + 1, start).some(between => CLAUSE.test(between));
}

function costBetween(text: ArticleText, a: readonly [number, number], b: WordSpan): number {
  const [from, to] = a[0] < b[0] ? [a[1], b[0]] : [b[1], a[0]];
  let cost = 0;
  for (let i = from; i < to; i++) {
    const word = text.words.text[i]!;
    cost += CLAUSE.test(word) ? CLAUSE_COST : JOINT.test(word) ? JOINT_COST : 1;
  }
  return cost;
}

/** A whole article tells in its first sentences on which day of the last week its news happened. */
function leadDay(text: ArticleText, line: readonly (readonly ToldTime[])[], today: string | null): EventTime | null {
  if (today === null || text.sentences.length < ARTICLE_SENTENCES) return null;
  const time = line
    .slice(0, LEAD_SENTENCES)
    .flat()
    .find(
      ({ granularity, isModifier, bound, dates }) =>
        granularity === 'day' && !isModifier && bound === null && dates === null,
    );
  const age = time ? daysBetween(time.from, today) : -1;
  return time && age >= 0 && age <= 7 ? told(time, 'actual', today) : null;
}

/** The last time so exact told before in the same paragraph; of stretches, the days. */
function inherited(
  text: ArticleText,
  line: readonly (readonly ToldTime[])[],
  sentence: number,
  granularities: readonly Granularity[],
): ToldTime | null {
  for (let i = sentence - 1; i >= 0 && text.isSameParagraph(i, sentence); i--) {
    const time = line[i]!.findLast(
      ({ ofSpeech, bound, granularity, isModifier, dates }) =>
        !ofSpeech && !isModifier && bound === null && dates === null && granularities.includes(granularity),
    );
    if (time) return time;
  }
  return null;
}

function told(time: TimeExpression, status: string, today: string | null): EventTime {
  const { granularity, next } = time;
  const datePrecision = PRECISION[granularity];
  const from = status === 'planned' && next !== undefined ? next : time.from;
  const end = addDays(from, daysBetween(time.from, time.to));
  // What happened "this week" has happened by today.
  const to = today !== null && PAST.has(status) && from <= today && today < end ? today : end;
  if (granularity === 'day') return { date: from, date_end: null, datePrecision };
  if (granularity === 'month') return { date: from.slice(0, 7), date_end: null, datePrecision };
  if (granularity === 'year') return { date: from.slice(0, 4), date_end: null, datePrecision };
  if (granularity === 'season') return { date: from.slice(0, 7), date_end: to.slice(0, 7), datePrecision };
  if (granularity === 'decade') return { date: from.slice(0, 4), date_end: to.slice(0, 4), datePrecision };
  return { date: from, date_end: to === from ? null : to, datePrecision };
}
