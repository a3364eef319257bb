import type { Manifest } from './manifest.js';
import { firstLetters, hasCapital, type WordSpan } from './words.js';

export const NAME = 0;
export const NOMINAL = 1;
export const PRONOUN = 2;

/** Rows of two indices, one after the other, as the heads take them. */
export type IndexPairs = readonly (readonly [number, number])[];

export interface CoreferencePairs {
  /** (later, earlier) */
  readonly pairs: IndexPairs;
  /** Six of 0 or 1 per pair: `pairs.coreferenceFeatures` of the manifest. */
  readonly features: Float32Array;
}

/** Mention levels, comparison of names and the pairs that the heads judge (training/CONTRACT.md, section 5). */
export class PairRules {
  private readonly pronouns: ReadonlySet<string>;
  private readonly commonNouns: ReadonlySet<string>;
  private readonly stopWords: ReadonlySet<string>;
  /** Type of the head × type of the tail: some relation allows them. */
  private readonly relatable: readonly (readonly boolean[])[];

  constructor(private readonly manifest: Manifest) {
    this.pronouns = new Set(manifest.mentions.pronouns);
    this.commonNouns = new Set(manifest.mentions.commonNouns);
    this.stopWords = new Set(manifest.mentions.nameStopWords);
    const signatures = Object.values(manifest.relationSignatures);
    this.relatable = manifest.entityTypes.map(head =>
      manifest.entityTypes.map(tail => signatures.some(s => s.head.includes(head) && s.tail.includes(tail))),
    );
  }

  /** Name, nominal or pronoun. A capital that only opens a sentence makes no name of a common noun. */
  level(words: readonly string[], sentence: readonly number[], [start, end]: WordSpan): number {
    const first = words[start]!;
    if (end - start === 1 && this.pronouns.has(first.toLowerCase())) return PRONOUN;
    const opens =
      start === 0 || sentence[start - 1] !== sentence[start] || ['"', '“', '‘', "'"].includes(words[start - 1]!);
    for (let i = opens ? start + 1 : start; i < end; i++) if (hasCapital(words[i]!)) return NAME;
    const alone = opens && end - start === 1 && hasCapital(first) && !this.commonNouns.has(first.toLowerCase());
    return alone ? NAME : NOMINAL;
  }

  /** The lower-case words of a span that tell a name. */
  nameWords(words: readonly string[], [start, end]: WordSpan): string[] {
    return words
      .slice(start, end)
      .map(word => word.toLowerCase())
      .filter(word => !this.stopWords.has(word));
  }

  coreference(words: readonly string[], mentions: readonly WordSpan[], types: readonly number[]): CoreferencePairs {
    const names = mentions.map(mention => this.nameWords(words, mention));
    const sets = names.map(name => new Set(name));
    const classes = types.map(type => this.manifest.pairs.coreferenceClass[type]);
    const pairs: [number, number][] = [];
    const features: number[] = [];
    for (let later = 0; later < mentions.length; later++) {
      for (let earlier = 0; earlier < later; earlier++) {
        if (classes[later] !== classes[earlier]) continue;
        pairs.push([later, earlier]);
        features.push(...compareNames(names[later]!, names[earlier]!, sets[later]!, sets[earlier]!));
      }
    }
    return { pairs, features: Float32Array.from(features) };
  }

  relations(sentence: readonly number[], mentions: readonly WordSpan[], types: readonly number[]): IndexPairs {
    return nearPairs(sentence, mentions, mentions, this.manifest.pairs.relationSentences).filter(
      ([head, tail]) => head !== tail && this.relatable[types[head]!]![types[tail]!]!,
    );
  }
}

/** All (left, right) whose first words lie at most `distance` sentences apart. Both lists are in order of the text. */
export function nearPairs(
  sentence: readonly number[],
  left: readonly WordSpan[],
  right: readonly WordSpan[],
  distance: number,
): IndexPairs {
  const pairs: [number, number][] = [];
  left.forEach(([a], i) => {
    right.forEach(([b], j) => {
      if (Math.abs(sentence[a]! - sentence[b]!) <= distance) pairs.push([i, j]);
    });
  });
  return pairs;
}

function compareNames(a: readonly string[], b: readonly string[], setA: Set<string>, setB: Set<string>): number[] {
  if (a.length === 0 || b.length === 0) return [0, 0, 0, 0, 0, 0];
  let shared = 0;
  for (const word of setA) if (setB.has(word)) shared++;
  return [
    a.length === b.length && a.every((word, i) => word === b[i]),
    a.at(-1) === b.at(-1),
    shared === setA.size && shared < setB.size,
    shared === setB.size && shared < setA.size,
    shared > 0,
    isAcronym(a, b) || isAcronym(b, a),
  ].map(Number);
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  return short.length === 1 && long.length > 1 && short[0] === firstLetters(long);
}
