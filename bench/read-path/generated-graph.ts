import { MersenneTwister19937, Random } from 'random-js';

import type { FactType } from '../../src/domain/claim.js';
import type { EntityLabel } from '../../src/domain/vocabulary.js';
import type { Graph, Value } from '../../src/graph/graph.js';

/** Nodes and relationships at scale 1. */
const COUNTS = {
  Person: 10_000,
  Militia: 2_000,
  City: 5_000,
  Event: 50_000,
  Article: 20_000,
  POSTED_TO: 25_000,
  OPERATES_FROM: 30_000,
  PARTICIPATED_IN: 100_000,
  OCCURRED_IN: 50_000,
  MENTIONED_IN: 80_000,
  /** Who operates from one city, besides the rest of the graph. */
  hub: 40_000,
} as const;
type Noun = 'Person' | 'Militia' | 'City' | 'Event' | 'Article';

const ID_LETTERS: Readonly<Record<Noun, string>> = { Person: 'p', Militia: 'm', City: 'c', Event: 'e', Article: 'a' };

/** Id of the `at`-th node of a label; the lower, the more relationships it has, where they are skewed. */
export function nodeId(label: Noun, at: number): string {
  return `${ID_LETTERS[label]}${at}`;
}

/** Id of the city of `hubSize` operators. */
export const HUB_ID = 'hub';

/** How many there are of a kind at a scale. */
export function countOf(kind: keyof typeof COUNTS, scale: number): number {
  return Math.max(2, Math.round(COUNTS[kind] * scale));
}

/** Rows of one statement. */
const BATCH = 2_000;
const FIRST_YEAR = 2010;
const YEARS = 16;

type Properties = Record<string, Value>;

/**
 * Fills an empty graph with persons, militias, cities, events and articles and 285,000 relationships between them, some
 * with thousands (cube-skewed), in the form that loading gives them, and with one city of 40,000 operators. Claims and
 * records are left out: none of the reads meets them. The same each time.
 */
