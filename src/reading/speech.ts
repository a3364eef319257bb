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
/** Verbs after which a clause tells what was said, and not what was done. */
const ACTORS = new Set(['person', 'group', 'org', 'place']);
const MAX_APPOSITION = 40;

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
  found.mentions.forEach((mention, i) => {
    const speaker = found.owner[i]!;
    if (!ACTORS.has(found.entities[speaker]!.type)) return;
    const sentence = text.sentenceOf(mention.span[0]);
    const introduction = introductionOf(text, mention.span);
    if (introduction && !acts.has(sentence)) acts.set(sentence, { speaker, introduction });
  });
  return {
    speakerOf(word) {
      const act = acts.get(text.sentenceOf(word));
      if (!act || (word >= act.introduction[0] && word < act.introduction[1])) return null;
      return act.speaker;
    },
  };
}

function introductionOf(text: ArticleText, [start, end]: WordSpan): WordSpan | null {
  const words = text.words.text;
  const last = text.sentences[text.sentenceOf(start)]![1];
  const lower = (i: number): string => words[i]?.toLowerCase() ?? '';
  if (lower(start - 1) === 'to' && lower(start - 2) === 'according') return [start - 2, apposition(text, end, last)];
  if (SPEECH_VERBS.has(lower(start - 1)) && lower(start - 1) !== 'told')
    return [start - 1, apposition(text, end, last)];
  const verb = apposition(text, end, last);
  const at = ['also', 'later', 'had', 'has', 'have'].includes(lower(verb)) ? verb + 1 : verb;
  return at < last && SPEECH_VERBS.has(lower(at)) ? [start, at + 1] : null;
}

/** Behind ", the commander of Y," where one follows. */
function apposition(text: ArticleText, end: number, last: number): number {
  const words = text.words.text;
  if (words[end] !== ',') return end;
  for (let i = end + 1; i < Math.min(last, end + MAX_APPOSITION); i++) {
    if (words[i] === ',' && (SPEECH_VERBS.has(words[i + 1]?.toLowerCase() ?? '') || i + 1 >= last)) return i + 1;
    if (/^["“”.;!?]$/.test(words[i]!)) return i;
  }
  return end;
}
