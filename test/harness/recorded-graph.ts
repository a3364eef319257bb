import type { Graph, Parameters, RunOptions } from '../../src/graph/graph.js';

/** A read that a graph was asked for. */
export interface RecordedRead {
  readonly text: string;
  readonly parameters: Parameters;
  readonly options: RunOptions;
}

/** A graph that keeps what it is asked to read. */
export interface RecordedGraph extends Graph {
  readonly reads: readonly RecordedRead[];
  /** Forgets what was read, and gives it. */
  takeReads(): readonly RecordedRead[];
}

export function recordedGraph(graph: Graph): RecordedGraph {
  const reads: RecordedRead[] = [];
  return {
    engine: graph.engine,
    reads,
    takeReads: () => reads.splice(0),
    read: (text, parameters = {}, options = {}) => {
      reads.push({ text, parameters, options });
      return graph.read(text, parameters, options);
    },
    write: (work, options) => graph.write(work, options),
    ping: () => graph.ping(),
    close: () => graph.close(),
  };
}
