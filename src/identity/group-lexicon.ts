import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

import { foldName } from '../domain/names.js';
import { MILITIA_KINDS, ORGANIZATION_KINDS } from '../domain/vocabulary.js';
import { packageRoot } from '../package-root.js';

/** One armed group as the press names it. National armed forces are no entries: `state-actors.ts` names them. */
const GroupEntry = z
  .strictObject({
    /** Stable slug. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** As best known in English. */
    name: z.string().min(2),
    label: z.enum(['Militia', 'Organization']),
    kind: z.enum([...MILITIA_KINDS, ...ORGANIZATION_KINDS]),
    /** Where it is or was active, ISO 3166-1 alpha-2, home first. */
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
    /** Acronyms, native and former names, spellings: they mean this group wherever they stand. */
    aliases: z.array(z.string().min(1)),
    /** Names that mean this group only in an article about one of its countries. */
    ambiguous: z.array(z.string().min(1)).default([]),
    /** Slug of the group that it is part of or owes allegiance to. */
    parent: z.string().nullable().default(null),
    /** Slug of the organisation whose mission it is: "U.N. peacekeepers" are it in an article about one of its countries. */
    missionOf: z.string().nullable().default(null),
    /** Years of founding and end, where well known. */
    from: z.int().nullable().default(null),
    until: z.int().nullable().default(null),
  })
  .refine(entry => (entry.label === 'Militia' ? MILITIA_KINDS : ORGANIZATION_KINDS).some(kind => kind === entry.kind), {
    error: 'kind does not belong to label',
    path: ['kind'],
  });
export type GroupEntry = Readonly<z.infer<typeof GroupEntry>>;

/** Why a look-up ended as it did; kept with the decision that it leads to. */
export type GroupLookupReason =
  /** The name or an alias that only this group bears. */
  | 'name'
  /** Several groups bear it, or it has other meanings; the article's countries point to this one. */
  | 'country'
  /** It has other meanings; the article names the group's parent. */
  | 'parent'
  /** Several groups bear it; none is of the article's countries and this one is the usual meaning. */
  | 'usual'
  | 'ambiguous'
  | 'unknown';

export interface GroupLookup {
  readonly entry: GroupEntry | null;
  readonly reason: GroupLookupReason;
  /** All groups that bear the name. */
  readonly candidates: readonly GroupEntry[];
}

export interface GroupLexicon {
  readonly entries: readonly GroupEntry[];
  /** The entry of a slug. */
  get(id: string): GroupEntry | undefined;
  /**
   * The group that a name means in an article.
   * Spelling, script, a leading article, an acronym in brackets and a trailing "rebels" or "fighters" make no difference.
   */
  lookup(name: string, article?: AboutArticle): GroupLookup;
}

/** What an article tells beside a name. */
export interface AboutArticle {
  /** Those it is about, most mentioned first (ISO alpha-2). */
  readonly countries?: readonly string[];
  /** Slugs of the groups that it names without doubt. */
  readonly groups?: ReadonlySet<string>;
  /** Of its publication. */
  readonly year?: number | null;
}

interface NameClaim {
  readonly entry: GroupEntry;
  readonly ambiguous: boolean;
  /** Of a mission, by the organisation that sent it: it means what is there at the time. */
  readonly isDescription: boolean;
}

/**
 * Reads the reviewed lexicon of armed groups (`data/groups/*.jsonl`, one entry a line).
 * Throws an `Error` that names file and line for an entry of the wrong form, a slug used twice or a parent that is missing.
 */
export function loadGroupLexicon(folder: URL = pathToFileURL(join(packageRoot, 'data/groups/'))): GroupLexicon {
  const byId = new Map<string, GroupEntry>();
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()) {
    for (const [at, line] of readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n').entries()) {
      const entry = parseEntry(line, `${file}:${at + 1}`);
      if (byId.has(entry.id)) throw new Error(`${file}:${at + 1}: the slug "${entry.id}" is used twice`);
      byId.set(entry.id, entry);
    }
  }
  const entries = [...byId.values()];
  for (const { id, parent, missionOf } of entries) {
    if (parent !== null && !byId.has(parent)) throw new Error(`group "${id}": its parent "${parent}" is no entry`);
    if (missionOf !== null && !byId.has(missionOf))
      throw new Error(`group "${id}": "${missionOf}", whose mission it is, is no entry`);
  }
  const claims = claimsByName(entries, slug => byId.get(slug));
  return {
    entries,
    get: id => byId.get(id),
    lookup: (name, article = {}) => {
      let unsettled: GroupLookup = { entry: null, reason: 'unknown', candidates: [] };
      for (const key of keysOf(name)) {
        const found = choose(claims.get(key) ?? [], article);
        if (found.entry) return found;
        if (unsettled.reason === 'unknown') unsettled = found;
      }
      return unsettled;
    },
  };
}

