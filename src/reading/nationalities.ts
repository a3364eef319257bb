import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { packageRoot } from '../package-root.js';

const States = z.object({
  states: z.record(
    z.string(),
    z.object({
      name: z.string(),
      names: z.array(z.string()).default([]),
      demonyms: z.array(z.string()).default([]),
      shared: z.array(z.string()).default([]),
    }),
  ),
});

let known: ReadonlySet<string> | undefined;

/** Whether a word tells of what nation someone or something is ("Afghan", "Israeli") and names no country ("US"). */
export function isNationality(word: string): boolean {
  return (known ??= nationalities()).has(word);
}

function nationalities(): ReadonlySet<string> {
  const { states } = States.parse(JSON.parse(readFileSync(join(packageRoot, 'data/states.json'), 'utf8')));
  const all = Object.values(states);
  const countries = new Set(all.flatMap(({ name, names, shared }) => [name, ...names, ...shared]));
  return new Set(all.flatMap(({ demonyms }) => demonyms).filter(demonym => !countries.has(demonym)));
}
