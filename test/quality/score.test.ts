import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { type AnnotatedDocument, readAnnotations } from '../../src/quality/annotations.js';
import { type Prediction, readPredictions } from '../../src/quality/predictions.js';
import { decimals, tableOf } from '../../src/quality/report.js';
import { score } from '../../src/quality/score.js';
import { EVENT_TYPES } from '../../src/quality/vocabulary.js';
import { withFile } from './support.js';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const documents = readAnnotations(fixture('annotated'));
const table = (of: readonly AnnotatedDocument[], predictions: ReadonlyMap<string, Prediction>): string[] =>
  tableOf({ name: '', documents: 0, predicted: 0, counting: score(of, predictions), errors: new Map() });

/** Annotation said back as a reader would say it. */
function ideal({ id, entities, relations, events }: AnnotatedDocument): Prediction {
  return {
    id,
    entities: entities.map(entity => ({
      ...entity,
      mentions: entity.mentions.map(({ start, end }): [number, number] => [start, end]),
    })),
    relations: relations.map(({ type, head, tail, role }) => ({ type, head, tail, role })),
    events: events.map(({ type, trigger, place, args, status, ...rest }) => ({
      ...rest,
      type: EVENT_TYPES[type][0],
      trigger: trigger.span ? [trigger.span[0], trigger.span[1]] : null,
      places: place ? [place] : [],
      participants: args,
      polarity: status === 'denied' ? 'denied' : 'affirmed',
      modality: status === 'denied' ? 'actual' : status,
    })),
  };
}

describe('the scorer', () => {
  test('prints the table of the reference scorer to the last digit', () => {
    const reference = readFileSync(fixture('reference-table.txt'), 'utf8').trimEnd().split('\n');
    expect(table(documents, readPredictions(fixture('predictions.jsonl')))).toEqual(reference);
  });

  test('gives annotation itself full marks', () => {
    const { tallies, shares } = score(documents, new Map(documents.map(document => [document.id, ideal(document)])));
    expect(Object.fromEntries([...tallies].map(([name, tally]) => [name, tally.figures().f1]))).toEqual(
      Object.fromEntries([...tallies.keys()].map(name => [name, 1])),
    );
    expect([...shares.values()].every(({ right, of }) => right === of)).toBe(true);
  });

  test('gives no marks for saying nothing', () => {
    const { tallies } = score(documents, new Map());
    expect([...tallies.values()].map(tally => tally.figures().f1)).toEqual([...tallies].map(() => 0));
  });

  test('tells what was missed and what is false, with its place in the text', () => {
    const { errors } = score(documents, readPredictions(fixture('predictions.jsonl')));
    expect(errors).toContainEqual({
      kind: 'relation false',
      document: 'note-1',
      what: 'posted_to/commander: ilya varnas → port amil',
      span: [5, 16],
      weight: 0.55,
    });
    expect(errors).toContainEqual({
      kind: 'entity missed',
      document: 'page-1',
      what: 'group Hill Guard',
      span: expect.anything(),
      weight: 1,
    });
  });
});

describe('what is counted as a name', () => {
  const named = (text: string, mention: string, type: string): boolean | undefined => {
    const start = text.indexOf(mention);
    const mentions = [{ start, end: start + mention.length, text: mention }];
    const document = {
      id: 'd',
      text,
      entities: [{ id: 'e', type, name: mention, mentions }],
      relations: [],
      events: [],
    };
    return withFile(JSON.stringify(document), file => readAnnotations(file)[0]?.entities[0]?.named);
  };

  test.each([
    ['Rebels of the Amil Front fled.', 'Amil Front', 'group', true],
    ['The front fell. Rebels fled.', 'Rebels', 'group', false],
    ['Gunmen fled.', 'Gunmen', 'group', false],
    ['Sedra fell.', 'Sedra', 'place', true],
    ['It fell. Naila osei left.', 'Naila osei', 'person', true],
    ['The 3rd brigade fell.', '3rd brigade', 'org', true],
    ['The طالبان fell.', 'طالبان', 'group', true],
    ['She saw gunmen.', 'gunmen', 'group', false],
  ])('in “%s” “%s”, a %s: %p', (text, mention, type, expected) => {
    expect(named(text, mention, type)).toBe(expected);
  });
});

test.each([
  [0.0625, '0.062'],
  [0.1875, '0.188'],
  [0.3125, '0.312'],
  [0.9375, '0.938'],
  [2 / 3, '0.667'],
  [0.5, '0.500'],
  [1, '1.000'],
])('%f is printed as %s: halves go to the even digit', (ratio, printed) => {
  expect(decimals(ratio)).toBe(printed);
});