function parseEntry(line: string, where: string): GroupEntry {
  const parsed = GroupEntry.safeParse(JSON.parse(line));
  if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** What the press calls a mission by: "U.N. peacekeepers", "the African Union force". */
const MISSIONS = [
  'mission',
  'peacekeeping mission',
  'peacekeeping force',
  'peacekeepers',
  'peacekeeping troops',
  'force',
  'forces',
  'troops',
  'soldiers',
];

/** Claims of each folded name. A name that an entry lists as ambiguous is so even if it is the entry's own name. */
function claimsByName(
  entries: readonly GroupEntry[],
  get: (id: string) => GroupEntry | undefined,
): ReadonlyMap<string, readonly NameClaim[]> {
  const claims = new Map<string, NameClaim[]>();
  const add = (key: string, claim: NameClaim): void => {
    const known = claims.get(key);
    if (known) known.push(claim);
    else claims.set(key, [claim]);
  };
  for (const entry of entries) {
    const ambiguous = new Set(entry.ambiguous.map(groupKey));
    const names = new Set([entry.name, ...entry.aliases, ...entry.ambiguous].map(groupKey));
    for (const key of names) add(key, { entry, ambiguous: ambiguous.has(key), isDescription: false });
    const sender = entry.missionOf === null ? undefined : get(entry.missionOf);
    const senders = sender ? [sender.name, ...sender.aliases, ...sender.ambiguous] : [];
    const described = new Set(senders.flatMap(name => MISSIONS.map(mission => groupKey(`${name} ${mission}`))));
    for (const key of described) if (!names.has(key)) add(key, { entry, ambiguous: true, isDescription: true });
  }
  return claims;
}

function choose(
  claims: readonly NameClaim[],
  { countries = [], groups = new Set(), year = null }: AboutArticle,
): GroupLookup {
  const candidates = claims.map(claim => claim.entry);
  if (candidates.length === 0) return { entry: null, reason: 'unknown', candidates };
  const usual = claims.filter(claim => !claim.ambiguous);
  const only = candidates.length === 1 ? usual[0] : undefined;
  if (only) return { entry: only.entry, reason: 'name', candidates };
  // "U.N. peacekeepers" are those of the country that the article is about, and of that time.
  const isThere = ({ entry, isDescription }: NameClaim): boolean =>
    !isDescription || (entry.countries.includes(countries[0] ?? '') && wasActive(entry, year));
  for (const country of countries) {
    const here = claims.filter(claim => claim.entry.countries.includes(country) && isThere(claim));
    const settled = here.length > 1 ? here.filter(claim => !claim.ambiguous) : here;
    if (settled.length === 1 && settled[0]) return { entry: settled[0].entry, reason: 'country', candidates };
    if (here.length > 1) return { entry: null, reason: 'ambiguous', candidates };
  }
  if (usual.length === 1 && usual[0]) return { entry: usual[0].entry, reason: 'usual', candidates };
  // Militias have too many acronyms that mean something else as well ("ISI" beside al-Qaeda).
  const beside = claims.filter(
    ({ entry, isDescription }) => !isDescription && entry.label === 'Organization' && groups.has(entry.parent ?? ''),
  );
  if (beside.length === 1 && beside[0]) return { entry: beside[0].entry, reason: 'parent', candidates };
  return { entry: null, reason: 'ambiguous', candidates };
}

/** In a year of the group's life; always where either is not known. */
function wasActive({ from, until }: GroupEntry, year: number | null): boolean {
  return year === null || ((from ?? year) <= year && year <= (until ?? year));
}

/** The folded name, without a leading article; "F.A.R.C." and "FARC", "M-23" and "M23" are one. */
function groupKey(name: string): string {
  const key = foldName(name).replace(/^(?:the|al) (?=.)/, '');
  return /^(?:\p{L} )+(?:\p{L}|\d+)$/u.test(key) ? key.replaceAll(' ', '') : key;
}

/** Words that the press puts after a group's name without making another group of it. */
const FOLLOWERS = new Set(
  (
    'fighters fighter militants militant rebels rebel insurgents insurgent guerrillas guerrilla guerillas gunmen forces force ' +
    'troops soldiers group groups movement militia militias militiamen organization organisation terrorists jihadists ' +
    'extremists separatists combatants members network faction'
  ).split(' '),
);

/** Keys to try, the fullest first: as written; without brackets; what stands in brackets; without trailing common nouns. */
function keysOf(name: string): readonly string[] {
  const brackets = /\(([^()]+)\)/.exec(name);
  const forms = brackets ? [name, name.replace(brackets[0], ' '), brackets[1] ?? ''] : [name];
  const keys = forms.map(groupKey).filter(key => key !== '');
  for (const key of [...keys]) {
    const words = key.split(' ');
    while (words.length > 1 && FOLLOWERS.has(words.at(-1) ?? '')) {
      words.pop();
      keys.push(groupKey(words.join(' ')));
    }
  }
  return keys;
}
