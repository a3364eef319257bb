import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Judgement } from '../../src/domain/judgement.js';
import type { EntityRecord } from '../../src/domain/record.js';
import { blockingKeys } from '../../src/identity/blocking-keys.js';
import { connected } from '../../src/identity/resolution/connected.js';
import { entityIdOfKey } from '../../src/identity/resolution/entity-ids.js';
import { resolveBlock } from '../../src/identity/resolution/resolve-block.js';
import { record } from './support.js';

function clustersOf(records: readonly EntityRecord[], judgements: readonly Judgement[] = []): string[] {
  return resolveBlock(records, judgements)
    .clusters.map(({ recordIds }) => recordIds.join(' '))
    .sort();
}

let judgementCount = 0;
function judge(
  verdict: 'same' | 'different' | 'unsure',
  a: string,
  b: string,
  by = 'Ana',
  at = '2024-01-01T00:00:00Z',
): Judgement {
  judgementCount++;
  return { id: `j-${judgementCount}`, kind: 'identity', verdict, subjects: [`r-${a}`, `r-${b}`], by, at, note: null };
}

describe('people across articles', () => {
  test.each<[string, EntityRecord, EntityRecord, 'one' | 'suggested' | 'apart']>([
    ['a rare full name alone', record('1', 'Keramatullah Rustaqi'), record('2', 'Karamatullah Rustaqi'), 'one'],
    [
      'a common name alone',
      record('1', 'Mohammed Omar', { posts: ['OFFICE_HOLDER geonames:1'], countries: ['AF'], on: '2021-08-08' }),
      record('2', 'Mohammed Omar', {
        honorifics: ['Mullah'],
        posts: ['COMMANDER group:taliban'],
        countries: ['AF'],
        on: '2001-10-08',
      }),
      'apart',
    ],
    ['a common name without any context', record('1', 'Mohammed Omar'), record('2', 'Mohammed Omar'), 'apart'],
    [
      'a common name in one post of one country',
      record('1', 'Mohammed Omar', { posts: ['OFFICE_HOLDER geonames:1'], places: ['geonames:1'], countries: ['AF'] }),
      record('2', 'Mohammad Omar', { posts: ['OFFICE_HOLDER geonames:1'], places: ['geonames:1'], countries: ['AF'] }),
      'one',
    ],
    [
      'a common name in one group of one country',
      record('1', 'Ahmad Khan', { posts: ['MEMBER junbish'], countries: ['AF'] }),
      record('2', 'Ahmad Khan', { posts: ['MEMBER junbish'], countries: ['AF'] }),
      'suggested',
    ],
    [
      'one who died before the other spoke',
      record('1', 'Ahmad Shah Massoud', { diedBy: '2001-09-09', countries: ['AF'] }),
      record('2', 'Ahmad Shah Massoud', { aliveOn: '2021-08-20', countries: ['AF'] }),
      'apart',
    ],
    [
      'a dead man whom a later article recalls',
      record('1', 'Ahmad Shah Massoud', { diedBy: '2001-09-09', on: '2001-09-15', countries: ['AF'] }),
      record('2', 'Ahmad Shah Massoud', { on: '2021-08-08', countries: ['AF'] }),
      'one',
    ],
    [
      'given names that differ',
      record('1', 'Barack Obama', { countries: ['US'] }),
      record('2', 'Michelle Obama', { countries: ['US'] }),
      'apart',
    ],
    [
      'father and son of one surname',
      record('1', 'Ahmad Massoud', { kin: ['ahmad shah massoud'] }),
      record('2', 'Amrullah Massoud'),
      'apart',
    ],
    [
      'a surname and its bearer in one post',
      record('0', 'Rustaqi', { countries: ['AF'], posts: ['OFFICE_HOLDER council'] }),
      record('2', 'Keramatullah Rustaqi', { countries: ['AF'], posts: ['OFFICE_HOLDER council'] }),
      'one',
    ],
    [
      'a surname and its bearer in one country',
      record('1', 'Rustaqi', { countries: ['AF'] }),
      record('2', 'Keramatullah Rustaqi', { countries: ['AF'] }),
      'suggested',
    ],
    [
      'two scripts',
      record('1', 'Володимир Зеленський', { countries: ['UA'] }),
      record('2', 'Volodymyr Zelensky', { countries: ['UA'] }),
      'one',
    ],
  ])('%s', (_, a, b, expected) => {
    const { clusters, suggestions } = resolveBlock([a, b], []);
    expect(clusters.length === 1 ? 'one' : suggestions.length > 0 ? 'suggested' : 'apart').toBe(expected);
  });

  test('a lone surname goes to nobody while two bearers fit alike', () => {
    const records = [
      record('1', 'Rashid Dostum', { countries: ['AF'] }),
      record('2', 'Batur Dostum', { countries: ['AF'] }),
      record('3', 'Dostum', { countries: ['AF'] }),
    ];
    expect(clustersOf(records)).toHaveLength(3);
    const more = Array.from({ length: 12 }, (_, at) => record(`9${at}`, 'Rashid Dostum', { countries: ['AF'] }));
    expect(
      resolveBlock([...records, ...more], []).clusters.find(({ recordIds }) => recordIds.includes('r-3'))?.recordIds,
    ).toHaveLength(14);
  });

  test('people whom an article only describes meet nobody', () => {
    expect(
      clustersOf([
        record('1', 'gunmen', { named: false, label: 'Militia' }),
        record('2', 'gunmen', { named: false, label: 'Militia' }),
      ]),
    ).toHaveLength(2);
    expect(blockingKeys(record('1', 'gunmen', { named: false, label: 'Militia' }))).toEqual([]);
  });

  test.each<[string, string, string, boolean]>([
    ['a consonant more', 'Hamid Rustaqi', 'Hamid Rustanqi', true],
    ['a consonant less', 'Hamid Rustaqi', 'Hamid Rusaqi', true],
    ['another consonant', 'Hamid Rustaqi', 'Hamid Rusdaqi', true],
    ['all but the first letter', 'Hamid Rustaqi', 'Hamid Rabbani', false],
  ])('surnames that differ by %s after one given name: %j, %j', (_, a, b, meet) => {
    const keys = blockingKeys(record('1', a));
    expect(blockingKeys(record('2', b)).some(key => keys.includes(key))).toBe(meet);
  });

  test('every join and suggestion says why, and its contributions add up', () => {
    const { clusters } = resolveBlock(
      [record('1', 'Sami Sadat', { countries: ['AF'] }), record('2', 'Sami Sadaat', { countries: ['AF'] })],
      [],
    );
    const join = clusters[0]?.joins[0];
    expect(join?.explanation.map(({ feature }) => feature)).toEqual(['name', 'country']);
    expect(join?.explanation.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
      join?.score ?? NaN,
      0,
    );
  });
});

