import type { Span } from '../domain/text.js';
import { type Line, linesOf } from './lines.js';
import { fullDate } from './publication-date.js';

/** What an article says of itself, and which of its text is story. Spans refer to the text given. */
export interface Structure {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly dateline: string | null;
  readonly publisher: string | null;
  /** ISO day, where head or foot of the text give one. */
  readonly publishedOn: string | null;
  /** Paragraphs and headlines to read, in order, without overlap. Bylines, notes, credits and lists of links are not among them. */
  readonly story: readonly Span[];
}

const PEOPLE_WORD = String.raw`(?:[\p{Lu}][\p{L}.'’-]*|al-[\p{Lu}][\p{L}'’-]*|de|da|van|von|bin|ibn|el|du|la|le)`;
const CONNECTOR = String.raw`(?:and|in|for|at|with|of|the|from|near|on|our|a|an|&)`;
const STAFF = String.raw`(?:staff|agenc(?:y|ies)|reporters?|correspondents?|contributors?|writers?|editors?|envoys?|team|bureau|desk|service|wire|special|security|political|diplomatic|foreign|regional|defen[cs]e|war|chief|senior|own|news|online|photographs?)`;
/** "By A Name and B Name in Place", "From our correspondent": names and the words of the trade only. */
const BYLINE = new RegExp(
  String.raw`^(?:dispatch\s*\|\s*)?(?:by|from|words by|story by)[:\s]+(?:(?:${PEOPLE_WORD}|${CONNECTOR}|${STAFF}|[\d,;|·•—–/()-]+)[,;.:]?\s*)+$`,
  'iu',
);
const BYLINE_STRICT = new RegExp(
  String.raw`^(?:[Dd]ispatch\s*\|\s*)?(?:By|BY|From|FROM|Words by|Story by)[:\s]+(?:(?:${PEOPLE_WORD}|${CONNECTOR}|${STAFF}|${STAFF.toUpperCase()}|AND|IN|FOR|[\d,;|·•—–/()-]+)[,;.:]?\s*)+$`,
  'u',
);
const ROLE_LINE = new RegExp(
  String.raw`^(?:special to (?:the )?[\p{L} &'’.-]+|(?:[\p{L}'’-]+ )?(?:staff|foreign|diplomatic|war|defen[cs]e|political|special|chief|senior|our)[\p{L} ]{0,20}(?:writers?|reporters?|correspondents?|service|desk|editor)|(?:staff|foreign) (?:writers?|reporters?|service))$`,
  'iu',
);
const CREDIT =
  /^[([*–—-]*\s*(?:(?:additional |with )?reporting|(?:written|edited|compiled|translated|reported|produced) by|compiled|editing|writing|translation|with inputs?|photographs?|photos?|pictures?|images?|graphics?|video|illustrations?|credits?|file photo|caption|cover photo)\s*(?:by|from|:|\/|courtesy|credit)[\s.…]*/i;
const PHOTO_CREDIT =
  /(?:\(|\[|—|–|-|\/|\bphoto(?:graph)?(?: by|:)\s?|\bcredit(?::|\.\.\.|…)\s?)\s*(?:[\p{L} .'’-]{0,40}\/\s?)?(?:AP|AFP|EPA|Reuters|REUTERS|Getty(?: Images)?|Associated Press|Agence France-Presse|Xinhua|Anadolu|Shutterstock|AP Photo[^)]*)(?:\s?(?:via|\/)[\p{L} .'’-]{0,60})?[)\]]?\.?$/u;
const UPDATE_NOTE =
  /^\((?:adds?|updates?|recasts?|corrects?|edits?|writes? through|eds?)\b[^)]*\)$|^(?:eds|attention|note to (?:editors|users|subscribers))\s*:|^BC-|^\(?edited transcript/i;
const SLUG =
  /^(?:[a-z] )?[a-z]? ?[A-Z]{2,}[\w-]* \d{2}-\d{2}(?:-\d{2})? \d{4}$|^[A-Z]{2,6}-\d{2}-\d{2}-\d{2,4}\b.{0,12}$|^[a-z]{2,4}(?:\/[a-z]{2,4})+$/;
const END_MARK = /^[-–—[(*# ]*(?:end|ends|end adv|more|30|endit|end item|###|\*\*\*)[-–—\])*#. ]*$/i;
const NOTE =
  /^[([*]*\s*(?:correction|clarification|editor['’]?s['’]? note|editors['’]? note|note to (?:editors|readers)|footnote|picture note|note|monitor['’]s note|published (?:in|on|by)|first published|originally published|last updated|updated|posted|a version of this (?:article|story)|an earlier version|a previous version|this (?:article|story|post|report) (?:was|has been|appeared|is part|first)|©|\(c\) ?\d{4}|copyright|all rights reserved|follow (?:us|him|her|@)|sign up|subscribe|newsletter|click here|tap here|download (?:the|our)|join (?:us|our|the)|share (?:this|on)|tweet|comments?\b|advertisement|for (?:more|further) (?:information|news|coverage)|for media (?:inquiries|enquiries|queries)|media (?:contact|inquiries)|press (?:contact|office)|contact(?:s| us)?\b|tel(?:ephone)?\b|phone|fax|e-?mail|the (?:writer|author|reporter|photographer)(?:['’]s| is| was| has| can)\b|reporters?['’] names|names? of (?:some |the )?reporters?|to contact the|disclaimer|source\s*:|tags?\s*:|topics\s*:|filed under|editing by|with inputs)/i;
const RELATED =
  /^[-–—•*>→ ]*(?:related\b[^.]{0,40}|read (?:more|next|also|on|this)\b.{0,200}|(?:more|also|elsewhere) (?:on|from|in|about|by)\b[^.]{0,60}|more (?:stories|coverage|news|reading)\b[^.]{0,30}|see also\b.*|(?:earlier|also|previously) in (?:this|the|our)\b.*|in (?:the|this|our) (?:magazine|issue|series)\s*:.*|inside\s*:.*|on (?:the|this) same page\s*:.*|recommended\b[^.]{0,40}|(?:most|best) (?:read|popular|viewed)\b[^.]{0,30}|(?:you (?:may|might) (?:also )?like|trending|latest|top stories|don['’]t miss|further reading|in other news|keep reading|what to read next|up next|editors['’] picks?|our coverage|the latest|popular now)\b[^.]{0,40})$/i;
const RELATED_HEAD = /:?\s*$/;
const BULLET = /^(?:[-–—•*>→·▪■●◦‣¶]|\d{1,2}[.)])\s+/;
const LINK_LIST = /\S\s+[|·•]\s+\S/;
const PAGE = /\b[Pp]age [A-Z]?\d+\b/;
const HANDLE_ONLY =
  /^(?:(?:follow|twitter|x|facebook|instagram|telegram|whatsapp)[^.]{0,30})?(?:@\w{2,30}[\s,|·]*)+$|^https?:\/\/\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$/i;
const ENDS_IN_HANDLE = /(?:^|\s)@\w{2,30}\.?$/;
const TRADE =
  /\b(?:correspondents?|reporters?|reports? (?:from|on|for)|reported (?:from|on|for)|writes? (?:about|for|on|from)|covers?|has covered|journalists?|photographers?|columnists?|editors?|bureau chief|staff writer|freelance\w*|contributed (?:to|reporting|from)|is the author of|is a writer|is an? author|teaches|is a fellow)\b/i;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/;
const DATELINE =
  /^((?:[\p{Lu}][\p{Lu}\p{M}.'’ʿ-]+(?:[ ,/]+|$)){1,5}(?:\([^)]{1,30}\)\s*,?\s*)?(?:[\p{Lu}][\p{L}.'’ -]{1,30}?,?\s*)?(?:(?:,?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?)\s*)?)(\((?:[\p{L}\d][\p{L}\d .&/'’-]{1,50})\)\s*)?(?:[—–:]|--?(?=\s))\s*/u;

/** Splits an article into what it says of itself, its story, and what is neither. Rules of the trade, no article's own. */
export function structureOf(text: string): Structure {
  const lines = linesOf(text);
  const head = lines.length === 1 ? 0 : headLength(lines);
  const masked = new Set<number>();
  const authors: string[] = [];
  let publishedOn: string | null = null;
  let publisher: string | null = null;
  let titleLine: number | null = null;
  let dateAt = -1;

  for (let i = 0; i < head; i++) {
    const line = lines[i] as Line;
    const date = fullDate(line.text);
    if (isByline(line)) {
      masked.add(i);
      authors.push(...namesOf(line.text));
      publishedOn ??= date?.date ?? null;
    } else if (isHeadMatter(line)) {
      masked.add(i);
    } else if (date && isDateLine(line, date)) {
      masked.add(i);
      publishedOn ??= date.date;
      publisher ??= publisherOf(line.text, date);
      if (dateAt < 0) dateAt = i;
    } else {
      titleLine ??= i;
    }
  }
  // What stands above the date line is the paper's own head when a headline follows below it.
  if (dateAt > 0 && range(dateAt + 1, head).some(i => !masked.has(i))) {
    for (const i of range(0, dateAt)) {
      publisher ??= (lines[i] as Line).text;
      masked.add(i);
    }
    titleLine = range(dateAt + 1, head).find(i => !masked.has(i)) ?? null;
  }
  const tail = tailStart(lines, head, authors);
  for (const i of range(tail, lines.length)) {
    masked.add(i);
    publishedOn ??= fullDate((lines[i] as Line).text)?.date ?? null;
  }
  for (let i = head; i < tail; i++) if (isInnerBoilerplate(lines, i)) masked.add(i);
  if (lines.length > 0 && masked.size === lines.length) masked.clear();

  const story: Span[] = [];
  let dateline: string | null = null;
  lines.forEach((line, i) => {
    if (masked.has(i)) return;
    const spans = storySpans(line);
    if (i >= head && dateline === null && story.length <= head + 1) {
      const found = datelineOf(line.text);
      if (found) {
        dateline = found.place;
        publisher ??= found.agency;
        if (publishedOn === null) publishedOn = fullDate(found.place)?.date ?? null;
      }
    }
    story.push(...spans);
  });
  const title = titleLine === null ? null : plainTitle((lines[titleLine] as Line).text);
  return { title, authors, dateline, publisher, publishedOn, story };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Number of lines before the first paragraph: headlines, bylines, dates. A text that starts with a paragraph has none. */
function headLength(lines: readonly Line[]): number {
  const isParagraph = (line: Line): boolean =>
    !isByline(line) &&
    !isHeadMatter(line) &&
    (line.words > 25 ||
      (line.words > 9 && /[.!?]["'”’)\]]*\s+["'“‘(]?[\p{Lu}]/u.test(line.text) && SENTENCE_END.test(line.text)) ||
      (line.words > 14 && SENTENCE_END.test(line.text)) ||
      (DATELINE.test(line.text) && line.words > 7 && SENTENCE_END.test(line.text)));
  const first = lines.findIndex((line, i) => (i > 0 ? isParagraph(line) : isParagraph(line) && !/^#/.test(line.text)));
  const limit = Math.min(lines.length, 10);
  return first < 0
    ? Math.min(
        limit,
        Math.max(
          0,
          lines.findIndex(line => SENTENCE_END.test(line.text)),
        ),
      )
    : Math.min(first, limit);
}

function isByline(line: Line): boolean {
  return line.words <= 24 && BYLINE.test(line.text) && BYLINE_STRICT.test(line.text);
}

function isHeadMatter(line: Line): boolean {
  return (
    (line.words <= 8 && ROLE_LINE.test(line.text)) ||
    UPDATE_NOTE.test(line.text) ||
    SLUG.test(line.text) ||
    CREDIT.test(line.text) ||
    (line.words <= 60 && PHOTO_CREDIT.test(line.text)) ||
    HANDLE_ONLY.test(line.text) ||
    /^(?:press (?:release|statement)|for immediate release|advertisement|breaking(?: news)?|live updates?|opinion|analysis|feature|exclusive)\b[\s\d/A-Z:-]*$/i.test(
      line.text,
    ) ||
    (/^(?:published|updated|posted|last (?:updated|modified)|presenter|broadcast|issue|vol)\b[^.]*/i.test(line.text) &&
      line.words <= 14)
  );
}

/** A line that is a date with at most a place, a paper's name, a time beside it. */
function isDateLine(line: Line, date: { start: number; end: number }): boolean {
  const rest = (line.text.slice(0, date.start) + ' ' + line.text.slice(date.end)).replace(
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi,
    ' ',
  );
  const words = rest.match(/[\p{L}]{2,}/gu) ?? [];
  return words.length <= 12 && !/\b(?:is|are|was|were|has|have|had|said|says|killed|kill|attack\w*)\b/i.test(rest);
}

function publisherOf(line: string, date: { start: number; end: number }): string | null {
  const parts = (line.slice(0, date.start) + '|' + line.slice(date.end))
    .split(/[|·•,—–*]| - /)
    .map(part => part.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi, '').trim());
  return parts.find(part => part.split(/\s+/).length >= 2 && /^\p{Lu}/u.test(part) && !/\d/.test(part)) ?? null;
}

/** "By A, B and C in Place" → the names. */
function namesOf(byline: string): string[] {
  return byline
    .replace(/^(?:dispatch\s*\|\s*)?(?:words |story )?(?:by|from)[:\s]+/i, '')
    .split(/\s*\|\s*/)[0]!
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|\s+&\s+/i)
    .map(part => part.replace(/\s+(?:in|for|at|near|from|on)\s.*$/i, '').trim())
    .filter(
      part =>
        /^\p{Lu}\S* \S/u.test(part) &&
        !/\d/.test(part) &&
        !new RegExp(String.raw`\b${STAFF}\b`, 'i').test(part) &&
        !/^(?:a|an|our|the)\b/i.test(part),
    )
    .map(part =>
      part === part.toUpperCase() ? part.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, c => c.toUpperCase()) : part,
    );
}

/** First line of what follows the story: notes about authors and corrections, contacts, lists of other headlines. */
function tailStart(lines: readonly Line[], head: number, authors: readonly string[]): number {
  let start = lines.length;
  const floor = Math.max(head, 1);
  const isTail = (line: Line): boolean => isTailLine(line, authors);
  while (start > floor && isTail(lines[start - 1] as Line)) start--;
  // A list of links is told by its heading, or by being a list of short items below a note or at the very end.
  for (let i = start - 1; i >= floor && i >= start - 25; i--) {
    const line = lines[i] as Line;
    if (
      RELATED.test(line.text) &&
      RELATED_HEAD.test(line.text) &&
      line.words <= 40 &&
      range(i + 1, start).every(k => isLink(lines[k] as Line))
    ) {
      start = i;
      while (start > floor && isTail(lines[start - 1] as Line)) start--;
      i = start;
    } else if (!isLink(line)) break;
  }
  let list = start;
  while (list > floor && isBulletLink(lines[list - 1] as Line)) list--;
  const before = lines[list - 1];
  if (
    start - list >= 2 &&
    before &&
    list > floor &&
    (isTail(before) || (!before.text.endsWith(':') && isHeadlineList(lines.slice(list, start))))
  ) {
    start = list;
    while (start > floor && isTail(lines[start - 1] as Line)) start--;
  }
  return start;
}

function isTailLine(line: Line, authors: readonly string[]): boolean {
  const text = line.text;
  return (
    (NOTE.test(text) &&
      line.words <= 120 &&
      !/^note\b(?!\s*:)/i.test(text) &&
      !/^(?:share|contacts?|posted|updated|comments?|source|join|phone|tweet)\b(?!\s*:)[^.]{0,20}\b(?:is|was|were|had|said|in)\b/i.test(
        text,
      )) ||
    CREDIT.test(text) ||
    END_MARK.test(text) ||
    SLUG.test(text) ||
    HANDLE_ONLY.test(text) ||
    (line.words <= 60 && PHOTO_CREDIT.test(text)) ||
    (ENDS_IN_HANDLE.test(text) && line.words <= 60) ||
    (RELATED.test(text) &&
      (line.words <= 4 || LINK_LIST.test(text) || /^(?:read|inside|in the|on the same|see also)\b/i.test(text))) ||
    isBiography(line, authors) ||
    (line.words <= 14 && PAGE.test(text)) ||
    (line.words <= 10 && /^[A-Z]{3,}[A-Z ]*:/.test(text) && /\bpage\b/i.test(text))
  );
}

/** A note on who wrote this: it begins with an author, or with a name and the words of the trade. */
function isBiography(line: Line, authors: readonly string[]): boolean {
  const text = line.text
    .replace(BULLET, '')
    .replace(/^(?:special correspondent|reporter|correspondent|staff writer)s?\s+/i, '');
  if (line.words > 60) return false;
  if (
    (authors.some(author => text.startsWith(author)) && TRADE.test(text)) ||
    (authors.some(author => text.startsWith(author)) && line.words <= 30)
  )
    return true;
  return (
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:,| and| is\b| are\b| was\b| reports\b| reported\b| contributed\b| covers\b| writes\b| has\b)/u.test(
      text,
    ) &&
    /\b(?:contributed (?:to|reporting|from)|reported from|reports (?:from|on)|(?:is|are|was) an? [\p{L} -]{0,40}(?:correspondent|reporter|journalist|columnist|photographer|editor|staff writer|writer)s?\b|covers (?:the|\p{Lu})|is the author of)/u.test(
      text,
    ) &&
    !/["“”]/.test(text.replace(/author of ["“][^"”]*["”]/, ''))
  );
}

function isLink(line: Line): boolean {
  return (
    line.words <= 24 &&
    (BULLET.test(line.text) ||
      !SENTENCE_END.test(line.text) ||
      LINK_LIST.test(line.text) ||
      /^\w+ says\b|\?$/.test(line.text))
  );
}

function isBulletLink(line: Line): boolean {
  return line.words <= 20 && BULLET.test(line.text) && !/^\d/.test(line.text);
}

/** Short items without a place heading ("Masisi: …") or a second sentence. */
function isHeadlineList(lines: readonly Line[]): boolean {
  const items = lines.map(line => line.text.replace(BULLET, ''));
  return (
    items.every(item => !/^[\p{Lu}][\p{L} -]{2,25}:\s/u.test(item) && !/[.!?]["”]?\s+\p{Lu}/u.test(item)) &&
    items.reduce((n, item) => n + item.split(/\s+/).length, 0) / items.length <= 12
  );
}

/** Within the story: captions with credits, link lines, lists below a related heading, calls to subscribe. */
function isInnerBoilerplate(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const text = line.text;
  if (
    HANDLE_ONLY.test(text) ||
    END_MARK.test(text) ||
    UPDATE_NOTE.test(text) ||
    (CREDIT.test(text) && line.words <= 40) ||
    (line.words <= 60 && PHOTO_CREDIT.test(text))
  )
    return true;
  if (
    /^(?:advertisement|sign up|subscribe|follow us|click here|share this|continue reading|story continues|skip advertisement|read (?:more|also|next)\s*[:>])/i.test(
      text,
    ) &&
    line.words <= 30
  )
    return true;
  if (isByline(line) && line.words <= 12) return true;
  if (/^(?:related|read more|more on this story|see also|read also)\b[^.]{0,40}:?$/i.test(text)) return true;
  for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
    const above = (lines[i] as Line).text;
    if (/^(?:related|read more|more on this story|see also|read also|recommended)\b[^.]{0,40}:?$/i.test(above))
      return range(i + 1, index + 1).every(k => isBulletLink(lines[k] as Line));
    if (!BULLET.test(above)) return false;
  }
  return false;
}

interface FoundDateline {
  readonly place: string;
  readonly agency: string | null;
  /** Range of the agency's credit in the line. */
  readonly credit: readonly [number, number] | null;
}

/** "KABUL, Afghanistan (AP) —": the place is story, the agency is not. */
function datelineOf(text: string): FoundDateline | null {
  const match = DATELINE.exec(text);
  if (!match) return null;
  const place = (match[1] ?? '').trim().replace(/[,\s]+$/, '');
  const agency = match[2]?.trim() ?? null;
  if (place.replace(/[^\p{Lu}]/gu, '').length < 3 || text.length < match[0].length + 12) return null;
  const creditStart = (match[1] ?? '').length;
  return {
    place,
    agency: agency ? agency.slice(1, -1) : null,
    credit: agency ? [creditStart, creditStart + agency.length] : null,
  };
}

/** The story of a line: without its marks of heading or list, the agency of its dateline, and a byline at its end. */
function storySpans(line: Line): Span[] {
  const mark = /^(?:#{1,6}\s+|TITLE:\s*)/i.exec(line.text)?.[0].length ?? 0;
  const byline =
    line.words <= 30
      ? (/[.!?]\s+(By \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})$/u.exec(line.text)?.[1]?.length ?? 0)
      : 0;
  const start = line.start + mark;
  const end = line.end - byline;
  const credit = datelineOf(line.text)?.credit;
  if (!credit) return start < end ? [{ start, end }] : [];
  return [
    { start, end: line.start + credit[0] },
    { start: line.start + credit[1], end },
  ].filter(span => span.start < span.end);
}

function plainTitle(line: string): string {
  return line
    .replace(/^(?:#{1,6}\s+|TITLE:\s*)/i, '')
    .replace(/\s+#+$/, '')
    .trim();
}
