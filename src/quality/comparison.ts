import type { AnnotatedDocument, AnnotatedEntity } from './annotations.js';
import { predictedEntities, type PredictedEntity, type Prediction } from './predictions.js';
import { Tally } from './tally.js';

/** One thing missed or said falsely. */
export interface QualityError {
  /** "entity missed", "relation false" … */
  readonly kind: string;
  readonly document: string;
  readonly what: string;
  /** Where in the text, in characters; null if the prediction does not say. */
  readonly span: readonly [number, number] | null;
  /** How bad among its kind: the reader's probability of what is false, the importance of what is missed. */
  readonly weight: number;
}

/** How often a detail of what was found was right. Of the `invented` ones only how many there are. */
export interface Share {
  right: number;
  of: number;
}

/** Everything counted over the documents of one table. */
export class Counting {
  readonly tallies = new Map<string, Tally>();
  readonly shares = new Map<string, Share>();
  readonly errors: QualityError[] = [];

  tally(name: string): Tally {
    const tally = this.tallies.get(name) ?? new Tally();
    this.tallies.set(name, tally);
    return tally;
  }

  share(name: string): Share {
    const share = this.shares.get(name) ?? { right: 0, of: 0 };
    this.shares.set(name, share);
    return share;
  }

  /** Counts one decision of a detail. */
  decide(name: string, right: boolean): void {
    const share = this.share(name);
    share.of += 1;
    share.right += Number(right);
  }
}

/** One document and what is said of it, side by side. */
export interface Pair {
  readonly document: AnnotatedDocument;
  readonly gold: ReadonlyMap<string, AnnotatedEntity>;
  readonly prediction: Prediction | undefined;
  readonly predicted: ReadonlyMap<string, PredictedEntity>;
}

export function pairOf(document: AnnotatedDocument, prediction: Prediction | undefined): Pair {
  return {
    document,
    gold: new Map(document.entities.map(entity => [entity.id, entity])),
    prediction,
    predicted: predictedEntities(prediction, document.text),
  };
}

export function countWhere<T>(items: Iterable<T>, holds: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) count += Number(holds(item));
  return count;
}