describe('keys make records one by definition', () => {
  const taliban = [
    record('1', 'Taliban', { label: 'Militia', key: 'group:taliban' }),
    record('2', 'Islamic Emirate of Afghanistan', { label: 'Organization', key: 'group:taliban' }),
    record('3', 'Taliban', { label: 'Militia', key: 'group:ttp' }),
  ];
  test('whatever their names and labels', () => {
    const { clusters } = resolveBlock(taliban, []);
    expect(clusters.map(({ entityId }) => entityId).sort()).toEqual(
      [entityIdOfKey('group:taliban'), entityIdOfKey('group:ttp')].sort(),
    );
  });
  test('until a person says that the second is different', () => {
    const { clusters } = resolveBlock(taliban, [judge('different', '1', '2')]);
    expect(clusters.find(({ recordIds }) => recordIds.includes('r-2'))?.entityId).toBe('e-2');
    expect(clusters.find(({ recordIds }) => recordIds.includes('r-1'))?.entityId).toBe(entityIdOfKey('group:taliban'));
  });
});

describe('groups and organisations that no lexicon knows', () => {
  const body = (id: string, name: string, countries: string[], more = {}): EntityRecord =>
    record(id, name, { label: 'Organization', countries, ...more });
  test.each<[EntityRecord, EntityRecord, number]>([
    [body('1', 'Free Balochistan Movement', ['PK']), body('2', 'The Free Balochistan Movement', ['PK']), 1],
    [body('1', 'Takhar Provincial Council', ['AF']), body('2', 'provincial council of Takhar', ['AF']), 1],
    [body('1', 'Ministry of Defense', ['AF']), body('2', 'Defence Ministry', ['AF']), 1],
    [body('1', 'Ministry of Defense', ['AF']), body('2', 'Ministry of Defense', ['UA']), 2],
    [body('1', 'Provincial Council', ['AF']), body('2', 'Provincial Council', ['AF']), 2],
    [
      body('1', 'Provincial Council', ['AF'], { places: ['geonames:1'] }),
      body('2', 'Provincial Council', ['AF'], { places: ['geonames:1'] }),
      1,
    ],
    [body('1', 'Coordination of Azawad Movements (CMA)', ['ML']), body('2', 'CMA', ['ML']), 1],
    [
      body('1', 'People’s Liberation Army', ['CN'], { names: ['PLA'] }),
      body('2', 'Palestine Liberation Army', ['SY'], { names: ['PLA'] }),
      2,
    ],
    [body('1', 'Northern Front', ['ET']), body('2', 'Southern Front', ['ET']), 2],
  ])('%#', (a, b, entities) => {
    expect(clustersOf([a, b])).toHaveLength(entities);
  });
});

