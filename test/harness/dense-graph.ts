import { MersenneTwister19937, Random } from 'random-js';

import { UNDIRECTED_FACTS, type FactType } from '../../src/domain/claim.js';
import { nameTokens } from '../../src/domain/name-tokens.js';
import type { EntityLabel } from '../../src/domain/vocabulary.js';
import type { Graph, Row, Transaction, Value } from '../../src/graph/graph.js';

/** How many there are of each label: more than a test's page. */
export const DENSE_COUNT = 13;

const LABELS: readonly EntityLabel[] = ['Person', 'Militia', 'Organization', 'City', 'Region', 'Event'];
const GROUPS = ['Militia', 'Organization'] as const;
const ACTORS = ['Person', ...GROUPS] as const;
const PLACES = ['City', 'Region'] as const;

/** Every relation that queries walk, between all labels that it may join. */
const FACTS: readonly [FactType, readonly EntityLabel[], readonly EntityLabel[]][] = [
  ['POSTED_TO', ['Person'], [...GROUPS, ...PLACES]],
  ['OPERATES_FROM', ACTORS, PLACES],
  ['PART_OF', GROUPS, GROUPS],
  ['ALIGNED_WITH', GROUPS, GROUPS],
  ['OPPOSED_TO', GROUPS, GROUPS],
  ['RELATED_TO', ['Person'], ['Person']],
  ['CONTROLS', GROUPS, PLACES],
  ['PARTICIPATED_IN', ACTORS, ['Event']],
  ['OCCURRED_IN', ['Event'], PLACES],
];

const ROLES: Readonly<Partial<Record<FactType, readonly [string, readonly string[]]>>> = {
  POSTED_TO: ['role', ['COMMANDER', 'SPOKESPERSON', 'MEMBER']],
  PARTICIPATED_IN: ['role', ['ACTOR', 'TARGET', 'VICTIM', 'SUPPORTER']],
  OPERATES_FROM: ['kind', ['SITE', 'AREA']],
  PART_OF: ['kind', ['COMMAND', 'LENT']],
  RELATED_TO: ['tie', ['son of', 'brother of']],
};

/** An id of the dense graph: the first of each label (`at` 0) has a relation of every kind to all that it may have it to. */
export function denseId(label: EntityLabel | 'Article' | 'Claim', at: number): string {
  return `${label.toLowerCase()}-${String(at).padStart(2, '0')}`;
}

/** The name of an entity of the dense graph. */
export function denseName(label: EntityLabel, at: number): string {
  return `dense ${label.toLowerCase()} ${String(at).padStart(2, '0')}`;
}

/**
 * Fills an empty graph with `DENSE_COUNT` nodes of each label. The first of each is a hub; between the others a quarter
 * of all relations is there. Each fact has a claim, those between two hubs as many as a page and one. The same each time.
 */
