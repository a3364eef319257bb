import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

import { foldName } from '../domain/names.js';
import { ORGANIZATION_KINDS } from '../domain/vocabulary.js';
import { packageRoot } from '../package-root.js';
import type { KnownStateActor } from './records.js';

const Names = z.array(z.string().min(1));
const Kind = z.enum(ORGANIZATION_KINDS);
const Code = z.string().regex(/^[A-Z]{2}$/);
const ActorCode = z.string().regex(/^[A-Z]+[0-9]*(_[A-Z0-9]+)*$/);

/** A sort of body that any state has. */
const ActorSort = z.strictObject({
  kind: Kind,
  /** As it follows the adjective of the country: "armed forces". */
  name: z.string(),
  /** What follows an adjective or name of a country, or stands before "of" and a country. */
  forms: Names,
  /** What means this body by itself, in an article about one country. */
  described: Names,
});

/** A body of one state that has names of its own; of a sort of its own where `kind` is given. */
const StateBody = z.strictObject({
  actor: ActorCode,
  name: z.string(),
  kind: Kind.optional(),
  /** Native and former names, acronyms: they mean this body wherever they stand, as `name` does. */
  names: Names.default([]),
  /** Names that mean it only in an article about its country, also if `name` is among them. */
  ambiguous: Names.default([]),
});

const State = z.strictObject({
  /** As the press writes it. */
  name: z.string(),
  /** Other, native and former names of the country. */
  names: Names.default([]),
  demonyms: Names.default([]),
  /** Names and adjectives that need an article about the country: "Congolese" of Brazzaville, "Uzbek", "Georgia". */
  shared: Names.default([]),
  bodies: z.array(StateBody).default([]),
});

const StatesFile = z.strictObject({
  actors: z.record(ActorCode, ActorSort),
  /** Names that look like those of a state's actor and are an armed group's: "Lebanese Forces". */
  notStates: Names,
  states: z.record(Code, State),
});
type StatesFile = z.infer<typeof StatesFile>;

export interface StateActors {
  /**
   * The state's actor that a name means, or null. "Afghan army", "Afghanistan's armed forces", "Armed Forces of Ukraine",
   * "Tatmadaw" and "IDF soldiers" say whose they are. "government forces", "the army", "the police", "troops" are
   * those of the article's country, and of none where it is about several.
   * @param countries those the article is about (ISO alpha-2, and what `data/states.json` adds), most mentioned first.
   */
  lookup(name: string, countries: readonly string[]): KnownStateActor | null;
  /** The actor of a state by its codes (`AF`, `FORCES`), with its other names; null if there is none. */
  get(country: string, actor: string): (KnownStateActor & { readonly aliases: readonly string[] }) | null;
}

/** What bears a name: at once, or only in an article about its country. */
interface Bearers<T> {
  readonly usual: T[];
  readonly shared: T[];
}
type Index<T> = ReadonlyMap<string, Bearers<T>>;

/**
 * Reads the reviewed data of states and their forces, police and government (`data/states.json`). Codes of states are
 * ISO 3166-1 alpha-2, of states that are no more ISO 3166-3 (`SU`, `YU`, `DD` …), and user-assigned ones where ISO has
 * none (`XK` Kosovo, `XV` South Vietnam). Throws an `Error` that names the file and what is wrong in it.
 */
export function openStateActors(file: URL = pathToFileURL(join(packageRoot, 'data/states.json'))): StateActors {
  const parsed = StatesFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file.pathname}: ${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  const groups = new Set(data.notStates.map(keyOf));
  const bodies = bodiesByName(data);
  const states = statesByName(data);
  const forms = sortsByForm(data, sort => sort.forms);
  const described = sortsByForm(data, sort => sort.described);

  const bySort = (country: string | null, form: string): KnownStateActor | null => {
    const actor = forms.get(form);
    return country !== null && actor !== undefined ? actorOf(data, country, actor) : null;
  };
  const spelledOut = (key: string, countries: readonly string[]): KnownStateActor | null => {
    const own = choose(bodies.get(key), countries, ({ country }) => country);
    if (own) return own;
    const stateOf = (words: string): string | null => choose(states.get(words), countries, country => country);
    for (const [before, after] of splits(key)) {
      const form = after.replace(/^of (?:the )?/, '');
      const found =
        form === after
          ? bySort(stateOf(before) ?? stateOf(before.replace(/s$/, '')), after)
          : bySort(stateOf(form), before);
      if (found) return found;
    }
    return null;
  };
  return {
    get: (country, actor) => {
      const found = actorOf(data, country, actor);
      const names = data.states[country]?.bodies.find(body => body.actor === actor)?.names ?? [];
      return found && { ...found, aliases: names.filter(name => name !== found.name) };
    },
    lookup: (name, countries) => {
      for (const key of keysOf(name)) {
        if (groups.has(key)) return null;
        const found = spelledOut(key, countries);
        if (found) return found;
        const actor = described.get(key);
        const [only, another] = countries;
        if (actor !== undefined && only !== undefined && another === undefined) return actorOf(data, only, actor);
      }
      return null;
    },
  };
}

