import type { ArticleText } from '../article-text.js';
import { NOMINAL } from '../model/pairs.js';
import type { FoundEntities, FoundEntity, FoundMention } from '../model/entities.js';
import type { FoundRelation } from '../model/relations.js';
import type { WordSpan } from '../model/words.js';

const GROUP_NOUN =
  'militia|rebel|guerrilla|insurgent|separatist|jihadist|paramilitary|militant|mujahideen|mujahedeen|mojahedin|resistance|gang';
/** "X, a pro-government militia commander": the group is told by the noun of his post alone. */
const COMMANDER_OF = new RegExp(
  String.raw`^\s*(?:,|is|was)\s+(?:then\s+)?(?:an?|the|another)\s+((?:[\p{L}'’-]+\s+){0,3}?(?:${GROUP_NOUN}))\s+(?:commander|leader|chief|warlord|boss)\b`,
  'iu',
);
/** "X, a district governor who is leading militia fighters". */
const LEADING = new RegExp(
  String.raw`^\s*,[^;.]{0,60}\bwho\s+(?:is|was|has been)\s+(?:leading|commanding)\s+(?:the\s+|some\s+)?((?:[\p{L}'’-]+\s+){0,2}?(?:${GROUP_NOUN})\s+(?:fighters|forces|men))\b`,
  'iu',
);
const RANKING = /^(?:former|senior|top|prominent|local|key|leading|late|retired|notorious|powerful)\s+/i;
const SCORE = 0.9;

/**
 * Groups that the text tells only by the post of their leader. They are entities of their own, unnamed, when the model
 * found no mention there and no group or organisation that this person leads.
 */
export function withImpliedGroups(
  text: ArticleText,
  found: FoundEntities,
  relations: readonly FoundRelation[],
): { found: FoundEntities; relations: readonly FoundRelation[] } {
  const mentions = [...found.mentions];
  const owner = [...found.owner];
  const entities = [...found.entities];
  const added: FoundRelation[] = [];
  const leaders = new Set(
    relations
      .filter(({ label }) => label.startsWith('posted_to'))
      .map(({ head, tail }) => {
        return entities[tail]!.type === 'place' ? -1 : head;
      }),
  );
  found.mentions.forEach(({ span }, i) => {
    const head = found.owner[i]!;
    if (found.entities[head]!.type !== 'person' || leaders.has(head)) return;
    const group = groupBehind(text, span);
    if (!group || found.mentions.some(other => overlap(other.span, group) && !isWhomTheyOppose(text, other.span)))
      return;
    const tail = entities.push(impliedGroup(text, group)) - 1;
    mentions.push(entities[tail]!.mentions[0]!);
    owner.push(tail);
    leaders.add(head);
    added.push({ head, tail, label: 'posted_to/commander', score: SCORE, former: false, saidBy: [span, group] });
  });
  return added.length === 0
    ? { found, relations }
    : { found: { mentions, owner, entities }, relations: [...relations, ...added] };
}

function overlap(a: WordSpan, b: WordSpan): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** "anti-Taliban militia": the name within tells another group. */
function isWhomTheyOppose(text: ArticleText, span: WordSpan): boolean {
  return /\b(?:anti|pro)[-\s]*$/i.test(text.before(span, 2));
}

function groupBehind(text: ArticleText, person: WordSpan): WordSpan | null {
  const after = text.after(person);
  const match = COMMANDER_OF.exec(after) ?? LEADING.exec(after);
  if (!match) return null;
  const phrase = match[1]!.replace(RANKING, '').replace(RANKING, '');
  const start = text.characters(person).end + match[0].indexOf(match[1]!) + match[1]!.length - phrase.length;
  const { starts, ends } = text.words;
  const first = starts.indexOf(start);
  const last = ends.indexOf(start + phrase.length);
  return first < 0 || last < 0 ? null : [first, last + 1];
}

function impliedGroup(text: ArticleText, span: WordSpan): FoundEntity {
  const mention: FoundMention = { span, type: 1, level: NOMINAL, name: [], kind: [] };
  return { type: 'group', kind: kindOf(text.text(span).toLowerCase()), named: false, mentions: [mention] };
}

function kindOf(phrase: string): string {
  if (/pro-?\s?government|government/.test(phrase)) return 'pro_government_militia';
  if (/\bgang\b/.test(phrase)) return 'gang';
  return /militia|paramilitary/.test(phrase) ? 'political_militia' : 'rebel';
}
