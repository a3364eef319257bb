import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType } from 'graphql';

import { isConnection } from '../../src/queries/selections.js';
import { buildDenseGraph, denseId } from '../harness/dense-graph.js';
import { describeOnNeo4j } from '../harness/engines.js';
import { recordedGraph, type RecordedGraph } from '../harness/recorded-graph.js';

import { type Planner, plannerOf, type PlanStep } from './plans.js';
import { operationFor, relationsOf } from './relation-paths.js';
import { contractOf, dataOf, serviceOn } from './support.js';

const { hops, schema } = contractOf('neo4j');
const relations = relationsOf(schema, hops).map(
  relation => [`${relation.type.name}.${relation.field.name}`, relation] as const,
);
const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(({ type }) => isConnection(getNamedType(type)))
  .map(({ name }) => name);
/** What reads a whole label, or joins two things that have nothing to do with each other. */
const WHOLE = /^(?:AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|.*CartesianProduct|.*RelationshipTypeScan)$/;

describeOnNeo4j('the plan of a statement', engine => {
  let graph: RecordedGraph;
  let planner: Planner;

  beforeAll(async () => {
    await buildDenseGraph(engine.graph());
    graph = recordedGraph(engine.graph());
    planner = plannerOf(engine.settings());
  }, 300_000);
  afterAll(() => planner.close());

  async function planOf(source: string, variables: Readonly<Record<string, unknown>> = {}): Promise<PlanStep[]> {
    graph.takeReads();
    await dataOf(serviceOn(graph).ask(source, variables));
    const reads = graph.takeReads();
    expect(reads).toHaveLength(1);
    return planner.explain(reads[0]?.text ?? '', reads[0]?.parameters ?? {});
  }

  const wholesale = (plan: readonly PlanStep[]): string[] =>
    plan.map(({ operator }) => operator).filter(name => WHOLE.test(name));

  describe('below a node starts from the node', () => {
    const reachable = relations.flatMap(([name, relation]) => {
      const operation = operationFor(schema, relation, { start: 'node', first: 5 });
      return operation === null ? [] : [[name, operation] as const];
    });

    test.each(reachable)('%s', async (_, { source, origin }) => {
      expect(wholesale(await planOf(source, { id: denseId(origin as 'Person', 0) }))).toEqual([]);
    });
  });

  describe('of a list reads an index in order', () => {
    test.each(roots)('%s', async name => {
      const plan = await planOf(`{ ${name}(first: 5) { edges { cursor } } }`);
      // Commanders are found by their posts; a list of them has no order of its own to read.
      if (name !== 'commanders') {
        expect(plan.map(({ operator }) => operator)).toContainEqual(
          expect.stringMatching(/IndexSeekByRange|IndexScan/),
        );
      }
      expect(wholesale(plan).filter(operator => name !== 'commanders' || operator !== 'NodeByLabelScan')).toEqual([]);
    });
  });

  test.each([
    ['commanders of a place', '{ commanders(filter: { operatesFrom: { name: "dense city 00" } }) { nodes { id } } }'],
    [
      'commanders of a place in a country',
      '{ commanders(filter: { operatesFrom: { name: "dense city 00", country: "AF" } }) { nodes { id } } }',
    ],
    ['commanders of a group', '{ commanders(filter: { of: { name: "dense militia 00" } }) { nodes { id } } }'],
    ['persons of a group', '{ persons(filter: { postedTo: { name: "dense militia 00" } }) { nodes { id } } }'],
    ['militias of a place', '{ militias(filter: { operatesFrom: { name: "dense city 00" } }) { nodes { id } } }'],
    ['events of a place', '{ events(filter: { place: { name: "dense city 00" } }) { nodes { id } } }'],
    ['events of an actor', '{ events(filter: { actor: { name: "dense militia 00" } }) { nodes { id } } }'],
  ])('of %s starts from the name', async (_, source) => {
    const plan = await planOf(source);
    expect(wholesale(plan)).toEqual([]);
    expect(plan).toContainEqual(
      expect.objectContaining({ operator: 'NodeUniqueIndexSeek', details: expect.stringContaining(':Name(key)') }),
    );
  });
});
