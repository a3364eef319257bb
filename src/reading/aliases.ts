import type { FoundEntities } from './model/entities.js';
import { type IndexPairs, NAME } from './model/pairs.js';
import type { Words, WordSpan } from './model/words.js';
import { KIN } from './titles.js';

/** Behind a name: ", 34 , a former teacher", but not "the son of a commander nicknamed"; that is somebody else's alias. */
const APPOSITION = String.raw`(?:,\s)?(?:\d{1,2}\s,\s)?(?:(?:an?|the)\s(?:(?!\s(?:of|to|for|by|with|from)\s(?:an?|the|his|her|its|their)\s)[^,;.()]){1,60}?\s(?:,\s)?)?`;
/** Behind the words of naming. */
const BEFORE_NAME = String.raw`(?:\s,)?(?:\s["“”'‘«])?(?:\sthe)?$`;
const NAMING = [
  String.raw`whose\s(?:real|true|full|given|birth|proper)\sname\s(?:is|was)`,
  String.raw`(?:who\s(?:is|was)\s)?(?:(?:better|also|widely|popularly|otherwise|commonly|usually|locally|formerly)\s)?known\s(?:(?!as\b)[\p{L}’'-]+\s){0,4}?(?:as|by\s(?:the|his|her|its)\s(?:nom\sde\sguerre|alias|name|nickname|acronym|initials)(?:\sof)?)`,
  String.raw`(?:an\s)?(?:alias|aka|a\s\.\sk\s\.\sa\s\.)`,
  String.raw`(?:(?:his|her)\s)?(?:true|real|full|given|birth|proper)\sname(?:\s(?:is|was|:))?`,
  String.raw`who\s(?:goes|went|uses|used|fights|fought)\s(?:(?:by|under)\s)?(?:the|his|her)\s(?:name|alias|nom\sde\sguerre)(?:\sof)?`,
  String.raw`(?:(?:his|her)\s)?nom\sde\sguerre(?:\s(?:is|was))?`,
  String.raw`(?:nicknamed|dubbed|born|n[ée]e)`,
  String.raw`(?:whom?|which)\s(?:[\p{L}’'-]+\s){1,4}(?:call|calls|called|knew|know|knows)(?:\sas)?`,
  String.raw`(?:who\s|which\s)?(?:calls|calling)\s(?:him|her|it)self`,
].join('|');
/** Between two names of one, words and marks parted by single spaces. */
const IS_KNOWN_AS = new RegExp(String.raw`^${APPOSITION}(?:\(\s)?(?:${NAMING})${BEFORE_NAME}`, 'iu');
/** ", called": of people only ("an estate called El Palmito"), and "called Otniel a liar" is no name. */
const IS_CALLED = new RegExp(String.raw`^${APPOSITION}(?:\(\s)?(?:also\s)?called${BEFORE_NAME}`, 'iu');
/** "Huambo (formerly Nova Lisboa)": of places and bodies; a man is formerly somebody's aide. */
const IS_RENAMED = new RegExp(String.raw`^(?:,\s)?(?:\(\s)?(?:formerly|previously)${BEFORE_NAME}`, 'iu');

/** What has names that it may be known by. */
const CLASSES: Readonly<Record<string, 'person' | 'body' | 'place'>> = {
  person: 'person',
  group: 'body',
  org: 'body',
  place: 'place',
};

/**
 * Pairs of people, of bodies and of places that are one by what stands between their names: "Commander Bravo, whose real name is
 * Abdullah Karim", "Eliseo Pardo, a teacher known in the hills as El Maestro", "Kobani, also known as Ayn al-Arab".
 */
export function aliasPairs(found: FoundEntities, words: Words): IndexPairs {
  return (['person', 'body', 'place'] as const).flatMap(kind => {
    const names = [...found.mentions.keys()]
      .filter(i => found.mentions[i]!.level === NAME && CLASSES[found.entities[found.owner[i]!]!.type] === kind)
      .sort((a, b) => found.mentions[a]!.span[0] - found.mentions[b]!.span[0]);
    return names.slice(1).flatMap((later, i): [number, number][] => {
      const earlier = names[i]!;
      const [alias, name] = [found.owner[later]!, found.owner[earlier]!];
      const [one, other] = [found.mentions[earlier]!.span, found.mentions[later]!.span];
      if (alias === name || words.sentence[one[1] - 1] !== words.sentence[other[0]]) return [];
      return isAlias(kind, words, one, other) ? [[alias, name]] : [];
    });
  });
}

function isAlias(kind: 'person' | 'body' | 'place', words: Words, name: WordSpan, alias: WordSpan): boolean {
  if (isOnlyPart(words, alias)) return false;
  const between = words.text.slice(name[1], alias[0]).join(' ');
  if (kind === 'person')
    return (
      !isOfKin(words, name) &&
      (IS_KNOWN_AS.test(between) ||
        (IS_CALLED.test(between) && /^[,.;)]$/.test(behind(words, alias))) ||
        (/^\((?:\s["“”'‘«])?$/.test(between) && behind(words, alias) === ')'))
    );
  if (kind === 'body' && isOfPart(words, name)) return false;
  return IS_KNOWN_AS.test(between) || IS_RENAMED.test(between);
}

/** The word behind, but for the quotation mark that ends a quoted name. */
function behind({ text }: Words, [, end]: WordSpan): string {
  return (/^["“”'’»]$/.test(text[end] ?? '') ? text[end + 1] : text[end]) ?? '';
}

/** "A wing of Fretilin, known as Falintil": the alias is the wing's. */
function isOfPart({ text }: Words, [start]: WordSpan): boolean {
  const before = text[start - 1]?.toLowerCase() === 'the' ? text[start - 2] : text[start - 1];
  return /^(?:of|from|in|within|by)$/i.test(before ?? '');
}

/** "The wife of Abu Salim, known as": the alias is hers. */
function isOfKin({ text }: Words, [start]: WordSpan): boolean {
  return text[start - 1] === 'of' && KIN.test(text[start - 2] ?? '');
}

/** "Known as Omar Zay's right hand", "the Omar Zay of the Sahara": the alias is more than the name. */
function isOnlyPart({ text }: Words, [start, end]: WordSpan): boolean {
  return /^['’]/.test(text[end] ?? '') || (text[start - 1]?.toLowerCase() === 'the' && text[end] === 'of');
}
