import { indexOfMax, type Matrix } from './matrix.js';
import { type TaggedSpan, typeLogits } from './tags.js';
import { hasCapital, type WordSpan } from './words.js';

/** What the tagger leaves on the edges of a mention: none of 14,700 in the training texts opens or ends with it. */
const EDGE = /^(?:[-–—,;:]|to|of|for|and|in|on|with|from|at|or|as|is|was)$/u;
const END_EDGE = new RegExp(`${EDGE.source}|^(?:the|an?)$`, 'u');

/**
 * Mends what the tagger cuts: a name that it parts in two of one class, with nothing between them ("Northern" "Alliance troops"),
 * is one, of the type of its last part; a dash or a preposition on an edge falls. Of the mentions of the training texts, one such pair is
 * two names. Places do follow each other ("DARFUR Nyala"), and stay (training/CONTRACT.md, section 4).
 * @param classOf Class of a type: groups and organisations are one, places are none.
 * @returns Spans in order of the text.
 */
export function wholeNames(
  tagged: readonly TaggedSpan[],
  words: readonly string[],
  sentence: readonly number[],
  isName: (span: WordSpan) => boolean,
  classOf: (type: number) => number | null,
): TaggedSpan[] {
  const areCapitals = (start: number, end: number): boolean =>
    words.slice(start, end).every(word => !/^\p{Ll}/u.test(word));
  const joined: TaggedSpan[] = [];
  for (const { span, type } of tagged) {
    const before = joined.at(-1);
    const continues =
      before?.span[1] === span[0] &&
      sentence[before.span[0]] === sentence[span[0]] &&
      classOf(type) !== null &&
      classOf(before.type) === classOf(type) &&
      isName(before.span) &&
      areCapitals(...before.span) &&
      isName(span) &&
      areCapitals(span[0], span[0] + 1);
    if (continues) joined[joined.length - 1] = { span: [before.span[0], span[1]], type };
    else joined.push({ span, type });
  }
  return joined.flatMap(({ span: [start, end], type }) => {
    while (start < end && EDGE.test(words[start]!)) start++;
    while (start < end && END_EDGE.test(words[end - 1]!)) end--;
    return start < end ? [{ span: [start, end] as const, type }] : [];
  });
}

/**
 * "Anti-Taliban" and "pro-Taliban" are no names of the Taliban, whom the text names; "Anti-Balaka" and "pro-government forces" stay
 * (training/CONTRACT.md, section 4). The last step, so that no name is found again inside.
 */
export function withoutSides(tagged: readonly TaggedSpan[], words: readonly string[]): TaggedSpan[] {
  const takesSide = (at: number): boolean => /^(?:anti|pro)$/i.test(words[at] ?? '') && words[at + 1] === '-';
  const named = new Set(
    tagged.filter(({ span: [start] }) => !takesSide(start - 2)).map(({ span }) => words.slice(...span).join(' ')),
  );
  return tagged.filter(({ span: [start, end] }) => {
    if (!takesSide(start)) return true;
    const other = words.slice(start + 2, end);
    return !other.every(hasCapital) || !named.has(other.join(' '));
  });
}

/**
 * A name of several words is that name wherever its words stand, though the tagger saw only a part of them there, or
 * nothing: "the Takhar provincial council" is no Takhar in another sentence (training/CONTRACT.md, section 4).
 * @param isName Whether a span is a name and no description.
 * @returns Spans in order of the text, none overlapping.
 */
export function repeatedNames(
  tagged: readonly TaggedSpan[],
  words: readonly string[],
  sentence: readonly number[],
  isName: (span: WordSpan) => boolean,
): TaggedSpan[] {
  let spans = [...tagged];
  for (const { name, type } of longNames(tagged, words, isName)) {
    for (let start = 0; start + name.length <= words.length; start++) {
      const end = start + name.length;
      if (sentence[start] !== sentence[end - 1] || !name.every((word, i) => words[start + i] === word)) continue;
      const covered = spans.filter(({ span }) => span[0] < end && start < span[1]);
      const isTold = covered.some(({ span }) => span[0] === start && span[1] === end);
      if (isTold || covered.some(({ span }) => span[0] < start || span[1] > end)) continue;
      spans = [...spans.filter(span => !covered.includes(span)), { span: [start, end], type }];
    }
  }
  return spans.sort((a, b) => a.span[0] - b.span[0]);
}

/**
 * A name is of one type wherever its words stand in a section, whatever their case: of that whose tags have the highest logits there
 * (training/CONTRACT.md, section 4).
 * @param logits Of the mention tags, a row a word.
 */
export function oneType(
  tagged: readonly TaggedSpan[],
  words: readonly string[],
  logits: Matrix,
  isName: (span: WordSpan) => boolean,
): TaggedSpan[] {
  const alike = new Map<string, TaggedSpan[]>();
  for (const found of tagged) {
    if (!isName(found.span)) continue;
    const name = words
      .slice(...found.span)
      .join(' ')
      .toLowerCase();
    alike.set(name, [...(alike.get(name) ?? []), found]);
  }
  const settled = new Map<TaggedSpan, number>();
  for (const names of alike.values()) {
    if (new Set(names.map(({ type }) => type)).size === 1) continue;
    const [sums = [], ...others] = names.map(({ span }) => typeLogits(logits, span));
    const type = indexOfMax(others.reduce((total, other) => total.map((sum, i) => sum + other[i]!), sums));
    for (const found of names) settled.set(found, type);
  }
  return tagged.map(found => ({ ...found, type: settled.get(found) ?? found.type }));
}

/** Names of two words and more that open with a capital, the longest first, each with its commonest type. */
function longNames(
  tagged: readonly TaggedSpan[],
  words: readonly string[],
  isName: (span: WordSpan) => boolean,
): { readonly name: readonly string[]; readonly type: number }[] {
  const names = new Map<string, { name: string[]; types: number[] }>();
  for (const { span, type } of tagged) {
    if (span[1] - span[0] < 2 || !hasCapital(words[span[0]]!) || !isName(span)) continue;
    const name = words.slice(...span);
    const known = names.get(name.join(' ')) ?? { name, types: [] };
    known.types.push(type);
    names.set(name.join(' '), known);
  }
  return [...names.values()]
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ name, types }) => ({ name, type: commonest(types) }));
}

/** Of equals the first. */
function commonest(types: readonly number[]): number {
  const count = (type: number): number => types.filter(other => other === type).length;
  return types.reduce((best, type) => (count(type) > count(best) ? type : best));
}