describe('reports of events', () => {
  const fall = {
    type: 'capture_territory',
    subType: 'NON_STATE_ACTOR_OVERTAKES_TERRITORY',
    date: '2021-08-08',
    places: ['geonames:taloqan', 'geonames:takhar', 'geonames:af'],
  } as const;
  const report = (id: string, event: object): EntityRecord =>
    record(id, 'event', { label: 'Event', countries: ['AF'], event: { ...fall, ...event } });
  test.each<[string, object, object, number]>([
    ['one day, one city', {}, {}, 1],
    ['a day late', {}, { date: '2021-08-09' }, 1],
    ['a week late', {}, { date: '2021-08-15' }, 2],
    ['another city of the province', {}, { places: ['geonames:farkhar', 'geonames:takhar', 'geonames:af'] }, 2],
    [
      'only the province named, the same actor',
      { actors: [{ role: 'ACTOR', key: 'group:taliban' }] },
      { places: ['geonames:takhar', 'geonames:af'], actors: [{ role: 'ACTOR', key: 'group:taliban' }] },
      1,
    ],
    ['two of several cities', {}, { sites: ['geonames:taloqan', 'geonames:kunduz'] }, 2],
    [
      'the same several cities',
      { sites: ['geonames:taloqan', 'geonames:kunduz'] },
      { sites: ['geonames:kunduz', 'geonames:taloqan'] },
      1,
    ],
    [
      'news of the day, and history of that month',
      { sites: ['geonames:taloqan'] },
      { date: '2021-08', sites: ['geonames:taloqan'] },
      1,
    ],
    [
      'news of the day, and history of that year',
      { sites: ['geonames:taloqan'] },
      { date: '2021', sites: ['geonames:taloqan'] },
      1,
    ],
    [
      'news of the day, and history of the year before',
      { sites: ['geonames:taloqan'] },
      { date: '2020', sites: ['geonames:taloqan'] },
      2,
    ],
    ['an arrest on the same day', {}, { type: 'arrest', subType: 'ARRESTS' }, 2],
    [
      'tolls far apart, other actors',
      { killed: 2, actors: [{ role: 'ACTOR', key: 'a' }] },
      { killed: 40, actors: [{ role: 'ACTOR', key: 'b' }] },
      2,
    ],
    ['no date', { date: null }, { date: null }, 2],
    [
      'shelling on two days in a row',
      { type: 'shelling', subType: 'SHELLING_ARTILLERY_MISSILE_ATTACK', actors: [{ role: 'ACTOR', key: 'a' }] },
      {
        type: 'shelling',
        subType: 'SHELLING_ARTILLERY_MISSILE_ATTACK',
        date: '2021-08-09',
        actors: [{ role: 'ACTOR', key: 'a' }],
      },
      2,
    ],
    [
      'an attack and the bombing that it was, with one toll',
      { type: 'attack', subType: 'ATTACK', killed: 14 },
      { type: 'bombing', subType: 'SUICIDE_BOMB', killed: 14 },
      1,
    ],
  ])('%s', (_, a, b, events) => {
    expect(clustersOf([report('1', a), report('2', b)])).toHaveLength(events);
  });
  const taken = [{ role: 'ACTOR', key: 'group:taliban' }];
  const murder = (key: string, full = true): object => ({
    type: 'attack',
    subType: 'ATTACK',
    actors: [{ role: 'VICTIM', key, ...(full ? { fullName: true } : {}) }],
  });
  const inTheProvince = (key: string, full = true): object => ({
    ...murder(key, full),
    places: ['geonames:takhar', 'geonames:af'],
  });
  const inFarkhar = (key: string): object => ({
    ...murder(key),
    places: ['geonames:farkhar', 'geonames:takhar', 'geonames:af'],
  });
  const aimedAt = (key: string): object => ({
    ...murder(key),
    actors: [{ role: 'TARGET', key, fullName: true }],
  });
  test.each<[string, object, object, number]>([
    ['a fall told again with its day', { date: '2021-08', actors: taken }, { actors: taken }, 1],
    ['a fall and what others held that month', { date: '2021-08' }, { actors: taken }, 2],
    ['falls of one town on two days', { date: '2021-08-01' }, {}, 2],
    ['a fall and the retaking of that year', { date: '2021', subType: 'GOVERNMENT_REGAINS_TERRITORY' }, {}, 2],
    [
      'two bombings of one day',
      { type: 'bombing', subType: 'SUICIDE_BOMB' },
      { type: 'bombing', subType: 'SUICIDE_BOMB' },
      2,
    ],
    ['the murder of one man told at his house and in the city', murder('victor jara'), inTheProvince('victor jara'), 1],
    ['the murder of one man told at two places of the province', murder('victor jara'), inFarkhar('victor jara'), 1],
    ['murders of two men at two places', murder('victor jara'), inFarkhar('orlando letelier'), 2],
    [
      'a murder and the word of those who did it, by which it was a clash',
      { ...murder('victor jara'), killed: 1 },
      { ...murder('victor jara'), type: 'clash', subType: 'ARMED_CLASH', places: [], killed: 1 },
      1,
    ],
    [
      'attacks aimed at one man at two places',
      aimedAt('victor jara'),
      { ...inFarkhar('victor jara'), ...aimedAt('victor jara') },
      2,
    ],
    [
      'wounded in a clash and arrested after it',
      { ...murder('victor jara'), type: 'clash' },
      { ...murder('victor jara'), type: 'arrest', subType: 'ARRESTS' },
      2,
    ],
    [
      'its fall to the insurgents, and that the army lost it',
      { actors: [{ role: 'ACTOR', key: 'group:taliban' }] },
      { subType: 'GOVERNMENT_REGAINS_TERRITORY', actors: [{ role: 'TARGET', key: 'state:af:army' }] },
      1,
    ],
    [
      'its fall to the insurgents, and that it was retaken from them',
      { actors: [{ role: 'ACTOR', key: 'group:taliban' }] },
      { subType: 'GOVERNMENT_REGAINS_TERRITORY', actors: [{ role: 'TARGET', key: 'group:taliban' }] },
      2,
    ],
    [
      'its fall to the insurgents, and to the army',
      { actors: [{ role: 'ACTOR', key: 'group:taliban' }] },
      { subType: 'GOVERNMENT_REGAINS_TERRITORY', actors: [{ role: 'ACTOR', key: 'state:af:army' }] },
      2,
    ],
    ['the capture of a site of the city and its fall', { sites: [], type: 'capture_territory' }, {}, 2],
    ['murders of two men', murder('victor jara'), inTheProvince('orlando letelier'), 2],
    ['murders of men told by one name', murder('jara', false), inTheProvince('jara', false), 2],
  ])('in one article, %s', (_, a, b, events) => {
    const told = (id: string, event: object): EntityRecord => ({
      ...report(id, { sites: ['geonames:taloqan'], ...event }),
      articleId: 'one',
    });
    expect(clustersOf([told('1', a), told('2', b)])).toHaveLength(events);
  });
  test('reports of one murder meet where no place is told, protests against one man do not', () => {
    const meet = (event: object): boolean => {
      const [one, other] = ['1', '2'].map(id =>
        blockingKeys(report(id, { ...event, places: id === '1' ? [] : ['x'] })),
      );
      return one!.some(key => other!.includes(key));
    };
    expect(meet(murder('victor jara'))).toBe(true);
    expect(meet({ ...murder('victor jara'), type: 'protest' })).toBe(false);
  });
  test('how a town changed hands shares a key with history of that month and year, and with no other year', () => {
    const keys = (date: string): readonly string[] => blockingKeys(report('1', { date, sites: ['geonames:taloqan'] }));
    const meets = (date: string): boolean => keys('2021-08-08').some(key => keys(date).includes(key));
    expect(['2021-08', '2021', '2021-03-01', '2020', '2020-08'].map(meets)).toEqual([true, true, true, false, false]);
  });
  test('reports up to three days apart share a key, others do not', () => {
    const keys = (date: string): readonly string[] => blockingKeys(report('1', { date, type: 'bombing' }));
    for (const [day, meets] of [
      ['08', true],
      ['09', true],
      ['10', true],
      ['11', true],
      ['20', false],
    ] as const) {
      expect(keys('2021-08-08').some(key => keys(`2021-08-${day}`).includes(key))).toBe(meets);
    }
  });
});

