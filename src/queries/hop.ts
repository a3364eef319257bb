/**
 * One hop of the graph, read from a file of `cypher/read/`: MATCH and WHERE lines from `parent` over `edge` to `node`,
 * then one line that orders and limits. Its order has exactly one key, which is also its cursor.
 */
export interface Hop {
  /** `Person/postings`; the folder is the GraphQL type or interface that has the field. */
  readonly name: string;
  readonly match: readonly string[];
  /** `WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first`. */
  readonly order: string;
  /** `edge.fromKey`; null for a hop to a single node. */
  readonly key: string | null;
}

/** Lines that only serve Neo4j's relationship index on the sort key; the embedded engine has none and would pay for them. */
const INDEX_LINE = /^USING INDEX |parent\.id \+ "\|/;

/** Reads a hop's text for an engine. */
export function readHop(name: string, text: string, engine: 'embedded' | 'neo4j'): Hop {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('//'));
  const order = lines.at(-1);
  if (!order?.startsWith('WITH ')) throw new Error(`hop ${name}: its last line must be WITH … LIMIT`);
  const match = lines.slice(0, -1).filter(line => engine === 'neo4j' || !INDEX_LINE.test(line));
  const key = /ORDER BY (\S+)/.exec(order)?.[1] ?? null;
  return { name, match, order, key };
}

/** The hop's pattern for counting: any order and page left out, end labels too, so that degrees are read from the store. */
export function countLines(hop: Hop): string[] {
  const lines = hop.match.filter(line => !INDEX_LINE.test(line) && !line.includes('$after'));
  return lines.some(line => /\bnode\./.test(line)) ? lines : lines.map(line => line.replace(/\(node:\w+\)/, '(node)'));
}

/**
 * Leaves out each line that names a parameter without a value; the first AND that is left becomes WHERE. So one file
 * serves every filter and every page, each with a plan of its own.
 */
export function givenLines(lines: readonly string[], values: ReadonlyMap<string, unknown>): string[] {
  const kept = lines.filter(line => [...line.matchAll(/\$(\w+)/g)].every(([, name]) => values.has(name ?? '')));
  const condition = kept.findIndex(line => /^\s*(WHERE|AND) /.test(line));
  return kept.map((line, i) => (i === condition ? line.replace(/^\s*AND /, 'WHERE ') : line));
}

/** Whether a hop has a line for this parameter. */
export function namesParameter({ match, order }: Hop, name: string): boolean {
  const parameter = new RegExp(`\\$${name}\\b`);
  return [...match, order].some(line => parameter.test(line));
}

/** Gives parent, edge, node and every parameter the number of this use, so that no two uses in a statement meet. */
export function renameUse(text: string, parent: string, use: number): string {
  return text
    .replace(/(?<![.$`\w])(parent|edge|node)\b/g, name => (name === 'parent' ? parent : `${name}${use}`))
    .replace(/\$(\w+)/g, `$$$1_${use}`);
}
