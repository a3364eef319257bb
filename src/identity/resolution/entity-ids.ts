import { stableId } from '../../domain/text.js';

/** The entity that a record would be alone; goes on resolving when the record is joined to others. */
export function entityIdOf(recordId: string): string {
  return recordId.replace(/^r-/, 'e-');
}

/** The entity that a key names, whatever records are known of it. */
export function entityIdOfKey(key: string): string {
  return stableId('e', key);
}
