import { foldName } from '../domain/names.js';
import type { EntityRecord } from '../domain/record.js';
import { type Comparison, sharedValues, Weighing, weighCountries } from './comparison.js';

/** What a record says of a group or organisation that no lexicon knows, prepared for comparison. */
export interface GroupProfile {
  /** Folded names without linking words, acronyms apart. */
  readonly names: readonly (readonly string[])[];
  readonly acronyms: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly countries: readonly string[];
  readonly written: string;
}

const LINKING = new Set(
  'the of and for in on to a an de del la las los el al des du et le les y e und der die das for fur'.split(' '),
);

/** Words that name a sort of body and not which one: they distinguish nothing across countries. */
const GENERIC = new Set(
  `army forces force armed security police national federal state royal republican ministry department office bureau agency council committee commission
  parliament assembly congress senate house government cabinet court supreme high constitutional party union movement front alliance coalition bloc league liberation
  democratic democrats democrat social socialist socialists liberal liberals conservative conservatives labor labour communist peoples people popular republic progressive green greens
  defense defence interior foreign affairs justice finance health education information intelligence service services central bank election electoral commission independent united general
  guard guards border coast air navy naval military brigade battalion division corps regiment command unit staff special operations group rebels militia fighters
  resistance freedom workers student students women human rights society association organization organisation institute center centre university hospital
  provincial district local municipal city regional county town village community peace news agency radio television tv ministry prosecutor office`.split(
    /\s+/,
  ),
);

/** Bodies of which every province, district or town has one. */
const LOCAL = new Set(
  'provincial district local municipal city regional county town village community governor hospital prison school university'.split(
    ' ',
  ),
);

export function groupProfile({ name, names, context }: EntityRecord): GroupProfile {
  const all = [...new Set([name, ...names])];
  const acronyms = new Set<string>();
  const words: string[][] = [];
  for (const written of all) {
    const bracketed = /\(([\p{Lu}\d-]{2,8})\)/u.exec(written)?.[1];
    if (bracketed) acronyms.add(foldName(bracketed).replaceAll(' ', ''));
    const bare = written.replace(/\([^)]*\)/gu, ' ').trim();
    if (/^[\p{Lu}][\p{Lu}\d.&/-]{1,9}s?$/u.test(bare)) acronyms.add(foldName(bare).replaceAll(' ', ''));
    else {
      const folded = foldName(bare)
        .split(' ')
        .filter(word => word !== '' && !LINKING.has(word))
        .map(stem);
      if (folded.length > 0) words.push(folded);
    }
  }
  return {
    names: words,
    acronyms,
    groups: new Set(context.groups),
    places: new Set(context.places),
    countries: context.countries,
    written: name,
  };
}

/** "Workers" and "Worker's", "organisation" and "organization" are one word. */
function stem(word: string): string {
  return word
    .replace('isation', 'ization')
    .replace('defence', 'defense')
    .replace(/^labour/, 'labor')
    .replace(/(?<=..[^s])s$/, '');
}

const GENERIC_STEMS = new Set([...GENERIC].map(stem));
const LOCAL_STEMS = new Set([...LOCAL].map(stem));

/** Words that stand for a group or a place and name none. */
const STAND_INS = new Set(
  'it its they them their this that these those the a an we us our he she him her who which'.split(' '),
);
/** Who is told by what he does alone; written with a capital where a sentence opens. Without plural endings. */
const DOERS = new Set(
  `gunmen gunman militant attacker assailant insurgent soldier troop bandit bomber militiaman militiamen guerrilla terrorist extremist
  jihadist separatist islamist mutineer mercenary mercenarie kidnapper sniper protester demonstrator civilian villager resident official`.split(
    /\s+/,
  ),
);
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$|^central$/;

/** Whether a name tells nobody apart: a word that any force bears ("Forces", "Gunmen"), a direction, or no name at all. */
export function isNoName(name: string): boolean {
  const [word = '', ...more] = foldName(name).split(' ');
  if (more.length > 0) return false;
  return (
    word.length < 2 ||
    [GENERIC_STEMS, DOERS].some(words => words.has(stem(word))) ||
    STAND_INS.has(word) ||
    DIRECTION.test(word)
  );
}

/** Initials of a name, with and without the first letters of its linking words left out. */
export function acronymOf(words: readonly string[]): string {
  return words.map(word => word.charAt(0)).join('');
}