export async function buildDenseGraph(graph: Graph): Promise<void> {
  const random = new Random(MersenneTwister19937.seed(20210808));
  const facts = denseFacts(random);
  const claims = denseClaims(facts);
  await graph.write(async transaction => {
    for (const label of LABELS)
      await createNodes(
        transaction,
        `Entity:${label}`,
        indices().map(at => entity(label, at)),
      );
    await createNodes(transaction, 'Article', indices().map(article));
    await createNodes(transaction, 'Record', records());
    await createNodes(transaction, 'Judgement', indices().map(judgement));
    await createNodes(
      transaction,
      'Claim',
      claims.map(({ claim }) => claim),
    );
    await createNodes(
      transaction,
      'Name',
      entities().map(([label, at]) => ({ key: denseName(label, at) })),
    );
    await createNodes(
      transaction,
      'Token',
      [...tokens().keys()].map(key => ({ key })),
    );
  });
  await graph.write(async transaction => {
    for (const [type] of FACTS)
      await tie(
        transaction,
        `:Entity-${type}-:Entity`,
        facts.filter(fact => fact.type === type),
      );
    await tie(transaction, ':Entity-MENTIONED_IN-:Article', mentions(random));
    await tie(transaction, ':Entity-WITHIN-:Entity', containment());
    await tie(transaction, ':Entity-POSSIBLY_SAME-:Entity', suggestions());
    await tie(transaction, ':Record-IDENTIFIED_AS-:Entity', identities());
    await tie(
      transaction,
      ':Record-EXTRACTED_FROM-:Article',
      records().map(({ id, at }) => plain(id, denseId('Article', at))),
    );
    await tie(transaction, ':Record-JOINED_WITH-:Record', joins());
    await tie(
      transaction,
      ':Claim-STATED_IN-:Article',
      claims.map(({ claim, at }) => plain(claim.id, denseId('Article', at))),
    );
    await tie(
      transaction,
      ':Claim-SUBJECT-:Record',
      claims.map(({ claim, from }) => plain(claim.id, recordId(from))),
    );
    await tie(
      transaction,
      ':Claim-OBJECT-:Record',
      claims.map(({ claim, to }) => plain(claim.id, recordId(to))),
    );
    await tie(
      transaction,
      ':Claim-ATTRIBUTED_TO-:Record',
      claims.flatMap(({ claim, by }) => (by === null ? [] : [plain(claim.id, recordId(by))])),
    );
    await tie(
      transaction,
      ':Entity-NAMED-:Name',
      entities().map(([label, at]) => plain(denseId(label, at), denseName(label, at))),
    );
    await tie(
      transaction,
      ':Name-HAS_TOKEN-:Token',
      [...tokens()].flatMap(([token, names]) => names.map(name => plain(name, token))),
    );
  });
}

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Value>>;
}

interface Fact extends Tie {
  readonly type: FactType;
  readonly factId: string;
  /** Between the first of two labels. */
  readonly isOfHubs: boolean;
}

const indices = (): number[] => Array.from({ length: DENSE_COUNT }, (_, at) => at);
const entities = (): [EntityLabel, number][] =>
  LABELS.flatMap(label => indices().map(at => [label, at] as [EntityLabel, number]));
const plain = (from: string, to: string): Tie => ({ from, to, properties: {} });
const recordId = (entityId: string): string => `record-of-${entityId}`;

async function createNodes(transaction: Transaction, labels: string, rows: readonly Row[]): Promise<void> {
  await transaction.run(`UNWIND $rows AS row CREATE (node:${labels}) SET node = row`, { rows });
}

/** `pattern`: label of the start, type, label of the end. */
async function tie(transaction: Transaction, pattern: string, ties: readonly Tie[]): Promise<void> {
  const [start = '', type = '', end = ''] = pattern.split('-');
  const key = (label: string): string => ([':Name', ':Token'].includes(label) ? 'key' : 'id');
  const rows = ties.map(({ from, to, properties }) => ({ from, to, properties }));
  await transaction.run(
    `UNWIND $rows AS row
     MATCH (start${start} {${key(start)}: row.from})
     MATCH (end${end} {${key(end)}: row.to})
     CREATE (start)-[tie:${type}]->(end) SET tie = row.properties`,
    { rows },
  );
}

