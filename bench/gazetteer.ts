/**
 * Size of the gazetteer, time to open it, and time of a look-up by the way the name is found.
 *
 *     npx tsc -p tsconfig.bench.json && node dist/bench/gazetteer.js
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { openGazetteer } from '../src/gazetteer/gazetteer.js';
import { packageRoot } from '../src/package-root.js';

const OPENINGS = 15;
const NAMES = 2000;

const file = join(packageRoot, 'data', 'gazetteer.bin');
const openings = Array.from({ length: OPENINGS }, () => {
  const [started, before] = [performance.now(), process.cpuUsage()];
  openGazetteer(file);
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - started, processor: (user + system) / 1000 };
});
console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
console.log(`open: ${summary(openings.map(({ wall }) => wall))} ms`);
console.log(`open, processor time: ${summary(openings.map(({ processor }) => processor))} ms`);

const gazetteer = openGazetteer(file);
const { store } = gazetteer;
const sample = Array.from({ length: NAMES }, (_, at) => store.place(Math.floor((at * store.size) / NAMES)));

measure('main name, country given', sample, ({ name, country }) => gazetteer.lookup(name, { country }));
measure('main name, anywhere', sample, ({ name }) => gazetteer.lookup(name));
measure('last alias (any script), country given', sample, ({ name, aliases, country }) =>
  gazetteer.lookup(aliases.at(-1) ?? name, { country }),
);
measure('best candidate only', sample, ({ name, country }) => gazetteer.lookup(name, { country, limit: 1 }));
measure('misprint (a letter doubled, one left out), country given', sample, ({ name, country }) =>
  gazetteer.lookup(misprint(name), { country }),
);
measure('by id', sample, ({ id }) => gazetteer.placeById(id));

function measure<T>(title: string, inputs: readonly T[], run: (input: T) => unknown): void {
  for (const input of inputs.slice(0, 200)) run(input);
  const times = inputs.map(input => {
    const started = performance.now();
    run(input);
    return performance.now() - started;
  });
  console.log(`${title}: ${summary(times)} ms`);
}

function misprint(name: string): string {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle) + name.charAt(middle).repeat(2) + name.slice(middle + 2);
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3);
  return `median ${at(0.5)}, 95 % under ${at(0.95)}`;
}
