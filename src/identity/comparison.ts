import type { Evidence } from '../domain/judgement.js';

/** What two records, or two groups of records, say for and against their being one. */
export interface Comparison {
  /** Sum of the contributions, in bits. */
  readonly score: number;
  /** They cannot be one, whatever else agrees. */
  readonly contradiction: boolean;
  readonly evidence: readonly Evidence[];
}

/** From this score on two are one; from `SUGGEST` on a person is asked. */
export const JOIN = 11;
export const SUGGEST = 7;

/** Collects evidence; `against` marks what nothing outweighs. */
export class Weighing {
  readonly #evidence: Evidence[] = [];
  #score = 0;
  #contradiction = false;

  add(feature: string, detail: string, contribution: number): void {
    if (contribution === 0) return;
    this.#score += contribution;
    this.#evidence.push({ feature, detail, contribution: Math.round(contribution * 10) / 10 });
  }

  against(feature: string, detail: string): void {
    this.#contradiction = true;
    this.add(feature, detail, -20);
  }

  result(): Comparison {
    return { score: this.#score, contradiction: this.#contradiction, evidence: this.#evidence };
  }
}

/** The values that both hold, sorted. */
export function sharedValues(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].filter(value => large.has(value)).sort();
}

/** Evidence of the countries that two articles are about: news from one country speaks of its own people. */
export function weighCountries(
  weighing: Weighing,
  a: readonly string[],
  b: readonly string[],
  agree: number,
  differ: number,
): void {
  const shared = a.filter(country => b.includes(country));
  if (a.length === 0 || b.length === 0) return;
  const main = a[0] === b[0];
  if (shared.length > 0) weighing.add('country', shared[0] ?? '', main ? agree : agree / 2);
  else weighing.add('no shared country', `${a[0] ?? ''} / ${b[0] ?? ''}`, differ);
}
