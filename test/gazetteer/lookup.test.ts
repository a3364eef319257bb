import { describe, expect, test } from '@jest/globals';

import { openGazetteer } from '../../src/gazetteer/gazetteer.js';

const gazetteer = openGazetteer();

function best(name: string, options: Parameters<typeof gazetteer.lookup>[1] = {}): string | null {
  const [top] = gazetteer.lookup(name, options);
  return top ? `${top.place.country} ${top.place.kind} ${top.place.geonameid ?? top.place.id}` : null;
}

describe('lookup', () => {
  test.each([
    ['AF', 'AF city 1123004', ['Taloqan', 'Taliqan', 'Tāleqān', 'تالقان', 'Талукан', 'Tاليقان']],
    ['AF', 'AF city 1127110', ['Sar-e Pul', 'Sar-i-Pul', 'Sari Pul', 'سرپل']],
    ['SY', 'SY city 170794', ['Deir ez-Zor', 'Deir Ezzor', 'Dayr az Zawr', 'دير الزور', 'Дейр-эз-Зор']],
    ['UA', 'UA city 706483', ['Kharkiv', 'Kharkov', 'Харків', 'Харьков', 'Kharkiw']],
    ['YE', 'YE city 79415', ['Hodeidah', 'Al Hudaydah', 'Hodeida', 'الحديدة']],
    ['NG', 'NG city 2331447', ['Maiduguri', 'Maidugari']],
    ['MM', 'MM city 1308465', ['Mawlamyine', 'Moulmein']],
    ['CO', 'CO city 3685533', ['Cucuta', 'Cúcuta', 'San José de Cúcuta']],
    ['ET', 'ET city 339219', ['Dessie', 'Dese']],
  ])('in %s finds %s by each of its spellings', (country, place, spellings) => {
    for (const spelling of spellings) expect([spelling, best(spelling, { country })]).toEqual([spelling, place]);
  });

  test.each([
    ['Kunduz', 'AF city 1135689'],
    ['Kunduz city', 'AF city 1135689'],
    ['Kunduz Province', 'AF province 1135690'],
    ['the province of Kunduz', 'AF province 1135690'],
    ['Kunduz district', 'AF district AF.24.1401'],
    ['Gaza Strip', 'PS province 281132'],
    ['Donetsk Oblast', 'UA province 709716'],
    ['Donetsk', 'UA city 709717'],
    ['Khost province', 'AF province 1444362'],
    ['North Darfur', 'SD province 408666'],
    ['Darfur', 'SD region SD.darfur'],
    ['Afghanistan', 'AF country 1149361'],
    ['the Salvadoran capital', 'SV city 3583361'],
    ['South Sudanese capital', 'SS city 373303'],
    ['the US capital', 'US city 4140963'],
    ["Afghanistan's capital", 'AF city 1138958'],
    ['the provincial capital', null],
    ['DR Congo', 'CD country 203312'],
    ['Burma', 'MM country 1327865'],
    ['Ukraine', 'UA country 690791'],
  ])('%s is %s: province, district and city of one name are three places', (name, place) => {
    expect(best(name)).toBe(place);
  });

  test.each([
    ['the IS capital', 'IS'],
    ['the Congolese capital', 'CD'],
    ['the Burmese capital', 'MM'],
    ['al capital', 'AL'],
  ])('%s is no certain city of %s', (name, country) => {
    expect(best(name) ?? '').not.toMatch(new RegExp(`^${country} city`));
  });

  test('gives all places of a name, with scores that show how open it is', () => {
    const candidates = gazetteer.lookup('Springfield');
    expect(candidates.length).toBe(10);
    expect(candidates[0]?.score).toBeLessThan(0.5);
    expect(candidates[0]?.reason).toMatch(/before \d+ others/);
    const scores = candidates.map(({ score }) => score);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1);
  });

  test('nearness chooses between namesakes', () => {
    expect(best('Tripoli')).toBe('LY city 2210247');
    expect(best('Tripoli', { near: [33.9, 35.5] })).toBe('LB city 266826');
  });

  test('finds misprints within a country only', () => {
    expect(best('Mazar-i-Sharf', { country: 'AF' })).toBe('AF city 1133616');
    expect(best('Mzaar Shraif')).toBeNull();
  });

  test('finds nothing outside the country that is asked for', () => {
    for (const { place } of gazetteer.lookup('San Miguel', { country: 'SV' })) expect(place.country).toBe('SV');
    expect(gazetteer.lookup('Kunduz', { country: 'CO' })).toEqual([]);
  });

  test.each(['AF', 'af', 'Afghanistan', 'Afghan', 'افغانستان'])('takes %s for a country', country => {
    expect(best('Taliqan', { country })).toBe('AF city 1123004');
  });

  test('says which country it does not know', () => {
    expect(() => gazetteer.lookup('Taliqan', { country: 'Ruritania' })).toThrow(/"Ruritania".*ISO 3166/);
  });

  test.each(['', '—', '   '])('finds nothing for the name "%s"', name => {
    expect(gazetteer.lookup(name)).toEqual([]);
  });

  test('answers the same twice', () => {
    expect(gazetteer.lookup('San José')).toEqual(gazetteer.lookup('San José'));
  });
});
