import type { Contender } from './contenders.js';
import { type Load, load } from './load.js';
import { processorTime } from './processor-time.js';
import type { Read } from './reads.js';

/** How long is measured: bursts of each contender, in turn. */
export interface Timing {
  readonly rounds: number;
  readonly milliseconds: number;
}

/** A burst, and the processor time that server and database had for each answer, ms. */
export interface Burst extends Load {
  readonly processor: number;
}

/** What was measured of one read with so many clients: the bursts of each contender, round by round. */
export interface Figure {
  readonly read: Read;
  readonly clients: number;
  readonly bursts: ReadonlyMap<Contender['name'], readonly Burst[]>;
}

const CLIENTS = [1, 16];
/** Bodies that the clients go through. */
const BODIES = 400;
/** Answers after which the code of a server is compiled and its statements are planned, and how long that may take. */
const WARM_UP = { answers: 2_000, milliseconds: 10_000 };

/** Warms up, then measures each read with one client and with sixteen; contenders take turns, in both orders. */
export async function measure(
  reads: readonly Read[],
  able: ReadonlyMap<Read, readonly Contender[]>,
  { rounds, milliseconds }: Timing,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const read of reads) {
    const contenders = able.get(read) ?? [];
    const bodies = new Map(
      contenders.map(({ name, body }) => [
        name,
        Array.from({ length: BODIES }, (_, at) => body(read, read.variables(at))),
      ]),
    );
    const burst = async ({ name, url, processIds }: Contender, clients: number, time: number): Promise<Burst> => {
      const before = await processorTime(processIds);
      const sent = await load(url, bodies.get(name) ?? [], clients, time);
      return { ...sent, processor: ((await processorTime(processIds)) - before) / sent.answers };
    };
    for (const contender of contenders) {
      const end = performance.now() + WARM_UP.milliseconds;
      for (let answers = 0; answers < WARM_UP.answers && performance.now() < end;)
        answers += (await burst(contender, 4, milliseconds)).answers;
    }
    for (const clients of CLIENTS) {
      const bursts = new Map<Contender['name'], Burst[]>(contenders.map(({ name }) => [name, []]));
      for (let round = 0; round < rounds; round++) {
        for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
          bursts.get(contender.name)?.push(await burst(contender, clients, milliseconds));
        }
      }
      figures.push({ read, clients, bursts });
      console.error(`${read.name}, ${clients} clients: measured`);
    }
  }
  return figures;
}
