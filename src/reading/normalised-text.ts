import transliterate from '@sindresorhus/transliterate';
import { decodeHTML } from 'entities';

import type { Span } from '../domain/text.js';
import { usualForm } from './usual-forms.js';

/**
 * Text as the model should see it, with the way back: every code unit knows which code units of the original it came
 * from, so that spans found here are handed out as spans of the text as received.
 */
export interface NormalisedText {
  readonly text: string;
  /** The smallest span of the original that gave `[start, end)` of the normalised text. */
  toOriginal(start: number, end: number): Span;
  /** The same offsets with other letters: for truecasing, which keeps every length. */
  withText(text: string): NormalisedText;
}

/** Soft hyphen, zero width, direction marks, byte order mark. */
const INVISIBLE = String.raw`[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]`;
/** The end of a line behind a hyphen, hard or soft. */
const BREAK = String.raw`[-\u00ad\u2010]\r?\n[^\S\n]{0,40}`;
const BEHIND_SENTENCE = String.raw`(?<=[.,;:!?)\]”’]|[^\s(\[]["'])`;
const NOTES = [
  String.raw`(?:[Nn]ote|nb|n) \d{1,3}`,
  '(?:[Cc]itation|[Cc]larification|[Vv]erification|[Pp]age|[Bb]etter source|[Aa]ttribution) needed',
  String.raw`(?:[Ww]hen|[Ww]ho|[Ww]here|[Ww]hich|[Bb]y whom|[Aa]ccording to whom)\?`,
  'not in citation given|failed verification|dubious|disputed',
].join('|');
/**
 * Marks of footnotes, as encyclopedias have them: "[1]", "[2,3]", behind a word or its punctuation; "[a]" behind punctuation alone, as
 * "soldier[s]" and "[t]he" are an editor's; "[note 2]", "[citation needed]".
 */
const FOOTNOTE = [
  String.raw`(?:(?<=[\p{L}\p{N}])|${BEHIND_SENTENCE})\[\d{1,3}(?:[,\u2013-] ?\d{1,3}){0,3}\]`,
  String.raw`${BEHIND_SENTENCE}\[[a-zA-Z]\](?!\p{L})`,
  String.raw`(?<=[^\s(\[])\[(?:${NOTES})\]`,
].join('|');

/** Lists are bounded so that a megabyte of `<<<<` or `&&&&` is read in linear time. */
const SPECIAL = new RegExp(
  [
    String.raw`<(?:script|style)\b[^<>]{0,500}>[\s\S]{0,20000}?</(?:script|style)>`,
    String.raw`<!--[\s\S]{0,5000}?-->`,
    String.raw`</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,2000})?/?>`,
    String.raw`&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});`,
    // UTF-8 read as Windows-1252: a lead byte of two or three with its continuation bytes, as letters
    String.raw`[\u00c2-\u00c5\u00d8\u00d9\u00d0\u00d1][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]`,
    String.raw`\u00e2[\u0080-\u00bf\u20ac\u201a][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]`,
    // a word that the end of a line parts: "Moham-" and "med"
    String.raw`(?<![\p{L}\p{M}-])\p{L}{1,30}${BREAK}\p{L}{2,30}(?![\p{L}\p{M}])`,
    FOOTNOTE,
    INVISIBLE,
    String.raw`[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]`,
    String.raw`(?<=\p{L})\ufffd(?=\p{L})`,
    // a word in Latin and other letters: "Tаlоqan" with Cyrillic vowels
    String.raw`(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*(?!\p{Script=Latin})\p{L})[\p{L}\p{M}]+`,
    String.raw`\p{L}\p{Mn}+`,
    "``|''|[\u00b4`\u2032\u2035\uff07\u201b\u02bc\u201e\u201f\u2033\u2036\uff02]",
  ].join('|'),
  'gu',
);
const BLOCK_TAG =
  /^<\/?(?:p|br|div|h[1-6]|li|ul|ol|dl|dd|dt|table|tr|td|th|blockquote|section|article|header|footer|figure|figcaption|hr|title|body|html|head|nav|main|aside|pre|script|style)\b/i;
const INLINE_TAG =
  /^<\/?(?:a|b|i|u|em|strong|span|img|font|small|big|sup|sub|cite|time|abbr|q|mark|meta|link|strike|s|del|ins|code|label|picture|source|iframe|video|input|button|svg|path|noscript)\b/i;
/** What parts a word without being of it: what is invisible, the end of a line, the mark of a footnote. */
export const PARTS_WORDS = new RegExp(`${INVISIBLE}|${BREAK}|${FOOTNOTE}`, 'u');
const PARTED = new RegExp(`^(\\p{L}+)(${BREAK})(\\p{L}+)$`, 'u');
/** Second parts of compounds: "Houthi-held", "French-trained". */
const OF_COMPOUNDS =
  /^(?:led|held|run|born|made|built|era|style|wide|old|long|bound|speaking|friendly|leaning|\p{Ll}{3,}ed)$/u;
