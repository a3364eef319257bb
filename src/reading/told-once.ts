import { EVENT_NAMINGS } from './event-types.js';
import type { FoundArgument, FoundEvent } from './model/events.js';

/**
 * One incident that a sentence tells in two words ("captured another town, the third to fall") is one event. Of the 2,900
 * events of the training texts, 10 share sentence, type, status, place and actor with another one.
 * @param sentenceOf Sentence of a word.
 */
export function toldOnce(events: readonly FoundEvent[], sentenceOf: (word: number) => number): FoundEvent[] {
  const kept: FoundEvent[] = [];
  for (const event of events) {
    const at = kept.findIndex(
      other => sentenceOf(other.trigger[0]) === sentenceOf(event.trigger[0]) && isSameIncident(other, event),
    );
    if (at < 0) kept.push(event);
    else kept[at] = merged(kept[at]!, event);
  }
  return kept;
}

function isSameIncident(a: FoundEvent, b: FoundEvent): boolean {
  const type = (event: FoundEvent): string | undefined => EVENT_NAMINGS[event.type]?.type;
  if (type(a) !== type(b) || a.status !== b.status) return false;
  if (Object.entries(a.tolls).some(([toll, count]) => (b.tolls[toll] ?? count) !== count)) return false;
  return agree(a, b, 'place') && agree(a, b, 'actor');
}

/** Whether they share who or what fills a role, or one of them does not say. */
function agree(a: FoundEvent, b: FoundEvent, role: string): boolean {
  const [own, other] = [a, b].map(event => event.arguments.filter(argument => argument.role === role).map(keyOf));
  return own!.length === 0 || other!.length === 0 || own!.some(key => other!.includes(key));
}

/** The surer one, with what only the other tells. */
function merged(a: FoundEvent, b: FoundEvent): FoundEvent {
  const [surer, other] = a.score >= b.score ? [a, b] : [b, a];
  const told = new Set(surer.arguments.map(keyOf));
  const hasPlace = surer.arguments.some(({ role }) => role === 'place');
  const added = other.arguments.filter(
    argument => !told.has(keyOf(argument)) && !(argument.role === 'place' && hasPlace),
  );
  return { ...surer, arguments: [...surer.arguments, ...added], tolls: { ...other.tolls, ...surer.tolls } };
}

function keyOf({ role, filler }: FoundArgument): string {
  return 'entity' in filler ? `${role} e${filler.entity}` : `${role} w${filler.words[0]}`;
}
