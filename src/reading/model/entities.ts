import { nameSkeleton } from '../../domain/names.js';
import { type NamePart, parsePersonName } from '../../domain/person-name.js';
import { acronymsOfNames, areOtherAcronyms } from './acronyms-of-names.js';
import type { Manifest } from './manifest.js';
import { indexOfMax, row, softmax } from './matrix.js';
import { NAME, NOMINAL, type PairRules } from './pairs.js';
import type { Section } from './section-reader.js';
import { type Side, sidesOf } from './sides.js';
import { firstLetters, type Words, type WordSpan } from './words.js';

export type ModelEntityType = 'person' | 'group' | 'org' | 'place';

/** Groups and organisations: what has members, acronyms, short names and sides. */
export function isBody(type: string): type is 'group' | 'org' {
  return type === 'group' || type === 'org';
}

export interface FoundMention {
  readonly span: WordSpan;
  /** Index into `entityTypes` of the manifest. */
  readonly type: number;
  /** NAME, NOMINAL or PRONOUN. */
  readonly level: number;
  /** Lower-case words that tell the name. */
  readonly name: readonly string[];
  /** log softmax over `kinds`. */
  readonly kind: readonly number[];
}

export interface FoundEntity {
  readonly type: ModelEntityType;
  readonly kind: string;
  readonly named: boolean;
  /** In order of the text. */
  readonly mentions: readonly FoundMention[];
}

/** All mentions of a text and the entity of each; entities are numbered by first mention. */
export interface FoundEntities {
  readonly mentions: readonly FoundMention[];
  readonly owner: readonly number[];
  readonly entities: readonly FoundEntity[];
}

const ALPHANUMERIC = /^[\p{L}\p{N}]/u;

/** Mentions of all sections joined into entities (training/CONTRACT.md, section 6). */
export function findEntities(
  words: Words,
  sections: readonly Section[],
  rules: PairRules,
  manifest: Manifest,
): FoundEntities {
  const bySection = sections.map(section =>
    section.mentions.map(([start, end], i): FoundMention => {
      const span: WordSpan = [start + section.start, end + section.start];
      return {
        span,
        type: section.types[i]!,
        level: section.levels[i]!,
        name: rules.nameWords(words.text, span).filter(word => ALPHANUMERIC.test(word)),
        kind: softmax(section.logits.kind, i).map(p => Math.log(p + 1e-12)),
      };
    }),
  );
  const mentions = bySection.flat();
  const acronyms = acronymsOfNames(words, bodiesIn(mentions, manifest));
  const chain: number[] = [];
  sections.forEach((section, i) => {
    const offset = chain.length;
    chain.push(...chainsOf(section, bySection[i]!, words, acronyms, manifest).map(first => first + offset));
  });
  return entitiesOf(mentions, joinNames(mentions, chain, manifest), manifest);
}

/** Names of groups and organisations, without news agencies: those stand in brackets behind whatever ends before them. */
function bodiesIn(mentions: readonly FoundMention[], { kinds, entityTypes }: Manifest): WordSpan[] {
  return mentions.flatMap(({ span, type, level, kind }) =>
    level === NAME && isBody(entityTypes[type]!) && kinds[indexOfMax(kind)] !== 'media' ? [span] : [],
  );
}

/** The same mentions with pairs of entities made one. */
export function joined(
  found: FoundEntities,
  pairs: readonly (readonly [number, number])[],
  manifest: Manifest,
): FoundEntities {
  if (pairs.length === 0) return found;
  const sets = new DisjointSets(found.entities.map((_, i) => i));
  for (const [a, b] of pairs) sets.join(a, b);
  return entitiesOf(
    found.mentions,
    found.owner.map(i => sets.find(i)),
    manifest,
  );
}

/** The same mentions with some of them, by index, given to other entities. */
export function moved(
  found: FoundEntities,
  moves: readonly (readonly [mention: number, entity: number])[],
  manifest: Manifest,
): FoundEntities {
  if (moves.length === 0) return found;
  const owner = [...found.owner];
  for (const [mention, entity] of moves) owner[mention] = entity;
  return entitiesOf(found.mentions, owner, manifest);
}

function entitiesOf(mentions: readonly FoundMention[], chain: readonly number[], manifest: Manifest): FoundEntities {
  const owner = numbered(chain);
  const members: FoundMention[][] = [];
  mentions.forEach((mention, i) => (members[owner[i]!] ??= []).push(mention));
  return { mentions, owner, entities: members.map(own => entityOf(own, manifest)) };
}

/**
 * For each mention the first mention of its chain: that of its likeliest antecedent. A mention follows no chain that its own
 * words are at odds with, however alike the model finds them: a wrong join is worse than a missing one.
 */
