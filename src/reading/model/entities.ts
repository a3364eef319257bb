import type { Manifest } from './manifest.js';
import { row, softmax } from './matrix.js';
import { NAME, type PairRules } from './pairs.js';
import type { Section } from './section-reader.js';
import type { Words, WordSpan } from './words.js';

export type ModelEntityType = 'person' | 'group' | 'org' | 'place';

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
  const mentions: FoundMention[] = [];
  const chain: number[] = [];
  for (const section of sections) {
    const offset = mentions.length;
    section.mentions.forEach(([start, end], i) => {
      const span: WordSpan = [start + section.start, end + section.start];
      mentions.push({
        span,
        type: section.types[i]!,
        level: section.levels[i]!,
        name: rules.nameWords(words.text, span).filter(word => ALPHANUMERIC.test(word)),
        kind: softmax(section.logits.kind, i).map(p => Math.log(p + 1e-12)),
      });
    });
    chain.push(...chainsOf(section, manifest.thresholds.coreference).map(first => first + offset));
  }
  return entitiesOf(mentions, joinNames(mentions, chain, manifest), manifest);
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

function entitiesOf(mentions: readonly FoundMention[], chain: readonly number[], manifest: Manifest): FoundEntities {
  const owner = numbered(chain);
  const members: FoundMention[][] = [];
  mentions.forEach((mention, i) => (members[owner[i]!] ??= []).push(mention));
  return { mentions, owner, entities: members.map(own => entityOf(own, manifest)) };
}

/** For each mention the first mention of its chain. */
function chainsOf(section: Section, threshold: number): number[] {
  const best = new Map<number, { score: number; earlier: number }>();
  section.coreferencePairs.forEach(([later, earlier], i) => {
    const score = row(section.logits.coreference, i)[0]!;
    if (score > threshold && score > (best.get(later)?.score ?? -Infinity)) best.set(later, { score, earlier });
  });
  const first: number[] = [];
  section.mentions.forEach((_, i) => first.push(best.has(i) ? first[best.get(i)!.earlier]! : i));
  return first;
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
  for (const i of named) {
    const key = `${classOf(i)} ${mentions[i]!.name.join(' ')}`;
    if (!firstOfName.has(key)) firstOfName.set(key, i);
    sets.join(i, firstOfName.get(key)!);
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
  const letters = (words: readonly string[]): string => words.map(word => Array.from(word)[0]).join('');
  return [letters(name), letters(name.filter(word => !manifest.mentions.smallWords.includes(word)))];
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
