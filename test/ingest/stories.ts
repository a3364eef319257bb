import type { Article } from '../../src/domain/article.js';
import { UNBOUNDED } from '../../src/domain/period.js';
import type {
  ReadEntity,
  ReadEvent,
  Reading,
  ReadParticipant,
  ReadRelation,
  SpanPair,
} from '../../src/domain/reading.js';

/** An article with what a careful reader would make of it: loading is tested apart from the model. */
export interface Story {
  readonly article: Article;
  readonly reading: Reading;
}

interface Told {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  /** Name → type and kind, `person`, `group rebel`, `place city`; other spellings after the name, parted by `|`. */
  readonly entities: Readonly<Record<string, string>>;
  /** `head type tail`, names joined by underscores are not needed: parted by ` : `. */
  readonly relations?: readonly (readonly [
    head: string,
    type: ReadRelation['type'],
    tail: string,
    more?: Partial<ReadRelation>,
  ])[];
  readonly events?: readonly (Partial<Omit<ReadEvent, 'trigger'>> & {
    readonly on: string;
    readonly at: readonly string[];
    readonly by?: string;
    readonly against?: string;
  })[];
}

/** Tells a story: names are looked for in the text, relations and events quote the sentence of their first word. */
export function story({ id, date, text, entities, relations = [], events = [] }: Told): Story {
  const article: Article = { id, text, title: null, publishedOn: date, url: null, publisher: 'Test Wire', authors: [] };
  const idOf = new Map<string, string>();
  const read: ReadEntity[] = Object.entries(entities).map(([written, sort], at) => {
    const names = written.split('|');
    const [type = '', kind = null] = sort.split(' ');
    for (const name of names) idOf.set(name, `e${at + 1}`);
    const mentions = names.flatMap(name => spansOf(text, name)).sort(([a], [b]) => a - b);
    if (mentions.length === 0) throw new Error(`${id} does not mention ${written}`);
    return {
      id: `e${at + 1}`,
      type: type as ReadEntity['type'],
      kind,
      name: names[0]!,
      aliases: names.slice(1),
      mentions,
      named: !/^[a-z]/.test(names[0]!),
    };
  });
  const entity = (name: string): string => {
    const found = idOf.get(name);
    if (found === undefined) throw new Error(`${id} has no entity ${name}`);
    return found;
  };
  const base = { attributedTo: null, polarity: 'affirmed', modality: 'actual', score: 0.9 } as const;
  return {
    article,
    reading: {
      id,
      article: { title: null, publishedOn: date, authors: [], dateline: null, publisher: null },
      entities: read,
      relations: relations.map(([head, type, tail, more]) => ({
        type,
        head: entity(head),
        tail: entity(tail),
        role: null,
        title: null,
        rank: null,
        former: false,
        evidence: sentenceOf(text, head),
        from: { earliest: null, latest: date },
        to: { earliest: date, latest: null },
        ...base,
        ...more,
      })),
      events: events.map(({ on, at, by, against, ...more }) => {
        const start = text.indexOf(on);
        if (start < 0) throw new Error(`${id} does not say ${on}`);
        const participants: ReadParticipant[] = [
          ...(by === undefined ? [] : [{ role: 'perpetrator' as const, entity: entity(by) }]),
          ...(against === undefined ? [] : [{ role: 'target' as const, entity: entity(against) }]),
        ];
        return {
          type: 'clash',
          acled: 'ARMED_CLASH',
          date,
          date_end: null,
          datePrecision: 1,
          placePrecision: 1,
          killed: null,
          wounded: null,
          captured: null,
          ...base,
          ...more,
          trigger: [start, start + on.length],
          evidence: sentenceOf(text, on),
          places: at.map(entity),
          participants: [...participants, ...(more.participants ?? [])],
        };
      }),
    },
  };
}

/** Bounds that say nothing. */
export const ANY_TIME = { from: UNBOUNDED, to: UNBOUNDED };

function spansOf(text: string, name: string): SpanPair[] {
  const spans: SpanPair[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) spans.push([at, at + name.length]);
  return spans;
}

function sentenceOf(text: string, words: string): SpanPair {
  const at = text.indexOf(words);
  const start = Math.max(text.lastIndexOf('. ', at) + 2, text.lastIndexOf('\n', at) + 1, 0);
  const end = text.indexOf('.', at);
  return [at < start ? 0 : start === 1 ? 0 : start, end < 0 ? text.length : end + 1];
}
