import type { RelationType } from '../domain/reading.js';

/** Types of entities as they are counted: groups and organisations are one, and which of both is told apart on the hits. */
export type CountedType = 'person' | 'org' | 'place';
const COUNTED_TYPES: Readonly<Record<string, CountedType>> = {
  person: 'person',
  group: 'org',
  org: 'org',
  organisation: 'org',
  organization: 'org',
  place: 'place',
};

export function countedType(type: string): CountedType | undefined {
  return COUNTED_TYPES[type];
}

/** What annotations call a relation of a reading: their type, and the role or kind that the reading's type implies. */
export interface AnnotatedRelationType {
  readonly type: string;
  readonly role: string | null;
}

/** Annotations' own types too, so that gold can be scored as a prediction. */
type RelationName = RelationType | 'posted_to' | 'opposed_to' | 'within';

const RELATIONS: Readonly<Record<RelationName, AnnotatedRelationType>> = {
  commands: { type: 'posted_to', role: 'commander' },
  second_in_command_of: { type: 'posted_to', role: 'second_in_command' },
  spokesperson_of: { type: 'posted_to', role: 'spokesperson' },
  holds_office_in: { type: 'posted_to', role: 'office_holder' },
  member_of: { type: 'posted_to', role: 'member' },
  posted_to: { type: 'posted_to', role: null },
  operates_from: { type: 'operates_from', role: 'site' },
  operates_in: { type: 'operates_from', role: 'area' },
  controls: { type: 'controls', role: null },
  part_of: { type: 'part_of', role: null },
  allied_with: { type: 'allied_with', role: null },
  fights: { type: 'opposed_to', role: null },
  opposed_to: { type: 'opposed_to', role: null },
  located_in: { type: 'within', role: null },
  within: { type: 'within', role: null },
  capital_of: { type: 'capital_of', role: null },
  related_to: { type: 'related_to', role: null },
};

export function annotatedRelationType(type: string): AnnotatedRelationType | undefined {
  return Object.hasOwn(RELATIONS, type) ? RELATIONS[type as RelationName] : undefined;
}

/** Relations that say the same with head and tail exchanged. */
export const SYMMETRIC: ReadonlySet<string> = new Set(['allied_with', 'opposed_to', 'related_to']);

/** Annotated type of an event → the types of a reading that say it. */
export const EVENT_TYPES = {
  battle_clash: ['clash', 'attack', 'battle'],
  battle_gov_regains: ['capture_territory'],
  battle_nonstate_takes: ['capture_territory'],
  remote_airstrike: ['airstrike', 'attack'],
  remote_drone: ['airstrike', 'attack'],
  remote_shelling_missile: ['attack', 'bombing', 'shelling', 'airstrike'],
  attack_ied: ['bombing', 'attack'],
  attack_suicide: ['bombing', 'attack'],
  remote_grenade: ['bombing', 'attack'],
  remote_chemical: ['attack'],
  vac_attack: ['attack', 'killing'],
  vac_abduction: ['kidnapping'],
  vac_sexual: ['attack'],
  protest_peaceful: ['protest'],
  protest_intervention: ['protest'],
  protest_excessive_force: ['protest', 'attack'],
  riot: ['protest', 'riot', 'clash'],
  sd_agreement: ['agreement'],
  sd_arrest: ['arrest'],
  sd_group_change: ['group_change', 'other'],
  sd_disrupted_weapons: ['disrupted_weapons', 'other'],
  sd_base: ['base', 'other', 'deployment'],
  sd_looting_destruction: ['arson', 'robbery', 'looting', 'other'],
  sd_transfer: ['withdrawal', 'capture_territory'],
  sd_release: ['release'],
  sd_surrender: ['surrender'],
  sd_other: ['other'],
  other: ['other'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type AnnotatedEventType = keyof typeof EVENT_TYPES;

/** Events that a reader may say or leave: neither missed nor false. */
export const OPTIONAL_EVENTS: ReadonlySet<AnnotatedEventType> = new Set(['other', 'sd_other']);

/** Role of a participant in a reading → in annotations. */
const ROLES: Readonly<Record<string, string>> = {
  perpetrator: 'actor',
  actor: 'actor',
  target: 'target',
  victim: 'victim',
  supporter: 'supporter',
  weapon: 'weapon',
};

export function annotatedRole(role: string): string | undefined {
  return ROLES[role.split('_')[0] ?? ''];
}
