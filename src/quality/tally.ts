import { MersenneTwister19937 } from 'random-js';

/** Of one document: how many were found, how many were said, how many there are. */
interface Counts {
  hit: number;
  predicted: number;
  gold: number;
}

export interface Figures extends Readonly<Counts> {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const RESAMPLES = 400;
const SEED = 7;

/** Hits, predictions and gold items of one kind, document by document. */
export class Tally {
  private readonly documents = new Map<string, Counts>();

  add(document: string, hit: number, predicted: number, gold: number): void {
    const row = this.documents.get(document) ?? { hit: 0, predicted: 0, gold: 0 };
    this.documents.set(document, row);
    row.hit += hit;
    row.predicted += predicted;
    row.gold += gold;
  }

  figures(): Figures {
    return figuresOf([...this.documents.values()]);
  }

  /** The 95 % interval of F1 by bootstrap over documents (400 samples, always the same draws). */
  interval(): readonly [low: number, high: number] {
    const rows = [...this.documents.values()];
    if (rows.length === 0) return [0, 0];
    const draw = drawBelow(rows.length);
    const f1 = Array.from(
      { length: RESAMPLES },
      () => figuresOf(rows.map(() => rows[draw()] ?? { hit: 0, predicted: 0, gold: 0 })).f1,
    ).sort((a, b) => a - b);
    return [f1[Math.trunc(0.025 * RESAMPLES)] ?? 0, f1[Math.min(RESAMPLES - 1, Math.trunc(0.975 * RESAMPLES))] ?? 0];
  }
}

function figuresOf(rows: readonly Counts[]): Figures {
  let hit = 0;
  let predicted = 0;
  let gold = 0;
  for (const row of rows) {
    hit += row.hit;
    predicted += row.predicted;
    gold += row.gold;
  }
  const precision = predicted > 0 ? hit / predicted : 0;
  const recall = gold > 0 ? hit / gold : 0;
  const sum = precision + recall;
  return { hit, predicted, gold, precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

/** Whole numbers below a limit, drawn as Python's `random.Random(7).randrange` draws them: the top bits, until they fit. */
function drawBelow(limit: number): () => number {
  const twister = MersenneTwister19937.seedWithArray([SEED]);
  const unused = 32 - (Math.floor(Math.log2(limit)) + 1);
  return () => {
    for (;;) {
      const drawn = (twister.next() >>> 0) >>> unused;
      if (drawn < limit) return drawn;
    }
  };
}
