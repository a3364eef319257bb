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
  /^(?:general|colonel|captain|major|lieutenant|sergeant|corporal|private|brigadier|marshal|admiral|commodore|gen|col|maj|capt|lt|sgt|brig|adm|cpl|pvt|cmdr)$/i;
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
  'who whom whose which that and with near under until responsible based as by then when while where , . ; : " “ ” ! ? ( )'.split(
    ' ',
  ),
);
const VERB =
  /^(?:said|says?|told|tells|is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|might|must|spoke|gave|took|went|came|died|fell|shot|got|put|sent|made|met|became)$/;
/** "Killed" and "embattled": a verb, but behind a determiner or in a compound. */
const PARTICIPLE = /^(?:[a-z]+ed|led|left)$/;
/** "Secretary General" is an office, "Brigadier General" a rank. */
const OFFICE_GENERAL = /\b(?:secretary|attorney|consul|governor|director|inspector|solicitor|surgeon)[ -]general$/i;
const MAX_WORDS = 7;
/** "The commander of the army's 215th Corps in Helmand, General X". */
const MAX_COMPLEMENT = 16;

/** What a post may be of beside a body: "chief of staff". */
const OFFICE_OF =
  /^(?:staff|operations|security|intelligence|police|state|defen[cs]e|mission|protocol|government|parliament|logistics|communications)$/;

/**
 * What a text calls the holder of a post, beside the name: in front of it ("the group's deputy leader, Sheikh X") or behind it ("X, a
 * militia commander"), first where what the post is of stands. Of who merely belongs, the rank is the title, too.
 */
export function titleOf(text: ArticleText, relation: FoundRelation): Title {
  const [head, tail] = relation.saidBy;
  if (relation.label === 'related_to') return { title: tieBetween(text, head, tail), rank: null };
  const { text: words } = text.words;
  const [first, last] = text.sentences[text.sentenceOf(head[0])]!;
  // "Its commander": the post itself.
  const noun = head[1] - 1;
  if (/^\p{Ll}/u.test(words[noun]!) && isPostNoun(words, noun))
    return { title: withModifiers(text, noun, head[0], tail), rank: null };
  const before = text.between(text.characters([first, head[0] + 1]).start, text.characters(head).start);
  const titles = titlesBefore(before);
  const start = head[0] - titles.reduce((count, title) => count + wordCount(title), 0);
  const inFront = (): string | null => postInFront(text, start, first, tail);
  const behind = (): string | null => postBehind(text, head, last, tail);
  const posts = titles.filter(title => isPost(title, relation.label === 'posted_to/member'));
  const isTailInFront = tail[0] < head[0];
  return {
    title: (isTailInFront ? inFront() : behind()) ?? (isTailInFront ? behind() : inFront()) ?? posts.at(-1) ?? null,
    rank: OFFICE_GENERAL.test(before.trimEnd()) ? null : (RANK.exec(before)?.[1] ?? null),
  };
}

