import type { EntityRecord, EventFacts, RecordContext } from '../../src/domain/record.js';
import type { EntityLabel } from '../../src/domain/vocabulary.js';

/** What a test says of a record; the rest says nothing. */
export interface RecordSketch extends Partial<Omit<RecordContext, 'postings'>> {
  readonly label?: EntityLabel;
  readonly names?: readonly string[];
  readonly on?: string;
  readonly article?: string;
  readonly honorifics?: readonly string[];
  readonly key?: string;
  readonly named?: boolean;
  readonly kind?: string;
  /** "ROLE of". */
  readonly posts?: readonly string[];
  readonly event?: Partial<EventFacts>;
}

export function record(id: string, name: string, sketch: RecordSketch = {}): EntityRecord {
  const {
    label = 'Person',
    names = [],
    on = null,
    article = `article-${id}`,
    honorifics = [],
    key = null,
    named = true,
    kind = null,
    posts = [],
    event,
  } = sketch;
  const { groups = [], places = [], countries = [], kin = [], diedBy = null, aliveOn = null } = sketch;
  const postings = posts.map(post => ({
    role: post.split(' ')[0] ?? '',
    title: null,
    of: post.split(' ').slice(1).join(' '),
  }));
  return {
    id: `r-${id}`,
    articleId: article,
    publishedOn: on,
    label,
    name,
    names: [name, ...names],
    named,
    identityKey: key,
    kind,
    honorifics,
    context: {
      postings,
      groups: [...groups, ...postings.map(({ of }) => of)],
      places,
      countries,
      kin,
      diedBy,
      aliveOn,
    },
    place: null,
    event: event
      ? {
          type: 'attack',
          subType: 'ATTACK',
          date: null,
          dateEnd: null,
          datePrecision: 1,
          placePrecision: 1,
          places: [],
          sites: event.places?.slice(0, 1) ?? [],
          actors: [],
          killed: null,
          wounded: null,
          captured: null,
          ...event,
        }
      : null,
  };
}
