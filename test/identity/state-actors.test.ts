import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, describe, expect, test } from '@jest/globals';

import { loadGroupLexicon } from '../../src/identity/group-lexicon.js';
import { openStateActors } from '../../src/identity/state-actors.js';

const states = openStateActors();
const found = (name: string, countries: readonly string[] = []): string | null => {
  const actor = states.lookup(name, countries);
  return actor && `${actor.country}:${actor.actor}`;
};

describe('a name that says whose body it is', () => {
  test.each([
    ['Afghan army', 'AF:FORCES'],
    ['the Afghan National Army', 'AF:FORCES'],
    ['Afghan National Army (ANA)', 'AF:FORCES'],
    ['Afghan National Army soldiers', 'AF:FORCES'],
    ['Afghan forces', 'AF:FORCES'],
    ['Afghan security forces', 'AF:FORCES'],
    ['Afghan government forces', 'AF:FORCES'],
    ['ANDSF', 'AF:FORCES'],
    ['Afghanistan’s army', 'AF:FORCES'],
    ['Afghan National Police', 'AF:POLICE'],
    ['Algerian security forces', 'DZ:FORCES'],
    ['Forças Armadas Angolanas', 'AO:FORCES'],
    ['Argentine navy', 'AR:NAVY'],
    ['Azeri troops', 'AZ:FORCES'],
    ['Bosnian government army', 'BA:FORCES'],
    ['Upper Volta’s army', 'BF:FORCES'],
    ['Burkinabè soldiers', 'BF:FORCES'],
    ['Royal Cambodian Armed Forces', 'KH:FORCES'],
    ['Central African armed forces', 'CF:FORCES'],
    ['Chadian government', 'TD:GOVERNMENT'],
    ["People's Liberation Army", 'CN:FORCES'],
    ['Chinese Foreign Ministry', 'CN:MINISTRY_OF_FOREIGN_AFFAIRS'],
    ['Colombian National Police', 'CO:POLICE'],
    ['Ejército Nacional de Colombia', 'CO:FORCES'],
    ['FARDC', 'CD:FORCES'],
    ['Armed Forces of the Democratic Republic of the Congo (FARDC)', 'CD:FORCES'],
    ['Congolese army', 'CD:FORCES'],
    ['Zairian army', 'CD:FORCES'],
    ["Zaire's armed forces", 'CD:FORCES'],
    ['Salvadoran army', 'SV:FORCES'],
    ['Armed Forces of El Salvador', 'SV:FORCES'],
    ['Treasury Police of El Salvador', null],
    ['Ethiopian National Defence Force', 'ET:FORCES'],
    ['Derg', 'ET:GOVERNMENT'],
    ['French gendarmes', 'FR:GENDARMERIE'],
    ['Bundeswehr', 'DE:FORCES'],
    ['Haitian National Police', 'HT:POLICE'],
    ['Indian army', 'IN:FORCES'],
    ['India’s Home Ministry', 'IN:MINISTRY_OF_INTERIOR'],
    ['Indonesian military', 'ID:FORCES'],
    ['Tentara Nasional Indonesia', 'ID:FORCES'],
    ['Iraqi police officers', 'IQ:POLICE'],
    ['الجيش العراقي', 'IQ:FORCES'],
    ['IDF', 'IL:FORCES'],
    ['Israel Defense Forces', 'IL:FORCES'],
    ['Israel Defence Forces', 'IL:FORCES'],
    ['Israeli troops', 'IL:FORCES'],
    ['Ivorian government forces', 'CI:FORCES'],
    ['Lebanese Army', 'LB:FORCES'],
    ['Malian soldiers', 'ML:FORCES'],
    ['Tatmadaw', 'MM:FORCES'],
    ['Burmese army', 'MM:FORCES'],
    ['Burma Army', 'MM:FORCES'],
    ['Myanmar military', 'MM:FORCES'],
    ['Myanmar junta', 'MM:GOVERNMENT'],
    ['State Law and Order Restoration Council (SLORC)', 'MM:GOVERNMENT'],
    ['Nepalese government', 'NP:GOVERNMENT'],
    ['Sandinista army', 'NI:FORCES'],
    ['Nigerien army', 'NE:FORCES'],
    ['Nigerian army', 'NG:FORCES'],
    ['Pakistani military', 'PK:FORCES'],
    ['Inter-Services Intelligence', 'PK:ISI'],
    ['Palestinian Authority', 'PS:GOVERNMENT'],
    ['Armed Forces of the Philippines (AFP)', 'PH:FORCES'],
    ['Peruvian Armed Forces', 'PE:FORCES'],
    ['Russian forces', 'RU:FORCES'],
    ["Russia's Defense Ministry", 'RU:MINISTRY_OF_DEFENCE'],
    ['F.S.B.', 'RU:FSB'],
    ['Rwandan Defense Forces', 'RW:FORCES'],
    ['Royal Saudi Air Force', 'SA:AIR_FORCE'],
    ['Sierra Leonean army', 'SL:FORCES'],
    ['Somali National Army', 'SO:FORCES'],
    ['Sri Lankan military', 'LK:FORCES'],
    ['the Sri Lanka Army', 'LK:FORCES'],
    ['South Sudanese army', 'SS:FORCES'],
    ['Sudanese army', 'SD:FORCES'],
    ['Syrian Arab Army', 'SY:FORCES'],
    ['Assad regime', 'SY:GOVERNMENT'],
    ['Royal Thai Police', 'TH:POLICE'],
    ['Türkiye’s Ministry of National Defence', 'TR:MINISTRY_OF_DEFENCE'],
    ['Uganda People’s Defence Force (UPDF)', 'UG:FORCES'],
    ['Armed Forces of Ukraine', 'UA:FORCES'],
    ['Ministry of Defence of Ukraine', 'UA:MINISTRY_OF_DEFENCE'],
    ['Вооружённые силы России', 'RU:FORCES'],
    ['Royal Ulster Constabulary', 'GB:ROYAL_ULSTER_CONSTABULARY'],
    ['U.S. forces', 'US:FORCES'],
    ['US military', 'US:FORCES'],
    ['the U.S. Defense Department', 'US:MINISTRY_OF_DEFENCE'],
    ['Yemeni government', 'YE:GOVERNMENT'],
    ['Zimbabwe National Army', 'ZW:FORCES'],
  ])('%s is %s', (name, expected) => {
    expect(found(name)).toBe(expected);
  });

  test.each([
    ['Soviet troops', 'SU:FORCES'],
    ['Red Army', 'SU:FORCES'],
    ['Yugoslav People’s Army', 'YU:FORCES'],
    ['JNA', 'YU:FORCES'],
    ['Yugoslav security forces', 'YU:FORCES'],
    ['East German police', 'DD:POLICE'],
    ['Rhodesian security forces', 'RH:FORCES'],
    ['South Vietnamese army', 'XV:FORCES'],
    ['Army of the Republic of Vietnam', 'XV:FORCES'],
    ['North Vietnamese troops', 'VN:FORCES'],
    ['South Yemeni army', 'YD:FORCES'],
    ['Czechoslovak government', 'CS:GOVERNMENT'],
  ])('%s belongs to a state that is no more, whatever lies there today: %s', (name, expected) => {
    expect(found(name, ['AF', 'RU', 'RS'])).toBe(expected);
  });

  test('a country’s army is one organisation under all its names, and its police another', () => {
    const army = ['Afghan army', 'Afghan National Army', 'Afghan troops', 'Afghan soldiers', 'ANSF'];
    expect(new Set(army.map(name => found(name)))).toEqual(new Set(['AF:FORCES']));
    expect(states.lookup('Afghan army', [])).toEqual({
      country: 'AF',
      actor: 'FORCES',
      name: 'Afghan armed forces',
      kind: 'STATE_FORCE',
    });
    expect(states.lookup('Peruvian police', [])).toMatchObject({ actor: 'POLICE', kind: 'POLICE' });
    expect(states.lookup('Ghanaian interior ministry', [])).toEqual({
      country: 'GH',
      actor: 'MINISTRY_OF_INTERIOR',
      name: 'Ghanaian Ministry of the Interior',
      kind: 'GOVERNMENT',
    });
  });
});