describe("people's judgements outrank rules", () => {
  const [a, b] = [record('1', 'Keramatullah Rustaqi'), record('2', 'Keramatullah Rustaqi')];
  test('different holds apart, same joins, unsure holds apart and asks', () => {
    expect(clustersOf([a, b], [judge('different', '1', '2')])).toHaveLength(2);
    expect(clustersOf([record('1', 'Karim'), record('2', 'Bek')], [judge('same', '1', '2')])).toHaveLength(1);
    const unsure = resolveBlock([a, b], [judge('unsure', '1', '2')]);
    expect(unsure.clusters).toHaveLength(2);
    expect(unsure.suggestions).toHaveLength(1);
  });
  test('the later one stands', () => {
    const earlier = judge('different', '1', '2', 'Ana', '2024-01-01T00:00:00Z');
    const later = judge('same', '1', '2', 'Ben', '2024-02-01T00:00:00Z');
    expect(clustersOf([a, b], [later, earlier])).toHaveLength(1);
  });
  test('a rule’s record of its own decision binds nobody', () => {
    expect(clustersOf([a, b], [judge('different', '1', '2', 'rule')])).toHaveLength(1);
  });
});

describe('properties', () => {
  const anyRecord = fc.record({
    name: fc.constantFrom(
      'Mohammed Omar',
      'Mohammad Omar',
      'Omar',
      'Bashar al-Assad',
      'Assad',
      'Maher al-Assad',
      'Hafez al-Assad',
      'Keramatullah Rustaqi',
      'Rustaqi',
      'Taliban',
      'Provincial Council',
      'Free Front',
    ),
    label: fc.constantFrom('Person' as const, 'Person' as const, 'Militia' as const, 'Event' as const),
    countries: fc.subarray(['AF', 'SY', 'US']),
    posts: fc.subarray(['COMMANDER group:taliban', 'OFFICE_HOLDER geonames:1']),
    on: fc.constantFrom('2001-09-10', '2021-08-08', '2021-08-09'),
    diedBy: fc.constantFrom(null, null, '2001-09-09'),
    aliveOn: fc.constantFrom(null, '2021-08-08'),
    day: fc.constantFrom('2021-08-08', '2021-08-09', '2021-08-11'),
    killed: fc.constantFrom(null, 3, 40),
    place: fc.constantFrom('geonames:1', 'geonames:2'),
  });
  const anyRecords = fc.array(anyRecord, { minLength: 1, maxLength: 14 }).map(sketches =>
    sketches.map(({ name, day, killed, place, ...rest }, at) =>
      record(String(at), name, {
        ...rest,
        ...(rest.label === 'Event' ? { event: { date: day, killed, places: [place, 'geonames:9'] } } : {}),
      }),
    ),
  );
  const anyJudgements = fc
    .array(
      fc.record({
        verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
        a: fc.nat(13),
        b: fc.nat(13),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { maxLength: 5 },
    )
    .map(list =>
      list.map(({ verdict, a, b, day }, at): Judgement => ({
        id: `j-${at}`,
        kind: 'identity',
        verdict,
        subjects: [`r-${a}`, `r-${b}`],
        by: 'Ana',
        at: `2024-01-${day}T00:00:00Z`,
        note: null,
      })),
    );

  test('order and repetition of records and judgements make no difference', () => {
    fc.assert(
      fc.property(anyRecords, anyJudgements, fc.infiniteStream(fc.nat()), (records, judgements, stream) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map(item => ({ item, at: stream.next().value as number }))
            .sort((x, y) => x.at - y.at)
            .map(({ item }) => item);
        expect(resolveBlock(shuffle([...records, ...records]), shuffle(judgements))).toEqual(
          resolveBlock(records, judgements),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('every record is in one entity', () => {
    fc.assert(
      fc.property(anyRecords, anyJudgements, (records, judgements) => {
        const ids = resolveBlock(records, judgements).clusters.flatMap(({ recordIds }) => recordIds);
        expect(ids.sort()).toEqual(records.map(({ id }) => id).sort());
      }),
    );
  });

  test('taking judgements back gives the earlier entities', () => {
    fc.assert(
      fc.property(anyRecords, anyJudgements, anyJudgements, (records, judgements, later) => {
        const before = resolveBlock(records, judgements);
        resolveBlock(records, [
          ...judgements,
          ...later.map(judgement => ({ ...judgement, id: `later-${judgement.id}` })),
        ]);
        expect(resolveBlock(records, judgements)).toEqual(before);
      }),
    );
  });

  test('what is not connected to a record has no part in its entity', () => {
    fc.assert(
      fc.property(anyRecords, anyJudgements, (records, judgements) => {
        const seed = records[0]?.id ?? '';
        const whole = resolveBlock(records, judgements).clusters.find(({ recordIds }) => recordIds.includes(seed));
        const part = resolveBlock(connected([seed], records, judgements).flat(), judgements).clusters.find(
          ({ recordIds }) => recordIds.includes(seed),
        );
        expect(part).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  test('records that are joined by rule share a key', () => {
    fc.assert(
      fc.property(anyRecords, records => {
        for (const { joins } of resolveBlock(records, []).clusters) {
          for (const { a, b } of joins) {
            const [left, right] = [a, b].map(id =>
              blockingKeys(records.find(found => found.id === id) ?? record('0', 'nobody')),
            );
            expect(left?.some(key => right?.includes(key))).toBe(true);
          }
        }
      }),
    );
  });
});
