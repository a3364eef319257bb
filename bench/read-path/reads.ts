import type { Graph } from '../../src/graph/graph.js';

import { countOf, HUB_ID, nodeId } from './generated-graph.js';

/** Variables of one call; `after` is the sort key, and `position` the number, of the last row before the page. */
export interface Variables {
  readonly id: string;
  readonly after?: string;
  readonly position?: number;
}

/** One question, in the words of each contender: its answers are the same once their wrapping is taken off. */
export interface Read {
  readonly name: string;
  readonly title: string;
  /** GraphQL of our schema. */
  readonly ours: string;
  /** GraphQL of the schema that `@neo4j/graphql` makes of peer.mjs's types. */
  readonly peer: string;
  readonly raw: RawRead;
  /** Variables of the `at`-th call: hubs and ordinary ids in turn. */
  readonly variables: (at: number) => Variables;
}

/** The statement that one would write by hand; `rows(…)` are the lines by which it uses the engine's index on a sort key. */
export type RawRead = (rows: SortedRows) => string;

/** Lines after a MATCH: they find the edges of `parent` by their sort key, where the engine has an index on it. */
export type SortedRows = (
  edge: string,
  type: string,
  key: 'fromKey' | 'toKey',
  parent: string,
  condition?: string,
) => string;

export function sortedRows(engine: Graph['engine']): SortedRows {
  return (edge, type, key, parent, condition) => {
    const conditions = [
      ...(engine === 'neo4j' ? [`${edge}.${key} > ${parent}.id + "|"`, `${edge}.${key} < ${parent}.id + "|~"`] : []),
      ...(condition === undefined ? [] : [condition]),
    ];
    const hint = engine === 'neo4j' ? `USING INDEX ${edge}:${type}(${key})` : '';
    return `${hint} ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}`;
  };
}

/** Order of facts for the peer: newest report first. */
const NEWEST = 'sort: [{ edge: { lastReported: DESC } }, { edge: { factId: DESC } }]';

/** Rows of a page of the hub. */
const PAGE = 10;