describe('a name that several bear', () => {
  test.each([
    ['Congolese army', ['CG'], 'CG:FORCES'],
    ['Congolese army', ['CD', 'RW'], 'CD:FORCES'],
    ['SAF', ['SD'], 'SD:FORCES'],
    ['SAF', ['SG', 'MY'], 'SG:FORCES'],
    ['SAF', ['FR'], null],
    ['ISI', ['PK', 'IN'], 'PK:ISI'],
    ['ISI', ['IQ'], null],
    ['NVA', ['VN'], 'VN:FORCES'],
    ['NVA', [], null],
    ['Uzbek troops', ['UZ', 'KG'], 'UZ:FORCES'],
    ['Uzbek troops', ['AF'], null],
    ['Georgia police', ['US'], null],
    ['Georgia police', ['GE', 'RU'], 'GE:POLICE'],
  ])('%s in an article about %j is %s', (name, countries, expected) => {
    expect(found(name, countries)).toBe(expected);
  });
});

describe('an actor that is only described', () => {
  test.each([
    ['government forces', 'FORCES'],
    ['government troops', 'FORCES'],
    ['the army', 'FORCES'],
    ['the military', 'FORCES'],
    ['security forces', 'FORCES'],
    ['troops', 'FORCES'],
    ['soldiers', 'FORCES'],
    ['police', 'POLICE'],
    ['the police', 'POLICE'],
    ['police officers', 'POLICE'],
    ['the government', 'GOVERNMENT'],
    ['the military junta', 'GOVERNMENT'],
    ['the Interior Ministry', 'MINISTRY_OF_INTERIOR'],
    ['the navy', 'NAVY'],
  ])('%s are those of the one country of the article', (name, actor) => {
    for (const country of ['AF', 'NG', 'CO', 'MM', 'SU']) expect(found(name, [country])).toBe(`${country}:${actor}`);
  });

  test.each(['government forces', 'the army', 'police', 'troops', 'the government'])(
    '%s are no one’s where the article is about several countries or none',
    name => {
      expect(found(name, ['AF', 'PK'])).toBeNull();
      expect(found(name, [])).toBeNull();
    },
  );

  test.each([
    'gunmen',
    'armed men',
    'fighters',
    'militants',
    'rebels',
    'pro-government fighters',
    'anti-government forces',
    'militiamen',
    'forces',
    'officers',
    'officials',
    'five soldiers',
    'local police',
    'peacekeepers',
    '',
    '…',
  ])('%j never is a state’s', name => {
    expect(found(name, ['AF'])).toBeNull();
  });
});

