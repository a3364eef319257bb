import type { AnnotatedDocument, AnnotatedEvent } from './annotations.js';
import { type Counting, countWhere, type Pair } from './comparison.js';
import { maximumMatching } from './matching.js';
import { foldForComparison, shareName } from './names.js';
import type { PredictedEvent } from './predictions.js';
import { annotatedRole, EVENT_TYPES, OPTIONAL_EVENTS } from './vocabulary.js';

type Aligned = readonly [said: PredictedEvent, there: AnnotatedEvent];

const TOLLS = ['killed', 'wounded', 'captured'] as const;
const HAPPENED: ReadonlySet<string> = new Set(['actual', 'claimed', 'background']);
const HARMED: ReadonlySet<string> = new Set(['target', 'victim']);

/**
 * Events, one to one, the most alike first: the types agree, and triggers overlap or a participant or the place is the
 * same. Then, of those found, participants, date, place, toll, and whether they happened.
 */
export function scoreEvents(pair: Pair, counting: Counting): void {
  const { document, prediction } = pair;
  const said = prediction?.events ?? [];
  const aligned = align(pair, said);
  const found = new Set(aligned.map(([event]) => event));
  const met = new Set(aligned.map(([, event]) => event));
  const isNeeded = ({ type }: AnnotatedEvent): boolean => !OPTIONAL_EVENTS.has(type);
  const needed = document.events.filter(isNeeded);
  const hit = countWhere(aligned, ([, event]) => isNeeded(event));
  const unasked = said.filter(event => event.type === 'other' && !found.has(event)).length;
  counting.tally('event').add(document.id, hit, said.length - (aligned.length - hit) - unasked, needed.length);
  scoreParticipants(pair, counting, said, aligned);
  for (const event of needed) {
    if (met.has(event)) continue;
    counting.errors.push({
      kind: 'event missed',
      document: document.id,
      what: `${event.type} '${event.trigger.text}'`,
      span: event.trigger.span ?? null,
      weight: event.killed ?? 0,
    });
  }
  for (const event of said) {
    if (found.has(event) || event.type === 'other') continue;
    const span = event.trigger ? ([event.trigger[0], event.trigger[1]] as const) : null;
    counting.errors.push({
      kind: 'event false',
      document: document.id,
      what: `${event.type} '${span ? document.text.slice(...span) : ''}'`,
      span,
      weight: event.score ?? 0,
    });
  }
  for (const both of aligned) scoreDetails(pair, counting, both);
}

function align(pair: Pair, said: readonly PredictedEvent[]): Aligned[] {
  const pairs = said.flatMap((event, i) =>
    pair.document.events.map((other, j) => ({ event, other, i, j, likeness: likeness(pair, event, other) })),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const left = new Set<number>();
  const right = new Set<number>();
  const aligned: Aligned[] = [];
  for (const { event, other, i, j, likeness: alike } of pairs) {
    if (alike <= 0 || left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    aligned.push([event, other]);
  }
  return aligned;
}

function likeness(pair: Pair, said: PredictedEvent, there: AnnotatedEvent): number {
  const types: readonly string[] = EVENT_TYPES[there.type];
  if (!types.includes((said.type ?? '').toLowerCase())) return 0;
  const trigger = there.trigger.span;
  const overlaps = said.trigger && trigger && said.trigger[0] < trigger[1] && trigger[0] < said.trigger[1] ? 2 : 0;
  const participants = countWhere(participantEnds(pair, said, there), ends => ends.length > 0);
  return overlaps + participants + Number(placeAgrees(pair, said, there) ?? false);
}

/** For each participant said the annotated ones that it may be: the role fits (who is harmed may be target or victim), and a name. */
function participantEnds({ gold, predicted }: Pair, said: PredictedEvent, there: AnnotatedEvent): number[][] {
  return (said.participants ?? []).map(participant => {
    const role = annotatedRole(participant.role ?? '');
    const names = namesOf(predicted, participant);
    return there.args.flatMap((argument, at) => {
      const fits = role === argument.role || (role !== undefined && HARMED.has(role) && HARMED.has(argument.role));
      return fits && shareName(names, namesOf(gold, argument)) ? [at] : [];
    });
  });
}

function namesOf(
  entities: ReadonlyMap<string, { readonly names: ReadonlySet<string> }>,
  { entity, text }: { readonly entity?: string | null | undefined; readonly text?: string | null | undefined },
): ReadonlySet<string> {
  return entities.get(entity ?? '')?.names ?? new Set([foldForComparison(text ?? '')]);
}

/** Whether a place said is the annotated one; null if none is annotated. */
function placeAgrees({ gold, predicted }: Pair, said: PredictedEvent, there: AnnotatedEvent): boolean | null {
  const place = gold.get(there.place ?? '');
  if (!place) return null;
  return (said.places ?? []).some(id => shareName(predicted.get(id)?.names ?? [foldForComparison(id)], place.names));
}

function scoreParticipants(
  pair: Pair,
  counting: Counting,
  said: readonly PredictedEvent[],
  aligned: readonly Aligned[],
): void {
  let hit = 0;
  for (const [event, other] of aligned)
    hit += countWhere(maximumMatching(participantEnds(pair, event, other), other.args.length), left => left !== null);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  counting
    .tally('event participant')
    .add(
      pair.document.id,
      hit,
      sum(said.map(({ participants }) => participants?.length ?? 0)),
      sum(pair.document.events.map(({ args }) => args.length)),
    );
}

function scoreDetails(pair: Pair, counting: Counting, [said, there]: Aligned): void {
  const document: AnnotatedDocument = pair.document;
  if (there.date && document.date) counting.decide('event date', (said.date ?? '').startsWith(there.date));
  const place = placeAgrees(pair, said, there);
  if (place !== null) counting.decide('event place', place);
  for (const toll of TOLLS) {
    if (there[toll]) counting.decide('toll', said[toll] === there[toll]);
    else if (said[toll]) counting.share('toll invented').right += 1;
  }
  const happened =
    (said.polarity === undefined || said.polarity === 'affirmed') &&
    (said.modality === undefined || HAPPENED.has(said.modality ?? ''));
  counting.decide('event status (happened or not)', HAPPENED.has(there.status) === happened);
}
