import { type Bound, UNBOUNDED } from '../domain/period.js';
import type { ReadEvent, ReadModality } from '../domain/reading.js';
import type { ArticleText } from './article-text.js';
import type { FoundEntities } from './model/entities.js';
import type { FoundRelation } from './model/relations.js';
import type { WordSpan } from './model/words.js';
import { entityId } from './read-entities.js';
import { addDays } from './time/days.js';
import type { ToldTime } from './time/time-line.js';

export interface RelationTime {
  readonly former: boolean;
  readonly polarity: 'affirmed' | 'denied';
  readonly modality: ReadModality;
  readonly from: Bound;
  readonly to: Bound;
}

export interface RelationTimes {
  of(relation: FoundRelation): RelationTime;
}

/** Told about more than two weeks later, something is history (annotation guidelines of the training corpus). */
const HISTORY_DAYS = 14;
const DEATH =
  /^(?:\s*,[^,.;]{0,80},?)?\s*,?\s*(?:who\s+)?(?:(?:was|were|had been|has been)\s+)?(?:killed|assassinated|slain|murdered|executed|shot dead|died|beheaded|hanged)\b/i;
const PLANNED =
  /\b(?:will|would|to)\s+(?:become|take over|succeed|replace|lead|head|command|be (?:named|appointed|sworn))\b/i;

/**
 * When what an article says of two entities held. "X, the commander in Y, said on Sunday" is true at least on that day;
 * it says nothing of beginning and end. A man long dead held his post until his death at the latest.
 * @param today ISO day of writing.
 */
export function relationTimes(
  text: ArticleText,
  line: readonly (readonly ToldTime[])[],
  today: string | null,
  found: FoundEntities,
  events: readonly ReadEvent[],
): RelationTimes {
  const deaths = deathsOf(text, line, today, found);
  return {
    of(relation) {
      const times = line[text.sentenceOf(relation.saidBy[0][0])]!;
      const ended = relation.former || relation.label === 'controls/lost';
      const isControl = relation.label.startsWith('controls');
      const event = eventOf(relation, events);
      const status = { polarity: event?.polarity ?? 'affirmed', modality: event?.modality ?? 'actual' } as const;
      const death = deaths.get(relation.head);
      if (death) return { ...status, former: true, modality: 'background', ...before(death.to) };
      const history =
        today === null ? undefined : times.find(time => isHistory(time, today) && isOf(time, relation.saidBy));
      if (history) return { ...status, former: ended, modality: 'background', ...within(history) };
      const day = dayTold(times, today);
      if (ended) return { ...status, former: true, ...(event?.date ? endedOn(event) : before(day)) };
      if (isPlanned(text, relation))
        return { ...status, former: false, modality: 'planned', from: after(day), to: after(day) };
      return { ...status, former: false, from: beginning(times, isControl ? event : undefined, day), to: after(day) };
    },
  };
}

/** The last day that the sentence tells, up to today: a statement holds at least then. */
function dayTold(times: readonly ToldTime[], today: string | null): string | null {
  if (today === null) return times.findLast(time => time.granularity === 'day')?.from ?? null;
  const days = times.filter(({ granularity, bound, from }) => granularity === 'day' && bound === null && from <= today);
  const recent = days.filter(({ from }) => from >= addDays(today, -HISTORY_DAYS));
  return (
    recent
      .map(({ from }) => from)
      .sort()
      .at(-1) ?? today
  );
}

function beginning(times: readonly ToldTime[], event: ReadEvent | undefined, day: string | null): Bound {
  const since = times.find(({ bound }) => bound === 'since');
  if (since && (day === null || since.from <= day)) return { earliest: since.from, latest: since.to };
  if (event?.date && event.date.length === 10) return { earliest: event.date, latest: event.date_end ?? event.date };
  return day === null ? UNBOUNDED : { earliest: null, latest: day };
}

function endedOn({ date, date_end }: ReadEvent): { from: Bound; to: Bound } {
  const to = date!.length === 10 ? { earliest: date, latest: date_end ?? date } : UNBOUNDED;
  return { from: { earliest: null, latest: to.latest }, to };
}

function before(day: string | null): { from: Bound; to: Bound } {
  return { from: { earliest: null, latest: day }, to: { earliest: null, latest: day } };
}

function after(day: string | null): Bound {
  return { earliest: day, latest: null };
}

function within({ from, to }: ToldTime): { from: Bound; to: Bound } {
  return { from: { earliest: null, latest: to }, to: { earliest: from, latest: null } };
}

function isHistory({ bound, isModifier, ofSpeech, to, dates }: ToldTime, today: string): boolean {
  return bound === null && dates === null && !isModifier && !ofSpeech && to < addDays(today, -HISTORY_DAYS);
}

/** Near enough to the two to be their time, and no clause between. */
function isOf(time: ToldTime, [head, tail]: FoundRelation['saidBy']): boolean {
  const start = Math.min(head[0], tail[0]);
  const end = Math.max(head[1], tail[1]);
  return time.words[0] - end <= 2 && start - time.words[1] <= 2;
}

function isPlanned(text: ArticleText, { saidBy: [head, tail] }: FoundRelation): boolean {
  if (!text.isSameSentence(head, tail)) return false;
  const span: WordSpan = [Math.min(head[0], tail[0]), Math.max(head[1], tail[1])];
  return PLANNED.test(text.text(span));
}

/** The capture, loss, clash … that puts head and tail together: what it says of its truth holds for the relation. */
function eventOf({ label, head, tail }: FoundRelation, events: readonly ReadEvent[]): ReadEvent | undefined {
  if (!/^(?:controls|operates_from|opposed_to)/.test(label)) return undefined;
  const [a, b] = [entityId(head), entityId(tail)];
  const types = label.startsWith('controls') ? ['capture_territory', 'withdrawal'] : null;
  const holds = (event: ReadEvent): boolean => {
    const takesPart = (id: string): boolean => event.participants.some(({ entity }) => entity === id);
    return (
      takesPart(a) &&
      (label === 'opposed_to' ? takesPart(b) : event.places.includes(b)) &&
      (!types || types.includes(event.type))
    );
  };
  const found = events.filter(holds);
  return found.find(({ polarity, modality }) => polarity === 'affirmed' && modality === 'actual') ?? found[0];
}

/** "X, a militia commander who was killed in 2001": people whom the article tells to have died, when that is history. */
function deathsOf(
  text: ArticleText,
  line: readonly (readonly ToldTime[])[],
  today: string | null,
  { mentions, owner, entities }: FoundEntities,
): ReadonlyMap<number, ToldTime> {
  const deaths = new Map<number, ToldTime>();
  if (today === null) return deaths;
  mentions.forEach(({ span }, i) => {
    const death = entities[owner[i]!]!.type === 'person' ? DEATH.exec(text.after(span)) : null;
    if (!death) return;
    const at = text.characters(span).end + death[0].length;
    const time = line[text.sentenceOf(span[0])]!.find(({ bound, to, words }) => {
      return bound === null && to < addDays(today, -HISTORY_DAYS) && text.characters(words).start >= at;
    });
    if (time) deaths.set(owner[i]!, time);
  });
  return deaths;
}
