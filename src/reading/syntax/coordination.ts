import type { ArticleText } from '../article-text.js';
import type { FoundEntities } from '../model/entities.js';
import type { WordSpan } from '../model/words.js';

/** Between two members of a list: "A, B and C", "A; B; and C". */
const SEPARATOR = /^\s*(?:[,;&]|,?\s*(?:and|as well as)\b|[,;]\s*(?:and|as well as)\b)\s*(?:in|at|of)?\s*(?:the\s+)?$/i;
/** What a member may say of itself: "A, the capital of X Province; B". */
const APPOSITION =
  /^\s*(?:,|\()\s*(?:(?:the|a|an|in|its)\s+)?(?:[\p{L}-]+\s+){0,3}?(?:capital|town|city|village|district|province|seat|centre|center|port|in)?\s*(?:of|in|on)?\s*(?:a|the)?\s*$/iu;

/**
 * The entities listed together with the mention at `span`, itself first: places of one kind joined by commas,
 * semicolons and "and". What lies inside an apposition ("the capital of X") is passed over.
 */
export function coordinatedPlaces(
  text: ArticleText,
  { mentions, owner, entities }: FoundEntities,
  span: WordSpan,
): number[] {
  const places = [...mentions.keys()].filter(i => {
    return entities[owner[i]!]!.type === 'place' && text.isSameSentence(mentions[i]!.span, span);
  });
  const at = places.findIndex(i => mentions[i]!.span[0] === span[0]);
  if (at < 0) return [];
  const kind = entities[owner[places[at]!]!]!.kind;
  const listed = [owner[places[at]!]!];
  let last = span;
  let inApposition = false;
  for (const i of places.slice(at + 1)) {
    const next = mentions[i]!.span;
    const between = text.between(text.characters(last).end, text.characters(next).start);
    const isMember = SEPARATOR.test(between) || (inApposition && /^[^.;]{0,40}[;,]\s*(?:and\s+)?$/.test(between));
    if (isMember && entities[owner[i]!]!.kind === kind) {
      listed.push(owner[i]!);
      inApposition = false;
    } else if (APPOSITION.test(between)) inApposition = true;
    else if (!inApposition) break;
    last = next;
  }
  return [...new Set(listed)];
}
