import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { GraphError } from '../../src/graph/errors.js';
import type { RunOptions } from '../../src/graph/graph.js';
import type { Source } from '../../src/ingest/ingest.js';

import {
  type Answer,
  answerOf,
  emptyGraph,
  graphThat,
  post,
  refusal,
  type ServiceUnderTest,
  startService,
  TOKEN,
} from './support.js';

const INGEST = 'mutation { ingestArticles(articles: [{ text: "Something happened." }]) { read new unchanged } }';
const SMALL = '{ persons(first: 1) { nodes { id } } }';

describe('the service over HTTP', () => {
  let service: ServiceUnderTest;
  const ingested: Source[] = [];

  beforeAll(async () => {
    const graph = graphThat(() => Promise.resolve([{ value: [[]] }]));
    const ingest = {
      ingest: (sources: Iterable<Source> | AsyncIterable<Source>) => {
        ingested.push(...(sources as Iterable<Source>));
        return Promise.resolve({ read: ingested.length, new: ingested.length, unchanged: 0, failed: [] });
      },
    };
    service = await startService({ graph, ingest });
  });
  afterAll(() => service.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.url}${path}`, { headers, redirect: 'manual' });
  const send = async (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
    answerOf(
      await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
    );

  describe('writing', () => {
    test.each([
      ['no token', undefined],
      ['a wrong token', 'another-token-of-tests'],
      ['a part of the token', TOKEN.slice(0, -1)],
    ])('is refused with %s', async (_, token) => {
      const before = ingested.length;
      const answer = await post(service, INGEST, token === undefined ? {} : { token });
      expect(refusal(answer)).toEqual([
        401,
        'UNAUTHENTICATED',
        'Writing needs the header "Authorization: Bearer TOKEN": DISPATCHGRAPH_TOKEN, or the file "token" in the data folder.',
      ]);
      expect(answer.data ?? null).toBeNull();
      expect(ingested).toHaveLength(before);
    });

    test('is done with the token', async () => {
      const answer = await post(service, INGEST, { token: TOKEN });
      expect([answer.status, answer.errors, answer.data]).toEqual([
        200,
        undefined,
        { ingestArticles: { read: 1, new: 1, unchanged: 0 } },
      ]);
      expect(ingested).toMatchObject([{ article: { text: 'Something happened.' } }]);
    });

    test('is not done by GET, even with the token', async () => {
      const response = await get(`/graphql?query=${encodeURIComponent(INGEST)}`, {
        authorization: `Bearer ${TOKEN}`,
        'apollo-require-preflight': 'true',
      });
      expect(response.status).toBe(405);
      expect(ingested).toHaveLength(1);
    });

    test('takes larger bodies than reading', async () => {
      const large = JSON.stringify({ query: SMALL, variables: { filler: 'x'.repeat(300_000) } });
      expect(refusal(await send(large))).toEqual([413, 'BODY_LIMIT', 'The body of the request is larger than 256kb.']);
      const written = await send(large, { authorization: `Bearer ${TOKEN}` });
      expect(written.status).toBe(200);
    });
  });

  describe('reading', () => {
    test('answers POST and GET', async () => {
      expect((await post(service, SMALL)).data).toEqual({ persons: { nodes: [] } });
      const response = await get(`/graphql?query=${encodeURIComponent(SMALL)}`, { 'apollo-require-preflight': 'true' });
      expect((await answerOf(response)).data).toEqual({ persons: { nodes: [] } });
    });

    test('names each request in a header', async () => {
      const [one, other] = [await post(service, SMALL), await post(service, SMALL)];
      expect(one.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect(one.headers.get('x-request-id')).not.toBe(other.headers.get('x-request-id'));
    });

    test.each([
      ['malformed JSON', '{"query": "{ persons', {}, 400, 'BAD_USER_INPUT'],
      ['no document', '{}', {}, 400, 'BAD_USER_INPUT'],
      ['a batch', `[{"query": "${SMALL}"}]`, {}, 400, 'BAD_USER_INPUT'],
      ['no GraphQL', '{"query": "{ persons("}', {}, 400, 'GRAPHQL_PARSE_FAILED'],
      ['an unknown field', '{"query": "{ nobody { id } }"}', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
      [
        'two operations and no name',
        '{"query": "query A { __typename } query B { __typename }"}',
        {},
        400,
        'BAD_USER_INPUT',
      ],
      ['plain text', SMALL, { 'content-type': 'text/plain' }, 400, 'BAD_USER_INPUT'],
    ] as const)('refuses %s', async (_, body, headers, status, code) => {
      expect(refusal(await send(body, headers)).slice(0, 2)).toEqual([status, code]);
    });

    test.each([
      ['a cursor', '{ persons(after: "%%%") { totalCount } }', 'Cursor "%%%" is none of this service'],
      ['a date', '{ events(filter: { since: "2021-02-30" }) { totalCount } }', 'Date "2021-02-30" must be'],
      ['a name', '{ cities(filter: { name: "?!" }) { totalCount } }', 'Name "?!" has no letter or digit.'],
      ['a number for a name', '{ cities(filter: { name: 7 }) { totalCount } }', 'Name must be a string.'],
    ])('refuses %s that cannot be used', async (_, query, message) => {
      const answer = await post(service, query);
      expect(refusal(answer)).toEqual([400, 'BAD_USER_INPUT', expect.stringContaining(message)]);
      expect(answer.errors?.[0]?.locations).toHaveLength(1);
    });

    test('refuses them as variables too', async () => {
      const query =
        'query ($after: Cursor, $since: Date) { persons(after: $after) { totalCount } events(filter: { since: $since }) { totalCount } }';
      for (const variables of [{ after: '%%%' }, { since: 'yesterday' }, { after: 7 }]) {
        expect(refusal(await post(service, query, { variables })).slice(0, 2)).toEqual([400, 'BAD_USER_INPUT']);
      }
    });
  });

  describe('a browser', () => {
    const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

    test('gets the playground at the root, zipped or not', async () => {
      const zipped = await get('/', { 'accept-encoding': 'gzip' });
      expect(zipped.headers.get('content-encoding')).toBe('gzip');
      const plain = await get('/', { 'accept-encoding': 'identity' });
      expect(plain.headers.get('content-encoding')).toBeNull();
      const page = await plain.text();
      expect(await zipped.text()).toBe(page);
      expect(page).toContain('<title>Dispatchgraph</title>');
      // Query builder and history.
      const history = /const (\w+)=\{title:"History"/.exec(page)?.[1];
      expect(page).toMatch(new RegExp(`plugins:\\[\\w+,${history ?? '?'}\\]`));
      // Everything is in the page: it works with the network off.
      expect(page).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/);
    });

    test('is sent from /graphql to the playground, with the query of a link', async () => {
      const bare = await get('/graphql', html);
      expect([bare.status, bare.headers.get('location')]).toEqual([302, '/']);
      const link = await get('/graphql?query=%7B__typename%7D', html);
      expect([link.status, link.headers.get('location')]).toEqual([302, '/?query=%7B__typename%7D']);
    });
  });

  test('other addresses are not there', async () => {
    expect((await get('/nothing')).status).toBe(404);
  });
});

describe('health', () => {
  test('is live and ready', async () => {
    const service = await startService();
    expect(await (await fetch(`${service.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${service.url}/health/ready`)).json()).toEqual({ status: 'ready' });
    await service.close();
  });

  test.each([
    ['while the sample corpus loads', { isReady: () => false }, 'loading the sample corpus'],
    [
      'when the graph does not answer',
      { graph: { ...emptyGraph, ping: () => Promise.reject(new Error('gone')) } },
      'the graph does not answer',
    ],
  ])('is live but not ready %s', async (_, settings, status) => {
    const service = await startService(settings);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${service.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status }]);
    await service.close();
  });
});

describe('an error', () => {
  test('of the inside is masked, and logged with the id of its request', async () => {
    const service = await startService({
      graph: graphThat(() => Promise.reject(new Error('password of bolt://inside is secret'))),
    });
    const answer = await post(service, `{ a: persons(first: 1) { nodes { id } } b: node(id: "x") { id } }`);
    await service.close();
    const requestId = answer.headers.get('x-request-id');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(
      (answer.errors ?? []).map(() => ({ code: 'INTERNAL_SERVER_ERROR', requestId })),
    );
    expect(answer.errors?.[0]?.message).toBe(`Something went wrong; the log has it under ${requestId ?? ''}.`);
    expect(service.log).toContainEqual(
      expect.objectContaining({
        requestId,
        err: expect.objectContaining({ message: expect.stringContaining('secret') }),
      }),
    );
  });

  test.each([
    ['UNAVAILABLE', 'UNAVAILABLE', 'The graph cannot be reached at the moment.'],
    ['UNAUTHORIZED', 'UNAVAILABLE', 'The graph cannot be reached at the moment.'],
    ['STATEMENT', 'INTERNAL_SERVER_ERROR', 'Something went wrong'],
    ['CONFLICT', 'INTERNAL_SERVER_ERROR', 'Something went wrong'],
  ] as const)('of the graph, %s, is %s', async (inside, code, message) => {
    const service = await startService({
      graph: graphThat(() => Promise.reject(new GraphError(inside, 'bolt://inside refused'))),
    });
    const [, found, shown] = refusal(await post(service, SMALL));
    await service.close();
    expect([found, shown]).toEqual([code, expect.stringContaining(message)]);
    expect(shown).not.toContain('inside');
    expect(service.log).toHaveLength(1);
  });

  test('meant for the client is not logged', async () => {
    const service = await startService();
    await post(service, '{ persons(first: 0) { totalCount } }');
    await service.close();
    expect(service.log).toEqual([]);
  });
});

test('a client that goes away ends what is read for it', async () => {
  let reading: RunOptions | undefined;
  const service = await startService({
    graph: graphThat(async (_, __, options) => {
      reading = options;
      await sleep(20_000, undefined, { signal: options.signal, ref: false }).catch(() => undefined);
      throw new GraphError('CANCELLED', 'cancelled by the caller');
    }),
  });
  const client = new AbortController();
  const answer = post(service, SMALL, { signal: client.signal });
  while (reading === undefined) await sleep(5);
  expect(reading.signal?.aborted).toBe(false);
  client.abort();
  await expect(answer).rejects.toThrow('abort');
  while (!reading.signal?.aborted) await sleep(5);
  await service.close();
});