/** "Taliban spokesman X", "the commander of the corps, General X": where the name and its titles start at `start`. */
function postInFront(text: ArticleText, start: number, first: number, tail: WordSpan): string | null {
  const words = text.words.text;
  // "Whose commander is Major X".
  if (/^(?:is|was)$/.test(words[start - 1] ?? '') && start - 2 >= first && isPostNoun(words, start - 2))
    return withModifiers(text, start - 2, first, tail);
  const isApposition = words[start - 1] === ',';
  const end = isApposition ? start - 1 : start;
  for (let noun = end - 1; noun >= Math.max(first, end - MAX_COMPLEMENT); noun--) {
    const word = words[noun]!;
    if (/^[.;:,"“”!?()]$/.test(word) || VERB.test(word)) return null;
    if (!isPostNoun(words, noun)) continue;
    if (noun === end - 1) return withModifiers(text, noun, first, tail);
    if (!COMPLEMENT.has(words[noun + 1]!.toLowerCase())) continue;
    // "Minister of Defence X".
    if (!isApposition) return isOffice(words, noun, end) ? text.quote([noun, end]) : null;
    // "According to the governor of Herat, X …" is of no body that X is posted to.
    const isOfTail =
      (noun < tail[0] && tail[1] <= end) ||
      (tail[1] <= noun &&
        words.slice(tail[1], noun).every((_, i) => isModifier(words, tail[1] + i) || isOwner(words, tail[1] + i)));
    return isOfTail ? withModifiers(text, noun, first, tail) : null;
  }
  return null;
}

/** "X, a pro-government militia commander in Y" → "pro-government militia commander". */
function postBehind(text: ArticleText, head: WordSpan, end: number, tail: WordSpan): string | null {
  const words = text.words.text;
  let at = head[1];
  // "X, 54, commander of Y".
  if (words[at] === ',' && /^\d{2}$/.test(words[at + 1] ?? '') && words[at + 2] === ',') at += 2;
  if (words[at] === ',' || /^(?:is|was|became|as)$/i.test(words[at] ?? '')) at++;
  else if (!/^(?:the|a|an)$/i.test(words[at] ?? '')) return null;
  while (at < end && (DETERMINER.has(words[at]!.toLowerCase()) || /^(?:now|once|currently)$/i.test(words[at]!))) at++;
  if (words[at] === '-') at++;
  let noun = -1;
  for (let i = at; i < Math.min(end, at + MAX_WORDS + 1); i++) {
    const lower = words[i]!.toLowerCase();
    const isVerb = VERB.test(words[i]!) || (i > at && PARTICIPLE.test(words[i]!) && !isCompound(words, i));
    if (STOP.has(lower) || COMPLEMENT.has(lower) || isVerb) break;
    if (isPostNoun(words, i)) noun = i;
  }
  // "X, soldiers said", "X, Prime Minister Y and Z", "X, the officer's brother": of others.
  const next = words[noun + 1] ?? '';
  if (noun < 0 || /^(?:said|says?|told|tells|['’])$/.test(next) || (/^\p{Lu}/u.test(next) && noun + 1 < end))
    return null;
  return withModifiers(text, noun, at, tail);
}

/** The noun of a post with what it bears before it, but for whose it is: "deputy leader" of "the group's deputy leader". */
function withModifiers(text: ArticleText, noun: number, first: number, tail: WordSpan): string {
  const words = text.words.text;
  const isOfTail = (at: number): boolean => tail[0] <= at && at < tail[1];
  let from = startOf(words, noun);
  while (from > first && noun - from < MAX_WORDS && !isOfTail(from - 1) && isModifier(words, from - 1)) from--;
  // "Hamas-run police chief": of a compound with whose it is, what follows.
  if (words[from] === '-') from = Math.min(noun, from + (isPostNoun(words, from + 1) ? 1 : 2));
  return text.quote([from, withComplement(words, noun)]);
}

function isPostNoun(words: readonly string[], at: number): boolean {
  return ROLE_NOUN.test(words[at] ?? '') || startOf(words, at) < at;
}

/** "Commander-in-chief", "second in command": where a post of several words starts. */
function startOf(words: readonly string[], noun: number): number {
  if (!/^(?:chief|command)$/i.test(words[noun] ?? '')) return noun;
  const start = words[noun - 1] === '-' ? noun - 4 : noun - 2;
  const told = words.slice(Math.max(0, start), noun).join('').replaceAll('-', '');
  return /^(?:commander|second)in$/i.test(told) ? start : noun;
}

/** "Minister of Defence": a capital on every word but small ones. */
function isOffice(words: readonly string[], noun: number, end: number): boolean {
  return words.slice(noun, end).every(word => /^\p{Lu}/u.test(word) || /^(?:of|and|the|for)$/.test(word));
}

/** "Chief of staff", "head of security". */
function withComplement(words: readonly string[], noun: number): number {
  return words[noun + 1] === 'of' && OFFICE_OF.test(words[noun + 2] ?? '') ? noun + 3 : noun + 1;
}

/** The mark, or the letter behind it, of "the corps’" and "the group's". */
function isOwner(words: readonly string[], at: number): boolean {
  return /^['’]$/.test(words[at]!) || (words[at] === 's' && /^['’]$/.test(words[at - 1] ?? ''));
}

function isModifier(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  const before = words[at - 1]?.toLowerCase() ?? '';
  const lower = word.toLowerCase();
  const isVerb =
    VERB.test(word) ||
    (PARTICIPLE.test(word) && !isCompound(words, at) && !/^(?:s|,|['’])$/.test(before) && !DETERMINER.has(before));
  return (
    /^(?:[\p{L}\p{N}]+|-)$/u.test(word) &&
    !/^\d{4}$/.test(word) &&
    !isOwner(words, at) &&
    !DETERMINER.has(lower) &&
    !STOP.has(lower) &&
    !COMPLEMENT.has(lower) &&
    !isVerb
  );
}

/** Of "Iran-backed", "Saudi-led", "left-wing". */
function isCompound(words: readonly string[], at: number): boolean {
  return words[at - 1] === '-' || words[at + 1] === '-';
}

/** "President" is a post, "Mr" and "Sheikh" are none; of who merely belongs, a rank is told. */
function isPost(title: string, isMember: boolean): boolean {
  if (OFFICE_GENERAL.test(title)) return true;
  const noun = title.split(/[ -]/).at(-1)!.replace(/\.$/, '');
  return RANK_NOUN.test(noun) ? isMember : ROLE_NOUN.test(noun) && !/^(?:sheikh|doctor|professor)$/i.test(noun);
}

/** As the model's words are split (training/CONTRACT.md, section 1). */
function wordCount(title: string): number {
  return title.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\p{L}\p{N}\p{Z}\p{C}]/gu)?.length ?? 0;
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
