import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/domain/article.js';
import type { ReadEntity, ReadEvent, Reading, ReadRelation, SpanPair } from '../../src/domain/reading.js';
import { type Lookups, recordsFromReading } from '../../src/identity/records.js';

const text =
  'Maj. Gen. Sami Sadat, who commands the 215th Corps in Lashkar Gah, said on Sunday that Haji Karim was killed in the attack by the Taliban. Government forces fled. Gunmen roamed.';
const article: Article = {
  id: 'a1',
  text,
  title: null,
  publishedOn: '2021-05-02',
  url: null,
  publisher: null,
  authors: [],
};

function at(words: string): SpanPair {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text lacks "${words}"`);
  return [start, start + words.length];
}

function entity(id: string, type: ReadEntity['type'], name: string, more: Partial<ReadEntity> = {}): ReadEntity {
  return { id, type, kind: null, name, aliases: [], mentions: more.mentions ?? [at(name)], named: true, ...more };
}

const relation: ReadRelation = {
  type: 'commands',
  head: 'e1',
  tail: 'e2',
  role: 'COMMANDER',
  title: 'commands',
  rank: null,
  former: false,
  score: 0.9,
  evidence: [0, text.length],
  attributedTo: null,
  polarity: 'affirmed',
  modality: 'actual',
  from: { earliest: null, latest: null },
  to: { earliest: null, latest: null },
};
const killing: ReadEvent = {
  type: 'killing',
  acled: 'ATTACK',
  trigger: at('killed'),
  evidence: [0, text.length],
  date: '2021-05-01',
  date_end: null,
  datePrecision: 1,
  places: ['e3'],
  placePrecision: 1,
  participants: [
    { role: 'victim', entity: 'e4' },
    { role: 'perpetrator', entity: 'e5' },
    { role: 'weapon', text: 'a bomb' },
  ],
  killed: 1,
  wounded: null,
  captured: null,
  attributedTo: 'e1',
  polarity: 'affirmed',
  modality: 'actual',
  score: 0.9,
};
const reading: Reading = {
  id: 'a1',
  article: { title: null, publishedOn: null, authors: [], dateline: null, publisher: null },
  entities: [
    entity('e1', 'person', 'Sami Sadat'),
    entity('e2', 'organisation', '215th Corps', { kind: 'state_force' }),
    entity('e3', 'place', 'Lashkar Gah', { kind: 'city' }),
    entity('e4', 'person', 'Haji Karim'),
    entity('e5', 'group', 'Taliban', { kind: 'rebel' }),
    entity('e6', 'group', 'Government forces', { named: false }),
    entity('e7', 'group', 'Gunmen'),
    entity('e8', 'other', 'Sunday'),
  ],
  relations: [relation],
  events: [killing],
};
const lookups: Lookups = {
  group: name => (name === 'Taliban' ? { id: 'taliban', name, label: 'Militia', kind: 'REBEL' } : null),
  stateActor: (name, countries) =>
    name === 'Government forces' && countries[0] === 'AF'
      ? { country: 'AF', actor: 'FORCES', name: 'Afghan security forces', kind: 'STATE_FORCE' }
      : null,
  places: new Map([
    ['e3', { geonamesId: '1', latitude: 31.6, longitude: 64.4, country: 'AF', precision: 1, within: ['2', '3'] }],
  ]),
};

describe('a reading becomes records', () => {
  const { records, ofEntity, ofEvent } = recordsFromReading(article, reading, lookups);
  const of = (id: string) => records.find(record => record.id === ofEntity.get(id));

  test('one per entity and event, none for what is neither person, actor nor place', () => {
    expect(records).toHaveLength(8);
    expect(ofEntity.has('e8')).toBe(false);
    expect(new Set(records.map(({ id }) => id)).size).toBe(8);
  });
  test('titles before a mention and in the name are honorifics', () => {
    expect(of('e1')).toMatchObject({ label: 'Person', name: 'Sami Sadat', honorifics: ['Maj. Gen.'] });
    expect(of('e4')).toMatchObject({ name: 'Karim', honorifics: ['Haji'] });
  });
  test('posts, groups and life dates are context', () => {
    expect(of('e1')?.context).toMatchObject({
      postings: [{ role: 'COMMANDER', title: 'commands', of: '215th corps' }],
      groups: ['215th corps'],
      countries: ['AF'],
      aliveOn: '2021-05-02',
      diedBy: null,
    });
    expect(of('e4')?.context).toMatchObject({ diedBy: '2021-05-01', places: ['geonames:1'] });
  });
  test.each([
    ['e2', 'Organization', null, 'STATE_FORCE', true],
    ['e3', 'City', 'geonames:1', null, true],
    ['e5', 'Militia', 'group:taliban', 'REBEL', true],
    ['e6', 'Organization', 'state:AF:FORCES', 'STATE_FORCE', true],
    ['e7', 'Militia', null, 'UNKNOWN', false],
  ])('%s is a %s with the key %s', (id, label, identityKey, kind, named) => {
    expect(of(id)).toMatchObject({ label, identityKey, kind, named });
  });
  test.each([
    ['S. P. Thamilselvan', true],
    ['Ignacio Ellacuría', true],
    ['J. Khan', undefined],
    ['Karim', undefined],
    ['Two children', undefined],
  ])('%s is a full name: %s', (name, fullName) => {
    const victim = { ...reading, entities: reading.entities.map(one => (one.id === 'e4' ? { ...one, name } : one)) };
    const result = recordsFromReading(article, victim, lookups);
    const event = result.records.find(({ id }) => id === result.ofEvent[0])?.event;
    expect(event?.actors.find(({ role }) => role === 'VICTIM')?.fullName).toBe(fullName);
  });
  test('a town beside a place without a name is where that lies, and not its place', () => {
    const bridge = entity('e9', 'place', 'the bridge', { kind: 'facility', named: false, mentions: [] });
    const told = {
      ...reading,
      entities: [...reading.entities, bridge],
      events: [{ ...killing, places: ['e9', 'e3'] }],
    };
    const result = recordsFromReading(article, told, lookups);
    const event = result.records.find(({ id }) => id === result.ofEvent[0]);
    expect(event?.event).toMatchObject({ places: ['geonames:1', 'geonames:2', 'geonames:3'], sites: [] });
    expect(event?.name).toBe('Killing, Lashkar Gah, 2021-05-01');
  });
  test('a description beside a name is no name of it', () => {
    const militia = entity('e9', 'group', 'a Meitei militia', { aliases: ['UNLF'], mentions: [] });
    const result = recordsFromReading(article, { ...reading, entities: [...reading.entities, militia] }, lookups);
    const record = result.records.find(({ id }) => id === result.ofEntity.get('e9'));
    expect(record).toMatchObject({ name: 'UNLF', names: ['UNLF'], named: true });
  });
  test('what only describes one of many is no name', () => {
    const described = {
      ...reading,
      entities: [...reading.entities, entity('e9', 'group', 'a Meitei militia', { mentions: [] })],
    };
    const result = recordsFromReading(article, described, lookups);
    const record = result.records.find(({ id }) => id === result.ofEntity.get('e9'));
    expect(record).toMatchObject({ name: 'a Meitei militia', named: false, identityKey: null });
  });
  test('towns that are attacked together do not lie in each other', () => {
    const towns = ['e3', 'e9'];
    const capture: ReadEvent = {
      ...killing,
      type: 'capture_territory',
      places: towns,
      participants: towns.map(town => ({ role: 'target', entity: town })),
    };
    const both = {
      ...reading,
      entities: [...reading.entities, entity('e9', 'place', 'Musa Qala', { kind: 'city', mentions: [] })],
    };
    const { records: told, ofEvent: ofCapture } = recordsFromReading(article, { ...both, events: [capture] }, lookups);
    const event = told.find(({ id }) => id === ofCapture[0])?.event;
    expect(event?.sites).toEqual(['geonames:1', 'musa qala']);
    expect(told.find(({ name }) => name === 'Musa Qala')?.context.places).toEqual([]);
  });
  test('an event keeps its figures, and where and by whom as keys', () => {
    expect(records.find(({ id }) => id === ofEvent[0])?.event).toMatchObject({
      type: 'killing',
      subType: 'ATTACK',
      places: ['geonames:1', 'geonames:2', 'geonames:3'],
      actors: [
        { role: 'VICTIM', key: 'karim' },
        { role: 'ACTOR', key: 'group:taliban' },
      ],
      killed: 1,
    });
  });
  test('reading again gives the same records', () => {
    expect(recordsFromReading(article, structuredClone(reading), lookups).records).toEqual(records);
  });
  test('what is denied or planned ties nobody to anything', () => {
    const denied = {
      ...reading,
      relations: [{ ...relation, polarity: 'denied' as const }],
      events: [{ ...killing, modality: 'planned' as const }],
    };
    const result = recordsFromReading(article, denied, lookups);
    expect(result.records.find(({ id }) => id === result.ofEntity.get('e1'))?.context.postings).toEqual([]);
    expect(result.records.find(({ id }) => id === result.ofEvent[0])?.named).toBe(false);
  });
});
