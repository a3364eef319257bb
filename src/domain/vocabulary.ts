/**
 * The words of the field. Event and actor vocabularies follow ACLED's codebook (2023), precisions follow
 * UCDP GED's codebook (`where_prec`, `date_prec`), so that other people's data fits ours.
 */

/** Labels of nodes that queries meet as things of the world. */
export const ENTITY_LABELS = ['Person', 'Militia', 'Organization', 'City', 'Region', 'Event'] as const;
export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** What a person is to a group, organisation or the place an office governs. */
export const POSTING_ROLES = [
  'COMMANDER',
  'SECOND_IN_COMMAND',
  'CHIEF_OF_STAFF',
  'SPOKESPERSON',
  'OFFICE_HOLDER',
  'MEMBER',
] as const;
export type PostingRole = (typeof POSTING_ROLES)[number];

/** How an actor is tied to a place: based there, or active there. */
export const OPERATION_KINDS = ['SITE', 'AREA'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

export const MEMBERSHIP_KINDS = ['COMMAND', 'ADMINISTRATIVE', 'LENT'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

export const PARTICIPANT_ROLES = ['ACTOR', 'TARGET', 'VICTIM', 'SUPPORTER'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** Kinds of armed groups, `Militia.kind`. */
export const MILITIA_KINDS = [
  'REBEL',
  'POLITICAL_MILITIA',
  'IDENTITY_MILITIA',
  'PRO_GOVERNMENT_MILITIA',
  'GANG',
  'UNKNOWN',
] as const;
export type MilitiaKind = (typeof MILITIA_KINDS)[number];

/** Kinds of other actors, `Organization.kind`. */
export const ORGANIZATION_KINDS = [
  'STATE_FORCE',
  'POLICE',
  'GOVERNMENT',
  'INTERGOVERNMENTAL',
  'PARTY',
  'MEDIA',
  'NGO',
  'COMPANY',
  'COURT',
  'OTHER',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Levels of places that are no populated place, `Region.level`. */
export const REGION_LEVELS = ['COUNTRY', 'PROVINCE', 'DISTRICT', 'AREA', 'FACILITY'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** ACLED's six event types. */
export const EVENT_TYPES = [
  'BATTLE',
  'EXPLOSION_REMOTE_VIOLENCE',
  'VIOLENCE_AGAINST_CIVILIANS',
  'PROTEST',
  'RIOT',
  'STRATEGIC_DEVELOPMENT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** ACLED's 25 sub-event types, each with the type it belongs to. */
export const EVENT_SUB_TYPES = {
  GOVERNMENT_REGAINS_TERRITORY: 'BATTLE',
  NON_STATE_ACTOR_OVERTAKES_TERRITORY: 'BATTLE',
  ARMED_CLASH: 'BATTLE',
  AIR_DRONE_STRIKE: 'EXPLOSION_REMOTE_VIOLENCE',
  SUICIDE_BOMB: 'EXPLOSION_REMOTE_VIOLENCE',
  SHELLING_ARTILLERY_MISSILE_ATTACK: 'EXPLOSION_REMOTE_VIOLENCE',
  REMOTE_EXPLOSIVE_LANDMINE_IED: 'EXPLOSION_REMOTE_VIOLENCE',
  GRENADE: 'EXPLOSION_REMOTE_VIOLENCE',
  CHEMICAL_WEAPON: 'EXPLOSION_REMOTE_VIOLENCE',
  ATTACK: 'VIOLENCE_AGAINST_CIVILIANS',
  ABDUCTION_FORCED_DISAPPEARANCE: 'VIOLENCE_AGAINST_CIVILIANS',
  SEXUAL_VIOLENCE: 'VIOLENCE_AGAINST_CIVILIANS',
  PEACEFUL_PROTEST: 'PROTEST',
  PROTEST_WITH_INTERVENTION: 'PROTEST',
  EXCESSIVE_FORCE_AGAINST_PROTESTERS: 'PROTEST',
  VIOLENT_DEMONSTRATION: 'RIOT',
  MOB_VIOLENCE: 'RIOT',
  AGREEMENT: 'STRATEGIC_DEVELOPMENT',
  ARRESTS: 'STRATEGIC_DEVELOPMENT',
  CHANGE_TO_GROUP_ACTIVITY: 'STRATEGIC_DEVELOPMENT',
  DISRUPTED_WEAPONS_USE: 'STRATEGIC_DEVELOPMENT',
  HEADQUARTERS_OR_BASE_ESTABLISHED: 'STRATEGIC_DEVELOPMENT',
  LOOTING_PROPERTY_DESTRUCTION: 'STRATEGIC_DEVELOPMENT',
  NON_VIOLENT_TRANSFER_OF_TERRITORY: 'STRATEGIC_DEVELOPMENT',
  OTHER: 'STRATEGIC_DEVELOPMENT',
} as const satisfies Record<string, EventType>;
export type EventSubType = keyof typeof EVENT_SUB_TYPES;

export const CLAIM_STATUSES = ['ACCEPTED', 'CONFLICT', 'NEEDS_WORK', 'REJECTED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const POLARITIES = ['AFFIRMED', 'DENIED'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** Whether the article tells it as happened, as one side's word, as history, as a plan or as a possibility. */
export const MODALITIES = ['ACTUAL', 'CLAIMED', 'BACKGROUND', 'PLANNED', 'HYPOTHETICAL'] as const;
export type Modality = (typeof MODALITIES)[number];
