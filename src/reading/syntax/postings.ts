import type { ArticleText } from '../article-text.js';
import type { ModelEntityType } from '../model/entities.js';
import type { WordSpan } from '../model/words.js';
import { labelOf, type Post, postOf } from './roles.js';

/** A mention with what its entity is. */
export interface TypedMention {
  readonly span: WordSpan;
  readonly entity: number;
  readonly type: ModelEntityType;
  readonly kind: string;
}

export type Construction =
  | 'apposition'
  | 'premodifier'
  | 'nested'
  | 'leads'
  | 'led-by'
  | 'post-of-body'
  | 'nationality'
  | 'base-of'
  | 'based-in'
  | 'capital-of'
  | 'capital-named'
  | 'capital-nested'
  | 'settlement-in'
  | 'possessed'
  | 'commander-in'
  | 'leads-in';

/** A relation that the grammar of a sentence states outright. */
export interface StatedRelation {
  readonly head: TypedMention;
  readonly tail: TypedMention;
  readonly label: string;
  readonly former: boolean;
  /** Which construction says it. */
  readonly construction: Construction;
}

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}.'’-]*`;
/** Ranks and forms of address between a post and a name. */
const TITLES = String.raw`(?:(?:mr|mrs|ms|dr|gen|maj|brig|col|lt|capt|sgt|cpl|adm|cmdr|general|major|brigadier|colonel|lieutenant|captain|sergeant|admiral|commander|comandante|commandant|marshal|commodore|mullah|maulvi|mawlawi|sheikh|shaikh|haji|sayyid|sayed|imam|father|comrade|engineer|ustad|dr|inspector|sir|prince|emir|amir|abu|one|a)\.?\s+)*`;
const AGE = String.raw`(?:,?\s*(?:aged\s+)?\d{2})?`;
const PHRASE = String.raw`((?:${WORD}\s+){0,5}?${WORD})`;
const DETERMINER = String.raw`(?:the|a|an|its|their|one of the|another|a certain)\s+`;

/** ", the commander of", ", who is the deputy head of the", "is a spokesman for": from the person to the body. */
const APPOSITION = new RegExp(
  String.raw`^${AGE}\s*(?:,|is|was|,\s*who\s+(?:is|was)|,\s*then|as)\s+(?:then\s+)?(?:${DETERMINER})?${PHRASE}\s+(of|for|with|at|in|from)\s+(?:the|a|an|its|their|his|this|that)?\s*$`,
  'iu',
);
/** "'s deputy commander, Brig. Gen.", " spokesman": from the body to the person. */
const PREMODIFIER = new RegExp(String.raw`^(?:['’]s?)?\s*${PHRASE}\s*,?\s+${TITLES}$`, 'iu');
/** ", an ⟨militia⟩ commander": the body stands between the person and the noun of the post. */
const NESTED_BEFORE = new RegExp(
  String.raw`^${AGE}\s*(?:,|is|was|,\s*who\s+(?:is|was))\s+(?:then\s+)?(?:${DETERMINER})?(?:(?:former|senior|top|prominent|local|key|leading|pro-\p{L}+|anti-\p{L}+)\s+)*$`,
  'iu',
);
const NESTED_AFTER = new RegExp(
  String.raw`^(?:['’]s?)?\s*${PHRASE}\s*(?:$|[,.;:)"”]|\b(?:in|who|and|of|at|for|from|near|on|said|says|told|was|is|based|based|with|to)\b)`,
  'iu',
);
const LEADS =
  /^\s*,?\s*(?:(?:(?:an?|the)\s[^;:.,]{0,60}?\s)?(?:who|he|she)\s+)?(?:has\s+|had\s+|now\s+|also\s+|still\s+)?(?:leads?|led|commands?|commanded|heads?|headed|is leading|was leading|is commanding|was commanding|is heading|has led|founded and leads)\s+(?:the|a|an|its|their)?\s*$/iu;
const LED_BY = new RegExp(
  String.raw`^\s*,?\s*(?:(?:which|who|that)\s+(?:is|are|was|were)\s+|(?:is|are|was|were)\s+)?(?:now\s+|then\s+)?(?:led|commanded|headed)\s+by\s+(?:the\s+|a\s+)?${TITLES}$`,
  'iu',
);
const FORMER = /\b(?:former|ex|late|ousted|onetime|erstwhile|deposed|slain|retired|sacked|dismissed)\b/i;
const NO_POST =
  /\b(?:said|says|told|and|who|which|that|when|after|before|with|by|to|killed|not|against|between|over|on|but|has|have|had|is|are|was|were|in|near|under|from|for|of|at|as|near|where|while|because|calls?|holds?|called|quoted|met|urged|captured|arrested|abducted)\b/i;
