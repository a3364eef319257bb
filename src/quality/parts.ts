import type { AnnotatedDocument } from './annotations.js';

/** Documents that are measured together, under a name. */
export interface Part {
  readonly name: string;
  readonly documents: readonly AnnotatedDocument[];
}

/** One part for each prefix of ids, what stands before the first hyphen: `wpce-2021-08-14` is of the part `wpce`. */
export function partsByPrefix(documents: readonly AnnotatedDocument[]): Part[] {
  const parts = new Map<string, AnnotatedDocument[]>();
  for (const document of documents) {
    const prefix = prefixOf(document.id);
    parts.set(prefix, [...(parts.get(prefix) ?? []), document]);
  }
  return [...parts].map(([name, of]) => ({ name, documents: of })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Parts that are asked for as `name=prefix,prefix`: the documents whose ids begin with one of the prefixes.
 * @throws Error that names the part which is of another form or has no documents.
 */
export function partsAsked(documents: readonly AnnotatedDocument[], asked: readonly string[]): Part[] {
  return asked.map(wish => {
    const [name, list, ...rest] = wish.split('=');
    if (!name || !list || rest.length > 0) throw new Error(`part "${wish}": expected NAME=PREFIX,PREFIX`);
    const prefixes = list.split(',');
    const members = documents.filter(({ id }) => prefixes.some(prefix => id.startsWith(prefix)));
    if (members.length === 0) {
      const there = [...new Set(documents.map(({ id }) => prefixOf(id)))].join(', ');
      throw new Error(`part "${wish}": no document's id begins so; there are ${there}`);
    }
    return { name, documents: members };
  });
}

function prefixOf(id: string): string {
  return id.split('-')[0] ?? id;
}
