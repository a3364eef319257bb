import { isDeepStrictEqual } from 'node:util';

import type { Contender } from './contenders.js';
import { post } from './load.js';
import type { Read } from './reads.js';

/** Calls of each read whose answers are compared. */
const CALLS = 8;
const PLANNING_CALLS = 6;

/**
 * Which contenders can answer each read: the peer may fail at some. Those that answer must say the same.
 * @throws Error when ours or the raw one does not answer, and at the first answer that differs from our own.
 */
export async function compareAnswers(
  reads: readonly Read[],
  contenders: readonly Contender[],
): Promise<ReadonlyMap<Read, readonly Contender[]>> {
  const able = new Map<Read, Contender[]>();
  for (const read of reads) {
    const answering: Contender[] = [];
    let expected: unknown[] | undefined;
    for (const contender of contenders) {
      const answers = await answersOf(read, contender);
      if (answers === null) continue;
      expected ??= answers;
      const different = answers.findIndex((answer, at) => !isDeepStrictEqual(answer, expected?.[at]));
      if (different >= 0) {
        const [theirs, first] = [answers[different], expected[different]].map(answer => JSON.stringify(answer));
        throw new Error(`${read.name}: ${contender.name} answers ${theirs ?? ''}\nnot ${first ?? ''}`);
      }
      answering.push(contender);
    }
    able.set(read, answering);
  }
  return able;
}

/** Null, with a line that says why, where the peer cannot answer. */
async function answersOf(read: Read, contender: Contender): Promise<unknown[] | null> {
  const answers: unknown[] = [];
  const began = performance.now();
  try {
    await untilPlanned(read, contender);
    for (let at = 0; at < CALLS; at++) {
      const reply = await post(contender.url, contender.body(read, read.variables(at)));
      answers.push(contender.answer(JSON.parse(reply)));
    }
    return answers;
  } catch (error) {
    if (contender.name !== 'peer') throw error;
    const after = ((performance.now() - began) / 1_000).toFixed(0);
    console.log(`\n${contender.name} cannot answer "${read.name}" (${after} s): ${(error as Error).message}`);
    return null;
  }
}

/** A database that has just started may plan its first statements for longer than our service lets an operation take. */
async function untilPlanned(read: Read, contender: Contender): Promise<void> {
  for (let left = PLANNING_CALLS; left > 0; left--) {
    const answered = await post(contender.url, contender.body(read, read.variables(0))).then(
      () => true,
      () => false,
    );
    if (answered || contender.name === 'peer') return;
  }
}
