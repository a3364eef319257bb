import type { AnnotatedEntity } from './annotations.js';
import { type Counting, countWhere, type Pair } from './comparison.js';
import { maximumMatching } from './matching.js';
import type { PredictedEntity } from './predictions.js';
import { countedType } from './vocabulary.js';

/**
 * Named entities, one to one: right if the type and one name agree. Then, of all their mentions, pronouns and nominals
 * included, the exact spans.
 */
export function scoreEntities(pair: Pair, counting: Counting): void {
  const gold = pair.document.entities.filter(entity => entity.named);
  const predicted = [...pair.predicted.values()].filter(
    ({ named, type }) => named !== false && countedType(type ?? '') !== undefined,
  );
  for (const type of ['person', 'org', 'place'] as const) {
    const there = gold.filter(entity => countedType(entity.type) === type);
    const said = predicted.filter(entity => countedType(entity.type ?? '') === type);
    const hit = countWhere(matchEntities(said, there), left => left !== null);
    counting.tally(`entity ${type}`).add(pair.document.id, hit, said.length, there.length);
  }
  const matched = matchEntities(predicted, gold);
  const hit = countWhere(matched, left => left !== null);
  counting.tally('entity ALL').add(pair.document.id, hit, predicted.length, gold.length);
  scoreHits(pair, counting, matched, predicted, gold);
  scoreMentions(pair, counting, predicted, gold);
}

function matchEntities(
  said: readonly PredictedEntity[],
  there: readonly AnnotatedEntity[],
): readonly (number | null)[] {
  const ends = said.map(({ type, names }) =>
    there.flatMap((entity, at) =>
      countedType(entity.type) === countedType(type ?? '') && [...names].some(name => entity.names.has(name))
        ? [at]
        : [],
    ),
  );
  return maximumMatching(ends, there.length);
}

function scoreHits(
  { document }: Pair,
  counting: Counting,
  matched: readonly (number | null)[],
  predicted: readonly PredictedEntity[],
  gold: readonly AnnotatedEntity[],
): void {
  for (const [at, entity] of gold.entries()) {
    const found = predicted[matched[at] ?? -1];
    if (!found) {
      const { start, end } = entity.mentions[0] ?? { start: 0, end: 0 };
      counting.errors.push({
        kind: 'entity missed',
        document: document.id,
        what: `${entity.type} ${entity.name}`,
        span: [start, end],
        weight: entity.mentions.length,
      });
      continue;
    }
    if (entity.type === 'group' || entity.type === 'org')
      counting.decide('group or organisation', (found.type === 'group') === (entity.type === 'group'));
    if (found.kind && entity.kind) counting.decide('kind', found.kind === entity.kind);
  }
  for (const [at, { type, name, spans }] of predicted.entries()) {
    if (matched.includes(at)) continue;
    counting.errors.push({
      kind: 'entity false',
      document: document.id,
      what: `${type} ${name}`,
      span: spans[0] ?? null,
      weight: spans.length,
    });
  }
}

function scoreMentions(
  { document }: Pair,
  counting: Counting,
  predicted: readonly PredictedEntity[],
  gold: readonly AnnotatedEntity[],
): void {
  const there = new Set(gold.flatMap(({ mentions }) => mentions.map(({ start, end }) => `${start},${end}`)));
  const said = new Set(predicted.flatMap(({ spans }) => spans.map(span => span.join())));
  counting.tally('mention (with coreference)').add(
    document.id,
    countWhere(said, span => there.has(span)),
    said.size,
    there.size,
  );
}
