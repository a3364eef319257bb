import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { ErrorCode } from '../../src/api/error-codes.js';
import { LIMITS } from '../../src/api/limits.js';
import { GraphError } from '../../src/graph/errors.js';

import { graphThat, post, refusal, type ServiceUnderTest, startService } from './support.js';

let service: ServiceUnderTest;
let statements = 0;

beforeAll(async () => {
  const graph = graphThat(() => {
    statements++;
    return Promise.resolve([]);
  });
  service = await startService({ graph });
});
afterAll(() => service.close());

const persons = (first: number | string, selection = 'nodes { id }'): string =>
  `persons(first: ${first}) { ${selection} }`;
const repeat = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
/** `levels` of fields, the root among them, none of them a relation but the first. */
const relations = (count: number): string => repeat(count, at => `r${at}: postings(first: 1) { totalCount }`);
/** A fragment that spreads the next twice, over and over. */
const doubling = (levels: number, type: string, last: string): string =>
  repeat(levels, at => `fragment F${at} on ${type} { ...F${at + 1} ...F${at + 1} }`) +
  ` fragment F${levels} on ${type} { ${last} }`;
/** A hundred persons twice over, each with so many fields: 1 + 2 × 100 × (1 + fields) values. */
const twiceOf = (fields: number, field: string): string =>
  `{ ${persons(100, 'a: nodes { ...F } b: nodes { ...F }')} } fragment F on Person { ${repeat(fields, at => `f${at}: ${field}`)} }`;

/** Operations at a limit and just over it. */
const atTheLimit: readonly [name: string, accepted: string, refused: string, code: ErrorCode][] = [
  ['page size', `{ ${persons(100)} }`, `{ ${persons(101)} }`, 'PAGE_SIZE_LIMIT'],
  ['page size, least', `{ ${persons(1)} }`, `{ ${persons(0)} }`, 'PAGE_SIZE_LIMIT'],
  [
    'page size of a search',
    '{ search(text: "x", first: 100) { score } }',
    '{ search(text: "x", first: 101) { score } }',
    'PAGE_SIZE_LIMIT',
  ],
  [
    'page size below',
    `{ ${persons(1, 'nodes { postings(first: 100) { totalCount } }')} }`,
    `{ ${persons(1, 'nodes { postings(first: -1) { totalCount } }')} }`,
    'PAGE_SIZE_LIMIT',
  ],
  [
    'hops',
    `{ ${persons(1, `nodes { ${relations(29)} }`)} }`,
    `{ ${persons(1, `nodes { ${relations(30)} }`)} }`,
    'HOP_LIMIT',
  ],
  [
    'hops over root fields',
    `{ ${repeat(30, at => `r${at}: ${persons(1)}`)} }`,
    `{ ${repeat(31, at => `r${at}: ${persons(1)}`)} }`,
    'HOP_LIMIT',
  ],
  [
    'hops by fragments under other names',
    `{ ${persons(1, `nodes { ...F }`)} } fragment F on Person { ${relations(29)} }`,
    `{ ${persons(1, 'a: nodes { ...F } b: nodes { ...F }')} } fragment F on Person { ${relations(15)} }`,
    'HOP_LIMIT',
  ],
  [
    'hops of interfaces',
    `{ ${repeat(29, at => `n${at}: node(id: "x") { id }`)} }`,
    `{ ${repeat(16, at => `n${at}: node(id: "x") { ... on Entity { articles(first: 1) { totalCount } } }`)} }`,
    'HOP_LIMIT',
  ],
  ['cost', twiceOf(498, 'name'), twiceOf(499, 'name'), 'COST_LIMIT'],
  ['cost of type names', twiceOf(498, '__typename'), twiceOf(499, '__typename'), 'COST_LIMIT'],
  [
    'cost of pages in pages',
    `{ ${persons(100, 'nodes { postings(first: 100) { nodes { id name } } }')} }`,
    `{ ${persons(100, 'nodes { postings(first: 100) { nodes { id articles(first: 10) { totalCount } } } }')} }`,
    'COST_LIMIT',
  ],
  [
    'looks at the schema',
    `{ ${repeat(10, at => `s${at}: __schema { queryType { name } }`)} }`,
    `{ ${repeat(11, at => `s${at}: __schema { queryType { name } }`)} }`,
    'COST_LIMIT',
  ],
];