/** Folded, without article; "U.S." and "US", "Defence" and "Defense" are one. */
function keyOf(name: string): string {
  return foldName(name)
    .replace(/^(?:the|al) (?=.)/, '')
    .replace(/(?<=\b\p{L}) (?=\p{L}\b)/gu, '')
    .replaceAll('defence', 'defense');
}

/** Words that the press puts after a force's name without making another of it. */
const FOLLOWERS = new Set('soldiers troops forces units personnel servicemen officers members'.split(' '));

/** Keys to try: as written; without brackets; what stands in brackets; without "Royal"; without followers. */
function keysOf(name: string): readonly string[] {
  const brackets = /\(([^()]+)\)/.exec(name);
  const written = brackets ? [name.replace(brackets[0], ' '), brackets[1] ?? ''] : [name];
  const keys = written.map(keyOf).filter(key => key !== '');
  for (const key of [...keys]) {
    if (/^(?:royal|imperial) \S+ \S/.test(key)) keys.push(key.slice(key.indexOf(' ') + 1));
    const words = key.split(' ');
    while (words.length > 1 && FOLLOWERS.has(words.at(-1) ?? '')) {
      words.pop();
      keys.push(words.join(' '));
    }
  }
  return keys;
}

/** Every way to part a key in two, the longest first part first: "south sudanese" before "south". */
function splits(key: string): readonly (readonly [before: string, after: string])[] {
  const words = key.split(' ');
  return words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
    .reverse();
}

function choose<T>(
  bearers: Bearers<T> | undefined,
  countries: readonly string[],
  countryOf: (bearer: T) => string,
): T | null {
  if (!bearers) return null;
  const here = [...bearers.usual, ...bearers.shared].filter(bearer => countries.includes(countryOf(bearer)));
  const bearing = here.length > 0 ? here : bearers.usual;
  return bearing.length === 1 ? (bearing[0] ?? null) : null;
}

function actorOf({ actors, states }: StatesFile, country: string, actor: string): KnownStateActor | null {
  const state = states[country];
  const sort = actors[actor];
  const body = state?.bodies.find(({ actor: own }) => own === actor);
  const kind = body?.kind ?? sort?.kind;
  if (!state || kind === undefined) return null;
  const name = body?.name ?? `${state.demonyms[0] ?? state.name} ${sort?.name ?? ''}`;
  return { country, actor, name, kind };
}

function bodiesByName({ actors, states }: StatesFile): Index<KnownStateActor> {
  const index = new Map<string, Bearers<KnownStateActor>>();
  for (const [country, { name: stateName, bodies }] of Object.entries(states)) {
    for (const { actor, name, kind: ownKind, names, ambiguous } of bodies) {
      const kind = ownKind ?? actors[actor]?.kind;
      if (kind === undefined)
        throw new Error(`data/states.json: ${stateName}: ${actor} needs a kind: no sort of actors has it`);
      addBearer(index, { country, actor, name, kind }, [name, ...names], ambiguous);
    }
  }
  return index;
}

function statesByName({ states }: StatesFile): Index<string> {
  const index = new Map<string, Bearers<string>>();
  for (const [country, { name, names, demonyms, shared }] of Object.entries(states)) {
    addBearer(index, country, [name, ...names, ...demonyms], shared);
  }
  return index;
}

function addBearer<T>(
  index: Map<string, Bearers<T>>,
  bearer: T,
  names: readonly string[],
  ambiguous: readonly string[],
): void {
  const shared = new Set(ambiguous.map(keyOf));
  for (const key of new Set([...names.map(keyOf), ...shared])) {
    const bearers = index.get(key) ?? { usual: [], shared: [] };
    index.set(key, bearers);
    (shared.has(key) ? bearers.shared : bearers.usual).push(bearer);
  }
}

function sortsByForm(
  { actors }: StatesFile,
  formsOf: (sort: z.infer<typeof ActorSort>) => readonly string[],
): ReadonlyMap<string, string> {
  return new Map(Object.entries(actors).flatMap(([actor, sort]) => formsOf(sort).map(form => [keyOf(form), actor])));
}