function chainsOf(
  section: Section,
  mentions: readonly FoundMention[],
  words: Words,
  acronyms: ReadonlyMap<WordSpan, string>,
  manifest: Manifest,
): number[] {
  const { coreference: threshold } = manifest.thresholds;
  const antecedents = new Map<number, { score: number; earlier: number }[]>();
  section.coreferencePairs.forEach(([later, earlier], i) => {
    const score = row(section.logits.coreference, i)[0]!;
    if (score > threshold) antecedents.set(later, [...(antecedents.get(later) ?? []), { score, earlier }]);
  });
  const placeNames = new Set(
    mentions.filter(({ type }) => manifest.entityTypes[type] === 'place').map(({ name }) => name.join(' ')),
  );
  const first: number[] = [];
  const chains = new Map<number, FoundMention[]>();
  mentions.forEach((mention, i) => {
    // Stable: of equals the first.
    const ranked = (antecedents.get(i) ?? []).sort((x, y) => y.score - x.score);
    const chosen = ranked.find(({ earlier, score }) => {
      const chain = chains.get(first[earlier]!)!;
      if (isOtherSide(mention, chain, words) || hasOtherAcronym(mention, chain, acronyms)) return false;
      const isSure =
        isBody(manifest.entityTypes[mention.type]!) && score > SURE_ALIAS && !placeNames.has(mention.name.join(' '));
      return isSure || !isOtherName(mention, chain.filter(isTellingName), manifest);
    });
    const start = chosen === undefined ? i : first[chosen.earlier]!;
    first.push(start);
    chains.set(start, [...(chains.get(start) ?? []), mention]);
  });
  return first;
}

/** Whether a described group ("the militia") is on no side on which a chain's descriptions ("the insurgents") put it. */
function isOtherSide(mention: FoundMention, chain: readonly FoundMention[], words: Words): boolean {
  const described = ({ level, span: [start, end] }: FoundMention): Set<Side> =>
    level === NOMINAL ? sidesOf(words.text.slice(start, end)) : new Set();
  const own = described(mention);
  const theirs = new Set(chain.flatMap(other => [...described(other)]));
  return own.size > 0 && theirs.size > 0 && ![...own].some(side => theirs.has(side));
}

/** Of the bodies of annotated texts that the model gave two acronyms, 14 of 19 were two: "UDA" and "UFF". */
function hasOtherAcronym(
  mention: FoundMention,
  chain: readonly FoundMention[],
  acronyms: ReadonlyMap<WordSpan, string>,
): boolean {
  const own = acronyms.get(mention.span);
  if (own === undefined) return false;
  const theirs = chain.flatMap(({ span }) => acronyms.get(span) ?? []);
  return theirs.length > 0 && theirs.every(other => areOtherAcronyms(own, other));
}

function isTellingName({ level, name }: FoundMention): boolean {
  return level === NAME && name.length > 0;
}

/** Words of places' names that many places share. */
const TYPE_WORDS = new Set(
  'city town village province district region state county governorate capital of the'.split(' '),
);

/**
 * Groups and organisations have names that share no word ("Daesh", "the Islamic State"). On held-out text the model was right
 * of such pairs in 5 of 5 above this score, and in 1 of 6 below.
 */
const SURE_ALIAS = 3;

/**
 * Whether a name is none of a chain's: "Kunduz" is not "Taloqan", whatever both are called. It shares no word with any, in no
 * spelling. (What a text calls by two names is joined by what it says: aliases.ts.)
 */
function isOtherName(mention: FoundMention, names: readonly FoundMention[], manifest: Manifest): boolean {
  const type = manifest.entityTypes[mention.type];
  if (names.length === 0 || !isTellingName(mention)) return false;
  const telling = ({ name }: FoundMention): string[] => name.filter(word => !TYPE_WORDS.has(word));
  const own = telling(mention);
  // A single name of a person may well be a nickname.
  const least = type === 'person' ? 2 : 1;
  if (own.length < least) return false;
  const spellings = new Set(own.map(nameSkeleton));
  // What the chain is called by one word, a nickname as well, says nothing of a full name.
  const full = names.filter(other => telling(other).length >= least);
  if (full.length === 0) return false;
  return full.every(other => {
    const theirs = telling(other);
    if (type === 'person' && areNamesakes(own, theirs)) return true;
    if (theirs.some(word => spellings.has(nameSkeleton(word)))) return false;
    if (nameSkeleton(own.join(' ')) === nameSkeleton(theirs.join(' '))) return false;
    return !initials(theirs, manifest).includes(own.join('')) && !initials(own, manifest).includes(theirs.join(''));
  });
}

/**
 * "Yar Mohammad Dostam" and "Abdul Rashid Dostam": of one surname, and nothing before it is the same. Titles and particles are
 * no given names, and an initial or a short form may stand for one.
 */
export function areNamesakes(one: readonly string[], other: readonly string[]): boolean {
  const [own, theirs] = [one, other].map(name => parsePersonName(name.join(' ')).parts);
  const [given, theirGiven] = [own!.slice(0, -1), theirs!.slice(0, -1)];
  if (given.length === 0 || theirGiven.length === 0 || own!.at(-1)!.skeleton !== theirs!.at(-1)!.skeleton) return false;
  return !given.some(part => theirGiven.some(their => isSameGiven(part, their)));
}

