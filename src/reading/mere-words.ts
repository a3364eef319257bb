import type { FoundEntity } from './model/entities.js';
import type { Filler, FoundArgument } from './model/events.js';
import type { ModelReading } from './model/joint-model.js';
import { NAME, PRONOUN } from './model/pairs.js';
import type { Words } from './model/words.js';
import { isNationality, isOfPeople } from './nationalities.js';

/**
 * Takes out what the model holds for entities and what only words are: pronouns that stand for nobody that the text tells of,
 * bare adjectives of nationality ("an Israeli airstrike"), which the guidelines of the training corpus make no entity, and peoples
 * taken for places ("Uzbek, Tajik and Pashtun residents"); they remain as the words that an event's participant is told by.
 * Relations with such an entity fall.
 */
export function withoutMereWords(model: ModelReading): ModelReading {
  const { mentions, owner, entities } = model.found;
  const stays = entities.map(
    entity => !isPronoun(entity) && !isBareNationality(entity, model.words) && !isPeople(entity, model.words),
  );
  if (stays.every(Boolean)) return model;
  let count = 0;
  const renumbered = stays.map(stay => (stay ? count++ : -1));
  const kept = [...mentions.keys()].filter(i => stays[owner[i]!]);
  return {
    ...model,
    found: {
      mentions: kept.map(i => mentions[i]!),
      owner: kept.map(i => renumbered[owner[i]!]!),
      entities: entities.filter((_, i) => stays[i]),
    },
    relations: model.relations.flatMap(relation => {
      const [head, tail] = [renumbered[relation.head]!, renumbered[relation.tail]!];
      return head < 0 || tail < 0 ? [] : [{ ...relation, head, tail }];
    }),
    events: model.events.map(event => ({
      ...event,
      arguments: event.arguments.flatMap(argument => {
        const filler = refilled(argument, event.trigger[0], entities, renumbered);
        return filler === null ? [] : [{ ...argument, filler }];
      }),
    })),
  };
}

function isPronoun({ mentions }: FoundEntity): boolean {
  return mentions.every(({ level }) => level === PRONOUN);
}

function isBareNationality({ mentions }: FoundEntity, { text }: Words): boolean {
  const names = mentions.filter(({ level }) => level === NAME);
  return names.length > 0 && names.every(({ span: [start, end] }) => end - start === 1 && isNationality(text[start]!));
}

/** A place of which nothing is told but its name in lists of at least two other peoples, or of one if it is known for one. */
function isPeople({ type, mentions }: FoundEntity, { text }: Words): boolean {
  return (
    type === 'place' &&
    mentions.every(
      ({ level, span: [start, end] }) =>
        level === NAME && end - start === 1 && listedWith(text, start).filter(isOfPeople).length > 1,
    )
  );
}

const SEPARATORS: ReadonlySet<string> = new Set([',', 'and', 'or', '&', 'ethnic', 'mostly', 'mainly']);

/** The capitalised words of the list in which a word stands, itself among them: "Uzbek, Tajik and Hazara". */
function listedWith(text: readonly string[], at: number): string[] {
  const isSeparator = (i: number): boolean => SEPARATORS.has(text[i] ?? '');
  const isWord = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(text[i] ?? '');
  let [start, end] = [at, at + 1];
  while (isSeparator(start - 1) || (isWord(start - 1) && isSeparator(start))) start--;
  while (isSeparator(end) || (isWord(end) && isSeparator(end - 1))) end++;
  return text.slice(start, end).filter(word => !SEPARATORS.has(word));
}

/** An adjective still says by whom: its words nearest to the trigger. A place and a pronoun say nothing. */
function refilled(
  { role, filler }: FoundArgument,
  trigger: number,
  entities: readonly FoundEntity[],
  renumbered: readonly number[],
): Filler | null {
  if (!('entity' in filler)) return filler;
  const entity = renumbered[filler.entity]!;
  if (entity >= 0) return { entity };
  const told = entities[filler.entity]!.mentions.filter(({ level }) => level === NAME);
  if (role === 'place' || told.length === 0) return null;
  const distance = (mention: (typeof told)[number]): number => Math.abs(mention.span[0] - trigger);
  return { words: told.reduce((best, other) => (distance(other) < distance(best) ? other : best)).span };
}
