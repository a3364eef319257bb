import { describe, expect, test } from '@jest/globals';
import { compareNames } from '../../src/identity/name-comparison.js';
import { parsePersonName, splitTitles, titlesBefore } from '../../src/domain/person-name.js';

describe('a name is parsed into titles and parts', () => {
  test.each([
    ['Maj. Gen. Sami Sadat', ['maj gen'], ['sami', 'sadat']],
    ['Mullah Mohammed Omar', ['mullah'], ['mohammed', 'omar']],
    ['King Salman', ['king'], ['salman']],
    ['Prince Johnson', [], ['prince', 'johnson']],
    ['Haji Abdul Qadir', ['haji'], ['abdqadir']],
    ['Sheikh Hasina', ['sheikh'], ['hasina']],
    ['Abu Bakr al-Baghdadi', [], ['abubakr', 'baghdadi']],
    ['Osama bin Laden', [], ['osama', 'laden']],
    ['Abd al-Rahman al-Rashid', [], ['abdrahman', 'rashid']],
    ['Abdurrahman Rashid', [], ['abdrahman', 'rashid']],
    ['Zabih Ullah Mujahid', [], ['zabihullah', 'mujahid']],
    ['Jalal ud-Din Haqqani', [], ['jalaluddin', 'haqqani']],
    ['U Thein Sein', ['u'], ['thein', 'sein']],
    ['Daw Aung San Suu Kyi', ['daw'], ['aung', 'sansuu', 'kyi']],
    ['Marine Le Pen', [], ['marine', 'lepen']],
    ['Herman Van Rompuy', [], ['herman', 'rompuy']],
    ['Muhammad Ould Abdel Aziz', [], ['muhammad', 'abdaziz']],
    ['Massoud, Ahmad Shah', [], ['ahmad', 'shah', 'massoud']],
    ['Alhaji Sani Abacha', ['alhaji'], ['sani', 'abacha']],
    ['Al Gore', [], ['al', 'gore']],
  ])('%s', (written, titles, parts) => {
    const name = parsePersonName(written);
    expect(name.titles).toEqual(titles);
    expect(name.parts.map(({ text }) => text)).toEqual(parts);
  });

  test('titles are kept as written for display', () => {
    expect(splitTitles('Maj. Gen. Sami Sadat')).toEqual({ titles: ['Maj. Gen.'], name: 'Sami Sadat' });
    expect(splitTitles('Keramatullah Rustaqi')).toEqual({ titles: [], name: 'Keramatullah Rustaqi' });
  });

  test.each([
    ['troops, said Lt. Gen. ', ['Lt. Gen.']],
    ['according to Mullah ', ['Mullah']],
    ['Its army chief, General ', ['General']],
    ['a son of Prince ', ['Prince']],
    ['the town of Taloqan, ', []],
    ['He met Karim ', []],
  ])('the words before a mention, %j, give its titles', (before, titles) => {
    expect(titlesBefore(before)).toEqual(titles);
  });
});

describe('two names are compared part by part', () => {
  test.each([
    ['Moammar Gadhafi', 'Muammar Qaddafi', 'full'],
    ['Mohammed Daud', 'Muhammad Dawood', 'full'],
    ['Ahmad Shah Massoud', 'Ahmed Shah Masood', 'full'],
    ['Abdel-Fattah el-Sissi', 'Abdul Fatah al-Sisi', 'full'],
    ['Kim Jong-un', 'Kim Jongun', 'full'],
    ['Xi Jinping', 'Jinping Xi', 'full'],
    ['Juan Manuel Santos Calderón', 'Juan Manuel Santos', 'full'],
    ['José Luis Rodríguez Zapatero', 'Jose Luis Zapatero', 'full'],
    ['Vladimir Vladimirovich Putin', 'Vladimir Putin', 'full'],
    ['Volodymyr Zelensky', 'Володимир Зеленський', 'full'],
    ['P. Chidambaram', 'Palaniappan Chidambaram', 'full'],
    ['TY Buratai', 'Tukur Yusuf Buratai', 'full'],
    ['SA Atawodi', 'SU Atawodi', 'different'],
    ['Bill Clinton', 'William Clinton', 'full'],
    ['John Kriby', 'John Kirby', 'full'],
    ['Assad', 'Bashar al-Assad', 'single'],
    ['Santos', 'Juan Manuel Santos Calderón', 'single'],
    ['Barack Obama', 'Michelle Obama', 'different'],
    ['Bashar al-Assad', 'Hafez al-Assad', 'different'],
    ['Hassan Rouhani', 'Hussein Rouhani', 'different'],
    ['Pope Benedict XV', 'Pope Benedict XVI', 'different'],
    ['Karimullah Bek', 'Sami Sadat', 'none'],
  ])('%s / %s: %s', (a, b, verdict) => {
    expect(compareNames(parsePersonName(a), parsePersonName(b)).verdict).toBe(verdict);
    expect(compareNames(parsePersonName(b), parsePersonName(a)).verdict).toBe(verdict);
  });

  test('a rare name says more than a common one, an exact spelling more than a doubtful one', () => {
    const bits = (a: string, b: string): number => compareNames(parsePersonName(a), parsePersonName(b)).bits;
    expect(bits('Keramatullah Rustaqi', 'Keramatullah Rustaqi')).toBeGreaterThan(
      bits('Mohammed Omar', 'Mohammed Omar') + 8,
    );
    expect(bits('Jamal Khashoggi', 'Jamal Khashoggi')).toBeGreaterThan(bits('Jamal Khashoggi', 'Jamil Khashoggi'));
  });
});
