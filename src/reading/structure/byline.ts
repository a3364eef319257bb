import type { Line } from '../lines.js';

const STAFF =
  /^(?:staff|agency|agencies|reporters?|correspondents?|contributors?|writers?|editors?|envoys?|team|bureau|desk|service|wire|special|security|political|diplomatic|foreign|regional|defen[cs]e|war|chief|senior|own|news|online|photographs?)$/i;
const CONNECTOR = /^(?:and|in|for|at|with|of|the|from|near|on|our|a|an|&|de|da|van|von|bin|ibn|el|du|la|le)$/;
const NAME_WORD = /^(?:\p{Lu}[\p{L}.'’-]*|al-\p{Lu}[\p{L}'’-]*|\d+)$/u;
const OPENING = /^(?:dispatch\s*\|\s*)?(?:by|from|words by|story by)[:\s]+/i;
const OPENING_AS_WRITTEN = /^(?:[Dd]ispatch\s*\|\s*)?(?:By|BY|From|FROM|Words by|Story by)[:\s]/;
const MAX_WORDS = 24;

/** "By A Name and B Name in Place", "From our correspondent": names and the words of the trade only. */
export function isByline({ text, words }: Line): boolean {
  if (words > MAX_WORDS || !OPENING_AS_WRITTEN.test(text)) return false;
  const tokens = text
    .replace(OPENING, '')
    .split(/[\s,;:|·•—–/()]+/)
    .filter(token => token !== '');
  return tokens.length > 0 && tokens.map(token => token.replace(/\.$/, '')).every(isBylineWord);
}

function isBylineWord(token: string): boolean {
  return NAME_WORD.test(token) || CONNECTOR.test(token) || STAFF.test(token) || /^-+$/.test(token);
}

/** "By A, B and C in Place" → the names. */
export function namesOf(byline: string): string[] {
  return byline
    .replace(OPENING, '')
    .split(/\s*\|\s*/)[0]!
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|\s+&\s+/i)
    .map(part => part.replace(/\s+(?:in|for|at|near|from|on)\s.*$/i, '').trim())
    .filter(isName)
    .map(part => (part === part.toUpperCase() ? capitalised(part) : part));
}

function isName(part: string): boolean {
  if (!/^\p{Lu}\S* \S/u.test(part) || /\d/.test(part) || /^(?:a|an|our|the)\b/i.test(part)) return false;
  return !part.split(/\s+/).some(word => STAFF.test(word));
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, start => start.toUpperCase());
}
