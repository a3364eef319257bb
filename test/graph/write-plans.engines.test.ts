import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { type Statement, statements } from '../../src/generated/cypher.js';
import { describeOnNeo4j } from '../harness/engines.js';
import { type Planner, plannerOf } from '../queries/plans.js';

/** Operators whose cost grows with the graph, not with what is written. */
const scans = /AllNodesScan|NodeByLabelScan|RelationshipTypeScan/;

/** Those of reading are tested as the composer puts them together, in test/queries. */
const written = Object.values<Statement>(statements).filter(({ name }) => name.startsWith('write/'));

describeOnNeo4j('the plan of a statement that writes', engine => {
  let planner: Planner;
  beforeAll(() => {
    planner = plannerOf(engine.settings());
  });
  afterAll(() => planner.close());

  test.each(written)('finds by indexes: $name', async ({ text }) => {
    const operators = (await planner.explain(text, {})).map(({ operator }) => operator);
    expect(operators.filter(operator => scans.test(operator))).toEqual([]);
  });
});
