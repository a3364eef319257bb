import type { ArticleText } from '../article-text.js';
import type { FoundEntities } from '../model/entities.js';
import type { Manifest, Thresholds } from '../model/manifest.js';
import type { FoundRelation } from '../model/relations.js';
import { countryNames } from '../nationalities.js';
import { statedPlaces } from './bases.js';
import { type Construction, type StatedRelation, statedPostings, type TypedMention } from './postings.js';

/**
 * Share of what each construction states that annotators confirm, on the annotated mentions of the training texts
 * (docs/reading.md). It stands for the probability of a relation that the model does not see or is less sure of.
 */
const PRECISION: Readonly<Record<Construction, number>> = {
  apposition: 0.96,
  premodifier: 0.96,
  nested: 0.94,
  leads: 0.92,
  'led-by': 0.9,
  'post-of-body': 0.94,
  nationality: 0.87,
  'base-of': 0.89,
  'based-in': 0.85,
  'capital-of': 0.93,
  'capital-named': 0.93,
  'capital-nested': 0.93,
  possessed: 0.94,
  'settlement-in': 0.86,
  'commander-in': 0.9,
  'leads-in': 0.9,
};

/** All relations that the grammar of single sentences states outright. */
export function statedRelations(text: ArticleText, mentions: readonly TypedMention[]): StatedRelation[] {
  const people = mentions.filter(({ type }) => type === 'person');
  const ofNations = statedPostings(text, [...people, ...nations(text, mentions)]).map((stated): StatedRelation => ({
    ...stated,
    construction: 'nationality',
  }));
  return [...statedPostings(text, mentions), ...ofNations, ...statedPlaces(text, mentions)];
}

/** "Israeli" as a mention of Israel, where the text names Israel: in "Israeli Defense Minister X" it says whose minister. */
function nations(text: ArticleText, mentions: readonly TypedMention[]): TypedMention[] {
  const countries = mentions.filter(({ type, kind }) => type === 'place' && kind === 'country');
  if (countries.length === 0) return [];
  const { text: words } = text.words;
  return words.flatMap((word, at) => {
    // "South Sudanese" is no Sudanese.
    const ofTwo = at > 0 ? countryNames(`${words[at - 1]!} ${word}`) : [];
    const names = ofTwo.length > 0 ? ofTwo : countryNames(word);
    const meant = new Map(
      countries.filter(({ span }) => names.includes(text.text(span))).map(country => [country.entity, country]),
    );
    const [country] = meant.values();
    return country && meant.size === 1 ? [{ ...country, span: [at, at + 1] as const }] : [];
  });
}

/** The model's relations with what the sentences state outright; where both judge one pair, the sentence is believed. */
export function withStated(
  relations: readonly FoundRelation[],
  text: ArticleText,
  { mentions, owner, entities }: FoundEntities,
  manifest: Manifest,
  thresholds: Thresholds,
): FoundRelation[] {
  const typed = mentions.map(({ span }, i) => {
    const { type, kind } = entities[owner[i]!]!;
    return { span, entity: owner[i]!, type, kind };
  });
  const result = new Map(relations.map(relation => [keyOf(relation), relation]));
  for (const stated of statedRelations(text, typed)) {
    const relation = asFound(stated);
    const rivals = manifest.exclusiveRelations.find(labels => labels.includes(relation.label)) ?? [];
    const score = Math.max(relation.score, result.get(keyOf(relation))?.score ?? 0);
    if (relation.head === relation.tail || score <= thresholds.relations[relation.label]!) continue;
    for (const label of rivals) result.delete(keyOf({ ...relation, label }));
    // A town is the capital of one province: of the one that the sentence names.
    if (relation.label === 'capital_of') {
      for (const [key, other] of result)
        if (other.label === 'capital_of' && other.head === relation.head) result.delete(key);
    }
    result.set(keyOf(relation), { ...relation, score });
  }
  return [...result.values()].sort((a, b) => a.head - b.head || a.tail - b.tail);
}

function keyOf({ head, label, tail }: Pick<FoundRelation, 'head' | 'label' | 'tail'>): string {
  return `${head} ${label} ${tail}`;
}

function asFound({ head, tail, label, former, construction }: StatedRelation): FoundRelation {
  const saidBy = [head.span, tail.span] as const;
  return { head: head.entity, tail: tail.entity, label, former, score: PRECISION[construction], saidBy };
}
