import type { ArticleText } from '../article-text.js';
import { EVENT_NAMINGS } from '../event-types.js';
import { type FoundEntities, type FoundEntity, type FoundMention, isBody } from '../model/entities.js';
import type { FoundEvent } from '../model/events.js';
import type { WordSpan } from '../model/words.js';

const MAX_WORDS_BETWEEN = 10;
const PART = String.raw`(?:\s+(?:city|town|village|district|province|region|state|county))?(?:\s+(?:cent(?:er|re)|itself))?`;
const HAS = String.raw`(?:\s+(?:has|have|had))?(?:\s+(?:also|now|since|later|then|finally|already|reportedly))?`;
const SETTLEMENT = String.raw`(?:the\s+)?(?:(?:strategic|key|northern|southern|eastern|western|central|nearby|provincial|capital|port|border|southwestern|southeastern|northwestern|northeastern)\s+)*(?:(?:city|town|village|district|province|capital|provincial capital|state capital)\s+of\s+)?(?:the\s+)?`;
/** "Kunduz city center fell to the": from the place to who took it. */
const FELL_TO = new RegExp(String.raw`^${PART}${HAS}\s+(fell|fallen)\s+(?:back\s+)?to\s+(?:the\s+)?$`, 'iu');
/** "rebels captured the town of": from who took it to the place. */
const CAPTURED = new RegExp(
  String.raw`^(?:\s+(?:fighters|forces|rebels|insurgents|militants|troops|gunmen|guerrillas|group|movement|units))?${HAS}\s+(captured|recaptured|seized|overran|overrun|conquered|retook)\s+${SETTLEMENT}$`,
  'iu',
);
/** "was captured by": from the place to who took it. */
const CAPTURED_BY = new RegExp(
  String.raw`^${PART},?(?:\s+(?:which|that))?\s+(?:was|were|has been|had been|is)\s+(?:also\s+)?(captured|recaptured|seized|overrun|conquered|retaken)\s+(?:\S+\s+){0,3}?by\s+(?:the\s+)?$`,
  'iu',
);
/** What makes a capture less than a fact. */
const UNCERTAIN =
  /\b(?:not|never|no|if|could|would|may|might|should|will|fail\w*|tr(?:y|ied|ying)|threat\w*|plan\w*|attempt\w*|den(?:y|ied|ies)|fear\w*|hop\w*|vow\w*|unless|whether|nearly|almost|before)\b/i;
const SCORE = 0.85;
/** Who takes it tells which capture it is (event-types.ts). */
const CAPTURE = 'battle_nonstate_takes';

/**
 * Captures of places that the grammar of a sentence states outright and the model found no event of: "X fell to Y",
 * "Y captured the town of X", "X was seized by Y".
 */
export function withStatedCaptures(
  text: ArticleText,
  found: FoundEntities,
  events: readonly FoundEvent[],
): readonly FoundEvent[] {
  const entityOf = (i: number): FoundEntity => found.entities[found.owner[i]!]!;
  const all = [...found.mentions.keys()];
  const places = all.filter(i => entityOf(i).type === 'place' && entityOf(i).named);
  const actors = all.filter(i => isBody(entityOf(i).type));
  const stated = places.flatMap(place =>
    actors.flatMap(actor => {
      const trigger = captureOf(text, found.mentions[place]!, found.mentions[actor]!);
      if (trigger === null || isTold(text, events, trigger, found.owner[place]!)) return [];
      return [captureEvent(trigger, found.owner[place]!, found.owner[actor]!)];
    }),
  );
  return stated.length === 0 ? events : [...events, ...stated].sort((a, b) => a.trigger[0] - b.trigger[0]);
}

/** The verb that says that this actor took this place; null if the sentence does not. */
function captureOf(text: ArticleText, place: FoundMention, actor: FoundMention): WordSpan | null {
  const placeFirst = place.span[0] < actor.span[0];
  const [first, second] = placeFirst ? [place.span, actor.span] : [actor.span, place.span];
  const gap = second[0] - first[1];
  if (gap < 1 || gap > MAX_WORDS_BETWEEN || !text.isSameSentence(first, second)) return null;
  const start = text.characters(first).end;
  const between = text.between(start, text.characters(second).start);
  const match = placeFirst ? (FELL_TO.exec(between) ?? CAPTURED_BY.exec(between)) : CAPTURED.exec(between);
  if (match === null || UNCERTAIN.test(between) || UNCERTAIN.test(text.before(first, 5))) return null;
  const verb = start + match[0].lastIndexOf(match[1]!);
  const word = text.words.starts.indexOf(verb);
  return word < 0 ? null : [word, word + 1];
}

/** Whether an event of the sentence has this place already, as a capture or at this very verb. */
function isTold(text: ArticleText, events: readonly FoundEvent[], trigger: WordSpan, place: number): boolean {
  return events.some(({ trigger: other, type, arguments: told }) => {
    if (other[0] <= trigger[0] && trigger[0] < other[1]) return true;
    if (EVENT_NAMINGS[type]?.type !== 'capture_territory' || !text.isSameSentence(other, trigger)) return false;
    return told.some(({ role, filler }) => role === 'place' && 'entity' in filler && filler.entity === place);
  });
}

function captureEvent(trigger: WordSpan, place: number, actor: number): FoundEvent {
  const argument = (role: string, entity: number): FoundEvent['arguments'][number] => ({
    role,
    filler: { entity },
    score: SCORE,
  });
  return {
    trigger,
    type: CAPTURE,
    status: 'actual',
    score: SCORE,
    arguments: [argument('actor', actor), argument('place', place)],
    tolls: {},
  };
}
