import { expect, test } from '@jest/globals';

import type { FoundEntities, FoundMention } from '../../src/reading/model/entities.js';
import { NAME, NOMINAL } from '../../src/reading/model/pairs.js';
import { sameEntities } from '../../src/reading/same-entities.js';
import { marked } from './support.js';

/** "[Name:type/kind] …": every marked phrase an entity of its own, without capitals a description. */
async function joins(markup: string): Promise<string[]> {
  const { text, mentions, quotes } = await marked(markup);
  const found = mentions.map(({ span, type, kind }, i) => {
    const words = text.words.text.slice(...span);
    const named = /\p{Lu}/u.test(quotes[i]!);
    const name = words.map(word => word.toLowerCase()).filter(word => /^[\p{L}\p{N}]/u.test(word));
    const mention: FoundMention = { span, type: 0, level: named ? NAME : NOMINAL, name, kind: [] };
    return { mention, entity: { type, kind, named, mentions: [mention] } };
  });
  const entities: FoundEntities = {
    mentions: found.map(({ mention }) => mention),
    owner: found.map((_, i) => i),
    entities: found.map(({ entity }) => entity),
  };
  return sameEntities(entities, text.words).map(([from, to]) => `${quotes[from]} = ${quotes[to]}`);
}

test.each<[string, string[]]>([
  // An acronym in brackets, whatever language it is of.
  [
    'The [Popular Front of the Rivers:group/rebel] ([FPR:group/rebel]) met the [Union of Herders:org/political].',
    ['FPR = Popular Front of the Rivers'],
  ],
  ['The [Salva Army:group/rebel] ([SA-IO:group/rebel]) left.', ['SA-IO = Salva Army']],
  ['[Home Guards:group/rebel] ([LDUs:group/rebel]) fled.', ['LDUs = Home Guards']],
  ["[Home Guards:group/rebel]' ([LDUs:group/rebel]) men fled.", []],
  ["[Lake Forces Command:org/state_force]'s ([LAKCOM:org/state_force]) men.", ['LAKCOM = Lake Forces Command']],
  // Written with full stops; articles and small words have no initial, other small words make it another name.
  [
    '[The Upper Nile Salvation Front:group/rebel] left. The [U.N.S.F.:group/rebel] of the hills returned.',
    ['U.N.S.F. = The Upper Nile Salvation Front'],
  ],
  ['The [Army of the Coast:group/rebel] lost; the [A.C.:group/rebel] denies it.', ['A.C. = Army of the Coast']],
  ['[United Nations peacekeepers:org/state_force] of the [U.N.:org/international] left.', []],
  ['[Red Guard:group/rebel], [River Group:group/rebel] and the [R.G.:group/rebel] met.', []],
  // Countries, among themselves.
  [
    'The [United States:place/country] sent ships; [U.S.:place/country] marines of the [U.S.:org/state_force] landed.',
    ['U.S. = United States'],
  ],
  ['[United Sahel:group/rebel] men fled; the [U.S.:place/country] and [Upper Seti:place/city] rejoiced.', []],
  ['Marines died in [Iraq:place/country] ([U.S.:place/country]) and [Mali:place/country] ([UK:place/country]).', []],
  ['Jets of the [United Arab Emirates:place/country] ([UAE:place/country]) landed.', ['UAE = United Arab Emirates']],
  // What brackets tell, initials do not tell again.
  [
    '[Congo Army:group/rebel] ([A.N.C.:group/rebel]) shelled. The [African National Congress:org/political] said so.',
    ['A.N.C. = Congo Army'],
  ],
  [
    'The [Salva Army:group/rebel] ([SA:group/rebel]) left; [S.A.:group/rebel] men came.',
    ['SA = Salva Army', 'S.A. = Salva Army'],
  ],
  ['[al-Noor Front:group/rebel] ([ANF:group/rebel]) fled.', ['ANF = al-Noor Front']],
  // Behind what is no body's name.
  ['[Ana Lopez:person/person] ([PLC:org/political]) spoke.', []],
  ['Fighters took the [PKR:group/rebel] base ([TAK:group/rebel] says).', []],
  ['[a splinter of the River Front:group/rebel] ([RF:group/rebel]) fled.', []],
  ['[UNITED NATIONS:org/international] ([AP:org/media]) -- The truce held.', []],
  ['[Hill Front:group/rebel] ([XY:group/rebel]) and [Sea Front:group/rebel] ([XY:group/rebel]) met.', []],
  // The end of a name told before.
  [
    'The [Northern Alliance:group/rebel] took Bor. [The Alliance:group/rebel] left it.',
    ['The Alliance = Northern Alliance'],
  ],
  ['The [Karen 7th Brigade:group/rebel] fled. [7th Brigade:group/rebel] men hid.', ['7th Brigade = Karen 7th Brigade']],
  ['The [43rd Guards Brigade:group/rebel] fled. The [Brigade:group/rebel] hid.', ['Brigade = 43rd Guards Brigade']],
  [
    'The [Guards of the Republic:group/rebel] fought. Some of the [Guards:group/rebel] fled.',
    ['Guards = Guards of the Republic'],
  ],
  // Of two; of none yet; without "the"; of another type; the country's own.
  [
    'The [Northern Alliance:group/rebel] met the [Alliance for Peace:group/rebel]. The [Alliance:group/rebel] left.',
    [],
  ],
  ['The [Alliance:group/rebel] left. The [Northern Alliance:group/rebel] came.', []],
  ['The [Northern Alliance:group/rebel] fled [Alliance:group/rebel] lines.', []],
  ['The [Northern Alliance:group/rebel] fled. The [Alliance:place/facility] burned.', []],
  ["The [New People's Army:group/rebel] fled. The [Army:org/state_force] followed.", []],
  ['[Red Air Force:org/state_force] jets flew. [Air Force:org/state_force] bases burned.', []],
  // Parts, opponents and namesakes of a body.
  ['[A splinter of the Hill Front:group/rebel] fled. The [Hill Front:group/rebel] denied it.', []],
  ['[Rivals of the Hill Front:group/rebel] fled. The [Hill Front:group/rebel] denied it.', []],
  ['The [Real Hill Front:group/rebel] fled. The [Hill Front:group/rebel] denied it.', []],
  [
    'In [Tripoli:place/city] the [Tripoli Military Council:group/rebel] won. The [Military Council:group/rebel] cheered.',
    [],
  ],
  ['The [Pakistani Taliban:group/rebel] fled. The [Taliban:group/rebel] denied it.', []],
  // Another name of a person.
  [
    '[Commander Bravo:person/person], whose real name is [Abdullah Karim:person/person], fled.',
    ['Abdullah Karim = Commander Bravo'],
  ],
  [
    '[Eliseo Pardo:person/person], a 29-year-old teacher known in the hills as “[El Maestro:person/person]”, fled.',
    ['El Maestro = Eliseo Pardo'],
  ],
  ['[Tinco:person/person], 34, whom the rebels knew as [Eusebio:person/person], fled.', ['Eusebio = Tinco']],
  ['[Omar Zay:person/person] (a.k.a. [Abu Noor:person/person]) fled.', ['Abu Noor = Omar Zay']],
  ['[Omar Zay:person/person] (true name [Ali Bor:person/person]) fled.', ['Ali Bor = Omar Zay']],
  ['[Omar Zay:person/person] ([Abu Noor:person/person]) fled.', ['Abu Noor = Omar Zay']],
  ['[Omar Zay:person/person] ([Abu Noor:person/person] says) fled.', []],
  ['[Omar Zay:person/person] (“[Abu Noor:person/person]”) fled.', ['Abu Noor = Omar Zay']],
  ['[Omar Zay:person/person] (also known as “[Abu Noor:person/person]”) fled.', ['Abu Noor = Omar Zay']],
  ['[Ana Ruiz:person/person] (born [Ana Lopez:person/person]) spoke.', ['Ana Lopez = Ana Ruiz']],
  ['[Omar Zay:person/person] (nom de guerre [Abu Noor:person/person]) fled.', ['Abu Noor = Omar Zay']],
  ['[Omar Zay:person/person], called “[Abu Noor:person/person]”, fled.', ['Abu Noor = Omar Zay']],
  ['[Omar Zay:person/person] called [Ali Bor:person/person] a liar.', []],
  ['[Omar Zay:person/person] (formerly [Ali Bor:person/person]) fled.', []],
  ['[Omar Zay:person/person], known as ‘[Abu Noor:person/person]’, fled.', ['Abu Noor = Omar Zay']],
  ['[Omar Zay:person/person] called [Ali Bor:person/person].', []],
  ['[Omar Zay:person/person], the president, called [Ali Bor:person/person].', []],
  ['[Omar Zay:person/person], who had called [Ali Bor:person/person] a friend, fled.', []],
  ['A spokesman for [Omar Zay:person/person] calling himself [Abu Noor:person/person] said so.', []],
  ['[Omar Zay:person/person], who calls [Abu Noor:person/person] a friend, fled.', []],
  ['[Omar Zay:person/person], a brother of the man known as [Abu Noor:person/person], fled.', []],
  ['[Ali Bor:person/person], known as [Omar Zay:person/person]’s right hand, fled.', []],
  ['[Ali Bor:person/person], dubbed the [Omar Zay:person/person] of the Sahara, fled.', []],
  ['[Hassan Dahir:person/person], the son of a commander nicknamed [Abu Mansur:person/person], fled.', []],
  ['The wife of [Abu Salim:person/person], known as [Umm Salim:person/person], fled.', []],
  ['[Omar Zay:person/person], whose deputy is [Abu Noor:person/person], fled.', []],
  // Another name of a body or a place.
  ['The [Hill Front:group/rebel], also known as the [Sons of Noor:group/rebel], fled.', ['Sons of Noor = Hill Front']],
  ['[Sons of Noor:group/rebel] (formerly the [Hill Front:group/rebel]) fled.', ['Hill Front = Sons of Noor']],
  ['[Hill Front:group/rebel], formerly the [Noor:group/rebel] affiliate in the hills, fled.', []],
  ['The [Hill Front:group/rebel], which Kawa calls the [River Union:org/political] branch, fled.', []],
  ['The [Hill Front:group/rebel], known for allies such as [Noor:group/rebel], fled.', []],
  ['A group linked to [Hill Front:group/rebel], known as the [Sons of Noor:group/rebel], fled.', []],
  ['An alliance of [Amal:group/rebel] and [Noor:group/rebel], also known as the [Hill Front:group/rebel], fled.', []],
  ['Killed by the [Hill Front:group/rebel], also known as [Noor:group/rebel].', ['Noor = Hill Front']],
  ['Men of the [Hill Front:group/rebel] (formerly [Noor:group/rebel]) fled.', ['Noor = Hill Front']],
  ['[River Force:group/rebel], known by its Spanish acronym [FR:group/rebel], fled.', ['FR = River Force']],
  ['The [River Union:org/political], which locals call [Kawa:org/political], met.', ['Kawa = River Union']],
  ['A wing of the [Hill Front:group/rebel] known as the [Sons of Noor:group/rebel] fled.', []],
  ['[Hill Front:group/rebel] leader [Omar Zay:person/person], known as [Noor:place/city], fled.', []],
  ['[Kobani:place/city], also known as [Ayn al-Arab:place/city], fell.', ['Ayn al-Arab = Kobani']],
  ['The heights of [Kibati:place/city], which locals call [Kawa:place/city], fell.', ['Kawa = Kibati']],
  ['[Huambo:place/city] (formerly [Nova Lisboa:place/city]) fell.', ['Nova Lisboa = Huambo']],
  ['[Taloqan:place/city] ([Takhar:place/province]) fell.', []],
  ['In a slum of [Baghdad:place/city] known as [Sadr City:place/city] bombs fell.', []],
  ['Fights in [Kobani:place/city], also known as [Ayn al-Arab:place/city], went on.', ['Ayn al-Arab = Kobani']],
  ['[Kobani:place/city], [Syria:place/country], also known as [Ayn al-Arab:place/city], fell.', []],
  ['[Bagram:place/city], formerly the [Juba:place/city] base, fell.', []],
  ['An estate near [San Onofre:place/city] called [El Palmito:place/facility] burned.', []],
  // The one armed group that a text names.
  ['[the insurgents:group/described] fled. The [Hill Front:group/rebel] denied it.', ['the insurgents = Hill Front']],
  ['[the insurgents:group/described] fled the [Hill Front:group/rebel] and the [Sea Front:group/rebel].', []],
  ['[Kunduz city:place/city] fell; [Kunduz:place/city] burned.', ['Kunduz = Kunduz city']],
])('%s', async (markup, pairs) => {
  expect(await joins(markup)).toEqual(pairs);
});
