/** First line of a record in a file of Nexis: "3 of 120 DOCUMENTS". */
const OPENS = /^[^\S\r\n]*\d{1,5} of \d{1,5} DOCUMENTS?[^\S\r\n]*$/gm;
/** Last line of one in a file of Nexis Uni or Factiva, with Factiva's accession number. */
const CLOSES =
  /^[^\S\r\n]*(?:End of Document|(?:AN[^\S\r\n]+)?Document [A-Z][A-Z0-9]{0,9}\d{8}[a-z0-9]{6,12})[^\S\r\n]*$/gm;
/** Labels of the pages that databases put before the first record and behind the last: who searched, when, and for what. */
const OF_THE_SEARCH =
  /^[^\S\r\n]*(?:Time of Request|Print Request|User Name|Date and Time|Job Number|Documents \(\d+\)|Client ID(?:\/Project Name)?|Client\/Matter|Number of Lines|Search Terms|Search Type|Search Summary|Narrowed by)[^\S\r\n]*(?::|=|$)/;
/** Lines at the head of a part by which a search's page shows. */
const HEAD = 4;
/** So short is no record: a copyright, a page's number. */
const LEAST_LETTERS = 120;

/**
 * The texts in a text file: its one article, or the records that a news database saves in one file, without their white space and the
 * pages of the search around them, so that a record is the same article in every file.
 */
export function recordsOf(text: string): string[] {
  const opening = Array.from(text.matchAll(OPENS), match => match.index);
  const closing = Array.from(text.matchAll(CLOSES), match => match.index + match[0].length);
  const borders = opening.length > 0 ? opening : closing;
  if (borders.length === 0) return [text];
  const parts = [0, ...borders].map((start, i) => withoutPages(text.slice(start, borders[i])));
  // Before the first opening line and behind the last closing one there may be no record.
  const outermost = opening.length > 0 ? 0 : parts.length - 1;
  const records = parts.filter((part, i) => part !== '' && (i !== outermost || letters(part) >= LEAST_LETTERS));
  return records.length > 0 ? records : [text];
}

/** Without its opening line, and without a page that opens with labels of the search: up to its last label, or the new page behind it. */
function withoutPages(part: string): string {
  const record = part.replace(OPENS, '').trim();
  const lines = record.split('\n');
  const told = lines.flatMap((line, i) => (OF_THE_SEARCH.test(line) ? [i] : []));
  if (told.length === 0 || lines.slice(0, told[0]).filter(line => line.trim() !== '').length >= HEAD) return record;
  const behind = lines.slice(told.at(-1)! + 1).join('\n');
  return behind.slice(behind.indexOf('\f') + 1).trim();
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
