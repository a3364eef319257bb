import { describe, expect, test } from '@jest/globals';
import { entityFacts } from '../../src/identity/entity.js';
import { mergeEventReports } from '../../src/identity/event-reports.js';
import { record } from './support.js';

describe('the records of one entity are put together', () => {
  const records = [
    record('1', 'Rustaqi', { honorifics: ['Mr.'] }),
    record('2', 'Rustaqi'),
    record('3', 'Keramatullah Rustaqi', { names: ['Rustaqi'] }),
  ];
  test('under the full name, whatever most articles call them', () => {
    expect(entityFacts(records)).toMatchObject({
      label: 'Person',
      name: 'Keramatullah Rustaqi',
      aliases: ['Rustaqi'],
      honorifics: ['Mr.'],
    });
  });
  test('alike in any order', () => {
    expect(entityFacts([...records].reverse())).toEqual(entityFacts(records));
  });
  test('a kind that says something outranks one that does not', () => {
    const groups = [
      record('1', 'Junbish', { label: 'Militia', kind: 'UNKNOWN' }),
      record('2', 'Junbish', { label: 'Militia', kind: 'UNKNOWN' }),
      record('3', 'Junbish', { label: 'Militia', kind: 'REBEL' }),
    ];
    expect(entityFacts(groups).kind).toBe('REBEL');
  });
});

describe('the reports of one event are put together', () => {
  const report = (id: string, on: string, event: object): ReturnType<typeof record> =>
    record(id, `report ${id}`, { label: 'Event', on, event });
  const reports = [
    report('1', '2021-08-08', {
      date: '2021-08-08',
      datePrecision: 1,
      places: ['takhar'],
      placePrecision: 4,
      killed: 10,
    }),
    report('2', '2021-08-09', {
      date: '2021-08',
      datePrecision: 4,
      places: ['taloqan', 'takhar'],
      placePrecision: 1,
      killed: 14,
    }),
    report('3', '2021-08-10', { date: '2021-08-07', datePrecision: 1, places: [], killed: 12, wounded: 3 }),
  ];
  test('dates of the closest, place of the most precise, tolls as ranges', () => {
    expect(mergeEventReports(reports)).toMatchObject({
      type: 'VIOLENCE_AGAINST_CIVILIANS',
      from: '2021-08-07',
      to: '2021-08-08',
      datePrecision: 1,
      place: 'taloqan',
      placePrecision: 1,
      killed: { low: 10, best: 12, high: 14 },
      wounded: { low: 3, best: 3, high: 3 },
      captured: null,
    });
  });
  test('what most reports say is the best figure', () => {
    expect(mergeEventReports([...reports, report('0', '2021-08-08', { killed: 10 })])?.killed?.best).toBe(10);
  });
  test('in any order', () => {
    expect(mergeEventReports([...reports].reverse())).toEqual(mergeEventReports(reports));
  });
  test('what is no event has none', () => {
    expect(mergeEventReports([record('1', 'Karim')])).toBeNull();
  });
});