export async function generateGraph(graph: Graph, scale: number): Promise<void> {
  const random = new Random(MersenneTwister19937.seed(11));
  const count = (kind: keyof typeof COUNTS): number => countOf(kind, scale);
  const any = (label: Noun) => (): string => nodeId(label, random.integer(0, count(label) - 1));
  const skewed = (label: Noun) => (): string =>
    nodeId(label, Math.min(count(label) - 1, Math.floor(random.realZeroToOneExclusive() ** 3 * count(label))));
  const eventDates = Array.from({ length: count('Event') }, () => day(random));
  const articleDates = Array.from({ length: count('Article') }, () => day(random));

  const write = new Writer(graph);
  await write.entities('Person', count('Person'), () => ({ honorifics: [] }));
  await write.entities('Militia', count('Militia'), () => ({ kind: 'REBEL' }));
  await write.entities('City', count('City'), () => ({ country: 'AF', latitude: 36.7, longitude: 69.5 }));
  await write.entities('Event', count('Event'), at => event(eventDates[at]!));
  await write.articles(articleDates);
  await write.hub(count('hub'), random);

  const facts = (type: FactType, from: () => string, to: () => string, more: (at: number) => Dated): Promise<void> =>
    write.facts(
      type,
      Array.from({ length: count(type as keyof typeof COUNTS) }, (_, at) => ({ from: from(), to: to(), ...more(at) })),
    );
  await facts('POSTED_TO', any('Person'), skewed('Militia'), at => ({
    properties: { role: at % 3 === 0 ? 'COMMANDER' : 'MEMBER', former: false },
    reported: day(random),
  }));
  await facts('OPERATES_FROM', any('Person'), skewed('City'), at => ({
    properties: { kind: at % 2 === 0 ? 'AREA' : 'SITE' },
    reported: day(random),
  }));
  const dateOf = (eventId: string): string => eventDates[Number(eventId.slice(1))]!;
  await facts('PARTICIPATED_IN', skewed('Person'), any('Event'), () => ({
    properties: { role: 'ACTOR' },
    reported: day(random),
    orderOf: ({ to }) => dateOf(to),
  }));
  await facts('OCCURRED_IN', any('Event'), skewed('City'), () => ({
    properties: {},
    reported: day(random),
    orderOf: ({ from }) => dateOf(from),
  }));
  await write.mentions(
    Array.from({ length: count('MENTIONED_IN') }, () => ({ from: skewed('Person')(), to: any('Article')() })),
    articleDates,
  );
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

interface Dated {
  readonly properties: Properties;
  /** ISO day of the report. */
  readonly reported: string;
  /** Date that the fact is ordered by, where it is not that of its report. */
  readonly orderOf?: (ends: Ends) => string;
}

/** Writes nodes and relationships with the properties that loading gives them. */
class Writer {
  readonly #graph: Graph;
  #facts = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async entities(label: EntityLabel & Noun, count: number, more: (at: number) => Properties): Promise<void> {
    const rows = Array.from({ length: count }, (_, at) => entity(label, nodeId(label, at), more(at)));
    await this.#each(`CREATE (node:Entity:${label}) SET node = row`, rows);
  }

  async articles(dates: readonly string[]): Promise<void> {
    const rows = dates.map((publishedOn, at) => {
      const id = nodeId('Article', at);
      const sortKey = `${publishedOn}|${id}`;
      return { id, sourceId: id, title: `Title of article ${at}`, authors: [], publishedOn, language: 'en', sortKey };
    });
    await this.#each('CREATE (node:Article) SET node = row', rows);
  }

  async hub(operators: number, random: Random): Promise<void> {
    await this.#each('CREATE (node:Entity:City) SET node = row', [entity('City', HUB_ID, { country: 'AF' })]);
    const ids = Array.from({ length: operators }, (_, at) => `h${at}`);
    await this.#each(
      'CREATE (node:Entity:Person) SET node = row',
      ids.map(id => entity('Person', id, { honorifics: [] })),
    );
    const kind = (at: number): string => (at % 2 === 0 ? 'AREA' : 'SITE');
    await this.facts(
      'OPERATES_FROM',
      ids.map((from, at) => ({ from, to: HUB_ID, properties: { kind: kind(at) }, reported: day(random) })),
    );
  }

  async facts(type: FactType, facts: readonly (Ends & Dated)[]): Promise<void> {
    const rows = facts.map(({ from, to, properties, reported, orderOf }) => {
      const factId = `f${this.#facts++}`;
      const order = `${orderOf?.({ from, to }) ?? reported}|${factId}`;
      const keys = { fromKey: `${from}|${order}`, toKey: `${to}|${order}` };
      const counts = { status: 'ACCEPTED', claimCount: 1, sourceCount: 1 };
      const reports = { firstReported: reported, lastReported: reported };
      return { from, to, properties: { ...properties, factId, ...counts, ...reports, ...keys } };
    });
    await this.#edges(type, ':Entity', rows);
  }

  async mentions(pairs: readonly Ends[], dates: readonly string[]): Promise<void> {
    const distinct = [...new Map(pairs.map(pair => [`${pair.from} ${pair.to}`, pair])).values()];
    const rows = distinct.map(({ from, to }, at) => ({
      from,
      to,
      properties: {
        count: 1 + (at % 5),
        spanStarts: [at % 900],
        spanEnds: [(at % 900) + 9],
        fromKey: `${from}|${dates[Number(to.slice(1))]!}|${to}`,
        toKey: `${to}|${String(999_999_999 - (at % 900)).padStart(9, '0')}|${from}`,
      },
    }));
    await this.#edges('MENTIONED_IN', ':Article', rows);
  }

  #edges(type: string, to: ':Entity' | ':Article', rows: readonly Properties[]): Promise<void> {
    return this.#each(
      `MATCH (from:Entity {id: row.from}) MATCH (to${to} {id: row.to}) CREATE (from)-[edge:${type}]->(to) SET edge = row.properties`,
      rows,
    );
  }

  async #each(text: string, rows: readonly Properties[]): Promise<void> {
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      await this.#graph.write(transaction => transaction.run(`UNWIND $rows AS row ${text}`, { rows: batch }));
    }
  }
}

function entity(label: EntityLabel, id: string, more: Properties): Properties {
  const name = `${label} ${id}`;
  return { id, name, aliases: [], sortKey: `${name.toLowerCase()}|${id}`, ...more };
}

function event(date: string): Properties {
  const kind = { type: 'BATTLE', subType: 'ARMED_CLASH', modality: 'ACTUAL' };
  return { ...kind, date, datePrecision: 1, placePrecision: 1, describedParticipants: [] };
}

function day(random: Random): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const year = FIRST_YEAR + random.integer(0, YEARS - 1);
  return `${year}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`;
}
