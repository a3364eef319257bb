import type { PostingRole } from '../domain/vocabulary.js';
import type { RelationType } from '../domain/reading.js';

/** How the model's relation labels are told to users. Both `controls` are one relation; a lost one has ended. */
export const RELATION_LABELS: Readonly<Record<string, { readonly type: RelationType; readonly role?: PostingRole }>> = {
  'posted_to/commander': { type: 'commands', role: 'COMMANDER' },
  'posted_to/second_in_command': { type: 'second_in_command_of', role: 'SECOND_IN_COMMAND' },
  'posted_to/spokesperson': { type: 'spokesperson_of', role: 'SPOKESPERSON' },
  'posted_to/office_holder': { type: 'holds_office_in', role: 'OFFICE_HOLDER' },
  'posted_to/member': { type: 'member_of', role: 'MEMBER' },
  'operates_from/area': { type: 'operates_in' },
  'operates_from/site': { type: 'operates_from' },
  controls: { type: 'controls' },
  'controls/lost': { type: 'controls' },
  part_of: { type: 'part_of' },
  allied_with: { type: 'allied_with' },
  opposed_to: { type: 'fights' },
  within: { type: 'located_in' },
  capital_of: { type: 'capital_of' },
  related_to: { type: 'related_to' },
};
