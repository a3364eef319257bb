import { createHash } from 'node:crypto';

/** Half-open range of UTF-16 code units of an article's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * An opaque, stable identifier: `prefix-` and 24 hexadecimal digits of the SHA-256 of the parts.
 * The same parts always give the same id, so a repeated load finds what it wrote before.
 */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  return `${prefix}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
}

/** The order of code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