function day(at: number): string {
  return at === 0
    ? '2030-01-01'
    : `2021-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
}

function entity(label: EntityLabel, at: number): Row {
  const name = denseName(label, at);
  const id = denseId(label, at);
  const common = {
    id,
    name,
    aliases: [`${name} alias`],
    sortKey: label === 'Event' ? `${day(at)}|${id}` : `${name}|${id}`,
  };
  switch (label) {
    case 'Person':
      return { ...common, honorifics: at % 2 === 0 ? ['Mullah'] : [] };
    case 'Militia':
      return { ...common, kind: at % 2 === 0 ? 'REBEL' : 'UNKNOWN' };
    case 'Organization':
      return { ...common, kind: at % 2 === 0 ? 'STATE_FORCE' : 'POLICE' };
    case 'City':
      return {
        ...common,
        country: 'AF',
        latitude: 36.5 + at,
        longitude: 69.25,
        ...(at % 2 === 0 && { population: 1000 * at }),
      };
    case 'Region':
      return { ...common, country: at % 2 === 0 ? 'AF' : 'PK', level: at % 2 === 0 ? 'PROVINCE' : 'DISTRICT' };
    case 'Event':
      return {
        ...common,
        type: at % 2 === 0 ? 'BATTLE' : 'PROTEST',
        subType: at % 2 === 0 ? 'ARMED_CLASH' : 'PEACEFUL_PROTEST',
        date: day(at),
        datePrecision: 1,
        modality: 'ACTUAL',
        describedParticipants: ['victim: five people'],
        ...(at % 3 === 0 && { killedLow: at, killedBest: at + 1, killedHigh: at + 2 }),
      };
  }
}

const SENTENCES = Array.from({ length: 20 }, (_, at) => `Sentence ${at} of a text that says something.`);

function article(at: number): Row {
  const id = denseId('Article', at);
  return {
    id,
    sourceId: `source-${at}`,
    authors: ['A. Writer'],
    publishedOn: day(at),
    language: 'en',
    text: SENTENCES.join(' '),
    contentHash: id,
    sourceGroup: id,
    sortKey: `${day(at)}|${id}`,
    ...(at % 2 === 0 && { title: `Article ${at}`, publisher: 'A paper' }),
  };
}

function judgement(at: number): Row {
  const [id, time] = [`judgement-${at}`, `${day(at)}T12:00:00Z`];
  return { id, verdict: 'same', by: 'somebody', at: time, sortKey: `${time}|${id}` };
}

/** One of each entity; the first of each label has as many more as a page and one. */
function records(): { id: string; entityId: string; at: number }[] {
  return entities().flatMap(([label, at]) => {
    const entityId = denseId(label, at);
    const more = at === 0 ? indices().map(i => ({ id: `${recordId(entityId)}-${i}`, entityId, at: i })) : [];
    return [{ id: recordId(entityId), entityId, at }, ...more];
  });
}

function identities(): Tie[] {
  return records().map(({ id, entityId }) => plain(id, entityId));
}

function joins(): Tie[] {
  return records()
    .filter(({ id, entityId }) => id !== recordId(entityId))
    .map(({ id, entityId, at }) => ({
      from: recordId(entityId),
      to: id,
      properties: { a: recordId(entityId), b: id, ...weighed(at), key: `${String(at).padStart(3, '0')}|${id}` },
    }));
}

function suggestions(): Tie[] {
  return LABELS.flatMap(label =>
    indices()
      .slice(1)
      .flatMap(at => {
        const [from, to] = [denseId(label, 0), denseId(label, at)];
        const key = `${String(at).padStart(3, '0')}|${from}|${to}`;
        return [
          { from, to, properties: { a: from, b: to, ...weighed(at), key, usefulness: at / 2, usefulnessKey: key } },
        ];
      }),
  );
}

function weighed(at: number): Record<string, Value> {
  const explanation = JSON.stringify([{ feature: 'name', detail: 'the same', contribution: at }]);
  return { score: at + 0.5, explanation };
}

function containment(): Tie[] {
  return PLACES.flatMap(label =>
    indices().flatMap(at =>
      indices()
        .filter(outer => (at === 0 || outer === 0) && !(label === 'Region' && outer === at))
        .map(outer => ({
          from: denseId(label, at),
          to: denseId('Region', outer),
          properties: { rank: outer + 1, rankKey: `${String(outer + 1).padStart(2, '0')}|${denseId('Region', outer)}` },
        })),
    ),
  );
}

function mentions(random: Random): Tie[] {
  return entities().flatMap(([label, at]) =>
    indices()
      .filter(i => at === 0 || i === 0 || random.bool(0.25))
      .map(i => {
        const [from, to] = [denseId(label, at), denseId('Article', i)];
        const place = String(999_999_999 - at).padStart(9, '0');
        return {
          from,
          to,
          properties: {
            count: 2,
            spanStarts: [at, at + 10],
            spanEnds: [at + 5, at + 15],
            fromKey: `${from}|${day(i)}|${to}`,
            toKey: `${to}|${place}|${from}`,
          },
        };
      }),
  );
}

function denseFacts(random: Random): Fact[] {
  const facts: Fact[] = [];
  for (const [type, starts, ends] of FACTS) {
    for (const start of starts) {
      for (const end of ends) {
        for (const i of indices()) {
          for (const j of indices()) {
            const [from, to] = [denseId(start, i), denseId(end, j)];
            const wanted = i === 0 || j === 0 || random.bool(0.25);
            // Undirected ones stand once, from the lesser id.
            if (!wanted || from === to || (UNDIRECTED_FACTS.has(type) && from > to)) continue;
            facts.push(
              fact(
                type,
                from,
                to,
                { isOfHubs: i === 0 && j === (start === end ? 1 : 0), at: i * DENSE_COUNT + j },
                random,
              ),
            );
          }
        }
      }
    }
  }
  return facts;
}

function fact(
  type: FactType,
  from: string,
  to: string,
  { isOfHubs, at }: { isOfHubs: boolean; at: number },
  random: Random,
): Fact {
  const factId = `fact-${type}-${from}-${to}`;
  // Those of two hubs stand first.
  const date = isOfHubs ? '2030-01-01' : day(random.integer(1, 300));
  const [property, values] = ROLES[type] ?? [];
  const order = `${date}|${factId}`;
  return {
    type,
    factId,
    from,
    to,
    isOfHubs,
    properties: {
      factId,
      // Hubs command, so that the pages of commanders are full too.
      ...(property !== undefined && {
        [property]: at < DENSE_COUNT || at % DENSE_COUNT === 0 ? (values?.[0] ?? '') : random.pick([...(values ?? [])]),
      }),
      ...(type === 'POSTED_TO' && {
        former: at % 2 === 0,
        ...(at % 3 === 0 && { title: 'commander', rank: 'general' }),
      }),
      status: at % 5 === 0 ? 'CONFLICT' : 'ACCEPTED',
      claimCount: 1,
      sourceCount: 1,
      firstReported: '2021-01-01',
      lastReported: date,
      ...(at % 2 === 0 && { fromEarliest: '2021-01-01', fromLatest: date }),
      fromKey: `${from}|${order}`,
      toKey: `${to}|${order}`,
      ...(UNDIRECTED_FACTS.has(type) && { reportedKey: order }),
    },
  };
}

interface DenseClaim {
  readonly claim: Row & { readonly id: string };
  /** Of the article. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
}

function denseClaims(facts: readonly Fact[]): DenseClaim[] {
  const claims: DenseClaim[] = [];
  const add = (predicate: string, from: string, to: string, factId: string | null): void => {
    const number = claims.length;
    const at = number % DENSE_COUNT;
    const sentence = SENTENCES[number % SENTENCES.length] ?? '';
    const start = SENTENCES.join(' ').indexOf(sentence);
    const id = denseId('Claim', number);
    const offset = String(start).padStart(9, '0');
    const claim = {
      id,
      predicate,
      quote: sentence,
      start,
      end: start + sentence.length,
      polarity: 'AFFIRMED',
      modality: 'ACTUAL',
      status: 'ACCEPTED',
      score: 0.75,
      extractor: 'none',
      extractorVersion: '1',
      publishedOn: day(at),
      sourceGroup: denseId('Article', at),
      sortKey: `${day(at)}|${denseId('Article', at)}|${offset}|${id}`,
      textKey: `${offset}|${id}`,
      ...(factId !== null && { factId, fromId: from, toId: to }),
      ...(number % 2 === 0 && { role: 'COMMANDER', title: 'commander', date: day(number) }),
    };
    const by = number % 2 === 0 || predicate === 'reported' ? denseId('Organization', number % DENSE_COUNT) : null;
    claims.push({ claim, at, from, to, by });
  };
  for (const { type, from, to, factId, isOfHubs } of facts) {
    for (let i = 0; i < (isOfHubs ? DENSE_COUNT : 1); i++) add(type.toLowerCase(), from, to, factId);
  }
  for (const at of indices()) {
    for (let i = 0; i < (at === 0 ? DENSE_COUNT : 1); i++)
      add('reported', denseId('Event', at), denseId('City', i), null);
  }
  return claims;
}

function tokens(): Map<string, string[]> {
  const byToken = new Map<string, string[]>();
  for (const [label, at] of entities()) {
    const name = denseName(label, at);
    for (const token of nameTokens(name)) byToken.set(token, [...(byToken.get(token) ?? []), name]);
  }
  return byToken;
}