/** "J." and "Joe" for "Joseph", "Rashid" for "Abdul Rashid", "Muhammad" for "Mohamed": names that begin alike may be one. */
function isSameGiven(one: NamePart, other: NamePart): boolean {
  if (one.skeleton === other.skeleton) return true;
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one];
  if (short.kind === 'initial') return long.text.startsWith(short.text);
  const [own, theirs] = [one, other].map(({ text }) => text.replace(/^(?:abd|abu|umm)(?=..)/, '').slice(0, 2));
  return own === theirs;
}

/**
 * Chains of one class that share a name are joined; then a short name joins the one chain that bears a fuller form of it.
 * Works on the distinct names, each by its first mention.
 */
function joinNames(mentions: readonly FoundMention[], chain: readonly number[], manifest: Manifest): number[] {
  const sets = new DisjointSets(chain);
  const firstOfName = new Map<string, number>();
  const named = [...mentions.keys()].filter(i => mentions[i]!.level === NAME && mentions[i]!.name.length > 0);
  const classOf = (i: number): number => manifest.pairs.coreferenceClass[mentions[i]!.type]!;
  // A surname does not join the chains of father and son.
  const haveNamesakes = (i: number, j: number): boolean => {
    if (manifest.entityTypes[mentions[i]!.type] !== 'person' || mentions[i]!.name.length > 1) return false;
    const namesOf = (chain: number): (readonly string[])[] =>
      named.filter(k => sets.find(k) === chain).map(k => mentions[k]!.name);
    const theirs = namesOf(sets.find(j));
    return namesOf(sets.find(i)).some(one => theirs.some(other => areNamesakes(one, other)));
  };
  for (const i of named) {
    const key = `${classOf(i)} ${mentions[i]!.name.join(' ')}`;
    if (!firstOfName.has(key)) firstOfName.set(key, i);
    const first = firstOfName.get(key)!;
    if (sets.find(i) !== sets.find(first) && !haveNamesakes(i, first)) sets.join(i, first);
  }
  const bearers = new Map<string, number[]>();
  for (const i of firstOfName.values()) {
    for (const key of fullForms(mentions[i]!, manifest)) {
      const known = bearers.get(`${classOf(i)} ${key}`);
      if (known) known.push(i);
      else bearers.set(`${classOf(i)} ${key}`, [i]);
    }
  }
  for (const i of named) {
    const candidates = bearers.get(`${classOf(i)} ${mentions[i]!.name[0]}`) ?? [];
    const fuller = candidates.filter(j => shortens(mentions[i]!, mentions[j]!, manifest));
    if (new Set(fuller.map(j => sets.find(j))).size === 1) sets.join(i, fuller[0]!);
  }
  return mentions.map((_, i) => sets.find(i));
}

/** First words of the names that may be short forms of this one: its own words, and its initials. */
function fullForms({ name }: FoundMention, manifest: Manifest): Set<string> {
  return new Set([...name, ...initials(name, manifest)]);
}

/** One person's name is part of the other's, or one group's or organisation's name the other's initials. */
function shortens(short: FoundMention, full: FoundMention, manifest: Manifest): boolean {
  const [first] = short.name;
  const type = manifest.entityTypes[short.type];
  if (short.name.length >= full.name.length || type === 'place') return false;
  if (type !== 'person') return short.name.length === 1 && initials(full.name, manifest).includes(first!);
  const isTelling = short.name.length > 1 || Array.from(first!).length >= manifest.mentions.surnameLength;
  return isTelling && short.name.every(word => full.name.includes(word));
}

/** Of all words, and of those that initials do not leave out. */
function initials(name: readonly string[], manifest: Manifest): string[] {
  return [firstLetters(name), firstLetters(name.filter(word => !manifest.mentions.smallWords.includes(word)))];
}

/** Union-find whose representative is the first element. */
class DisjointSets {
  private readonly parent: number[];

  constructor(initial: readonly number[]) {
    this.parent = [...initial];
  }

  find(i: number): number {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let at = i; at !== root;) [this.parent[at], at] = [root, this.parent[at]!];
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    this.parent[high] = low;
  }
}

function numbered(owner: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return owner.map(first => {
    if (!numbers.has(first)) numbers.set(first, numbers.size);
    return numbers.get(first)!;
  });
}

function entityOf(own: readonly FoundMention[], manifest: Manifest): FoundEntity {
  const names = own.filter(mention => mention.level === NAME);
  const telling = names.length > 0 ? names : own;
  const counts = manifest.entityTypes.map((_, type) => telling.filter(mention => mention.type === type).length);
  const type = manifest.entityTypes[counts.indexOf(Math.max(...counts))] as ModelEntityType;
  const weight = (kind: string): number => {
    const index = manifest.kinds.indexOf(kind);
    return telling.reduce((sum, mention) => sum + mention.kind[index]!, 0);
  };
  const kinds = manifest.kindsByType[type]!;
  const kind = kinds.reduce((best, other) => (weight(other) > weight(best) ? other : best));
  return { type, kind, named: names.length > 0, mentions: own };
}
