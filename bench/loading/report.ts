import { median } from '../median.js';

import type { Cost, CostsAtSize } from './costs.js';

const KINDS = ['article', 'merge', 'undo'] as const;
type Kind = (typeof KINDS)[number];

/** Statements named in the report: those that take most of the time in the largest graph. */
const DEAREST = 12;

/** The costs in Markdown: milliseconds and statements of each kind by size, ratios to the smallest graph, dearest statements. */
export function report(title: string, costs: readonly CostsAtSize[]): string {
  const [first] = costs;
  const last = costs.at(-1);
  if (first === undefined || last === undefined) return title;
  const sizes = costs.map(
    size => `| ${size.entities} | ${size.articles} | ${KINDS.map(kind => figures(size[kind])).join(' | ')} |`,
  );
  const growth = costs.slice(1).map(size => {
    const ratio = (kind: Kind): string =>
      `${(milliseconds(size[kind]) / milliseconds(first[kind])).toFixed(2)} (${(processor(size[kind]) / processor(first[kind])).toFixed(2)})`;
    return `| ${size.entities} ÷ ${first.entities} | | ${KINDS.map(ratio).join(' | ')} |`;
  });
  return [
    `${title}: ms, median (ms of processor time, mean; statements)`,
    '',
    '| entities | articles | an article | a merge | its undoing |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...sizes,
    ...growth,
    '',
    ...KINDS.flatMap(kind => dearest(kind, costs)),
  ].join('\n');
}

function figures(costs: readonly Cost[]): string {
  return `${milliseconds(costs).toFixed(1)} (${processor(costs).toFixed(1)}; ${statements(costs)})`;
}

function milliseconds(costs: readonly Cost[]): number {
  return median(costs.map(cost => cost.milliseconds));
}

/** The mean: Linux counts a server's time in ticks of 10 ms. */
function processor(costs: readonly Cost[]): number {
  return costs.reduce((sum, cost) => sum + cost.processor, 0) / costs.length;
}

function statements(costs: readonly Cost[]): number {
  return median(costs.map(({ uses }) => [...uses.values()].reduce((sum, { calls }) => sum + calls, 0)));
}

/** The statements that take most of the time in the largest graph, with what they take in each: ms of the median cost. */
function dearest(kind: Kind, costs: readonly CostsAtSize[]): string[] {
  const last = costs.at(-1)?.[kind] ?? [];
  const names = [...new Set(last.flatMap(({ uses }) => [...uses.keys()]))];
  const of = (name: string, among: readonly Cost[]): number =>
    median(among.map(({ uses }) => uses.get(name)?.milliseconds ?? 0));
  return [
    `Dearest statements of ${kind === 'article' ? 'an article' : kind === 'merge' ? 'a merge' : 'its undoing'}, ms in each graph:`,
    '',
    ...names
      .sort((a, b) => of(b, last) - of(a, last))
      .slice(0, DEAREST)
      .map(name => `- ${name}: ${costs.map(size => of(name, size[kind]).toFixed(2)).join(', ')}`),
    '',
  ];
}
