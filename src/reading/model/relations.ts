import type { FoundEntities } from './entities.js';
import type { Manifest, Thresholds } from './manifest.js';
import { pooled, row, sigmoid } from './matrix.js';
import type { Section } from './section-reader.js';
import type { WordSpan } from './words.js';

/** Probabilities of an ordered pair of entities, per label of the manifest's `relations`. */
export interface RelationCandidate {
  readonly head: number;
  readonly tail: number;
  readonly probability: readonly number[];
  /** Per label the pair of mentions that says it best. */
  readonly saidBy: readonly (readonly [head: WordSpan, tail: WordSpan])[];
}

export interface FoundRelation {
  /** Index of the entity. */
  readonly head: number;
  readonly tail: number;
  readonly label: string;
  readonly score: number;
  /** Of postings: has ended. */
  readonly former: boolean;
  readonly saidBy: readonly [head: WordSpan, tail: WordSpan];
}

/** Pools the logits of all pairs of mentions of two entities (training/CONTRACT.md, section 8). */
export function relationCandidates(
  sections: readonly Section[],
  { mentions, owner }: FoundEntities,
): RelationCandidate[] {
  const pairs = new Map<number, { head: number; tail: number; logits: Float32Array }[]>();
  let offset = 0;
  for (const section of sections) {
    section.relationPairs.forEach(([head, tail], i) => {
      const pair = { head: head + offset, tail: tail + offset, logits: row(section.logits.relation, i) };
      if (owner[pair.head] === owner[pair.tail]) return;
      const key = owner[pair.head]! * mentions.length + owner[pair.tail]!;
      const known = pairs.get(key);
      if (known) known.push(pair);
      else pairs.set(key, [pair]);
    });
    offset += section.mentions.length;
  }
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([, rows]) => {
      const best = Array.from(rows[0]!.logits, (_, label) =>
        rows.reduce((top, other) => (other.logits[label]! > top.logits[label]! ? other : top)),
      );
      return {
        head: owner[rows[0]!.head]!,
        tail: owner[rows[0]!.tail]!,
        probability: pooled(rows.map(({ logits }) => logits)).map(sigmoid),
        saidBy: best.map(({ head, tail }) => [mentions[head]!.span, mentions[tail]!.span] as const),
      };
    });
}

/** The relations that pass their thresholds, of each exclusive set the likeliest one. */
export function decideRelations(
  candidates: readonly RelationCandidate[],
  { entities }: FoundEntities,
  manifest: Manifest,
  thresholds: Thresholds,
): FoundRelation[] {
  const key = (head: number, tail: number): number => head * entities.length + tail;
  const byPair = new Map(candidates.map(candidate => [key(candidate.head, candidate.tail), candidate]));
  const former = manifest.relations.indexOf('former');
  return candidates.flatMap(candidate => {
    const { head, tail } = candidate;
    const passed = new Map<string, number>();
    manifest.relations.forEach((label, index) => {
      const signature = manifest.relationSignatures[label]!;
      const fits = signature.head.includes(entities[head]!.type) && signature.tail.includes(entities[tail]!.type);
      if (label === 'former' || !fits) return;
      let probability = candidate.probability[index]!;
      const back = manifest.symmetricRelations.includes(label) ? byPair.get(key(tail, head)) : undefined;
      if (back && head > tail) return;
      if (back) probability = (probability + back.probability[index]!) / 2;
      if (probability > thresholds.relations[label]!) passed.set(label, probability);
    });
    for (const rivals of manifest.exclusiveRelations) keepLikeliest(passed, rivals);
    const ended = candidate.probability[former]! > thresholds.relations['former']!;
    return [...passed].map(([label, score]) => ({
      head,
      tail,
      label,
      score,
      former: label.startsWith('posted_to') && ended,
      saidBy: candidate.saidBy[manifest.relations.indexOf(label)]!,
    }));
  });
}

function keepLikeliest(passed: Map<string, number>, rivals: readonly string[]): void {
  const present = rivals.filter(label => passed.has(label));
  const best = Math.max(...present.map(label => passed.get(label)!));
  const kept = present.find(label => passed.get(label) === best);
  for (const label of present) if (label !== kept) passed.delete(label);
}
