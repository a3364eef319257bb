import { describe, expect, test } from '@jest/globals';

import { countriesNamed } from '../../src/gazetteer/article-countries.js';
import { openStore } from '../../src/gazetteer/store.js';

const store = openStore();

function named(text: string): string[] {
  return [...countriesNamed(store, text)]
    .sort(([, a], [, b]) => b - a)
    .map(([country]) => store.place(country).country);
}

describe('countriesNamed', () => {
  test.each([
    ["Afghanistan's army and Afghan police; Afghans fled to Iran.", ['AF', 'IR']],
    ['The U.S. and U.K. envoys met South Sudanese officials.', ['US', 'GB', 'SS']],
    ['Fighting in the Democratic Republic of the Congo, Uganda said.', ['CD', 'UG']],
    ['أعلنت وزارة الدفاع في سوريا', ['SY']],
    ['Бои в Украине; Украина ответила.', ['UA']],
    ['Guinea-Bissau and Equatorial Guinea are not Guinea.', ['GW', 'GQ', 'GN']],
    ['Saudi-led jets struck Yemen.', ['SA', 'YE']],
    ['They ate turkey off china plates.', []],
  ])('%s', (text, countries) => {
    expect(named(text).sort()).toEqual([...countries].sort());
  });

  test('mentions in the opening weigh more than later ones', () => {
    const text = `Sudan mourned. ${'Nothing else happened. '.repeat(40)}Chad watched.`;
    expect(named(text)).toEqual(['SD', 'TD']);
  });
});
