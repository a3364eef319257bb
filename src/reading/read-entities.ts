import type { ReadEntity } from '../domain/reading.js';
import { LASTING_TITLES, REGNAL_TITLES, REGNAL_TITLES_THAT_ARE_NAMES } from '../domain/honorifics.js';
import { splitTitles } from '../domain/person-name.js';
import type { ArticleText } from './article-text.js';
import type { FoundEntity, FoundMention } from './model/entities.js';
import { NAME } from './model/pairs.js';
import { isNationality } from './nationalities.js';

/** The model's entities as a reading tells them: `e1`, `e2` … in order of first mention. */
export function readEntities(text: ArticleText, entities: readonly FoundEntity[]): ReadEntity[] {
  return entities.map((entity, index) => {
    const written = distinctNames(text, entity);
    const names =
      entity.type === 'person' && entity.named ? withoutTitles([...written, ...titled(text, entity)]) : written;
    return {
      id: entityId(index),
      type: entity.type === 'org' ? 'organisation' : entity.type,
      kind: entity.type === 'person' ? null : entity.kind,
      name: names[0]!,
      aliases: names.slice(1),
      mentions: entity.mentions.map(mention => text.span(mention.span)),
      named: isNamed(entity, names),
    };
  });
}

export function entityId(index: number): string {
  return `e${index + 1}`;
}

/** Names as written, the fullest first; of equals the commonest, then the earliest. Of an unnamed entity its nominals. */
function distinctNames(text: ArticleText, entity: FoundEntity): string[] {
  const telling = entity.mentions.filter(mention => mention.level === NAME || !entity.named);
  const found = new Map<string, { count: number; mention: FoundMention }>();
  for (const mention of telling) {
    const name = text.quote(mention.span);
    const known = found.get(name);
    found.set(name, { count: (known?.count ?? 0) + 1, mention: known?.mention ?? mention });
  }
  const fullness = ({ mention }: { mention: FoundMention }): number => mention.name.join('').length;
  return [...found].sort(([, a], [, b]) => fullness(b) - fullness(a) || b.count - a.count).map(([name]) => name);
}

/** A name, or words that tell whose a body is, though a sentence opens with them: "Colombian police", "NATO troops". */
function isNamed({ type, named }: FoundEntity, names: readonly string[]): boolean {
  if (named) return !names.every(type === 'person' ? isDescription : isCommonNoun);
  return type === 'org' && names.some(name => OPENS_WITH_ACRONYM.test(name) || isNationality(name.split(' ')[0]!));
}

const OPENS_WITH_ACRONYM = /^\p{Lu}{2,}\s/u;

/**
 * With the names that a title was taken for part of ("Sheikh Said Shaaban") as those without it: whoever looks for the one knows the
 * other. What is no name by itself ("Governor of Helmand") stays as it is.
 */
function withoutTitles(names: readonly string[]): string[] {
  const bare = names.map(untitled).filter(name => /^\p{Lu}/u.test(name) && !isTitle(name));
  return [...new Set([...names, ...bare])];
}

/** "Prince Souphanouvong" is a title or a given name, and "Souphanouvong" what the next sentence calls him in either case. */
function untitled(written: string): string {
  const [first, name, ...more] = written.split(' ');
  const isShortened = name !== undefined && more.length === 0 && REGNAL_TITLES_THAT_ARE_NAMES.has(first!.toLowerCase());
  return isShortened ? name : splitTitles(written).name;
}

/** Single names with the title for life right before them: "Salman" is "King Salman", too. */
function titled(text: ArticleText, { mentions }: FoundEntity): string[] {
  return mentions.flatMap(({ level, span: [start, end] }) => {
    const before = text.words.text[start - 1] ?? '';
    const title = before.toLowerCase();
    const isKept = REGNAL_TITLES.has(title) || Object.hasOwn(LASTING_TITLES, title);
    return level === NAME && end - start === 1 && /^\p{Lu}/u.test(before) && isKept
      ? [text.quote([start - 1, end])]
      : [];
  });
}

function isTitle(name: string): boolean {
  return splitTitles(`${name} Nn Nn`).name === 'Nn Nn';
}

/** "The Dutch military chief" bears a capital and no name. */
function isDescription(name: string): boolean {
  return /^[Tt]he\s(?:.*\s)?\p{Ll}\S*$/u.test(name);
}

/** What opens a sentence in the plural, "Forces of the alliance captured …", bears a capital for that alone. */
function isCommonNoun(name: string): boolean {
  return COMMON_NOUNS.has(name.toLowerCase());
}

const COMMON_NOUNS: ReadonlySet<string> = new Set(
  (
    'forces troops units soldiers guerrillas militiamen militias paramilitaries separatists jihadists extremists terrorists bandits raiders ' +
    'attackers assailants bombers snipers kidnappers looters rioters demonstrators vigilantes warplanes jets helicopters gunships tanks ' +
    'authorities officers residents villagers survivors witnesses civilians refugees prisoners deserters recruits crowds mobs'
  ).split(' '),
);
