/** First line of a record in a file of Nexis: "3 of 120 DOCUMENTS". */
const OPENS = /^[^\S\r\n]*\d{1,5} of \d{1,5} DOCUMENTS[^\S\r\n]*$/m;
/** Last line of one in a file of Nexis Uni or Factiva, with Factiva's accession number. */
const CLOSES = /^[^\S\r\n]*(?:End of Document|(?:AN[^\S\r\n]+)?Document [A-Z]{2,10}\d{8}[a-z0-9]{3,20})[^\S\r\n]*$/m;
/** What databases put before the first record and behind the last: who searched, when, and for what. */
const OF_THE_SEARCH =
  /^[^\S\r\n]*(?:Time of Request|Print Request|Job Number|Client ID|Search Summary|Search Terms)\b/m;

/** The texts in a text file: its one article, or the records of many that a news database saves in one file. */
export function recordsOf(text: string): string[] {
  const opening = starts(text, OPENS, match => match.index);
  const borders = opening.length > 0 ? opening : starts(text, CLOSES, match => match.index + match[0].length);
  const parts = [0, ...borders].map((start, i) => text.slice(start, borders[i]));
  const records = parts.filter(part => part.trim() !== '' && !isOfTheSearch(part));
  return records.length > 1 ? records : [text];
}

function starts(text: string, line: RegExp, startOf: (match: RegExpExecArray) => number): number[] {
  return Array.from(text.matchAll(new RegExp(line, 'gm')), startOf);
}

function isOfTheSearch(part: string): boolean {
  return OF_THE_SEARCH.test(part) && !OPENS.test(part) && !CLOSES.test(part);
}
