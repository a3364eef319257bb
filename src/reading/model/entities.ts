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

const PERSON = 0;
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
  const owner = numbered(joinNames(mentions, chain, manifest));
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

/** Chains of one class that share a name are joined; a lone surname joins the one person who bears it. */
function joinNames(mentions: readonly FoundMention[], chain: readonly number[], manifest: Manifest): number[] {
  const sets = new DisjointSets(chain);
  const named = [...mentions.keys()].filter(i => mentions[i]!.level === NAME && mentions[i]!.name.length > 0);
  const firstOfName = new Map<string, number>();
  for (const i of named) {
    const { type, name } = mentions[i]!;
    const key = `${manifest.pairs.coreferenceClass[type]} ${name.join(' ')}`;
    if (!firstOfName.has(key)) firstOfName.set(key, i);
    sets.join(i, firstOfName.get(key)!);
  }
  const people = named.filter(i => mentions[i]!.type === PERSON);
  const bearers = new Map<string, number[]>();
  for (const i of people) {
    const { name } = mentions[i]!;
    if (name.length > 1) bearers.set(name.at(-1)!, [...(bearers.get(name.at(-1)!) ?? []), i]);
  }
  for (const i of people) {
    const { name } = mentions[i]!;
    if (name.length !== 1 || Array.from(name[0]!).length < manifest.mentions.surnameLength) continue;
    const full = bearers.get(name[0]!) ?? [];
    if (new Set(full.map(j => sets.find(j))).size === 1) sets.join(i, full[0]!);
  }
  return mentions.map((_, i) => sets.find(i));
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
