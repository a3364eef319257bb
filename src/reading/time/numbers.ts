/** Small numbers in words and digits, as times are counted in them. */

const ONES = 'one|two|three|four|five|six|seven|eight|nine'.split('|');
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split('|');
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|');
const VALUES: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...[...ONES, ...TEENS].map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word, 10 * (i + 2)]),
]);
/** Of a pattern; no part of a greater number ("half a year", "a hundred and fifty", "1,500"). */
export const NUMBERS = String.raw`(?<!\w[-.,]|\b(?:half|hundred(?:\s+and)?|thousand(?:\s+and)?)\s+)(?:(?:${TENS.join('|')})(?:[-\s](?:${ONES.join('|')}))?|${[...TEENS, ...ONES].join('|')}|an?|several|few|\d{1,3})`;

/** Null for "several" and "few". */
export function countOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const values = words
    .toLowerCase()
    .split(/[-\s]/)
    .map(word => VALUES.get(word));
  return values.includes(undefined) ? null : values.reduce((sum: number, value) => sum + value!, 0);
}
