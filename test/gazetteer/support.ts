import type { Article } from '../../src/domain/article.js';
import type { ReadEntity, ReadRelation, Reading } from '../../src/domain/reading.js';

export function articleOf(text: string): Article {
  return { id: 'a', text, title: null, publishedOn: null, url: null, publisher: null, authors: [] };
}

/**
 * A reading whose places are marked in the text: `[Zaranj]` is a place, `[Kunduz|province]` one with the reader's kind;
 * the same name twice is one entity. Relations are given by names.
 */
export function readingOf(
  marked: string,
  relations: readonly (readonly [type: 'located_in' | 'capital_of', head: string, tail: string])[] = [],
): { article: Article; reading: Reading } {
  const entities = new Map<string, ReadEntity>();
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    if (!part.startsWith('[')) {
      text += part;
      continue;
    }
    const [name = '', kind = null] = part.slice(1, -1).split('|');
    const before = entities.get(name);
    const mention = [text.length, text.length + name.length] as const;
    text += name;
    entities.set(name, {
      id: before?.id ?? `e${entities.size + 1}`,
      type: 'place',
      kind: before?.kind ?? kind,
      name,
      aliases: [],
      mentions: [...(before?.mentions ?? []), mention],
      named: true,
    });
  }
  const idOf = (name: string): string => entities.get(name)?.id ?? '';
  const reading: Reading = {
    id: 'a',
    article: { title: null, publishedOn: null, authors: [], dateline: null, publisher: null },
    entities: [...entities.values()],
    relations: relations.map(([type, head, tail]) => relation(type, idOf(head), idOf(tail))),
    events: [],
  };
  return { article: articleOf(text), reading };
}

function relation(type: ReadRelation['type'], head: string, tail: string): ReadRelation {
  const open = { earliest: null, latest: null };
  return {
    type,
    head,
    tail,
    role: null,
    title: null,
    rank: null,
    former: false,
    score: 1,
    evidence: [0, 1],
    attributedTo: null,
    polarity: 'affirmed',
    modality: 'actual',
    from: open,
    to: open,
  };
}
