import { join } from 'node:path';

import { ArticleText } from '../../src/reading/article-text.js';
import { loadManifest, type Manifest } from '../../src/reading/model/manifest.js';
import type { ModelEntityType } from '../../src/reading/model/entities.js';
import { WordRules, type WordSpan } from '../../src/reading/model/words.js';
import { storyOf } from '../../src/reading/story.js';
import type { TypedMention } from '../../src/reading/syntax/postings.js';

export const ROOT = join(import.meta.dirname, '../..');

export function manifest(): Promise<Manifest> {
  return loadManifest(join(ROOT, 'models'));
}

/** An article's text in words and sentences, without a model. */
export async function articleText(original: string): Promise<ArticleText> {
  const story = storyOf(original);
  return new ArticleText(original, story, new WordRules(await manifest()).split(story.text));
}

export function wordsAt(text: ArticleText, phrase: string, original: string): WordSpan {
  const start = original.indexOf(phrase);
  const { starts, ends } = text.words;
  return [starts.indexOf(start), ends.indexOf(start + phrase.length) + 1];
}

/** Reads "[Person:person/person] …" markup: each bracketed phrase is a mention of its type and kind. */
export async function marked(
  markup: string,
): Promise<{ text: ArticleText; mentions: TypedMention[]; quotes: string[] }> {
  const found: { start: number; end: number; type: ModelEntityType; kind: string }[] = [];
  let plain = '';
  for (const part of markup.split(/(\[[^\]]+\])/)) {
    const [, phrase, type, kind] = /^\[(.+):(\w+)\/(\w+)\]$/.exec(part) ?? [];
    if (phrase !== undefined) {
      found.push({
        start: plain.length,
        end: plain.length + phrase.length,
        type: type as ModelEntityType,
        kind: kind!,
      });
    }
    plain += phrase ?? part;
  }
  const text = await articleText(plain);
  const mentions = found.map(({ start, end, type, kind }, entity) => ({
    span: [text.words.starts.indexOf(start), text.words.ends.indexOf(end) + 1] as const,
    entity,
    type,
    kind,
  }));
  return { text, mentions, quotes: found.map(({ start, end }) => plain.slice(start, end)) };
}