describe('what only looks like a state’s', () => {
  test.each([
    'Syrian National Army',
    'Libyan National Army',
    'Lebanese Forces',
    'Albanian National Army',
    'Free Syrian Army',
    'Kachin Independence Army',
    'Irish Republican Army',
    'Palestinian forces',
    'Russian-backed forces',
    'Afghan officials',
    'Kandahar police',
    'Kabul',
    'Mexico City police',
    'Turkish Cypriot forces',
    'Afghan',
    'Afghanistan',
  ])('%s is none', name => {
    expect(found(name, ['SY', 'AF'])).toBeNull();
  });
});

test('no name of an armed group is read as a state’s, whatever the article is about', () => {
  const taken = loadGroupLexicon()
    .entries.filter(({ label }) => label === 'Militia')
    .flatMap(({ name, aliases }) => [name, ...aliases].filter(written => states.lookup(written, []) !== null));
  expect(taken).toEqual([]);
});

describe('opening', () => {
  const folder = mkdtempSync(join(tmpdir(), 'states-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const open = (states: object): unknown => {
    const file = join(folder, 'states.json');
    writeFileSync(file, JSON.stringify({ actors: {}, notStates: [], states }));
    return openStateActors(pathToFileURL(file));
  };

  test.each([
    ['a code that is no country’s', { AFG: { name: 'Afghanistan' } }, /states\.json: .*AFG/s],
    ['an unknown field', { AF: { name: 'Afghanistan', demonym: 'Afghan' } }, /states\.json: .*demonym/s],
    [
      'a body of no known sort and without a kind',
      { AF: { name: 'Afghanistan', bodies: [{ actor: 'SCOUTS', name: 'Scouts' }] } },
      /Afghanistan: SCOUTS needs a kind/,
    ],
  ])('refuses %s', (_, states_, message) => {
    expect(() => open(states_)).toThrow(message);
  });
});

test('every state of the world is there, under the codes that the platform’s own list of countries knows', async () => {
  const { states: known } = (await import('../../data/states.json', { with: { type: 'json' } })).default;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const unknown = Object.keys(known).filter(code => !code.startsWith('X') && names.of(code) === undefined);
  expect(unknown).toEqual([]);
  expect(Object.keys(known).length).toBeGreaterThanOrEqual(200);
});
