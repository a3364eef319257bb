import { titlesBefore } from '../domain/person-name.js';
import type { ArticleText } from './article-text.js';
import type { FoundRelation } from './model/relations.js';
import type { WordSpan } from './model/words.js';

export interface Title {
  /** Words of the text: "militia commander"; of kin the tie: "son". */
  readonly title: string | null;
  readonly rank: string | null;
}

const RANK =
  /(?:^|[\s("“])((?:(?:Lt|Lieut|Maj|Brig|Col|First|Second|Vice|Rear|Chief|Staff|Master|Field)\.?[ -])?(?:Lieutenant|Major|Brigadier|Colonel|Vice)?[ -]?(?:Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|General|Colonel|Major|Captain|Lieutenant|Sergeant|Corporal|Brigadier|Admiral|Commodore|Marshal)\.?)\s+$/;
/** The last word of a rank, which stands in `rank` and is no post. */
const RANK_NOUN =
  /^(?:general|colonel|captain|major|lieutenant|sergeant|corporal|private|brigadier|marshal|admiral|commodore|gen|col|maj|capt|lt|sgt|brig|adm|cpl)\.?$/i;
const ROLE_NOUN =
  /^(?:co-?)?(?:commander|commandant|leader|chief|chieftain|head|warlord|spokes(?:man|woman|person)|minister|secretary|governor|mayor|president|premier|chancellor|director|chair(?:man|woman|person)?|deputy|vice|envoy|ambassador|official|officer|member|lawmaker|legislator|senator|deputies|councill?or|judge|king|prince|emir|sultan|sheikh|general|colonel|captain|major|lieutenant|sergeant|fighter|soldier|militant|rebel|insurgent|adviser|advisor|representative|founder|coordinator|operative|emissary|negotiator|strategist|elder|administrator|prosecutor|ruler|dictator|strongman|boss|organi[sz]er|bodyguard|recruiter|financier|treasurer|aide|ally|analyst|reporter|journalist|doctor|professor|cleric|imam|bishop|archbishop|pope)s?$/i;
export const KIN =
  /^(?:(?:half|step)-?)?(?:son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|wife|husband|widow|widower|grandson|granddaughter|grandfather|grandmother|son-in-law|brother-in-law|father-in-law|successor|predecessor|deputy|friend|bodyguard|rival|aide)s?$/i;
/** Behind the noun of a post, what it is a post of. */
const COMPLEMENT: ReadonlySet<string> = new Set('of in for at to on from'.split(' '));
const DETERMINER: ReadonlySet<string> = new Set(
  'the a an its their his her our another one some this former then late ex'.split(' '),
);
/** What ends a title, beside verbs. */
const STOP: ReadonlySet<string> = new Set(
  'who whose which that and with near under until once now responsible based as by then when while where , . ; : " “ ” ! ? ( )'.split(
    ' ',
  ),
);
const VERB =
  /^(?:said|says?|told|tells|is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|might|must|spoke|gave|took|went|came|died|fell|led|shot|got|put|sent|made|met|left|became|(?!(?:retired|exiled|ousted|deposed|wanted|feared|named|elected|appointed|disgraced|proclaimed|styled|armed|united|joint|hundred|red)$)[a-z]+ed)$/;
const MAX_WORDS = 7;
/** "The commander of the army's 215th Corps in Helmand, General X". */
const MAX_COMPLEMENT = 16;

/**
 * What a text calls the holder of a post, beside the name: in front of it ("the group's deputy leader, Sheikh X") or behind it ("X, a
 * militia commander"), wherever what the post is of stands. Of who merely belongs, the rank.
 */
export function titleOf(text: ArticleText, relation: FoundRelation): Title {
  const [head, tail] = relation.saidBy;
  if (relation.label === 'related_to') return { title: tieBetween(text, head, tail), rank: null };
  const sentence = text.sentences[text.sentenceOf(head[0])]!;
  // "Its commander": the post itself.
  const noun = head[1] - 1;
  if (/^\p{Ll}/u.test(text.words.text[noun]!) && ROLE_NOUN.test(text.words.text[noun]!))
    return { title: withModifiers(text, noun, head[0], tail), rank: null };
  const before = text.between(text.characters([sentence[0], head[0] + 1]).start, text.characters(head).start);
  const titles = titlesBefore(before);
  const start = head[0] - titles.reduce((count, title) => count + wordCount(title), 0);
  const inFront = (): string | null => postInFront(text, start, sentence[0], tail);
  const behind = (): string | null => postBehind(text, head, sentence[1]);
  const posts = titles.filter(title => isPost(title, relation.label === 'posted_to/member'));
  const isTailInFront = tail[0] < head[0];
  return {
    title: (isTailInFront ? inFront() : behind()) ?? (isTailInFront ? behind() : inFront()) ?? posts.at(-1) ?? null,
    rank: RANK.exec(before)?.[1] ?? null,
  };
}

/** "Taliban spokesman X", "the commander of the corps, General X": where the name and its titles start at `start`. */
function postInFront(text: ArticleText, start: number, first: number, tail: WordSpan): string | null {
  const words = text.words.text;
  const isApposition = words[start - 1] === ',';
  // "Whose commander is Major X".
  if (/^(?:is|was)$/.test(words[start - 1] ?? '') && start - 2 >= first && ROLE_NOUN.test(words[start - 2]!))
    return withModifiers(text, start - 2, first, tail);
  const end = isApposition ? start - 1 : start;
  for (let noun = end - 1; noun >= Math.max(first, end - MAX_COMPLEMENT); noun--) {
    const word = words[noun]!;
    if (/^[.;:,"“”!?()]$/.test(word) || (noun < end - 1 && !isApposition)) return null;
    const isLast = noun === end - 1 || COMPLEMENT.has(words[noun + 1]!.toLowerCase());
    if (isLast && ROLE_NOUN.test(word)) return withModifiers(text, noun, first, tail);
    if (VERB.test(word)) return null;
  }
  return null;
}

/** "X, a pro-government militia commander in Y" → "pro-government militia commander". */
function postBehind(text: ArticleText, head: WordSpan, end: number): string | null {
  const words = text.words.text;
  let at = head[1];
  // "X, 54, commander of Y".
  if (words[at] === ',' && /^\d{2}$/.test(words[at + 1] ?? '') && words[at + 2] === ',') at += 2;
  if (words[at] === ',' || /^(?:is|was|became|as)$/i.test(words[at] ?? '')) at++;
  else if (!/^(?:the|a|an)$/i.test(words[at] ?? '')) return null;
  while (at < end && DETERMINER.has(words[at]!.toLowerCase())) at++;
  let noun = -1;
  for (let i = at; i < Math.min(end, at + MAX_WORDS + 1); i++) {
    const lower = words[i]!.toLowerCase();
    if (STOP.has(lower) || COMPLEMENT.has(lower) || VERB.test(words[i]!)) break;
    if (ROLE_NOUN.test(words[i]!)) noun = i;
  }
  return noun < 0 ? null : text.quote([at, withComplement(words, noun)]);
}

/** The noun of a post with what it bears before it, but for whose it is: "deputy leader" of "the group's deputy leader". */
function withModifiers(text: ArticleText, noun: number, first: number, tail: WordSpan): string {
  const words = text.words.text;
  const isOfTail = (at: number): boolean => tail[0] <= at && at < tail[1];
  let from = noun;
  while (from > first && noun - from < MAX_WORDS && !isOfTail(from - 1) && isModifier(words, from - 1)) from--;
  return text.quote([from, withComplement(words, noun)]);
}

/** "chief of staff", "head of security". */
function withComplement(words: readonly string[], noun: number): number {
  const isNamed = words[noun + 1] === 'of' && /^\p{Ll}{4,}$/u.test(words[noun + 2] ?? '');
  return isNamed && !DETERMINER.has(words[noun + 2]!) ? noun + 3 : noun + 1;
}

function isModifier(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  const lower = word.toLowerCase();
  const isPossessive = lower === 's' && /^['’]$/.test(words[at - 1] ?? '');
  return (
    /^(?:[\p{L}\p{N}]+|-)$/u.test(word) &&
    !isPossessive &&
    !DETERMINER.has(lower) &&
    !STOP.has(lower) &&
    !COMPLEMENT.has(lower) &&
    !VERB.test(word)
  );
}

/** "President" is a post, "Mr" and "Sheikh" are none; of who merely belongs, a rank is told. */
function isPost(title: string, isMember: boolean): boolean {
  const noun = title.split(' ').at(-1)!.replace(/\.$/, '');
  return RANK_NOUN.test(noun) ? isMember : ROLE_NOUN.test(noun) && !/^(?:sheikh|dr|doctor|professor)$/i.test(noun);
}

function wordCount(title: string): number {
  return title.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)?.length ?? 0;
}

/** "X's son", "son of X", "his brother X": the word of kinship nearest to both. */
function tieBetween(text: ArticleText, head: WordSpan, tail: WordSpan): string | null {
  const [first, second] = head[0] < tail[0] ? [head, tail] : [tail, head];
  const range = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const near = [
    ...range(first[1], second[0]),
    ...range(second[1], second[1] + 4),
    ...range(first[0] - 3, first[0]).reverse(),
  ];
  const word = near.find(i => KIN.test(text.words.text[i] ?? ''));
  return word === undefined ? null : text.quote([word, word + 1]);
}
