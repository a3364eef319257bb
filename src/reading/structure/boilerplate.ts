import type { Line } from '../lines.js';
import { isByline } from './byline.js';

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
/** Of databases and monitoring services: "3 of 120 DOCUMENTS", "Late Edition - Final", "Text of report in English by … on 14 May". */
const DATABASE =
  /^(?:\d+ of \d+ documents|(?:©|copyright\b|\(c\) ?\d{4}).{0,120}|all rights reserved\.?|(?:(?:late|early|first|second|final|city|national|morning|evening|weekend|\w+day) )?edition(?: \d| -|$).{0,30}|(?:text|excerpts?) (?:of|from)(?: an?)? (?:unattributed |live )?(?:report|article|statement|interview|commentary|editorial|communique)\b.{0,240}|supplied by .{0,60}monitoring|\[(?:report|article|commentary|interview|editorial) by\b[^\]]{0,200}\])$/i;
const END_MARK = /^[-–—[(*# ]*(?:end|ends|end adv|more|30|endit|end item|###|\*\*\*)[-–—\])*#. ]*$/i;
const NOTE =
  /^[([*]*\s*(?:correction|clarification|editor['’]?s['’]? note|editors['’]? note|note to (?:editors|readers)|footnote|picture note|note|monitor['’]s note|published (?:in|on|by)|first published|originally published|last updated|updated|posted|a version of this (?:article|story)|an earlier version|a previous version|this (?:article|story|post|report) (?:was|has been|appeared|is part|first)|©|\(c\) ?\d{4}|copyright|all rights reserved|follow (?:us|him|her|@)|sign up|subscribe|newsletter|click here|tap here|download (?:the|our)|join (?:us|our|the)|share (?:this|on)|tweet|comments?\b|advertisement|for (?:more|further) (?:information|news|coverage)|for media (?:inquiries|enquiries|queries)|media (?:contact|inquiries)|press (?:contact|office)|contact(?:s| us)?\b|tel(?:ephone)?\b|phone|fax|e-?mail|the (?:writer|author|reporter|photographer)(?:['’]s| is| was| has| can)\b|reporters?['’] names|names? of (?:some |the )?reporters?|to contact the|disclaimer|source\s*:|tags?\s*:|topics\s*:|filed under|editing by|with inputs)/i;
export const RELATED =
  /^[-–—•*>→ ]*(?:related\b[^.]{0,40}|read (?:more|next|also|on|this)\b.{0,200}|(?:more|also|elsewhere) (?:on|from|in|about|by)\b[^.]{0,60}|more (?:stories|coverage|news|reading)\b[^.]{0,30}|see also\b.*|(?:earlier|also|previously) in (?:this|the|our)\b.*|in (?:the|this|our) (?:magazine|issue|series)\s*:.*|inside\s*:.*|on (?:the|this) same page\s*:.*|recommended\b[^.]{0,40}|(?:most|best) (?:read|popular|viewed)\b[^.]{0,30}|(?:you (?:may|might) (?:also )?like|trending|latest|top stories|don['’]t miss|further reading|in other news|keep reading|what to read next|up next|editors['’] picks?|our coverage|the latest|popular now)\b[^.]{0,40})$/i;
const BULLET = /^(?:[-–—•*>→·▪■●◦‣¶]|\d{1,2}[.)])\s+/;
const LINK_LIST = /\S\s+[|·•]\s+\S/;
const PAGE = /\b[Pp]age [A-Z]?\d+\b/;
const HANDLE_ONLY =
  /^(?:(?:follow|twitter|x|facebook|instagram|telegram|whatsapp)[^.]{0,30})?(?:@\w{2,30}[\s,|·]*)+$|^https?:\/\/\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$/i;
const ENDS_IN_HANDLE = /(?:^|\s)@\w{2,30}\.?$/;
const TRADE =
  /\b(?:correspondents?|reporters?|reports? (?:from|on|for)|reported (?:from|on|for)|writes? (?:about|for|on|from)|covers?|has covered|journalists?|photographers?|columnists?|editors?|bureau chief|staff writer|freelance\w*|contributed (?:to|reporting|from)|is the author of|is a writer|is an? author|teaches|is a fellow)\b/i;
export const SENTENCE_END = /[.!?…]["'”’)\]]*$/;

export function isHeadMatter(line: Line): boolean {
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
    DATABASE.test(line.text) ||
    (/^(?:published|updated|posted|last (?:updated|modified)|presenter|broadcast|issue|vol)\b[^.]*/i.test(line.text) &&
      line.words <= 14)
  );
}

export function isTailLine(line: Line, authors: readonly string[]): boolean {
  const text = line.text;
  return (
    (NOTE.test(text) &&
      line.words <= 120 &&
      !/^note\b(?!\s*:)/i.test(text) &&
      !(/^source\s*:/i.test(text) && line.words > 25) &&
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

/** Within the story: captions with credits, link lines, lists below a related heading, calls to subscribe. */
export function isInnerBoilerplate(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
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
    const above = lines[i]!.text;
    if (/^(?:related|read more|more on this story|see also|read also|recommended)\b[^.]{0,40}:?$/i.test(above))
      return lines.slice(i + 1, index + 1).every(isBulletLink);
    if (!BULLET.test(above)) return false;
  }
  return false;
}

export function isLink(line: Line): boolean {
  return (
    line.words <= 24 &&
    (BULLET.test(line.text) ||
      !SENTENCE_END.test(line.text) ||
      LINK_LIST.test(line.text) ||
      /^\w+ says\b|\?$/.test(line.text))
  );
}

export function isBulletLink(line: Line): boolean {
  return line.words <= 20 && BULLET.test(line.text) && !/^\d/.test(line.text);
}

/** Short items without a place heading ("Masisi: …") or a second sentence. */
export function isHeadlineList(lines: readonly Line[]): boolean {
  const items = lines.map(line => line.text.replace(BULLET, ''));
  return (
    items.every(item => !/^[\p{Lu}][\p{L} -]{2,25}:\s/u.test(item) && !/[.!?]["”]?\s+\p{Lu}/u.test(item)) &&
    items.reduce((n, item) => n + item.split(/\s+/).length, 0) / items.length <= 12
  );
}
