import type { FoundEntity } from './model/entities.js';
import type { Filler, FoundArgument } from './model/events.js';
import type { ModelReading } from './model/joint-model.js';
import { NAME, PRONOUN } from './model/pairs.js';
import type { Words } from './model/words.js';
import { isNationality } from './nationalities.js';

/**
 * Takes out what the model holds for entities and what only words are: pronouns that stand for nobody that the text tells of,
 * and bare adjectives of nationality ("an Israeli airstrike"), which the guidelines of the training corpus make no entity; they
 * remain as the words that an event's participant is told by. Relations with such an entity fall.
 */
export function withoutMereWords(model: ModelReading): ModelReading {
  const { mentions, owner, entities } = model.found;
  const stays = entities.map(entity => !isPronoun(entity) && !isBareNationality(entity, model.words));
  if (stays.every(Boolean)) return model;
  let count = 0;
  const renumbered = stays.map(stay => (stay ? count++ : -1));
  const kept = [...mentions.keys()].filter(i => stays[owner[i]!]);
  return {
    words: model.words,
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
