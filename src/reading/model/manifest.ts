import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const names = z.array(z.string());
const numbersByName = z.record(z.string(), z.number());

/** `models/model.json`: every list, number and threshold of the model, as training/CONTRACT.md names them. */
const manifestSchema = z.object({
  format: z.literal(1),
  name: z.string(),
  version: z.string(),
  files: z.object({ encoder: z.string(), heads: z.string(), tokenizer: z.string() }),
  words: z.object({ pattern: z.string(), maxPieces: z.number(), caseClasses: names }),
  sentences: z.object({ terminators: z.string(), closers: z.string(), openers: z.string(), abbreviations: names }),
  windows: z.object({ sectionWords: z.number(), corePieces: z.number(), windowPieces: z.number() }),
  numberWords: numbersByName,
  numberMultipliers: numbersByName,
  mentions: z.object({
    pronouns: names,
    commonNouns: names,
    nameStopWords: names,
    surnameLength: z.number(),
    /** Words that initials may leave out. */
    smallWords: names.default(['of', 'for', 'and', 'in', 'on', 'to']),
  }),
  pairs: z.object({
    coreferenceClass: z.array(z.number()),
    relationSentences: z.number(),
    roleSentences: z.number(),
    tollSentences: z.number(),
  }),
  entityTypes: names,
  kinds: names,
  kindsByType: z.record(z.string(), names),
  relations: names,
  relationSignatures: z.record(z.string(), z.object({ head: names, tail: names })),
  symmetricRelations: names,
  exclusiveRelations: z.array(names),
  eventTypes: names,
  statuses: names,
  roles: names,
  tolls: names,
  thresholds: z.object({
    relations: numbersByName,
    roles: numbersByName,
    toll: z.number(),
    coreference: z.number(),
    event: z.number(),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Thresholds = Manifest['thresholds'];

/** @throws Error that names the file, if it is missing or not of the form that this reader knows. */
export async function loadManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'model.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: the reader needs the model files of models/`, { cause });
  });
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file} is no manifest of this reader: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