/** Weighs two groups or organisations by their names, acronyms, superiors, places and countries; conservative. */
export function compareGroups(a: GroupProfile, b: GroupProfile): Comparison {
  const weighing = new Weighing();
  const match = matchNames(a, b);
  if (match === null) {
    weighing.against('names differ', `${a.written} / ${b.written}`);
    return weighing.result();
  }
  weighing.add(match.feature, match.detail, match.bits);
  if (match.local) {
    const place = sharedValues(a.places, b.places)[0];
    if (place !== undefined) weighing.add('place', place, 5);
    else weighing.add('local body, no shared place', match.detail, -6);
  }
  const superior = sharedValues(a.groups, b.groups)[0];
  if (superior !== undefined) weighing.add('superior', superior, 2);
  weighCountries(weighing, a.countries, b.countries, 5, match.distinctive ? -2 : -6);
  return weighing.result();
}

interface NameMatch {
  readonly feature: string;
  readonly detail: string;
  readonly bits: number;
  readonly distinctive: boolean;
  readonly local: boolean;
}

function matchNames(a: GroupProfile, b: GroupProfile): NameMatch | null {
  const found: NameMatch[] = [];
  const consider = (match: NameMatch): void => void found.push(match);
  for (const left of a.names) {
    for (const right of b.names) {
      if (left.length === right.length && [...left].sort().join(' ') === [...right].sort().join(' ')) {
        const rare = left.filter(word => !GENERIC_STEMS.has(word));
        const local = left.some(word => LOCAL_STEMS.has(word)) && rare.length === 0;
        const bits = rare.length > 1 ? 14 : rare.length > 0 ? 12 : 4 + Math.min(4, left.length);
        consider({ feature: 'name', detail: left.join(' '), bits, distinctive: rare.length > 0, local });
      }
    }
  }
  const acronym = sharedValues(a.acronyms, b.acronyms)[0];
  const spelled = a.names.length > 0 && b.names.length > 0;
  // Two spelled-out names that differ are two bodies even where their acronyms agree (SPD, PLA …).
  if (acronym !== undefined && !(spelled && found.length === 0)) {
    consider({
      feature: 'acronym',
      detail: acronym,
      bits: acronym.length >= 4 ? 12 : 9.5,
      distinctive: true,
      local: false,
    });
  }
  for (const [short, full] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const name of full.names) {
      const initials = acronymOf(name);
      if (name.length >= 3 && short.acronyms.has(initials) && short.names.length === 0) {
        consider({
          feature: 'acronym spells the name',
          detail: `${initials}: ${name.join(' ')}`,
          bits: initials.length >= 4 ? 8 : 6,
          distinctive: true,
          local: false,
        });
      }
    }
  }
  // Stable: of equals the first.
  return found.sort((x, y) => y.bits - x.bits)[0] ?? null;
}

/** What a record says of a place that the gazetteer lacks, prepared for comparison. */
export interface PlaceProfile {
  /** Level and folded name: places that differ in it are two. */
  readonly called: string;
  readonly name: string;
  /** "Central Prison": a name of many places. */
  readonly generic: boolean;
  readonly containers: ReadonlySet<string>;
  readonly countries: readonly string[];
}

export function placeProfile({ label, kind, name, context }: EntityRecord): PlaceProfile {
  const folded = foldName(name);
  const generic = folded
    .split(' ')
    .map(stem)
    .every(word => GENERIC_STEMS.has(word) || LOCAL_STEMS.has(word));
  const called = `${label} ${kind ?? ''} ${folded}`;
  return { called, name: folded, generic, containers: new Set(context.places), countries: context.countries };
}

/** Weighs two places that the gazetteer lacks: one name and level, and one container. */
export function comparePlaces(a: PlaceProfile, b: PlaceProfile): Comparison {
  const weighing = new Weighing();
  if (a.called !== b.called) {
    weighing.against('names or levels differ', `${a.called} / ${b.called}`);
    return weighing.result();
  }
  weighing.add('name', a.name, a.generic ? 4 : 8);
  const container = sharedValues(a.containers, b.containers)[0];
  if (container !== undefined) weighing.add('container', container, 6);
  weighCountries(weighing, a.countries, b.countries, 4, -8);
  return weighing.result();
}
