import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, test } from '@jest/globals';

import { hopsFor } from '../../src/queries/hops.js';
import { countLines, givenLines, namesParameter, readHop, renameUse } from '../../src/queries/hop.js';

import { fieldsThatRelate, relationsOf } from './relation-paths.js';
import { contractOf } from './support.js';

const { hops, schema } = contractOf('embedded');
const nameOf = ({ type, field }: { type: { name: string }; field: { name: string } }): string =>
  `${type.name}.${field.name}`;
const query = schema.getQueryType()?.getFields() ?? {};

describe('the contract and the hops', () => {
  test('each field that leads from one thing to others has a hop, or a resolver of its own', () => {
    const unanswered = fieldsThatRelate(schema).filter(({ field }) => field.resolve === undefined);
    expect(unanswered.map(nameOf)).toEqual([]);
  });

  test('each hop has a field', () => {
    const without = [...hops.keys()].filter(name => {
      const [owner = '', field = ''] = name.split('/');
      const type = schema.getType(owner === 'root' ? 'Query' : owner);
      return !(type && 'getFields' in type && field in type.getFields());
    });
    expect(without).toEqual([]);
  });

  test('a hop stands with the interface that has the field, and there only', () => {
    const twice = relationsOf(schema, hops).filter(
      ({ type, field }) =>
        [type, ...type.getInterfaces()].filter(({ name }) => hops.has(`${name}/${field.name}`)).length !== 1,
    );
    expect(twice.map(nameOf)).toEqual([]);
  });

  test('each argument has a line in its hop', () => {
    const fields = [
      ...relationsOf(schema, hops),
      ...Object.values(query).map(field => ({ type: { name: 'root', getInterfaces: () => [] }, field })),
    ];
    const unused = fields.flatMap(({ type, field }) => {
      const owner = [type, ...type.getInterfaces()].find(({ name }) => hops.has(`${name}/${field.name}`));
      const hop = owner && hops.get(`${owner.name}/${field.name}`);
      return hop === undefined
        ? []
        : field.args
            .flatMap(({ name, type: input }) => parametersOf(name, input))
            .filter(name => !namesParameter(hop, name))
            .map(name => `${nameOf({ type, field })}(${name})`);
    });
    expect(unused).toEqual([]);
  });

  test('each page has an order of one key, by which it goes on', () => {
    for (const engine of ['embedded', 'neo4j'] as const) {
      for (const hop of hopsFor(engine).values()) {
        if (!hop.order.includes('$first')) continue;
        expect(hop.order).toMatch(/^WITH (?:edge, )?node ORDER BY (?:edge|node)\.\w+(?: DESC)? LIMIT \$first$/);
        const operator = hop.order.includes(' DESC ') ? '<' : '>';
        expect([hop.name, ...hop.match]).toContainEqual(expect.stringContaining(`${hop.key ?? ''} ${operator} $after`));
      }
    }
  });

  test('no name in a hop meets the words that are renamed', () => {
    for (const { name, match, order } of hops.values()) {
      // The rename is textual: in a string these words would be changed too.
      for (const line of [...match, order])
        expect([name, line]).not.toContainEqual(expect.stringMatching(/"[^"]*\b(?:parent|edge|node)\b[^"]*"/));
    }
  });
});

describe('a hop', () => {
  const text = [
    '// Person.postings: an example.',
    'MATCH (parent)-[edge:POSTED_TO]->(node:Militia)',
    'USING INDEX edge:POSTED_TO(fromKey)',
    'WHERE edge.fromKey > parent.id + "|"',
    '  AND edge.fromKey < parent.id + "|~"',
    '  AND edge.fromKey < $after',
    '  AND edge.role = $role',
    'WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first',
  ].join('\n');

  test('keeps the lines of the index for Neo4j alone', () => {
    expect(readHop('Person/postings', text, 'neo4j').match).toHaveLength(6);
    expect(readHop('Person/postings', text, 'embedded').match).toEqual([
      'MATCH (parent)-[edge:POSTED_TO]->(node:Militia)',
      '  AND edge.fromKey < $after',
      '  AND edge.role = $role',
    ]);
  });

  test('leaves out the lines whose parameters were not given', () => {
    const { match } = readHop('Person/postings', text, 'embedded');
    expect(givenLines(match, new Map([['role', 'MEMBER']]))).toEqual([
      'MATCH (parent)-[edge:POSTED_TO]->(node:Militia)',
      'WHERE edge.role = $role',
    ]);
  });

  test('is counted without its page, and without the label that its type implies', () => {
    expect(countLines(readHop('Person/postings', text, 'neo4j'))).toEqual([
      'MATCH (parent)-[edge:POSTED_TO]->(node)',
      '  AND edge.role = $role',
    ]);
  });

  test('gives its variables and parameters the number of their use, and nothing else', () => {
    expect(renameUse('MATCH (parent)-[edge:T]->(node {node: edge.node}) WHERE edge.x = $after', 'node1', 2)).toBe(
      'MATCH (node1)-[edge2:T]->(node2 {node2: edge2.node}) WHERE edge2.x = $after_2',
    );
  });

  test('must end in its page', () => {
    expect(() => readHop('Person/postings', 'MATCH (parent)-[edge:T]->(node)', 'neo4j')).toThrow(
      'hop Person/postings: its last line must be WITH … LIMIT',
    );
  });
});

/** The parameters that an argument becomes: inputs are joined in camel case, without the word filter. */
function parametersOf(name: string, input: unknown, prefix = ''): string[] {
  const type = getNamedType(input as Parameters<typeof getNamedType>[0]);
  const joined = prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
  const path = prefix === '' && name === 'filter' ? '' : joined;
  if (!isInputObjectType(type)) return [path];
  return Object.values(type.getFields()).flatMap(field => parametersOf(field.name, field.type, path));
}
