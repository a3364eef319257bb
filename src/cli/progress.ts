import { Presets, SingleBar } from 'cli-progress';

import type { Failure, Summary } from '../ingest/ingest.js';

/** Shows how far a load is. */
export interface Progress {
  update(summary: Summary): void;
  stop(): void;
}

/** Without a terminal, a load shows about so many lines. */
const LINES = 20;
/** Articles a line where nobody knows how many there are. */
const LINE_EVERY = 10;

/**
 * A bar on a terminal, else a line now and then, on standard error.
 * @param total number of articles; null if it is not known beforehand.
 */
export function showProgress(label: string, total: number | null): Progress {
  if (!process.stderr.isTTY) {
    const every = total === null ? LINE_EVERY : Math.ceil(total / LINES);
    const of = total === null ? '' : ` of ${total}`;
    return {
      update: ({ read }) => {
        if (read % every === 0 || read === total) process.stderr.write(`${label}: ${read}${of} articles\n`);
      },
      stop: () => undefined,
    };
  }
  const counts = 'new {new} | failed {failed}';
  const format =
    total === null
      ? `${label} {value} articles | ${counts}`
      : `${label} [{bar}] {value}/{total} | ${counts} | {eta_formatted}`;
  const bar = new SingleBar({ format, hideCursor: true, stream: process.stderr }, Presets.shades_classic);
  bar.start(total ?? 0, 0, { new: 0, failed: 0 });
  return {
    update: summary => bar.update(summary.read, { new: summary.new, failed: summary.failed.length }),
    stop: () => bar.stop(),
  };
}

/** One line: `read 12, new 11, unchanged 0, failed 1`. */
export function summaryLine({ read, new: added, unchanged, failed }: Summary): string {
  return `read ${read}, new ${added}, unchanged ${unchanged}, failed ${failed.length}`;
}

/** One line for each failure: where, and why. */
export function failureLines(failed: readonly Failure[]): string[] {
  return failed.map(({ article, reason }) => `failed ${article}: ${reason}`);
}
