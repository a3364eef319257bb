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

type State = z.infer<typeof States>['states'][string];

let states: readonly State[] | undefined;
let known: ReadonlySet<string> | undefined;
let peoples: ReadonlySet<string> | undefined;
let named: ReadonlyMap<string, readonly string[]> | undefined;

/** Whether a word tells of what nation someone or something is ("Afghan", "Israeli") and names no country ("US"). */
export function isNationality(word: string): boolean {
  return (known ??= nationalities()).has(word);
}

/**
 * Whether a word is the adjective of a nation or of a people that bears its name ("Uzbek", "Turkmen"), and no country's name or a
 * part of one ("Georgia", "Emirates").
 */
export function isOfPeople(word: string): boolean {
  return (peoples ??= ofPeoples()).has(word);
}

/** All names of the countries that an adjective may tell of: of two for "Congolese", of none for what is no nationality. */
export function countryNames(adjective: string): readonly string[] {
  return (named ??= namesByAdjective()).get(adjective) ?? [];
}

function readStates(): readonly State[] {
  return (states ??= Object.values(
    States.parse(JSON.parse(readFileSync(join(packageRoot, 'data/states.json'), 'utf8'))).states,
  ));
}

function nationalities(): ReadonlySet<string> {
  const all = readStates();
  const countries = new Set(all.flatMap(({ name, names, shared }) => [name, ...names, ...shared]));
  return new Set(all.flatMap(({ demonyms }) => demonyms).filter(demonym => !countries.has(demonym)));
}

function ofPeoples(): ReadonlySet<string> {
  const all = readStates();
  const parts = new Set(all.flatMap(({ name, names }) => [name, ...names]).flatMap(name => name.split(' ')));
  const shared = all.flatMap(({ shared }) => shared).filter(word => !parts.has(word) && word !== word.toUpperCase());
  return new Set([...nationalities(), ...shared]);
}

function namesByAdjective(): ReadonlyMap<string, readonly string[]> {
  const byAdjective = new Map<string, string[]>();
  for (const { name, names, demonyms, shared } of readStates())
    for (const adjective of [...demonyms, ...shared])
      byAdjective.set(adjective, [...(byAdjective.get(adjective) ?? []), name, ...names, ...shared]);
  return byAdjective;
}
