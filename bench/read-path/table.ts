import { median } from '../median.js';

import type { Contender } from './contenders.js';
import type { Load } from './load.js';
import type { Figure } from './measure.js';
import type { Read } from './reads.js';

type Name = Contender['name'];

const NAMES: readonly Name[] = ['ours', 'raw', 'peer'];

/** The figures in Markdown: per second (p50 in ms) of each contender, medians of the rounds, and ratios round by round. */
export function table(title: string, reads: readonly Read[], figures: readonly Figure[]): string {
  const names = NAMES.filter(name => figures.some(({ bursts }) => bursts.has(name)));
  const against = names.filter(name => name !== 'ours');
  const rows = [
    [title, ...names, ...against.map(name => `ours ÷ ${name}`), ...against.map(name => `p50 ours ÷ ${name}`)],
    ['---', ...names.map(() => '---:'), ...against.map(() => '---:'), ...against.map(() => '---:')],
    ...figures.map(figure => [
      `${figure.read.name}, ${figure.clients} client${figure.clients === 1 ? '' : 's'}`,
      ...names.map(name => speed(figure, name)),
      ...against.map(name => ratio(figure, name, 'perSecond')),
      ...against.map(name => ratio(figure, name, 'p50')),
    ]),
  ];
  const lines = rows.map(cells => `| ${cells.join(' | ')} |`);
  return [...reads.map(({ name, title: what }) => `- ${name}: ${what}`), '', ...lines].join('\n');
}

function speed({ bursts }: Figure, name: Name): string {
  const loads = bursts.get(name);
  if (loads === undefined) return 'fails';
  const of = (what: keyof Load): number => median(loads.map(load => load[what]));
  return `${of('perSecond').toFixed(0)} (${of('p50').toFixed(1)})`;
}

function ratio({ bursts }: Figure, name: Name, what: keyof Load): string {
  const ours = bursts.get('ours');
  const others = bursts.get(name);
  if (ours === undefined || others === undefined) return '';
  return median(ours.map((load, round) => load[what] / others[round]![what])).toFixed(2);
}
