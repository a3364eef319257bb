/**
 * The name of a statement, from the comment that opens each file of `cypher/` (`// write/article: stores …`), for errors.
 * A statement without one is named by its first line.
 */
export function statementName(text: string): string {
  const [firstLine = ''] = text.trimStart().split('\n', 1);
  return /^\/\/\s*([^:]+)/.exec(firstLine)?.[1]?.trim() ?? firstLine.slice(0, 80);
}
