import type { EventSubType } from '../domain/vocabulary.js';

/** How one of the model's event types is told: the coarse type of a reading and ACLED's sub-type. */
export interface EventNaming {
  readonly type: string;
  readonly acled: EventSubType;
}

/** By type of the model (GUIDELINES of the training corpus), ACLED codebook 2023. */
export const EVENT_NAMINGS: Readonly<Record<string, EventNaming>> = {
  battle_clash: { type: 'clash', acled: 'ARMED_CLASH' },
  battle_gov_regains: { type: 'capture_territory', acled: 'GOVERNMENT_REGAINS_TERRITORY' },
  battle_nonstate_takes: { type: 'capture_territory', acled: 'NON_STATE_ACTOR_OVERTAKES_TERRITORY' },
  remote_airstrike: { type: 'airstrike', acled: 'AIR_DRONE_STRIKE' },
  remote_drone: { type: 'airstrike', acled: 'AIR_DRONE_STRIKE' },
  remote_shelling_missile: { type: 'shelling', acled: 'SHELLING_ARTILLERY_MISSILE_ATTACK' },
  remote_grenade: { type: 'bombing', acled: 'GRENADE' },
  remote_chemical: { type: 'attack', acled: 'CHEMICAL_WEAPON' },
  attack_ied: { type: 'bombing', acled: 'REMOTE_EXPLOSIVE_LANDMINE_IED' },
  attack_suicide: { type: 'bombing', acled: 'SUICIDE_BOMB' },
  vac_attack: { type: 'attack', acled: 'ATTACK' },
  vac_abduction: { type: 'kidnapping', acled: 'ABDUCTION_FORCED_DISAPPEARANCE' },
  vac_sexual: { type: 'attack', acled: 'SEXUAL_VIOLENCE' },
  protest_peaceful: { type: 'protest', acled: 'PEACEFUL_PROTEST' },
  protest_intervention: { type: 'protest', acled: 'PROTEST_WITH_INTERVENTION' },
  protest_excessive_force: { type: 'protest', acled: 'EXCESSIVE_FORCE_AGAINST_PROTESTERS' },
  riot: { type: 'riot', acled: 'VIOLENT_DEMONSTRATION' },
  sd_agreement: { type: 'agreement', acled: 'AGREEMENT' },
  sd_arrest: { type: 'arrest', acled: 'ARRESTS' },
  sd_group_change: { type: 'group_change', acled: 'CHANGE_TO_GROUP_ACTIVITY' },
  sd_disrupted_weapons: { type: 'disrupted_weapons', acled: 'DISRUPTED_WEAPONS_USE' },
  sd_base: { type: 'base', acled: 'HEADQUARTERS_OR_BASE_ESTABLISHED' },
  sd_looting_destruction: { type: 'looting', acled: 'LOOTING_PROPERTY_DESTRUCTION' },
  sd_transfer: { type: 'withdrawal', acled: 'NON_VIOLENT_TRANSFER_OF_TERRITORY' },
  sd_release: { type: 'release', acled: 'OTHER' },
  sd_surrender: { type: 'surrender', acled: 'OTHER' },
  sd_other: { type: 'other', acled: 'OTHER' },
  other: { type: 'other', acled: 'OTHER' },
};

const STATE_KINDS = new Set(['state_force', 'police', 'government', 'country', 'intergovernmental']);

/**
 * The naming of an event, corrected by who did what: a state that takes ground regains it and an armed group overtakes
 * it, as ACLED's codebook has it, whatever the model's wording of the capture was.
 * @param actorKinds Kinds of the entities that act.
 */
export function namingOf(modelType: string, actorKinds: readonly string[]): EventNaming {
  const naming = EVENT_NAMINGS[modelType] ?? EVENT_NAMINGS['other']!;
  if (naming.type !== 'capture_territory' || actorKinds.length === 0) return naming;
  const states = actorKinds.filter(kind => STATE_KINDS.has(kind)).length;
  if (states === actorKinds.length) return EVENT_NAMINGS['battle_gov_regains']!;
  return states === 0 ? EVENT_NAMINGS['battle_nonstate_takes']! : naming;
}
