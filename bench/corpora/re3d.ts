import type { ReadEntity, ReadParticipant, RelationType, SpanPair } from '../../src/domain/reading.js';
import { type Adapter, type CorpusEntity, type CorpusPrediction, happened, mentionsOf } from './prediction.js';

type Relation = CorpusPrediction['relations'][number];

/**
 * What re3d calls our relations: InChargeOf, BelongsTo, FightingAgainst, AlliesOf, CoLocated. InChargeOf is of who leads a body and
 * BelongsTo of its members, not of who holds an office in a state or speaks for a body.
 */
const NAMES: Readonly<Partial<Record<RelationType, string>>> = {
  commands: 'commands',
  second_in_command_of: 'commands',
  member_of: 'member_of',
  part_of: 'belongs_to',
  controls: 'controls',
  operates_from: 'based_in',
  operates_in: 'operates_in',
  located_in: 'located_in',
  capital_of: 'located_in',
  fights: 'fights',
  allied_with: 'allied_with',
};

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const ENDS =
  /(?:(?<!\b(?:\p{Lu}|Lt|Gen|Col|Brig|Maj|Capt|Sgt|Cpl|Adm|Dr|Mr|Mrs|Ms|St|Sen|Rep|Gov|No))[.!?]["'”’)\]]*\s*|\n\s*\n\s*)$/u;
const COUNT =
  /^(?:(?:at least|more than|about|some|over) )?(?:[\d,.]+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several) $/i;
const ABOUT_PLACES: ReadonlySet<string> = new Set(['controls', 'based_in', 'operates_in', 'located_in', 'co_located']);
const FROM_AFAR: ReadonlySet<string> = new Set(['airstrike', 'shelling']);
/** Who did what to whom there is no fight: who joins a body, signs with it, builds its base. */
const PEACEFUL: ReadonlySet<string> = new Set([
  'agreement',
  'base',
  'group_change',
  'other',
  'protest',
  'release',
  'surrender',
  'withdrawal',
]);

/**
 * re3d's relations hold between mentions of a sentence, pronouns and descriptions among them; an event says who fought whom, and that its
 * participants were at its place: whom it struck alone, where that was from afar.
 */
export const re3dPrediction: Adapter = (reading, text) => {
  const entities = new Map(reading.entities.map(entity => [entity.id, entity]));
  const sentences = sentencesOf(text);
  const relations: Relation[] = reading.relations.flatMap(({ type, head, tail }) => {
    const name = NAMES[type];
    const areTogether = sentences.some(span => [head, tail].every(id => isWithin(entities.get(id), span)));
    const isOnePlace = type === 'located_in' && areOnePlace(entities.get(head), entities.get(tail), text);
    return name === undefined || !areTogether || isOnePlace ? [] : [{ type: name, head, tail }];
  });
  const described = new Map<string, CorpusEntity>();
  const idOf = ({ entity, text: words = '' }: ReadParticipant): string => {
    if (entity !== undefined) return entity;
    const known = described.get(words) ?? { id: `words ${words}`, type: 'group', name: words, aliases: [] };
    described.set(words, known);
    return known.id;
  };
  for (const event of reading.events.filter(happened)) {
    const inSentence = (id: string): boolean => isWithin(entities.get(id), event.evidence);
    const present = event.participants.flatMap(({ entity }) =>
      entity !== undefined && inSentence(entity) ? [entity] : [],
    );
    const names = present.flatMap(id => mentionsOf(entities.get(id)!, text));
    const told = event.participants.filter(({ entity, text: words = '' }) =>
      entity === undefined ? !names.some(name => isCounted(words, name)) : present.includes(entity),
    );
    const place = event.places.find(inSentence);
    const by = told.filter(({ role }) => role === 'perpetrator').map(idOf);
    const against = told.filter(({ role }) => role === 'target' || role === 'victim').map(idOf);
    if (!PEACEFUL.has(event.type))
      for (const head of by) for (const tail of against) relations.push({ type: 'fights', head, tail });
    if (place !== undefined)
      for (const head of FROM_AFAR.has(event.type) ? against : [...by, ...against])
        if (head !== place) relations.push({ type: 'co_located', head, tail: place });
  }
  return {
    id: reading.id,
    entities: [
      ...reading.entities.map(entity => ({
        ...entity,
        aliases: [...new Set([...entity.aliases, ...mentionsOf(entity, text)])],
      })),
      ...described.values(),
    ],
    relations: distinct(relations),
    events: [],
  };
};

/** As the standard has them, but that no sentence ends behind "Lt." or "U.S.", nor with a line alone. */
function sentencesOf(text: string): SpanPair[] {
  const sentences: [number, number][] = [];
  for (const { index, segment } of SENTENCES.segment(text)) {
    const last = sentences.at(-1);
    if (last && !ENDS.test(text.slice(...last))) last[1] += segment.length;
    else sentences.push([index, index + segment.length]);
  }
  return sentences;
}

/** "Palmyra, Syria" is one place of re3d's. */
function areOnePlace(inner: ReadEntity | undefined, outer: ReadEntity | undefined, text: string): boolean {
  if (outer?.kind !== 'country') return false;
  const starts = outer.mentions.map(([start]) => start);
  return inner?.mentions.some(([, end]) => text.slice(end, end + 2) === ', ' && starts.includes(end + 2)) ?? false;
}

/** "120 Iraqi soldiers" beside the Iraqi soldiers are they once more. */
function isCounted(words: string, name: string): boolean {
  return words.endsWith(` ${name}`) && COUNT.test(words.slice(0, -name.length));
}

function isWithin(entity: ReadEntity | undefined, [start, end]: SpanPair): boolean {
  return entity?.mentions.some(mention => start <= mention[0] && mention[1] <= end) ?? false;
}

/** One of each name that re3d has, of a pair: who operates in a town that it controls is in charge of it. */
function distinct(relations: readonly Relation[]): Relation[] {
  const known = new Map<string, Relation>();
  for (const relation of relations) {
    const { type, head, tail } = relation;
    const key = `${ABOUT_PLACES.has(type) ? 'place' : type} ${head} ${tail}`;
    if (!known.has(key) || type === 'controls') known.set(key, relation);
  }
  return [...known.values()];
}
