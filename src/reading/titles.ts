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
const ROLE_NOUN =
  /^(?:co-?)?(?:commander|commandant|leader|chief|chieftain|head|warlord|spokes(?:man|woman|person)|minister|secretary|governor|mayor|president|premier|chancellor|director|chair(?:man|woman|person)?|deputy|vice|envoy|ambassador|official|officer|member|lawmaker|legislator|senator|deputies|councill?or|judge|king|prince|emir|sultan|sheikh|general|colonel|captain|major|lieutenant|sergeant|fighter|soldier|militant|rebel|insurgent|adviser|advisor|representative|founder|coordinator|operative|emissary|negotiator|strategist|elder|administrator|prosecutor|ruler|dictator|strongman|boss|organi[sz]er|bodyguard|recruiter|financier|treasurer|aide|ally|analyst|reporter|journalist|doctor|professor|cleric|imam|bishop|archbishop|pope)s?$/i;
export const KIN =
  /^(?:(?:half|step)-?)?(?:son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|wife|husband|widow|widower|grandson|granddaughter|grandfather|grandmother|son-in-law|brother-in-law|father-in-law|successor|predecessor|deputy|friend|bodyguard|rival|aide)s?$/i;
const STOP = new Set([
  'of',
  'in',
  'for',
  'at',
  'from',
  'who',
  'which',
  'that',
  'and',
  'with',
  'to',
  'on',
  'near',
  'under',
  'responsible',
  'based',
  ',',
]);
const DETERMINER = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'another',
  'one',
  'some',
  'this',
  'former',
  'then',
  'late',
  'ex',
]);
const MAX_WORDS = 7;

/** What a text calls the head of a posting or a tie, beside its name: before it, or in apposition behind it. */
export function titleOf(text: ArticleText, relation: FoundRelation): Title {
  const [head, tail] = relation.saidBy;
  if (relation.label === 'related_to') return { title: tieBetween(text, head, tail), rank: null };
  const sentence = text.sentences[text.sentenceOf(head[0])]!;
  const before = text.between(text.characters([sentence[0], head[0] + 1]).start, text.characters(head).start);
  return {
    title: inApposition(text, head, sentence[1]) ?? beforeName(text, head, sentence[0]),
    rank: RANK.exec(before)?.[1] ?? null,
  };
}

/** "X, a pro-government militia commander in Y" → "pro-government militia commander". */
function inApposition(text: ArticleText, head: WordSpan, end: number): string | null {
  const words = text.words.text;
  let at = head[1];
  if (words[at] === ',') at++;
  else if (!/^(?:is|was|became|as|the|a|an)$/i.test(words[at] ?? '')) return null;
  while (at < end && (DETERMINER.has(words[at]!.toLowerCase()) || /^(?:is|was|became|as)$/i.test(words[at]!))) at++;
  let noun = -1;
  for (let i = at; i < Math.min(end, at + MAX_WORDS + 1); i++) {
    if (STOP.has(words[i]!.toLowerCase()) || /^[.;:"“”!?]$/.test(words[i]!)) break;
    if (ROLE_NOUN.test(words[i]!)) noun = i;
  }
  return noun < 0 ? null : text.quote([at, noun + 1]);
}

/** "Taliban spokesman X", "the district governor, X". */
function beforeName(text: ArticleText, head: WordSpan, start: number): string | null {
  const words = text.words.text;
  let end = head[0];
  if (words[end - 1] === ',') end--;
  while (end > start && /^(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Capt|Lt|Brig|Sgt|\.)$/.test(words[end - 1]!)) end--;
  if (!ROLE_NOUN.test(words[end - 1] ?? '')) return null;
  let from = end - 1;
  while (from > start && end - from < MAX_WORDS && isTitleWord(words[from - 1]!)) from--;
  return text.quote([from, end]);
}

function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^[\p{L}\p{N}-]+$/u.test(word) &&
    !DETERMINER.has(lower) &&
    !STOP.has(lower) &&
    !/^(?:said|says|told|as|by|is|was)$/.test(lower)
  );
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