/** A verb in the present, or a participle, where a noun phrase would have none. */
const VERB =
  /\b(?!(?:forces|armed|affairs|news|services|operations|rights|relations|works|troops|so-called|police|sports|united|joint|combined|mixed|special|its|us|press|exiled|supplies|guards|rangers|scouts|rifles)\b)[a-z]+(?:ed|[^s]s)\b/;
/** Capitals within a post are those of its own title; any other is another name. */
const TITLE_WORD =
  /^(?:prime|minister|ministerial|foreign|defen[cs]e|interior|home|finance|justice|information|secretary|state|president|presidential|vice|chief|general|deputy|special|envoy|supreme|chairman|chairwoman|director|army|military|police|navy|naval|air|force|commander|commanding|officer|council|governor|mayor|spokes(?:man|woman|person)|leader|speaker|attorney|security|national|security|brigade|provincial|staff|representative|ambassador|head|political|media|public|affairs|intelligence|joint|acting|first|second|executive|senior|external|ex|federal|district|regional|war|oil|operations|co|in|hoc)$/i;

/** Postings that a sentence states: "X, the commander of Y", "Y spokesman X", "Y, led by X", "X, who commands Y". */
export function statedPostings(text: ArticleText, mentions: readonly TypedMention[]): StatedRelation[] {
  const bodies = mentions.filter(({ type }) => type !== 'person');
  return mentions
    .filter(({ type }) => type === 'person')
    .flatMap(person =>
      bodies
        .filter(body => text.isNear(person.span, body.span, MAX_WORDS_BETWEEN))
        .flatMap(body => posting(text, person, body)),
    );
}

/** Between the ends of a stated relation. */
export const MAX_WORDS_BETWEEN = 14;

function posting(text: ArticleText, person: TypedMention, body: TypedMention): StatedRelation[] {
  return person.span[0] < body.span[0] ? personFirst(text, person, body) : bodyFirst(text, person, body);
}

function personFirst(text: ArticleText, person: TypedMention, body: TypedMention): StatedRelation[] {
  const between = text.between(text.characters(person.span).end, text.characters(body.span).start);
  const apposition = APPOSITION.exec(between);
  if (apposition && isPost(apposition[1]!) && !isPossessive(text, body)) {
    const post = postOf(phrase(apposition[1]!));
    return stated(person, body, post, FORMER.test(between), 'apposition');
  }
  if (LEADS.test(between) && !isPossessive(text, body)) return stated(person, body, 'leader', false, 'leads');
  if (NESTED_BEFORE.test(between)) {
    const after = NESTED_AFTER.exec(text.after(body.span));
    if (after && !NO_POST.test(after[1]!))
      return stated(person, body, postOf(phrase(after[1]!)), FORMER.test(between), 'nested');
  }
  return [];
}

/** "Hezbollah's Redwan Force", "their council", "al-Qaeda-linked": the body is another, that this one tells apart. */
export function isPossessive(text: ArticleText, body: TypedMention): boolean {
  const isPronoun = /^(?:its|their|his|her|whose)$/i.test(text.text(body.span));
  return isPronoun || /^(?:['’]s?\s+[\p{L}"“]|-\p{L})/u.test(text.after(body.span));
}

function isPost(words: string): boolean {
  const capitals = words.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word));
  return !NO_POST.test(words) && !VERB.test(words) && capitals.every(word => TITLE_WORD.test(word));
}

function bodyFirst(text: ArticleText, person: TypedMention, body: TypedMention): StatedRelation[] {
  const between = text.between(text.characters(body.span).end, text.characters(person.span).start);
  if (LED_BY.test(between)) return stated(person, body, 'leader', false, 'led-by');
  if (/\banti[-\s]*$/i.test(text.before(body.span, 2))) return [];
  const before = PREMODIFIER.exec(between);
  if (before && isPost(before[1]!)) {
    return stated(
      person,
      body,
      postOf(phrase(before[1]!)),
      FORMER.test(between + text.before(body.span, 2)),
      'premodifier',
    );
  }
  const named = new RegExp(String.raw`^\s*,?\s+${TITLES}$`, 'iu').test(between);
  const of = named
    ? /((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)\s+(of|for)\s+(?:the\s+|an?\s+)?$/iu.exec(text.before(body.span, 6))
    : null;
  const post = of ? postOf(phrase(of[1]!)) : null;
  return stated(person, body, post, of ? FORMER.test(of[1]!) : false, 'post-of-body');
}

function stated(
  head: TypedMention,
  tail: TypedMention,
  post: Post | null,
  former: boolean,
  construction: Construction,
): StatedRelation[] {
  const label = post && labelOf(post, tail.type, tail.kind);
  return label ? [{ head, tail, label, former, construction }] : [];
}

function phrase(words: string): string {
  return words.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, ' ').trim();
}
