import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { CharacterText } from './characters.js';
import { foldForComparison } from './names.js';
import { EVENT_TYPES, type AnnotatedEventType } from './vocabulary.js';

const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as AnnotatedEventType[];
const Offsets = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const Mention = z.object({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string() });
const Entity = z.object({
  id: z.string(),
  type: z.enum(['person', 'group', 'org', 'place']),
  kind: z.string().nullish(),
  name: z.string(),
  mentions: z.array(Mention),
});
const Relation = z.object({
  head: z.string(),
  type: z.string(),
  tail: z.string(),
  role: z.string().nullish(),
  kind: z.string().nullish(),
  ev_span: Offsets.nullish(),
});
const Argument = z.object({ role: z.string(), entity: z.string().nullish(), text: z.string().nullish() });
const Event = z.object({
  type: z.enum(EVENT_TYPE_NAMES, { error: ({ input }) => `"${String(input)}" is no type of event` }),
  trigger: z.object({ text: z.string(), span: Offsets.nullish() }),
  date: z.string().nullish(),
  place: z.string().nullish(),
  args: z.array(Argument),
  killed: z.number().nullish(),
  wounded: z.number().nullish(),
  captured: z.number().nullish(),
  status: z.enum(['actual', 'claimed', 'denied', 'planned', 'hypothetical', 'background']),
});
const Annotation = z.object({
  id: z.string(),
  date: z.string().nullish(),
  text: z.string(),
  entities: z.array(Entity),
  relations: z.array(Relation),
  events: z.array(Event),
});

export interface AnnotatedEntity extends z.infer<typeof Entity> {
  /** Texts of its mentions, folded. */
  readonly names: ReadonlySet<string>;
  /** Some mention is written as a name. */
  readonly named: boolean;
}
export type AnnotatedRelation = z.infer<typeof Relation>;
export type AnnotatedEvent = z.infer<typeof Event>;

/** One annotated article: what a good reader finds in it. Offsets are characters (code points). */
export interface AnnotatedDocument {
  readonly id: string;
  readonly date: string | null;
  readonly text: CharacterText;
  readonly entities: readonly AnnotatedEntity[];
  readonly relations: readonly AnnotatedRelation[];
  readonly events: readonly AnnotatedEvent[];
}

/** Common nouns that begin a text with a capital letter and are no names. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'he she they it his her gunmen militants rebels police soldiers troops officials fighters insurgents protesters'.split(
    ' ',
  ),
);

/**
 * Reads annotated documents from a file of JSON lines, or from all `*.jsonl` of a folder, in order of their names.
 * @throws Error that names the folder without such files, or the file and line of the wrong form.
 */
export function readAnnotations(path: string): AnnotatedDocument[] {
  const files = filesOf(path);
  const documents = files.flatMap(file => readLines(file, Annotation).map(documentOf));
  if (documents.length === 0) throw new Error(`${path}: no annotated documents: expected one JSON object a line`);
  return documents;
}

function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new Error(`${path}: no such file or folder: give annotated text, a .jsonl file or a folder of them`);
  if (!found.isDirectory()) return [path];
  const files = readdirSync(path)
    .filter(name => name.endsWith('.jsonl'))
    .sort();
  if (files.length === 0)
    throw new Error(`${path}: no .jsonl files in this folder: give one that holds annotated text`);
  return files.map(name => join(path, name));
}

/** The first few say what is wrong; a file of another form gives hundreds. */
const ISSUES_SHOWN = 3;

/** The objects of a file of JSON lines. Throws an `Error` that names file, line and what is wrong. */
export function readLines<T>(file: string, form: z.ZodType<T>): T[] {
  const objects: T[] = [];
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch (error) {
      throw new Error(`${file}:${at + 1}: no JSON: expected one object a line`, { cause: error });
    }
    const parsed = form.safeParse(json);
    if (!parsed.success)
      throw new Error(
        `${file}:${at + 1}: not of the form expected\n${z.prettifyError(new z.ZodError(parsed.error.issues.slice(0, ISSUES_SHOWN)))}`,
      );
    objects.push(parsed.data);
  }
  return objects;
}

function documentOf({
  id,
  date,
  text: written,
  entities,
  relations,
  events,
}: z.infer<typeof Annotation>): AnnotatedDocument {
  const text = new CharacterText(written);
  return {
    id,
    date: date ?? null,
    text,
    entities: entities.map(entity => {
      const names = new Set(entity.mentions.map(({ text: mention }) => foldForComparison(mention)));
      names.delete('');
      return { ...entity, names, named: isNamed(entity, text) };
    }),
    relations,
    events,
  };
}

/** A capital, digit or letter of another alphabet in some mention; the capital that a sentence begins with proves nothing. */
function isNamed({ type, mentions }: z.infer<typeof Entity>, text: CharacterText): boolean {
  return mentions.some(({ start, text: mention }) => {
    const before = text.slice(Math.max(0, start - 2), start).trim();
    const begins = start === 0 || before === '.' || before === '"' || before === '”';
    const [first = '', ...rest] = mention;
    const capital = /^\p{Uppercase}/u.test(first);
    return (
      /[A-Z0-9]|[^\x00-\x7f]/.test(begins ? rest.join('') : mention) ||
      (type === 'person' && capital && mention.includes(' ')) ||
      (start === 0 && capital && !NO_NAMES.has(mention.toLowerCase()))
    );
  });
}
