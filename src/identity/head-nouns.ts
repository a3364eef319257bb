import { foldName } from '../domain/names.js';
import type { MilitiaKind, OrganizationKind } from '../domain/vocabulary.js';

/** What the words of a name say of its bearer; `kind` is null where they leave it open. */
export type SortOfBody =
  | { readonly label: 'Militia'; readonly kind: MilitiaKind | null }
  | { readonly label: 'Organization'; readonly kind: OrganizationKind };

const militia = (kind: MilitiaKind | null): SortOfBody => ({ label: 'Militia', kind });
const organization = (kind: OrganizationKind): SortOfBody => ({ label: 'Organization', kind });

/** Folded names, the first that fits decides. Words that both sides use ("brigade", "front", "party") decide nothing alone. */
const RULES: readonly (readonly [RegExp, SortOfBody])[] = [
  [/\b(?:cartels?|gangs?|mafia|clan)$/, militia('GANG')],
  [/\bpro government .*(?:militias?|militiamen|fighters|forces|groups?)$/, militia('PRO_GOVERNMENT_MILITIA')],
  [/\b(?:tribal|ethnic|clan|communal) (?:militias?|militiamen|fighters|groups?|forces)$/, militia('IDENTITY_MILITIA')],
  [/\bliberation (?:front|army|movement|organi[sz]ation|forces?|party|council)\b/, militia('REBEL')],
  [
    /\b(?:resistance|independence|insurgent|rebel|guerrilla) (?:front|army|movement|forces?|committees?|groups?)\b/,
    militia('REBEL'),
  ],
  [/\brevolutionary (?:army|front|armed forces|forces|movement)\b/, militia('REBEL')],
  [/\b(?:rebels|insurgents|guerr?illas|separatists|jihadists|muj[ao]h[ie]d[ie]+n)$/, militia('REBEL')],
  [/\b(?:militias?|militiamen|paramilitary|paramilitaries|vigilantes?)$/, militia(null)],
  [/\b(?:martyrs|self defen[cs]e) (?:brigades?|battalions?|forces?|groups?|units?|committees?)$/, militia(null)],
  [/^(?:liwa|kataib|katibat?|saraya|lashkar|ja[iy]sh|jund|jabhat)\b/, militia(null)],
  [
    /\b(?:infantry|mechani[sz]ed|armou?red|airborne|artillery|tank|motori[sz]ed|naval|marine) (?:brigade|division|regiment|battalion|corps|squadron|company)\b/,
    organization('STATE_FORCE'),
  ],
  [/^\d+(?:st|nd|rd|th)? (?:division|regiment|corps|squadron|army)\b/, organization('STATE_FORCE')],
  [/\bpolice(?: department| force| service| command)?$/, organization('POLICE')],
  [/\b(?:ministry|department) of\b|\bministry$/, organization('GOVERNMENT')],
  [/\b(?:court|tribunal)(?: of .*)?$/, organization('COURT')],
  [/\b(?:news agency|newspaper|television|radio|broadcasting(?: corporation)?)$/, organization('MEDIA')],
];

/**
 * What a group or organisation that no lexicon knows must be by the head noun of its name ("Sedra Liberation Front",
 * "Port Amil militia", "14th Division"), so that one name is one label in every article; null where the name leaves it
 * open and the reader's word stands. Of 435 named groups and organisations of the annotated dispatches that a rule
 * decides, 98 % are labelled as people labelled them; the others are mostly rebel names that a state's force bears,
 * which `states.json` knows.
 */
export function sortByHeadNoun(name: string): SortOfBody | null {
  const key = foldName(name.replace(/['’`]s\b|s['’](?=\s)/g, 's')).replace(/^the /, '');
  return RULES.find(([form]) => form.test(key))?.[1] ?? null;
}
