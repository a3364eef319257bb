import type { ArticleText } from '../article-text.js';
import {
  type Construction,
  isPossessive,
  MAX_WORDS_BETWEEN,
  type StatedRelation,
  type TypedMention,
} from './postings.js';

const BASE = String.raw`(?:headquarters|stronghold|bastion|base|bases|hideout|operations? cent(?:er|re)|command post|nerve cent(?:er|re)|seat|hub|redoubt|rear base|main camp|hometown base)`;
const OF = String.raw`(?:of|for)\s+(?:the\s+|a\s+|an\s+)?`;
const MODIFIERS = String.raw`(?:[\p{L}-]+\s+){0,3}?`;

/** "based in", "has its headquarters in", "'s stronghold of": from the actor to the place. */
const ACTOR_FIRST = new RegExp(
  String.raw`^\s*(?:,?\s*(?:(?:which|who|that)\s+)?(?:(?:is|are|was|were|has been|have been)\s+)?(?:now\s+|long\s+|also\s+)?(?:based|headquartered|quartered|holed up|garrisoned)\s+(?:in|at|near|around|outside)|,?\s*(?:which\s+)?(?:has|have|had|keeps?|with)\s+(?:its|their|his|a)\s+${MODIFIERS}${BASE}\s+(?:in|at|near)|['’]s?\s+${MODIFIERS}${BASE}\s*(?:of|in|at|near|,))\s+(?:the\s+)?(?:(?:town|city|village|area|district|province|region|hills?|mountains?|port)\s+of\s+)?$`,
  'iu',
);
/** "is the stronghold of", "-based": from the place to the actor. */
const PLACE_FIRST = new RegExp(
  String.raw`^\s*(?:(?:,|is|was|became|has been|had been|,\s*which\s+(?:is|was))\s+(?:then\s+|once\s+|long\s+)?(?:the|a|an)\s+${MODIFIERS}${BASE}\s+${OF}|-based\s+)$`,
  'iu',
);
const CAPITAL_OF =
  /^\s*(?:,|is|was|\()\s*(?:then\s+)?the\s+(?:(?:provincial|regional|state|district|departmental|administrative|de facto|war-torn|northern|southern|eastern|western)\s+)*capital\s+of\s+(?:the\s+)?(?:(?:\p{L}+)\s+)?(?:(?:province|state|region|department|district)\s+of\s+)?$/iu;
const CAPITAL_NAMED =
  /^(?:['’]s?)?\s+(?:provincial|regional|state|district|departmental)?\s*capital\s*,?\s+(?:of\s+)?$/iu;
const CAPITAL_OF_NESTED = /^\s*,\s+the\s+$/iu;
const SETTLEMENT = String.raw`(?:town|village|city|district|suburb|neighbou?rhood|camp|hamlet|port|settlement|province|region|state|department|county|sub-?district|enclave|island|stronghold|area)`;
const WITHIN = new RegExp(
  String.raw`^\s*,\s+(?:a|an|the|another)\s+(?:[\p{L}-]+\s+){0,3}${SETTLEMENT}\s+(?:in|of)\s+(?:the\s+)?(?:(?:northern|southern|eastern|western|central|north-?western|north-?eastern|south-?western|south-?eastern)\s+)?$`,
  'iu',
);
/** "Afghanistan's southern Helmand province", "Sudan's troubled western region of Darfur". */
const POSSESSED =
  /^['’]s\s+(?:(?:far|remote|restive|volatile|troubled|capital|rugged|oil-rich|war-torn|breakaway|tribal|coastal|semi-autonomous|(?:north|south|east|west)-?(?:ern|east|west|eastern|western)?|central)\s+)*(?:(?:state|province|city|town|region|district|village|capital|port|governorate|county|department|island)\s+(?:of\s+)?)?(?:city\s+of\s+)?$/i;
/** "commands militiamen in": a leader is active where he leads. */
const LEADS_IN =
  /^\s*,?\s*(?:[\p{L} '’-]{0,60}?\s)?who\s+(?:is|was|has been)\s+(?:leading|commanding|directing)\s+[\p{L} '’-]{1,40}?\s+(?:in|around|near)\s+(?:the\s+)?$/iu;
const COMMANDER_IN =
  /^(?:,?\s*(?:aged\s+)?\d{2})?\s*,\s+(?:the|a|an)\s+[\p{L} '’-]{0,50}?\b(?:commander|warlord|commandant)\s+(?:in|at|for)\s+(?:the\s+)?(?:(?:city|town|province|district|area|region)\s+of\s+)?$/iu;

/** Where a sentence states that somebody is based or commands, and what lies in or is the capital of what. */
export function statedPlaces(text: ArticleText, mentions: readonly TypedMention[]): StatedRelation[] {
  const places = mentions.filter(({ type }) => type === 'place');
  return places.flatMap(place =>
    mentions
      .filter(other => other.entity !== place.entity && text.isNear(other.span, place.span, MAX_WORDS_BETWEEN))
      .flatMap(other => relation(text, other, place)),
  );
}

function relation(text: ArticleText, other: TypedMention, place: TypedMention): StatedRelation[] {
  const otherFirst = other.span[0] < place.span[0];
  if (isPossessive(text, otherFirst ? place : other)) return [];
  const [first, second] = otherFirst ? [other, place] : [place, other];
  const between = text.between(text.characters(first.span).end, text.characters(second.span).start);
  const stated = (
    head: TypedMention,
    label: string,
    tail: TypedMention,
    construction: Construction,
  ): StatedRelation[] => [{ head, tail, label, former: false, construction }];
  if (other.type === 'place') {
    if (!otherFirst) return [];
    if (CAPITAL_OF.test(between)) return stated(other, 'capital_of', place, 'capital-of');
    if (CAPITAL_NAMED.test(between) && /^\p{Lu}/u.test(text.text(other.span)))
      return stated(place, 'capital_of', other, 'capital-named');
    if (
      CAPITAL_OF_NESTED.test(between) &&
      /^\s+(?:provincial\s+|regional\s+|state\s+)?capital\b/i.test(text.after(place.span))
    ) {
      return stated(other, 'capital_of', place, 'capital-nested');
    }
    if (POSSESSED.test(between)) return stated(place, 'within', other, 'possessed');
    return WITHIN.test(between) ? stated(other, 'within', place, 'settlement-in') : [];
  }
  if (!otherFirst) return PLACE_FIRST.test(between) ? stated(other, 'operates_from/site', place, 'base-of') : [];
  if (ACTOR_FIRST.test(between)) return stated(other, 'operates_from/site', place, 'based-in');
  if (other.type !== 'person') return [];
  if (COMMANDER_IN.test(between)) return stated(other, 'operates_from/area', place, 'commander-in');
  return LEADS_IN.test(between) ? stated(other, 'operates_from/area', place, 'leads-in') : [];
}
