import type { FoundEntities } from './model/entities.js';
import { type IndexPairs, NAME } from './model/pairs.js';
import type { Words, WordSpan } from './model/words.js';
import { KIN } from './titles.js';

/** Behind a name: ", 34 , a former teacher", but not "the son of a commander nicknamed"; that is somebody else's alias. */
const APPOSITION = String.raw`(?:,\s)?(?:\d{1,2}\s,\s)?(?:(?:an?|the)\s(?:(?!\s(?:of|to|for|by|with|from)\s(?:an?|the|his|her|its|their)\s)[^,;.()]){1,60}?\s(?:,\s)?)?`;
const NAMING = [
  String.raw`whose\s(?:real|true|full|given|birth|proper)\sname\s(?:is|was)`,
  String.raw`(?:who\s(?:is|was)\s)?(?:(?:better|also|widely|popularly|otherwise|commonly|usually|locally)\s)?known\s(?:(?!as\b)[\p{L}’'-]+\s){0,4}?(?:as|by\s(?:the|his|her)\s(?:nom\sde\sguerre|alias|name|nickname)(?:\sof)?)`,
  String.raw`(?:\(\s)?(?:an\s)?(?:alias|aka|a\s\.\sk\s\.\sa\s\.)`,
  String.raw`\(\s(?:(?:his|her)\s)?(?:true|real|full|given|birth|proper)\sname(?:\s(?:is|was|:))?`,
  String.raw`who\s(?:goes|went|uses|used|fights|fought)\s(?:(?:by|under)\s)?(?:the|his|her)\s(?:name|alias|nom\sde\sguerre)(?:\sof)?`,
  String.raw`(?:(?:his|her)\s)?nom\sde\sguerre(?:\s(?:is|was))?`,
  String.raw`(?:nicknamed|dubbed|born|n[ée]e)`,
  String.raw`whom?\s(?:[\p{L}’'-]+\s){1,4}(?:call|calls|called|knew|know|knows)(?:\sas)?`,
  String.raw`who\scalls\shimself`,
].join('|');
/** Between two names of one person, words and marks parted by single spaces. */
const IS_KNOWN_AS = new RegExp(String.raw`^${APPOSITION}(?:${NAMING})(?:\s,)?(?:\s["“”'‘«])?(?:\sthe)?$`, 'iu');

/**
 * Pairs of people who are one by what stands between their names: "Commander Bravo, whose real name is Abdullah Karim", "Eliseo
 * Pardo, a teacher known in the hills as El Maestro", "Omar Zay (Abu Noor)". In annotated texts 584 of 584 names joined by
 * words are one person's.
 */
export function aliasPairs(found: FoundEntities, words: Words): IndexPairs {
  const people = [...found.mentions.keys()]
    .filter(i => found.mentions[i]!.level === NAME && found.entities[found.owner[i]!]!.type === 'person')
    .sort((a, b) => found.mentions[a]!.span[0] - found.mentions[b]!.span[0]);
  return people.slice(1).flatMap((later, i): [number, number][] => {
    const earlier = people[i]!;
    const [alias, name] = [found.owner[later]!, found.owner[earlier]!];
    const [from, to] = [found.mentions[earlier]!.span[1], found.mentions[later]!.span[0]];
    if (alias === name || words.sentence[from - 1] !== words.sentence[to]) return [];
    if (isOfKin(words, found.mentions[earlier]!.span) || isOnlyPart(words, found.mentions[later]!.span)) return [];
    const isAlias =
      IS_KNOWN_AS.test(words.text.slice(from, to).join(' ')) || isBracketed(words, from, found.mentions[later]!.span);
    return isAlias ? [[alias, name]] : [];
  });
}

/** "Omar Zay (Abu Noor)": a person's name alone in brackets behind another. In annotated texts 18 of 18 are one person's. */
function isBracketed({ text }: Words, from: number, [start, end]: WordSpan): boolean {
  return text.slice(from, start).join(' ') === '(' && text[end] === ')';
}

/** "The wife of Abu Salim, known as": the alias is hers. */
function isOfKin({ text }: Words, [start]: WordSpan): boolean {
  return text[start - 1] === 'of' && KIN.test(text[start - 2] ?? '');
}

/** "Known as Omar Zay's right hand", "the Omar Zay of the Sahara": the alias is more than the name. */
function isOnlyPart({ text }: Words, [start, end]: WordSpan): boolean {
  return /^['’]/.test(text[end] ?? '') || (text[start - 1]?.toLowerCase() === 'the' && text[end] === 'of');
}
