import { z } from 'zod';

import type { Article } from '../domain/article.js';
import { stableId } from '../domain/text.js';

/** What a source may say of an article beside its text. */
export type ArticleDetails = Partial<Omit<Article, 'text'>>;

export type ArticleLine =
  | { readonly article: Article }
  /** Number of the line, from 1, and what was wrong with it. */
  | { readonly error: { readonly line: number; readonly reason: string } };

const day = z.iso.date('must be a day, YYYY-MM-DD');
const optional = <T extends z.ZodType>(type: T) => type.nullish().transform(value => value ?? null);

/** One line of `--format jsonl`; members of other names are ignored. */
const lineSchema = z.object({
  id: optional(z.union([z.string().min(1), z.number().transform(String)])),
  text: z.string({ error: 'must be a string' }),
  title: optional(z.string()),
  date: optional(day),
  publishedOn: optional(day),
  url: optional(z.string()),
  publisher: optional(z.string()),
  authors: z
    .array(z.string())
    .nullish()
    .transform(authors => authors ?? []),
});

/** An article of a bare text. Without an id it is derived from the text: the same text is the same article. */
export function articleFromText(text: string, details: ArticleDetails = {}): Article {
  return {
    id: details.id ?? stableId('article', text),
    text,
    title: details.title ?? null,
    publishedOn: details.publishedOn ?? null,
    url: details.url ?? null,
    publisher: details.publisher ?? null,
    authors: details.authors ?? [],
  };
}

/**
 * Articles of JSON lines, in order; blank lines are skipped. A line that is no article is told and the rest is read.
 * @param source The text, or its chunks or lines as they come.
 */
export async function* articlesFromJsonLines(
  source: string | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<ArticleLine> {
  let number = 0;
  for await (const line of linesOf(source)) {
    number++;
    if (line.trim() !== '') yield articleOf(line, number);
  }
}

function articleOf(line: string, number: number): ArticleLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: { line: number, reason: 'is not JSON' } };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return { error: { line: number, reason: reasonOf(parsed.error) } };
  const { text, id, date, publishedOn, ...details } = parsed.data;
  return {
    article: articleFromText(text, { ...details, publishedOn: date ?? publishedOn, ...(id === null ? {} : { id }) }),
  };
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map(issue => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ');
}

async function* linesOf(source: string | AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  if (typeof source === 'string') {
    yield* source.split(/\r?\n/);
    return;
  }
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest + decoder.decode();
}