/** The nested reads, and a hub's pages. `hubKey`: sort key of the hub's row in the middle. */
export function readsOf(scale: number, hubKey: string): readonly Read[] {
  const ordinary = (label: 'City' | 'Person' | 'Militia', hubs: number) => (at: number) => {
    const count = countOf(label, scale);
    return { id: nodeId(label, at % 2 === 1 ? at % hubs : (hubs + at * 37) % count) };
  };
  const middle = Math.floor(countOf('hub', scale) / 2);
  return [
    {
      name: 'q1',
      title: 'city → 10 operators → 10 postings + 5 articles',
      ours: `query ($id: ID!) { node(id: $id) { ... on City { id name operators(first: 10) { edges { kind lastReported node { id name
        ... on Person { postings(first: 10) { edges { role lastReported node { id name } } } }
        articles(first: 5) { edges { count node { id title publishedOn } } } } } } } } }`,
      peer: `query ($id: ID!) { cities(where: { id: { eq: $id } }) { id name operators: operatorsConnection(first: 10, ${NEWEST}) { edges { properties { kind lastReported } node { id name
        postings: postingsConnection(first: 10, ${NEWEST}) { edges { properties { role lastReported } node { id name } } }
        articles: articlesConnection(first: 5, sort: [{ node: { publishedOn: DESC } }, { node: { id: DESC } }]) { edges { properties { count } node { id title publishedOn } } } } } } } }`,
      raw: rows => `MATCH (city:City {id: $id})
        CALL (city) {
          MATCH (city)<-[base:OPERATES_FROM]-(person:Person) ${rows('base', 'OPERATES_FROM', 'toKey', 'city')}
          WITH base, person ORDER BY base.toKey DESC LIMIT 10
          CALL (person) {
            MATCH (person)-[posting:POSTED_TO]->(group) ${rows('posting', 'POSTED_TO', 'fromKey', 'person')}
            WITH posting, group ORDER BY posting.fromKey DESC LIMIT 10
            RETURN collect({role: posting.role, lastReported: posting.lastReported, node: group {.id, .name}}) AS postings
          }
          CALL (person) {
            MATCH (person)-[mention:MENTIONED_IN]->(article:Article) ${rows('mention', 'MENTIONED_IN', 'fromKey', 'person')}
            WITH mention, article ORDER BY mention.fromKey DESC LIMIT 5
            RETURN collect({count: mention.count, node: article {.id, .title, .publishedOn}}) AS articles
          }
          RETURN collect({kind: base.kind, lastReported: base.lastReported, node: {id: person.id, name: person.name, postings: postings, articles: articles}}) AS operators
        }
        RETURN {id: city.id, name: city.name, operators: operators} AS answer`,
      variables: ordinary('City', 40),
    },
    {
      name: 'q2',
      title: 'person → 10 postings',
      ours: `query ($id: ID!) { node(id: $id) { ... on Person { id name postings(first: 10) { edges { role lastReported node { id name } } } } } }`,
      peer: `query ($id: ID!) { people(where: { id: { eq: $id } }) { id name postings: postingsConnection(first: 10, ${NEWEST}) { edges { properties { role lastReported } node { id name } } } } }`,
      raw: rows => `MATCH (person:Person {id: $id})
        CALL (person) {
          MATCH (person)-[posting:POSTED_TO]->(group) ${rows('posting', 'POSTED_TO', 'fromKey', 'person')}
          WITH posting, group ORDER BY posting.fromKey DESC LIMIT 10
          RETURN collect({role: posting.role, lastReported: posting.lastReported, node: group {.id, .name}}) AS postings
        }
        RETURN {id: person.id, name: person.name, postings: postings} AS answer`,
      variables: ordinary('Person', 40),
    },
    {
      name: 'q3',
      title: 'city → 10 newest events → 5 participants',
      ours: `query ($id: ID!) { node(id: $id) { ... on City { id name events(first: 10) { edges { node { id date
        participants(first: 5) { edges { role node { id name } } } } } } } } }`,
      peer: `query ($id: ID!) { cities(where: { id: { eq: $id } }) { id name events: eventsConnection(first: 10, sort: [{ node: { date: DESC } }, { edge: { factId: DESC } }]) { edges { node { id date
        participants: participantsConnection(first: 5, sort: [{ edge: { factId: DESC } }]) { edges { properties { role } node { id name } } } } } } } }`,
      raw: rows => `MATCH (city:City {id: $id})
        CALL (city) {
          MATCH (city)<-[place:OCCURRED_IN]-(event:Event) ${rows('place', 'OCCURRED_IN', 'toKey', 'city')}
          WITH place, event ORDER BY place.toKey DESC LIMIT 10
          CALL (event) {
            MATCH (event)<-[part:PARTICIPATED_IN]-(actor) ${rows('part', 'PARTICIPATED_IN', 'toKey', 'event')}
            WITH part, actor ORDER BY part.toKey DESC LIMIT 5
            RETURN collect({role: part.role, node: actor {.id, .name}}) AS participants
          }
          RETURN collect({node: {id: event.id, date: event.date, participants: participants}}) AS events
        }
        RETURN {id: city.id, name: city.name, events: events} AS answer`,
      variables: ordinary('City', 40),
    },
    {
      name: 'q4',
      title: 'group → 10 commanders → 5 places → 5 events',
      ours: `query ($id: ID!) { node(id: $id) { ... on Militia { id name commanders(first: 10) { edges { role lastReported node { id name
        operatesFrom(first: 5) { edges { kind node { id name events(first: 5) { edges { node { id date } } } } } } } } } } } }`,
      peer: `query ($id: ID!) { militias(where: { id: { eq: $id } }) { id name commanders: personnelConnection(first: 10, where: { edge: { role: { eq: "COMMANDER" } } }, ${NEWEST}) { edges { properties { role lastReported } node { id name
        operatesFrom: operatesFromConnection(first: 5, ${NEWEST}) { edges { properties { kind } node { id name events: eventsConnection(first: 5, sort: [{ node: { date: DESC } }, { edge: { factId: DESC } }]) { edges { node { id date } } } } } } } } } } }`,
      raw: rows => `MATCH (group:Militia {id: $id})
        CALL (group) {
          MATCH (group)<-[posting:POSTED_TO]-(person:Person) ${rows('posting', 'POSTED_TO', 'toKey', 'group', 'posting.role = "COMMANDER"')}
          WITH posting, person ORDER BY posting.toKey DESC LIMIT 10
          CALL (person) {
            MATCH (person)-[base:OPERATES_FROM]->(city) ${rows('base', 'OPERATES_FROM', 'fromKey', 'person')}
            WITH base, city ORDER BY base.fromKey DESC LIMIT 5
            CALL (city) {
              MATCH (city)<-[place:OCCURRED_IN]-(event:Event) ${rows('place', 'OCCURRED_IN', 'toKey', 'city')}
              WITH place, event ORDER BY place.toKey DESC LIMIT 5
              RETURN collect({node: event {.id, .date}}) AS events
            }
            RETURN collect({kind: base.kind, node: {id: city.id, name: city.name, events: events}}) AS places
          }
          RETURN collect({role: posting.role, lastReported: posting.lastReported, node: {id: person.id, name: person.name, operatesFrom: places}}) AS commanders
        }
        RETURN {id: group.id, name: group.name, commanders: commanders} AS answer`,
      variables: ordinary('Militia', 20),
    },
    {
      name: 'hub',
      title: `first ${PAGE} operators of a city of ${countOf('hub', scale)}`,
      ...hubPage('', '', ''),
      variables: () => ({ id: HUB_ID }),
    },
    {
      name: 'hub, middle',
      title: `${PAGE} operators of that city after the first ${middle}`,
      ...hubPage(', after: $after', ', $after: String', ', $after: Cursor'),
      variables: () => ({ id: HUB_ID, after: hubKey, position: middle }),
    },
  ];
}

function hubPage(after: string, peerVariable: string, ourVariable: string): Pick<Read, 'ours' | 'peer' | 'raw'> {
  return {
    ours: `query ($id: ID!${ourVariable}) { node(id: $id) { ... on City { id name operators(first: ${PAGE}${after}) { edges { kind lastReported node { id name } } } } } }`,
    peer: `query ($id: ID!${peerVariable}) { cities(where: { id: { eq: $id } }) { id name operators: operatorsConnection(first: ${PAGE}${after}, ${NEWEST}) { edges { properties { kind lastReported } node { id name } } } } }`,
    raw: rows => `MATCH (city:City {id: $id})
      CALL (city) {
        MATCH (city)<-[base:OPERATES_FROM]-(person:Person) ${rows('base', 'OPERATES_FROM', 'toKey', 'city', after === '' ? undefined : 'base.toKey < $after')}
        WITH base, person ORDER BY base.toKey DESC LIMIT ${PAGE}
        RETURN collect({kind: base.kind, lastReported: base.lastReported, node: person {.id, .name}}) AS operators
      }
      RETURN {id: city.id, name: city.name, operators: operators} AS answer`,
  };
}
