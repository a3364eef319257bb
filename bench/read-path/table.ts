import { median } from '../median.js';

import type { Contender } from './contenders.js';
import type { Burst, Figure } from './measure.js';
import type { Read } from './reads.js';

type Name = Contender['name'];

const NAMES: readonly Name[] = ['ours', 'raw', 'peer'];

/** The figures in Markdown: answers per second (p50; processor time, ms) of each contender, and ratios; medians of the rounds. */
export function table(title: string, reads: readonly Read[], figures: readonly Figure[]): string {
  const names = NAMES.filter(name => figures.some(({ bursts }) => bursts.has(name)));
  const against = names.filter(name => name !== 'ours');
  const rows = [
    [
      title,
      ...names,
      ...against.map(name => `ours ÷ ${name}`),
      ...against.map(name => `p50 ours ÷ ${name}`),
      ...against.map(name => `processor ${name} ÷ ours`),
    ],
    ['---', ...names.map(() => '---:'), ...against.flatMap(() => ['---:', '---:', '---:'])],
    ...figures.map(figure => [
      `${figure.read.name}, ${figure.clients} client${figure.clients === 1 ? '' : 's'}`,
      ...names.map(name => speed(figure, name)),
      ...against.map(name => ratio(figure, 'ours', name, 'perSecond')),
      ...against.map(name => ratio(figure, 'ours', name, 'p50')),
      ...against.map(name => ratio(figure, name, 'ours', 'processor')),
    ]),
  ];
  const lines = rows.map(cells => `| ${cells.join(' | ')} |`);
  return [...reads.map(({ name, title: what }) => `- ${name}: ${what}`), '', ...lines].join('\n');
}

function speed({ bursts }: Figure, name: Name): string {
  const loads = bursts.get(name);
  if (loads === undefined) return 'fails';
  const of = (what: keyof Burst): number => median(loads.map(load => load[what]));
  return `${of('perSecond').toFixed(0)} (${of('p50').toFixed(1)}; ${of('processor').toFixed(1)})`;
}

function ratio({ bursts }: Figure, over: Name, under: Name, what: keyof Burst): string {
  const [above, below] = [bursts.get(over), bursts.get(under)];
  if (above === undefined || below === undefined) return '';
  return median(above.map((burst, round) => burst[what] / below[round]![what])).toFixed(2);
}
