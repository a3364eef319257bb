import type { EntityRecord } from '../domain/record.js';
import { compareText } from '../domain/text.js';

export function byId(a: EntityRecord, b: EntityRecord): number {
  return compareText(a.id, b.id);
}

/** Those without a date last. */
export function byDate(a: EntityRecord, b: EntityRecord): number {
  return compareText(a.publishedOn ?? '9999', b.publishedOn ?? '9999') || compareText(a.id, b.id);
}
