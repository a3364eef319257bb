import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';

import { type Statement, statements } from '../../src/generated/cypher.js';
import { describeOnNeo4j } from '../harness/engines.js';

/** Owners of hops that are interfaces: their nodes are found as entities. */
const interfaces = ['Actor', 'Entity', 'Group', 'Place'];

/** Operators whose cost grows with the graph, not with the answer. */
const scans = /AllNodesScan|NodeByLabelScan|RelationshipTypeScan/;

/** A statement as it runs: a hop as the composer puts it after its parent. */
function wholeStatement({ name, text }: Statement): string {
  const [folder, owner = ''] = name.split('/');
  if (folder !== 'read' || owner === 'search') return text;
  if (owner === 'root') return `${text}\nRETURN node`;
  const isEdge = !text.includes('(parent)');
  const label = interfaces.includes(owner) ? 'Entity' : owner;
  const parent = isEdge
    ? 'UNWIND $parents AS parent'
    : `UNWIND $keys AS key\nMATCH (parent:${label} {id: key})\nCALL (parent) {`;
  return isEdge
    ? `${parent}\n${text}\nRETURN node`
    : `${parent}\n${text}\nRETURN collect(node) AS found\n}\nRETURN key, found`;
}

function operators(plan: Plan): string[] {
  return [plan.operatorType, ...plan.children.flatMap(operators)];
}

describeOnNeo4j('the plan of a statement', engine => {
  let driver: Driver;
  beforeAll(() => {
    const settings = engine.settings();
    if (settings.engine !== 'neo4j') throw new Error('not Neo4j');
    driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  });
  afterAll(() => driver.close());

  test.each(Object.values<Statement>(statements))('finds by indexes: $name', async statement => {
    const session = driver.session({ database: 'neo4j' });
    const { summary } = await session.run(`EXPLAIN ${wholeStatement(statement)}`);
    await session.close();
    if (summary.plan === false) throw new Error('the server gave no plan');
    const names = operators(summary.plan);
    expect(names.filter(name => scans.test(name))).toEqual([]);
    if (statement.text.includes('USING INDEX')) {
      expect(names).toContainEqual(expect.stringMatching(/RelationshipIndexSeekByRange/));
    }
  });
});
