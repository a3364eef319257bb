import type { ReadEvent, ReadModality, ReadParticipant } from '../domain/reading.js';
import type { ArticleText } from './article-text.js';
import type { EventTimes } from './event-times.js';
import { namingOf } from './event-types.js';
import type { FoundEntities, FoundEntity } from './model/entities.js';
import type { FoundEvent } from './model/events.js';
import { entityId } from './read-entities.js';
import { rounded } from './read-relations.js';
import type { Speech } from './speech.js';
import { coordinatedPlaces } from './syntax/coordination.js';

/** UCDP `where_prec` of the kinds of places. */
const PLACE_PRECISION: Readonly<Record<string, number>> = {
  city: 1,
  facility: 1,
  district: 3,
  province: 4,
  region: 5,
  country: 6,
};

/** The model's events as a reading tells them. */
export function readEvents(
  text: ArticleText,
  events: readonly FoundEvent[],
  found: FoundEntities,
  speech: Speech,
  times: EventTimes,
): ReadEvent[] {
  const { entities } = found;
  return events.map(event => {
    const fillers = event.arguments.filter(argument => argument.role !== 'place');
    const actors = fillers.flatMap(({ role, filler }) =>
      role === 'actor' && 'entity' in filler ? [filler.entity] : [],
    );
    const [place, ...around] = placesOf(event);
    const speaker = speech.speakerOf(event.trigger[0]);
    return {
      ...namingOf(
        event.type,
        actors.map(actor => entities[actor]!.kind),
      ),
      trigger: text.span(event.trigger),
      evidence: text.evidence(event.trigger),
      ...times.of(event),
      places:
        place === undefined ? [] : [...new Set([...listedWith(text, event, place, found), ...around])].map(entityId),
      // Where the bridge is, is known no closer than the town that is told beside it.
      placePrecision:
        place === undefined
          ? null
          : Math.max(...[place, ...around].map(where => placePrecision(text, event, entities[where]!))),
      participants: fillers.map(({ role, filler }) => participant(text, role, filler)),
      killed: event.tolls['killed'] ?? null,
      wounded: event.tolls['wounded'] ?? null,
      captured: event.tolls['captured'] ?? null,
      attributedTo: speaker === null ? null : entityId(speaker),
      polarity: event.status === 'denied' ? 'denied' : 'affirmed',
      modality: event.status === 'denied' ? 'actual' : (event.status as ReadModality),
      score: rounded(event.score),
    };
  });
}

function participant(
  text: ArticleText,
  role: string,
  filler: FoundEvent['arguments'][number]['filler'],
): ReadParticipant {
  const told = (role === 'actor' ? 'perpetrator' : role) as ReadParticipant['role'];
  return 'entity' in filler
    ? { role: told, entity: entityId(filler.entity) }
    : { role: told, text: text.quote(filler.words) };
}

/** The place, and where that is. */
function placesOf(event: FoundEvent): number[] {
  return event.arguments.flatMap(({ role, filler }) => (role === 'place' && 'entity' in filler ? [filler.entity] : []));
}

/** The place with those that are listed with it: "seized three towns: A, B and C". */
function listedWith(text: ArticleText, event: FoundEvent, place: number, found: FoundEntities): number[] {
  const mention = found.entities[place]!.mentions.find(({ span }) => text.isSameSentence(span, event.trigger));
  const listed = mention ? coordinatedPlaces(text, found, mention.span) : [];
  return listed.length > 0 ? listed : [place];
}

/** How exactly a place of its kind is known, the less the more exactly. */
export function kindPrecision({ kind }: FoundEntity): number {
  return PLACE_PRECISION[kind] ?? 5;
}

/** A place that the event lies near, outside of or toward is only that exact. */
function placePrecision(text: ArticleText, event: FoundEvent, place: FoundEntity): number {
  const precision = kindPrecision(place);
  const mention = place.mentions.find(({ span }) => text.isSameSentence(span, event.trigger));
  const before = mention ? text.words.text.slice(Math.max(0, mention.span[0] - 3), mention.span[0]).join(' ') : '';
  return precision === 1 && /\b(?:near|outside|from|toward|towards|around|off)\b/i.test(before) ? 2 : precision;
}
