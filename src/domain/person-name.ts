import { foldName, nameSkeleton } from './names.js';
import { LASTING_TITLES, TITLES, TITLES_THAT_ARE_NAMES, WEAK_PREFIXES } from './honorifics.js';
import { partBits, spellingClass } from './name-frequency.js';

/**
 * One part of a name, without the particle or article before it.
 * `optional` parts may be missing on one side without saying anything: Slavic patronymics, Burmese forms of address,
 * middle initials. A `kunya` ("Abu Bakr") is one part. `bin` marks "son of": it is a surname in some names, not in others.
 */
export interface NamePart {
  readonly text: string;
  readonly skeleton: string;
  /** The text with what spellings vary in made one: see `spellingClass`. */
  readonly spelling: string;
  readonly kind: 'plain' | 'initial' | 'kunya' | 'bin';
  readonly optional: boolean;
  readonly bits: number;
}

/** A personal name, parsed. */
export interface PersonName {
  /** As written. */
  readonly written: string;
  /** Titles and ranks before it, folded. */
  readonly titles: readonly string[];
  readonly parts: readonly NamePart[];
  /** Roman numeral or junior / senior; tells bearers of one name apart. */
  readonly ordinal: string | null;
  /** All parts run together: "Ban Ki-moon", "Ban Kimoon". */
  readonly joined: string;
}

const TITLE_WORDS: ReadonlyMap<string, readonly (readonly string[])[]> = titleTable();
const ARTICLES = new Set(['al', 'el', 'ul', 'as', 'ash', 'an', 'ar', 'at', 'ad', 'az', 'ol', 'l', 'ud', 'uz']);
const PARTICLES = new Set([
  ...'de del della dela di da das dos do du van von der den ter ten zu zum vom af av y e i d des delos'.split(' '),
]);
const JOINED_PARTICLES = new Set(['le', 'la', 'lo', 'mac', 'mc', 'o', 'fitz', 'san', 'santa', 'st']);
const SON_OF = new Set([
  'bin',
  'ibn',
  'ben',
  'bint',
  'binti',
  'ould',
  'oud',
  'wuld',
  'uld',
  'walad',
  'wald',
  'ag',
  'mint',
  'bte',
]);
const KUNYA = new Set(['abu', 'abou', 'aboo', 'umm', 'oum', 'um']);
const ORDINAL = /^(?:i{2,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3}|xix|xx|xxi{0,3}|jr|sr|junior|senior)$/;
const SLAVIC_PATRONYMIC = /(?:ovich|evich|ovych|yovych|ievich|ovna|evna|ivna|ichna)$/;
const TURKIC_PATRONYMIC = new Set(['oglu', 'ogly', 'oghlu', 'uly', 'uulu', 'qizi', 'kyzy', 'kizi']);
const ABD = /^abd(?:al|ul|el|ol|ur|er|ar|or|us|as|ud|un|uz|az|ush|ash)?$/;
const DIVINE = new Set(['ullah', 'allah', 'ollah', 'ulla']);

/**
 * Parses a name as the press writes it. Titles are parsed off ("Maj. Gen.", "Haji", "Mullah", "Ustad"), "Surname, Given" is
 * turned round, what stands in quotes or after "alias" is left to the other names of the record, and parts that belong
 * together become one: "Abd al-Rahman", "Zabih Ullah", "Abu Bakr", "bin Laden", "Le Pen".
 */
export function parsePersonName(written: string): PersonName {
  const tokens = tokenize(written);
  const { titles, rest, ordinal } = stripTitles(tokens);
  const parts = joinParts(rest);
  return { written, titles, parts, ordinal, joined: parts.map(part => part.text).join('') };
}

interface Token {
  /** Folded. */
  readonly text: string;
  /** With a full stop, as initials are. */
  readonly dotted: boolean;
  /** Tied to the next by a hyphen. */
  readonly hyphen: boolean;
  readonly lower: boolean;
  /** All capitals, as Roman numerals are: "XI" is one, "Xi" is none. */
  readonly upper: boolean;
}

