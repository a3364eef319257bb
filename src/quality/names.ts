/** Characters that part words, and those that are left out, when names are compared. */
const SEPARATORS = /[-–—/’'`‘ʿʾ]/g;
const PUNCTUATION = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~“”«»…]/g;
const WHITE_SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const LEFT_OUT: ReadonlySet<string> = new Set(['a', 'an', 'the', 's']);
/** COMBINING GREEK YPOGEGRAMMENI, of the highest combining class there is: every other combining mark sorts before it. */
const LAST_MARK = '\u0345';

/** Lower case, without marks, punctuation, articles and possessives, words parted by one space: for exact comparison. */
export function foldForComparison(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(SEPARATORS, ' ')
    .replace(/\p{M}/gu, mark => (combines(mark) ? '' : mark))
    .replace(PUNCTUATION, '')
    .split(WHITE_SPACE)
    .filter(word => word !== '' && !LEFT_OUT.has(word))
    .join(' ');
}

/** Whether a mark has a canonical combining class: it is reordered among others, unlike vowel signs of Indic scripts. */
function combines(mark: string): boolean {
  return mark === LAST_MARK || (LAST_MARK + mark).normalize('NFD') !== LAST_MARK + mark;
}

/** Whether a folded name of one set equals one of the other, or stands in it as a run of whole words of over 3 letters. */
export function shareName(these: Iterable<string>, those: ReadonlySet<string>): boolean {
  for (const one of these) {
    for (const other of those) {
      const [short, long] = length(one) <= length(other) ? [one, other] : [other, one];
      if (short === '') continue;
      if (short === long || (length(short) > 3 && ` ${long} `.includes(` ${short} `))) return true;
    }
  }
  return false;
}

function length(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