const MIXED =
  /^\p{Script=Latin}[\p{L}\p{M}]*(?!\p{Script=Latin})\p{L}|^(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*\p{Script=Latin}/u;
const FOREIGN = /(?:(?![\p{Script=Latin}\p{M}])[\p{L}])+/gu;
/** Windows-1252 characters of the bytes 0x80 to 0x9f. */
const CP1252: ReadonlyMap<number, number> = new Map(
  [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
    0x017e, 0x0178,
  ].map((char, i) => [char, 0x80 + i]),
);
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What stands in the normalised text for one special piece of the original; the piece itself when it is to stay. */
function replacement(piece: string): string {
  const first = piece.charCodeAt(0);
  if (piece.startsWith('<')) {
    if (BLOCK_TAG.test(piece)) return '\n';
    return piece.startsWith('<!--') || INLINE_TAG.test(piece) ? '' : piece;
  }
  // A blank: "the army[1]of" are three words.
  if (piece.startsWith('[')) return ' ';
  if (piece.startsWith('&')) return decodeHTML(piece).replaceAll('\u00a0', ' ').replaceAll('\u00ad', '');
  if (piece === '\ufffd') return "'";
  if (first < 0x20 || (first >= 0x7f && first < 0xa0)) return ' ';
  if (/^[\u00c2-\u00c5\u00d8\u00d9\u00d0\u00d1\u00e2][^\p{Mn}]/u.test(piece)) return fromMojibake(piece) ?? piece;
  if (MIXED.test(piece)) return piece.normalize('NFC').replace(FOREIGN, part => transliterate(part).toLowerCase());
  if (/^\p{L}/u.test(piece) && piece.length > 1) return piece.normalize('NFC');
  if (piece === '``' || piece === "''" || /[\u201e\u201f\u2033\u2036\uff02]/.test(piece)) return '"';
  return /[\u00b4`\u2032\u2035\uff07\u201b\u02bc]/.test(piece) ? "'" : '';
}

/**
 * Whether a word that the end of a line parts is a compound: "Houthi-held", "al-Shabaab", "well-known" and not "Moham-med". How the text
 * writes it elsewhere tells, else whether both parts are words and the whole is none.
 */
function isCompound(first: string, second: string, words: ReadonlySet<string>): boolean {
  const areCapitals = /^\p{Lu}+$/u.test(first) && /^\p{Lu}+$/u.test(second);
  if (/^(?:al|el)$/i.test(first) || OF_COMPOUNDS.test(second)) return true;
  if (!areCapitals && (/^\p{Lu}/u.test(second) || /^\p{Lu}{2,}$/u.test(first))) return true;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(one + other)) return false;
  if (words.has(`${one}-${other}`)) return true;
  const isName = !areCapitals && /^\p{Lu}/u.test(first);
  const areWords = usualForm(one) !== undefined && usualForm(other) !== undefined;
  return !isName && areWords && usualForm(one + other) === undefined;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)?/gu));
}

function fromMojibake(piece: string): string | null {
  const bytes = Array.from(piece, c => CP1252.get(c.charCodeAt(0)) ?? c.charCodeAt(0));
  try {
    return UTF8.decode(Uint8Array.from(bytes)).replace('\u00a0', ' ');
  } catch {
    return null;
  }
}

/** HTML, invisible characters, odd quotes, combining marks and broken encodings made plain. */
export function normalise(original: string): NormalisedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (text: string, start: number, end: number, one: boolean): void => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) {
      starts.push(one ? start + i : start);
      ends.push(one ? start + i + 1 : end);
    }
  };
  let at = 0;
  let words: Set<string> | undefined;
  for (const match of original.matchAll(SPECIAL)) {
    const end = match.index + match[0].length;
    push(original.slice(at, match.index), at, match.index, true);
    const [, first, line, second] = PARTED.exec(match[0]) ?? [];
    if (first !== undefined && line !== undefined && second !== undefined) {
      const hyphen = match.index + first.length;
      push(first, match.index, hyphen, true);
      // "Short- and long-range" is no word.
      if (/^(?:and|or|to)$/.test(second)) push(line, hyphen, hyphen + line.length, true);
      else if (!line.startsWith('\u00ad') && isCompound(first, second, (words ??= wordsOf(original))))
        push('-', hyphen, hyphen + 1, true);
      push(second, end - second.length, end, true);
    } else {
      const text = replacement(match[0]);
      push(text, match.index, end, text === match[0]);
    }
    at = end;
  }
  push(original.slice(at), at, original.length, true);
  return normalisedText(parts.join(''), Int32Array.from(starts), Int32Array.from(ends));
}

function normalisedText(text: string, starts: Int32Array, ends: Int32Array): NormalisedText {
  return {
    text,
    toOriginal: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
    withText(other) {
      if (other.length !== text.length) throw new RangeError('the text must keep its length');
      return normalisedText(other, starts, ends);
    },
  };
}
