import { BY_RULE, type Judgement } from '../../domain/judgement.js';
import { compareText } from '../../domain/text.js';

/** What people ruled about pairs of records; a later ruling outranks an earlier one that it contradicts. */
export interface Rulings {
  readonly same: readonly (readonly [string, string])[];
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unsure: readonly (readonly [string, string])[];
  readonly leaving: ReadonlySet<string>;
  readonly judged: ReadonlySet<string>;
}

export function rulingsOf(judgements: readonly Judgement[], known: ReadonlySet<string>): Rulings {
  const latestFirst = judgements
    .filter(({ kind, by }) => kind === 'identity' && by !== BY_RULE)
    .sort((a, b) => compareText(b.at, a.at) || compareText(b.id, a.id));
  const same: (readonly [string, string])[] = [];
  const unsure: (readonly [string, string])[] = [];
  const apart = new Map<string, Set<string>>();
  const leaving = new Set<string>();
  const ruled = new Set<string>();
  for (const { verdict, subjects } of latestFirst) {
    const [a, b] = subjects;
    if (a === undefined || b === undefined || a === b || !known.has(a) || !known.has(b)) continue;
    const pair = [a, b].sort().join(' ');
    if (ruled.has(pair)) continue;
    ruled.add(pair);
    if (verdict === 'same') same.push([a, b]);
    else {
      apart.set(a, (apart.get(a) ?? new Set()).add(b));
      apart.set(b, (apart.get(b) ?? new Set()).add(a));
      if (verdict === 'unsure') unsure.push([a, b]);
      leaving.add(b);
    }
  }
  return { same, apart, unsure, leaving, judged: new Set([...same.flat(), ...apart.keys()]) };
}
