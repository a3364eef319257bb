import type { Graph, Row, Value } from '../../src/graph/graph.js';

import { notOfATest } from './clear-graph.js';

/**
 * The whole graph as text, the same for the same graph on both engines: a line for each node and each relationship,
 * sorted; labels and properties sorted; nodes named by their `id`, `key` or `value`. Without migrations and locks.
 */
export async function dumpGraph(graph: Graph): Promise<string> {
  const nodes = await graph.read(
    `MATCH (n) WHERE ${notOfATest} RETURN labels(n) AS labels, properties(n) AS properties`,
  );
  const edges = await graph.read(
    `MATCH (n)-[r]->(m)
     RETURN labels(n) AS labels, properties(n) AS properties, type(r) AS type, properties(r) AS facts,
       labels(m) AS endLabels, properties(m) AS endProperties`,
  );
  const lines = [
    ...nodes.map(({ labels, properties }) => `(${labelsText(labels)} ${canonical(properties)})`),
    ...edges.map(({ labels, properties, type, facts, endLabels, endProperties }) => {
      const start = nodeName(labels, properties);
      return `${start}-[:${String(type)} ${canonical(facts)}]->${nodeName(endLabels, endProperties)}`;
    }),
  ];
  return lines.sort().join('\n');
}

function nodeName(labels: Value | undefined, properties: Value | undefined): string {
  const { id, key, value } = properties as Row;
  const name = id ?? key ?? value;
  return `(${labelsText(labels)} ${name === undefined ? canonical(properties) : canonical(name)})`;
}

function labelsText(labels: Value | undefined): string {
  return [...(labels as readonly string[])]
    .sort()
    .map(label => `:${label}`)
    .join('');
}

/** JSON with the keys of maps sorted. */
function canonical(value: Value | undefined): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
}