describe('an operation', () => {
  test.each(atTheLimit)('is refused beyond the limit, and answered at it: %s', async (_, accepted, refused, code) => {
    const [, met] = refusal(await post(service, accepted));
    expect(met === undefined || met === 'INTERNAL_SERVER_ERROR').toBe(true);
    statements = 0;
    const [status, found, message] = refusal(await post(service, refused));
    expect([status, found]).toEqual([400, code]);
    expect(message).toMatch(/\d/);
    expect(statements).toBe(0);
  });

  test('is weighed with its variables', async () => {
    const query = `query ($first: Int!) { ${persons('$first')} }`;
    expect(refusal(await post(service, query, { variables: { first: 100 } }))[1]).not.toBe('PAGE_SIZE_LIMIT');
    expect(refusal(await post(service, query, { variables: { first: 101 } }))).toEqual([
      400,
      'PAGE_SIZE_LIMIT',
      'first of persons must be 1 to 100, not 101.',
    ]);
    const withDefault = `query ($first: Int! = 101) { ${persons('$first')} }`;
    expect(refusal(await post(service, withDefault))[1]).toBe('PAGE_SIZE_LIMIT');
    expect(refusal(await post(service, withDefault, { variables: { first: 10 } }))[1]).not.toBe('PAGE_SIZE_LIMIT');
  });

  test('is not charged for what its variables skip', async () => {
    const query = `query ($deep: Boolean!) { ${persons(1, `nodes { id ... @include(if: $deep) { ${relations(30)} } }`)} }`;
    expect(refusal(await post(service, query, { variables: { deep: true } }))[1]).toBe('HOP_LIMIT');
    expect(refusal(await post(service, query, { variables: { deep: false } }))[1]).not.toBe('HOP_LIMIT');
  });

  test('pays once for a fragment that is spread twice in one place', async () => {
    const fragment = `fragment F on Person { ${relations(20)} }`;
    const once = await post(service, `{ ${persons(1, 'nodes { ...F ...F } nodes { ...F }')} } ${fragment}`);
    expect(refusal(once)[1]).not.toBe('HOP_LIMIT');
  });

  test('is refused when it is nested too deep, also through fragments', async () => {
    const levels = (count: number): string =>
      count === 0 ? 'totalCount' : `edges { node { relatives(first: 1) { ${levels(count - 1)} } } }`;
    // The root and the last are a level each, a relation in between is three.
    expect(refusal(await post(service, `{ persons(first: 1) { ${levels(6)} } }`))[1]).not.toBe('DEPTH_LIMIT');
    expect(refusal(await post(service, `{ persons(first: 1) { ${levels(7)} } }`))).toEqual([
      400,
      'DEPTH_LIMIT',
      `Fields are nested more than ${LIMITS.depth} levels deep.`,
    ]);
    const inFragment = `{ persons(first: 1) { edges { node { relatives(first: 1) { ...F } } } } } fragment F on KinshipConnection { ${levels(6)} }`;
    expect(refusal(await post(service, inFragment))[1]).toBe('DEPTH_LIMIT');
  });

  test('is refused when its document is too long', async () => {
    // Braces, the root field and its selection are ten tokens; an alias, a colon and a name are three.
    const document = (fields: number): string => `{ ${persons(1, `nodes { ${repeat(fields, at => `f${at}: id`)} }`)} }`;
    expect(refusal(await post(service, document(660)))[1]).not.toBe('TOKEN_LIMIT');
    expect(refusal(await post(service, document(670)))).toEqual([
      400,
      'TOKEN_LIMIT',
      expect.stringContaining(`more that ${LIMITS.tokens} tokens`),
    ]);
  });

  test.each([
    ['of one type', `{ ${persons(1, 'nodes { ...F0 }')} } ${doubling(60, 'Person', 'name')}`],
    [
      'of an interface',
      `{ node(id: "x") { ...F0 } } ${doubling(60, 'Node', '... on Entity { articles(first: 1) { totalCount } }')}`,
    ],
    ['of the root', `{ ...F0 } ${doubling(60, 'Query', persons(1))}`],
  ])('that doubles itself by fragments %s is weighed at once', async (_, query) => {
    const started = performance.now();
    const [, code] = refusal(await post(service, query));
    expect(code === undefined || code === 'INTERNAL_SERVER_ERROR').toBe(true);
    // Walked spread by spread it would take years.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('that doubles itself by aliases and fragments is refused', async () => {
    const fragments = repeat(
      10,
      at =>
        `fragment F${at} on Person { a: relatives(first: 1) { nodes { ...F${at + 1} } } b: relatives(first: 1) { nodes { ...F${at + 1} } } }`,
    );
    const query = `{ ${persons(1, 'nodes { ...F0 }')} } ${fragments} fragment F10 on Person { id }`;
    expect(refusal(await post(service, query))[1]).toMatch(/^(?:HOP|DEPTH)_LIMIT$/);
    const wide = `{ ${persons(
      1,
      repeat(40, at => `a${at}: edges { ...E }`),
    )} } fragment E on PersonEdge { ${repeat(60, at => `b${at}: node { ...P }`)} } fragment P on Person { ${repeat(100, at => `c${at}: name`)} }`;
    expect(refusal(await post(service, wide))[1]).toBe('COST_LIMIT');
  });

  test('that looks at the schema in circles is refused', async () => {
    const circles =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect(refusal(await post(service, circles)).slice(0, 2)).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test('is refused for an argument that a variable leaves null', async () => {
    const query = `query ($first: Int) { ${persons('$first')} }`;
    expect(refusal(await post(service, query, { variables: { first: null } })).slice(0, 2)).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
    expect(refusal(await post(service, query, { variables: { first: 'ten' } })).slice(0, 2)).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
  });
});

describe('the time limit', () => {
  test('holds for all statements of an operation together', async () => {
    const deadlines: (number | undefined)[] = [];
    const graph = graphThat(async (_, __, { deadline }) => {
      deadlines.push(deadline);
      await new Promise(resolve => setTimeout(resolve, 30));
      return [];
    });
    const slow = await startService({ graph });
    await post(slow, '{ search(text: "somebody") { score node { id } } }');
    await slow.close();
    for (const deadline of deadlines) expect(deadline).toBeLessThanOrEqual(LIMITS.time);
    expect(deadlines.length).toBeGreaterThan(0);
  });

  test('says TIME_LIMIT, and nothing of the inside', async () => {
    const slow = await startService({
      graph: graphThat(() => Promise.reject(new GraphError('TIMEOUT', 'no answer within 10000 ms from bolt://inside'))),
    });
    const answer = await post(slow, `{ ${persons(1)} }`);
    await slow.close();
    expect(answer.errors).toMatchObject([
      { message: 'The operation took too long: ask for less.', extensions: { code: 'TIME_LIMIT' } },
    ]);
  });
});
