import type { Article } from '../../src/domain/article.js';
import type {
  ReadEntity,
  ReadEvent,
  Reading,
  ReadParticipant,
  ReadRelation,
  RelationType,
  SpanPair,
} from '../../src/domain/reading.js';
import type { EventSubType } from '../../src/domain/vocabulary.js';

/** An article with what a careful reader would make of it. */
export interface Story {
  readonly article: Article;
  readonly reading: Reading;
}

/** Something that a story names. */
export interface Thing {
  readonly type: ReadEntity['type'];
  readonly kind: string | null;
  readonly name: string;
}

/** Words of a sentence, with the things it names and the word that tells of an event. */
type Words = readonly (string | Thing | { readonly trigger: string })[];

const SURE = { attributedTo: null, polarity: 'affirmed', modality: 'actual', score: 0.9 } as const;

/** A story while it is written: what is said last is the evidence of what is stated next. */
export class Draft {
  readonly #publishedOn: string;
  readonly #mentions = new Map<string, { readonly thing: Thing; readonly spans: SpanPair[] }>();
  readonly #relations: ReadRelation[] = [];
  readonly #events: ReadEvent[] = [];
  #text = '';
  #evidence: SpanPair = [0, 0];
  #trigger: SpanPair = [0, 0];

  constructor(publishedOn: string) {
    this.#publishedOn = publishedOn;
  }

  say(words: Words): void {
    const start = this.#text.length;
    for (const part of words) {
      const from = this.#text.length;
      this.#text += typeof part === 'string' ? part : 'trigger' in part ? part.trigger : part.name;
      const span: SpanPair = [from, this.#text.length];
      if (typeof part === 'string') continue;
      if ('trigger' in part) this.#trigger = span;
      else this.#mentioned(part).spans.push(span);
    }
    this.#evidence = [start, this.#text.trimEnd().length];
  }

  relate(head: Thing, type: RelationType, tail: Thing, more: Partial<ReadRelation> = {}): void {
    this.#relations.push({
      type,
      head: this.#id(head),
      tail: this.#id(tail),
      role: null,
      title: null,
      rank: null,
      former: false,
      evidence: this.#evidence,
      from: { earliest: null, latest: this.#publishedOn },
      to: { earliest: this.#publishedOn, latest: null },
      ...SURE,
      ...more,
    });
  }

  event(
    type: string,
    acled: EventSubType,
    places: readonly Thing[],
    participants: Partial<Record<ReadParticipant['role'], Thing>>,
    tolls: Partial<Pick<ReadEvent, 'killed' | 'wounded' | 'captured'>>,
  ): void {
    this.#events.push({
      type,
      acled,
      trigger: this.#trigger,
      evidence: this.#evidence,
      date: this.#publishedOn,
      date_end: null,
      datePrecision: 1,
      places: places.map(place => this.#id(place)),
      placePrecision: 1,
      participants: Object.entries(participants).map(([role, thing]) => ({
        role: role as ReadParticipant['role'],
        entity: this.#id(thing),
      })),
      killed: null,
      wounded: null,
      captured: null,
      ...SURE,
      ...tolls,
    });
  }

  story(id: string): Story {
    const publishedOn = this.#publishedOn;
    const publisher = 'Bench Wire';
    const entities = [...this.#mentions].map(([name, { thing, spans }]): ReadEntity => {
      return { id: name, type: thing.type, kind: thing.kind, name, aliases: [], mentions: spans, named: true };
    });
    return {
      article: { id, text: this.#text, title: null, publishedOn, url: null, publisher, authors: [] },
      reading: {
        id,
        article: { title: null, publishedOn, authors: [], dateline: null, publisher },
        entities,
        relations: this.#relations,
        events: this.#events,
      },
    };
  }

  /** Its name is its id: no two things of a story are called the same. */
  #id(thing: Thing): string {
    this.#mentioned(thing);
    return thing.name;
  }

  #mentioned(thing: Thing): { readonly spans: SpanPair[] } {
    const known = this.#mentions.get(thing.name);
    if (known !== undefined) return known;
    const mentioned = { thing, spans: [] };
    this.#mentions.set(thing.name, mentioned);
    return mentioned;
  }
}
