import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { normalise } from '../../src/reading/normalised-text.js';
import { truecase } from '../../src/reading/truecase.js';

describe('text made plain', () => {
  test.each([
    ['re\u00adporters', 'reporters'],
    ['A &amp; B&#39;s', "A & B's"],
    ['<p>One<br>two</p>', '\nOne\ntwo\n'],
    ['an <b>army</b> post', 'an army post'],
    ['Taliban\u00e2\u20ac\u2122s', 'Taliban’s'],
    ['caf\u00c3\u00a9', 'café'],
    ['Jose\u0301', 'José'],
    ["``We won''", '"We won"'],
    ['K\u0443nduz', 'Kunduz'],
    ['قندوز', 'قندوز'],
    ['5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
    // Words that the end of a line parts.
    ['Moham-\nmed left', 'Mohammed left'],
    ['Rahmanul-\r\n  lah left', 'Rahmanullah left'],
    ['the com-\nmander', 'the commander'],
    ['a well-\nknown march', 'a well-known march'],
    ['Houthi-\nheld and FARC-\ncontrolled', 'Houthi-held and FARC-controlled'],
    ['al-\nqaeda, Al-\nShabaab', 'al-qaeda, Al-Shabaab'],
    ['Jean-\nPierre', 'Jean-Pierre'],
    ['Ham-\nas left, and So-\nmali', 'Hamas left, and Somali'],
    ['the mer-\nmen met the mer-men', 'the mer-men met the mer-men'],
    ['MOHAM-\nMED OF AL-\nSHABAAB', 'MOHAMMED OF AL-SHABAAB'],
    ['Moham\u00ad\nmed', 'Mohammed'],
    ['short-\nand long-range', 'short-\nand long-range'],
    ['a 10-\nyear war', 'a 10-\nyear war'],
    ['- one\n- two', '- one\n- two'],
    // Footnotes.
    ['the village.[1] On 7 May he “fled.”[12][a] It fell.', 'the village.  On 7 May he “fled.”   It fell.'],
    [
      'the Jaysh[note 2] took it[Citation needed], she said[2,3] of the army[1]of',
      'the Jaysh  took it , she said  of the army of',
    ],
    ['"he fled"[1] in 1980[2]', '"he fled"  in 1980 '],
    ...[
      '"[a] man said [t]he army [1] was [s]hot, kill[e]d',
      'soldier[s] of th[e] 1980[s]',
      '“[10] men” of $[100], —[12] dead',
      'men[arms needed]',
    ].map((text): [string, string] => [text, text]),
  ])('%j reads %j', (original, plain) => {
    expect(normalise(original).text).toBe(plain);
  });

  test('every word of it leads back to the words that it came from', () => {
    const original = 'The re\u00adporters of <i>K\u0443nduz</i> &amp; caf\u00c3\u00a9';
    const { text, toOriginal } = normalise(original);
    const words = Array.from(text.matchAll(/\S+/g), match => {
      const { start, end } = toOriginal(match.index, match.index + match[0].length);
      return original.slice(start, end);
    });
    expect(words).toEqual(['The', 're\u00adporters', 'of', 'K\u0443nduz', '&amp;', 'caf\u00c3\u00a9']);
  });

  test('the parts of a parted word lead back to their own letters', () => {
    const original = 'the government-\nheld town of Moham-\nmed';
    const { text, toOriginal } = normalise(original);
    const quote = (words: string): string => {
      const { start, end } = toOriginal(text.indexOf(words), text.indexOf(words) + words.length);
      return original.slice(start, end);
    };
    expect(text).toBe('the government-held town of Mohammed');
    expect(quote('government')).toBe('government');
    expect(quote('held')).toBe('held');
    expect(quote('Mohammed')).toBe('Moham-\nmed');
  });

  test('spans of any text lie in the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), original => {
        const { text, toOriginal } = normalise(original);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          const { start, end } = toOriginal(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
        }
      }),
    );
  });
});

describe('lines all in capitals', () => {
  test('get the case of running text, names keep their capital', () => {
    expect(truecase('THE REBELS ATTACKED THE TOWN OF KABALO ON SUNDAY.')).toBe(
      'The rebels attacked the town of Kabalo on Sunday.',
    );
  });

  test('take a name as the rest of the text writes it', () => {
    expect(truecase('FIGHTING NEAR MCKENNA HILL AGAIN\nTroops of McKenna fled.')).toContain('McKenna hill');
  });

  test('are of Turkish, too', () => {
    expect(truecase('TWO SOLDIERS FELL IN HAKKARİ\nIn Hakkari, as in İdil, it is quiet.')).toMatch(
      /^Two soldiers fell in Hakkari\n/,
    );
    expect(truecase('TWO SOLDIERS FELL IN İDİL\nThe road to İdil is open.')).toMatch(/^Two soldiers fell in İdil\n/);
  });

  test('keep their length, whatever they hold', () => {
    const capitals = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter(char =>
      /\p{Lu}/u.test(char),
    );
    const word = fc.string({ unit: fc.constantFrom(...capitals, 'İ', '’'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 12 }), words => {
        const line = words.join(' ');
        return truecase(line).length === line.length;
      }),
    );
  });
});
