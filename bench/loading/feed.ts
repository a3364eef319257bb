import { MersenneTwister19937, Random } from 'random-js';

import { Draft, type Story, type Thing } from './story.js';

/** Articles of one day: the graph grows by days, not by what is told of each. */
const ARTICLES_A_DAY = 10;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY_MS = 86_400_000;

/** Where it happens: cities and provinces that the gazetteer knows, groups that the lexicon knows. */
const COUNTRIES = [
  {
    name: 'Afghanistan',
    army: 'Afghan army',
    groups: ['Taliban', 'Haqqani network'],
    places: {
      Kunduz: 'Kunduz Province',
      Taloqan: 'Takhar Province',
      Sheberghan: 'Jowzjan Province',
      Ghazni: 'Ghazni Province',
      Zaranj: 'Nimruz Province',
      Herat: 'Herat Province',
      'Lashkar Gah': 'Helmand Province',
      Faizabad: 'Badakhshan Province',
    },
  },
  {
    name: 'Nigeria',
    army: 'Nigerian army',
    groups: ['Boko Haram'],
    places: {
      Maiduguri: 'Borno State',
      Damaturu: 'Yobe State',
      Yola: 'Adamawa State',
      Gusau: 'Zamfara State',
      Bauchi: 'Bauchi State',
    },
  },
  {
    name: 'Syria',
    army: 'Syrian army',
    groups: ['Free Syrian Army', 'Ahrar al-Sham'],
    places: {
      Aleppo: 'Aleppo Governorate',
      Idlib: 'Idlib Governorate',
      Homs: 'Homs Governorate',
      Hama: 'Hama Governorate',
      Raqqa: 'Raqqa Governorate',
    },
  },
  {
    name: 'Colombia',
    army: 'Colombian army',
    groups: ['FARC', 'National Liberation Army'],
    places: {
      Popayán: 'Cauca Department',
      Arauca: 'Arauca Department',
      Quibdó: 'Chocó Department',
      Pasto: 'Nariño Department',
    },
  },
] as const;

const GIVEN_NAMES =
  'Abdul Karim Rahim Yusuf Ibrahim Hamid Nasir Farid Salim Jawad Musa Idris Haruna Sani Bello Omar Khalid Walid Anas Tariq Luis Carlos Jorge Andrés Felipe Diego Iván Rubén Óscar Hernán'.split(
    ' ',
  );
const SYLLABLES = 'ba do ge ki lo mu na pe ri sa to vu wa ya zo che dra fen gul har jan kor lim mar nor'.split(' ');

/** Who was told of before, and with whom; a later article may tell of them again. */
interface Known {
  readonly person: string;
  readonly militia: string;
  readonly country: (typeof COUNTRIES)[number];
  readonly city: string;
}

/**
 * An endless feed of invented news with what a reader would make of it, the same each time: ten articles a day, each with
 * five people and a militia that are new, one person who was told of before, a city, province, country, army and armed
 * group that many articles tell of, and two events. Only the number of articles grows, as in a real feed.
 */
export function* feed(): Generator<Story> {
  const random = new Random(MersenneTwister19937.seed(7));
  const known: Known[] = [];
  for (let number = 0; ; number++) {
    const country = random.pick(COUNTRIES);
    const [city, province] = random.pick(Object.entries(country.places));
    const told: Known = { person: personName(random), militia: `${word(random)} Brigade`, country, city };
    const before = known.length === 0 ? told : random.pick(known);
    yield tell(number, random, told, before, province);
    known.push(told);
  }
}

function tell(number: number, random: Random, told: Known, before: Known, province: string): Story {
  const { country, city, militia } = told;
  const publishedOn = new Date(FIRST_DAY + Math.floor(number / ARTICLES_A_DAY) * DAY_MS).toISOString().slice(0, 10);
  const thing = (type: Thing['type'], kind: string | null, name: string): Thing => ({ type, kind, name });
  const person = (name: string): Thing => thing('person', null, name);
  const where = thing('place', 'city', city);
  const region = thing('place', 'province', province);
  const state = thing('place', 'country', country.name);
  const army = thing('organisation', 'state_force', country.army);
  const group = thing('group', 'rebel', random.pick([...country.groups]));
  const brigade = thing('group', 'pro_government_militia', militia);
  const [leader, governor, spokesman, guard, elder] = [told.person, ...names(random, 4)].map(person);
  const again = person(before.person);

  const draft = new Draft(publishedOn);
  draft.say([where, `, `, state, `. `]);
  draft.say([group, ' fighters ', { trigger: 'attacked' }, ' posts of the ', army, ' near ', where, '. ']);
  draft.event('clash', 'ARMED_CLASH', [where], { perpetrator: group, target: army }, { killed: 1 + (number % 9) });
  draft.relate(group, 'operates_in', where);
  draft.say([leader!, ', a commander of the ', brigade, ', said from ', where, ' that it would hold. ']);
  draft.relate(leader!, 'commands', brigade, { role: 'COMMANDER', title: 'commander' });
  draft.relate(leader!, 'operates_from', where);
  draft.say([governor!, ', the governor of ', region, ', and his guard ', guard!, ' were seen in ', where, '. ']);
  draft.relate(governor!, 'holds_office_in', region, { role: 'OFFICE_HOLDER', title: 'governor' });
  draft.say([spokesman!, ', a spokesman of the ', group, ', said its men ', { trigger: 'shelled' }, ' ', where, '. ']);
  draft.event('shelling', 'SHELLING_ARTILLERY_MISSILE_ATTACK', [where], { perpetrator: group }, {});
  draft.relate(spokesman!, 'spokesperson_of', group, { role: 'SPOKESPERSON', title: 'spokesman' });
  draft.say([elder!, ', an elder of ', where, ', named ', again, ', a commander of the ']);
  const other = thing('group', 'pro_government_militia', before.militia);
  draft.say([other, '. ']);
  draft.relate(again, 'commands', other, { role: 'COMMANDER', title: 'commander' });
  return draft.story(`feed-${number}`);
}

function names(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => personName(random));
}

function personName(random: Random): string {
  return `${random.pick(GIVEN_NAMES)} ${word(random)}`;
}

/**
 * One of some half a million invented words that look like a surname. Names must not run out before the people do: among
 * some ten thousand, those of 100,000 entities are all spellings of each other, and whoever is told of may be anyone.
 */
function word(random: Random): string {
  const syllables = Array.from({ length: 4 }, () => random.pick(SYLLABLES)).join('');
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
}
