import type { ArticleText } from './article-text.js';
import type { FoundEntities } from './model/entities.js';
import type { WordSpan } from './model/words.js';

const SPEECH_VERBS = new Set(
  (
    'said says say told tells added adds announced announces reported reports stated states claimed claims confirmed ' +
    'confirms acknowledged denied denies warned warns declared declares insisted insists argued argues explained explains ' +
    'wrote writes testified recalled asserted alleged alleges noted notes conceded admitted maintained charged accused'
  ).split(' '),
);
const ADVERBS = new Set(['also', 'later', 'had', 'has', 'have', 'then', 'earlier']);
/** Between the verb and the name: "said Maj. Gen. X". */
const TITLES = new Set(
  'mr mrs ms dr gen maj brig col lt capt sgt adm general major brigadier colonel lieutenant captain mullah sheikh the'.split(
    ' ',
  ),
);
const MAX_APPOSITION = 25;

interface SpeechAct {
  readonly speaker: number;
  /** Words that name the speaker, with what stands between them and the verb. */
  readonly introduction: WordSpan;
}

/** Who speaks in which sentence of an article. */
export interface Speech {
  /** The entity that says what the word is part of; null where the article itself says it. */
  speakerOf(word: number): number | null;
}

/**
 * Finds "X said", "X, the commander of Y, said", "said X", "according to X". A claim about the speaker that the
 * introduction itself makes ("X, the commander of Y") is the article's, not the speaker's.
 */
export function speechOf(text: ArticleText, found: FoundEntities): Speech {
  const acts = new Map<number, SpeechAct>();
  for (const introduction of [directly, inApposition]) {
    found.mentions.forEach((mention, i) => {
      const sentence = text.sentenceOf(mention.span[0]);
      const words = acts.has(sentence) ? null : introduction(text, mention.span);
      if (words) acts.set(sentence, { speaker: found.owner[i]!, introduction: words });
    });
  }
  return {
    speakerOf(word) {
      const act = acts.get(text.sentenceOf(word));
      if (!act || (word >= act.introduction[0] && word < act.introduction[1])) return null;
      return act.speaker;
    },
  };
}

/** "X said", "said Col. X", "according to X". */
function directly(text: ArticleText, [start, end]: WordSpan): WordSpan | null {
  const words = text.words.text;
  const [first, last] = text.sentences[text.sentenceOf(start)]!;
  const lower = (i: number): string => (i < first || i >= last ? '' : words[i]!.toLowerCase());
  let before = start - 1;
  while (TITLES.has(lower(before)) || (lower(before) === '.' && TITLES.has(lower(before - 1)))) before--;
  const behind = apposition(text, end, last) ?? end;
  if (lower(before) === 'to' && lower(before - 1) === 'according') return [before - 1, behind];
  if (SPEECH_VERBS.has(lower(before)) && lower(before) !== 'told') return [before, behind];
  const verb = ADVERBS.has(lower(end)) ? end + 1 : end;
  return SPEECH_VERBS.has(lower(verb)) ? [start, verb + 1] : null;
}

/** "X, the commander of Y, said". */
function inApposition(text: ArticleText, [start, end]: WordSpan): WordSpan | null {
  const last = text.sentences[text.sentenceOf(start)]![1];
  const verb = apposition(text, end, last);
  return verb !== null && SPEECH_VERBS.has(text.words.text[verb]?.toLowerCase() ?? '') ? [start, verb + 1] : null;
}

/** The word behind ", the commander of Y,", where such follows before a verb of speech or the sentence's end. */
function apposition(text: ArticleText, end: number, last: number): number | null {
  const words = text.words.text;
  if (words[end] !== ',') return null;
  for (let i = end + 1; i < Math.min(last, end + MAX_APPOSITION); i++) {
    if (words[i] === ',' && (SPEECH_VERBS.has(words[i + 1]?.toLowerCase() ?? '') || i + 1 >= last)) return i + 1;
    if (i === last - 1) return last;
    if (/^["“”;!?—–:()]$/.test(words[i]!)) return null;
  }
  return null;
}