function tokenize(written: string): Token[] {
  let text = written
    .replace(/["“”«»„][^"“”«»„]*["“”«»„]/gu, ' ')
    .replace(/\b(?:alias|a\.?k\.?a\.?|also known as|better known as|nom de guerre|n[ée]e)\b.*$/iu, ' ')
    .replace(/[()[\]]/g, ' ')
    .replace(/['’]s$/u, '');
  const comma = /^([^,]+),\s*([^,]+)$/u.exec(text.trim());
  if (comma?.[1] !== undefined && comma[2] !== undefined && !ORDINAL.test(foldName(comma[2]).replace(/\W/g, ''))) {
    text = `${comma[2]} ${comma[1]}`;
  }
  const tokens: Token[] = [];
  const mixedCase = /\p{Lu}\p{Ll}/u.test(text);
  for (const given of text.split(/[\s,]+/u)) {
    // "TY Buratai" is T. Y. Buratai, where the rest is not in capitals too.
    const initials = mixedCase && /^\p{Lu}{2,3}$/u.test(given) && !isWord(foldName(given));
    const word = initials ? [...given].map(letter => `${letter}.`).join('') : given;
    const pieces = word
      .replace(/([\p{Lu}])\.(?=[\p{Lu}])/gu, '$1. ')
      .split(/[-‐‑–\s]+/u)
      .filter(Boolean);
    pieces.forEach((piece, index) => {
      const folded = foldName(piece.replace(/['’ʼ‘`.]/gu, ''))
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean);
      folded.forEach((foldedPiece, at) => {
        tokens.push({
          text: foldedPiece,
          dotted: /\.$/.test(piece),
          hyphen: index < pieces.length - 1 || at < folded.length - 1,
          lower: /^\p{Ll}/u.test(piece),
          upper: /^\p{Lu}+$/u.test(piece),
        });
      });
    });
  }
  return tokens;
}

/** Whether two or three capitals are a word of names and not initials: "AL-Assad", "DR Congo", "III". */
function isWord(folded: string): boolean {
  return (
    TITLE_WORDS.has(folded) ||
    ARTICLES.has(folded) ||
    PARTICLES.has(folded) ||
    ORDINAL.test(folded) ||
    SON_OF.has(folded)
  );
}

function titleTable(): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const title of new Set(TITLES)) {
    const titleWords = title.split(' ');
    const first = titleWords[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), titleWords]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** Length in tokens of the longest title that starts at `at`, 0 if none does. */
function titleLength(tokens: readonly Token[], at: number): number {
  const options = TITLE_WORDS.get(tokens[at]?.text ?? '') ?? [];
  return options.find(option => option.every((word, index) => tokens[at + index]?.text === word))?.length ?? 0;
}

/** Splits a name as written into its titles and the rest: "Maj. Gen. Sami Sadat" is ["Maj. Gen."] and "Sami Sadat". */
export function splitTitles(written: string): { titles: string[]; name: string } {
  const words = written.trim().split(/\s+/u);
  const { titles } = stripTitles(tokenize(written));
  let at = 0;
  const asWritten = titles.map(title => {
    const from = at;
    let tokens = title.split(' ').length;
    while (tokens > 0 && at < words.length) tokens -= tokenize(words[at++] ?? '').length;
    return words.slice(from, at).join(' ');
  });
  const name = words.slice(at).join(' ');
  return name === '' ? { titles: [], name: written.trim() } : { titles: asWritten, name };
}

/** The titles at the end of a stretch of text that stands before a name: "said" and "Maj. Gen." give ["Maj. Gen."]. */
export function titlesBefore(text: string): string[] {
  const words = /(?:[\p{Lu}][\p{L}.’'-]*[ \u00A0]+){1,5}$/u.exec(text)?.[0].trim().split(/\s+/u) ?? [];
  for (let from = 0; from < words.length; from++) {
    const candidate = words.slice(from).join(' ');
    // What stands before two names is a title, even where it may be a given name ("Prince").
    const { titles, name } = splitTitles(`${candidate} Nn Nn`);
    if (name === 'Nn Nn') return titles;
  }
  return [];
}

function stripTitles(tokens: readonly Token[]): {
  titles: string[];
  rest: readonly Token[];
  ordinal: string | null;
} {
  const titles: string[] = [];
  let ordinal: string | null = null;
  let end = tokens.length;
  const last = tokens[end - 1];
  if (end > 1 && last && ORDINAL.test(last.text) && (last.upper || /^[js]/.test(last.text))) {
    ordinal = last.text.replace('junior', 'jr').replace('senior', 'sr');
    end--;
  }
  let start = 0;
  for (;;) {
    const length = titleLength(tokens, start);
    if (length === 0 || start + length >= end) break;
    const first = tokens[start];
    const title = tokens
      .slice(start, start + length)
      .map(token => token.text)
      .join(' ');
    const left = tokens.slice(start + length, end).filter(({ text }) => !ARTICLES.has(text)).length;
    if (TITLES_THAT_ARE_NAMES.has(title) && left < 2 && titles.length === 0 && !isLastingTitle(title)) break;
    if (title.length === 1 && first?.dotted) break;
    titles.push(title);
    start += length;
  }
  return { titles, rest: tokens.slice(start, end), ordinal };
}

/** Titles that stand before a single name more often than they are one. */
function isLastingTitle(title: string): boolean {
  return title in LASTING_TITLES && !['hafiz', 'hafez', 'amir', 'emir'].includes(title);
}

function joinParts(tokens: readonly Token[]): NamePart[] {
  const parts: NamePart[] = [];
  const plainCount = tokens.filter(token => !ARTICLES.has(token.text) && !PARTICLES.has(token.text)).length;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const next = tokens[at + 1];
    const text = token.text;
    const first = parts.length === 0 && at === 0;
    if (ABD.test(text) && next) {
      let follow = at + 1;
      while (ARTICLES.has(tokens[follow]?.text ?? '') && tokens[follow + 1]) follow++;
      parts.push(plain(`abd${tokens[follow]?.text ?? ''}`));
      at = follow;
    } else if (KUNYA.has(text) && next) {
      let follow = at + 1;
      while (ARTICLES.has(tokens[follow]?.text ?? '') && tokens[follow + 1]) follow++;
      if (ABD.test(tokens[follow]?.text ?? '') && tokens[follow + 1]) {
        follow++;
        while (ARTICLES.has(tokens[follow]?.text ?? '') && tokens[follow + 1]) follow++;
        parts.push(make(`abuabd${tokens[follow]?.text ?? ''}`, 'kunya'));
      } else {
        parts.push(make(`${text.startsWith('a') ? 'abu' : 'umm'}${tokens[follow]?.text ?? ''}`, 'kunya'));
      }
      at = follow;
    } else if (DIVINE.has(text) && parts.length > 0) {
      const before = parts.pop();
      parts.push(plain(`${before?.text ?? ''}ullah`));
    } else if (['din', 'deen', 'uddin', 'eddin', 'addin'].includes(text) && parts.length > 0) {
      const before = parts.pop();
      parts.push(plain(`${(before?.text ?? '').replace(/ul$/, '')}uddin`));
    } else if (ARTICLES.has(text) && next && (token.hyphen || token.lower || !first)) {
      continue;
    } else if (ARTICLES.has(text) && next && first) {
      parts.push(make(text, 'plain', true));
    } else if (SON_OF.has(text) && next && !(first && text === 'ben' && plainCount > 2)) {
      let follow = at + 1;
      while (ARTICLES.has(tokens[follow]?.text ?? '') && tokens[follow + 1]) follow++;
      const joined = joinParts(tokens.slice(follow));
      const head = joined[0];
      if (head) parts.push({ ...head, kind: 'bin' }, ...joined.slice(1));
      return parts;
    } else if (TURKIC_PATRONYMIC.has(text) && parts.length > 1) {
      const before = parts.pop();
      if (before) parts.push({ ...before, optional: true });
    } else if (PARTICLES.has(text) && next && (token.lower || !first)) {
      continue;
    } else if (JOINED_PARTICLES.has(text) && next && next.text.length > 1) {
      parts.push(plain(`${text}${next.text}`));
      at++;
    } else if (text.length === 1) {
      parts.push(make(text, 'initial', parts.length > 0 && next !== undefined));
    } else if (SLAVIC_PATRONYMIC.test(text) && parts.length > 0 && next) {
      parts.push(make(text, 'plain', true));
    } else if (WEAK_PREFIXES.has(text) && first && tokens.length > 2) {
      parts.push(make(text, 'plain', true));
    } else {
      parts.push(plain(text));
    }
  }
  return parts;
}

/** "Abdurrahman", "Abdelrahman" and "Abdulrahman" are one; so are "Md" and "Mohd" with what they shorten. */
function canonical(text: string): string {
  if (['md', 'mohd', 'muhd', 'mhd', 'mohmd'].includes(text)) return 'mohammed';
  const servant = /^abd(?:[aeuio]l|[aeuio]([rsndzt])(?=\1))(?=[a-z]{2})/.exec(text);
  return servant ? `abd${text.slice(servant[0].length)}` : text;
}

function plain(text: string): NamePart {
  return make(text, 'plain');
}

function make(written: string, kind: NamePart['kind'], optional = false): NamePart {
  const text = kind === 'plain' ? canonical(written) : written;
  const bits = kind === 'initial' ? 1 : kind === 'kunya' ? Math.min(6, partBits(text.slice(3)) + 2) : partBits(text);
  return {
    text,
    skeleton: nameSkeleton(text).replaceAll('g', 'k'),
    spelling: spellingClass(text),
    kind,
    optional,
    bits,
  };
}
