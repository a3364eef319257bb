import type { Graph } from '../../src/graph/graph.js';
import { statementName } from '../../src/graph/statement-name.js';

/** Calls of a statement, and the milliseconds of the clock that they took together. */
export interface Use {
  readonly calls: number;
  readonly milliseconds: number;
}

/** What a graph was asked since the last look, by the name of the statement. */
export type Uses = ReadonlyMap<string, Use>;

/** Milliseconds since some moment. */
export type Clock = () => number;

/** Processor time of this process: other processes on the machine do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** A graph that counts and times its statements; `take` gives the counts and starts them anew. */
export function meteredGraph(graph: Graph, clock: Clock): { readonly graph: Graph; readonly take: () => Uses } {
  let uses = new Map<string, Use>();
  const timed = async <T>(text: string, work: () => Promise<T>): Promise<T> => {
    const began = clock();
    try {
      return await work();
    } finally {
      const name = statementName(text);
      const { calls, milliseconds } = uses.get(name) ?? { calls: 0, milliseconds: 0 };
      uses.set(name, { calls: calls + 1, milliseconds: milliseconds + clock() - began });
    }
  };
  return {
    graph: {
      engine: graph.engine,
      read: (text, parameters, options) => timed(text, () => graph.read(text, parameters, options)),
      write: (work, options) =>
        graph.write(
          transaction => work({ run: (text, parameters) => timed(text, () => transaction.run(text, parameters)) }),
          options,
        ),
      ping: () => graph.ping(),
      close: () => graph.close(),
    },
    take: () => {
      const taken = uses;
      uses = new Map();
      return taken;
    },
  };
}
