import type { Article } from '../domain/article.js';
import type { Claim, Predicate } from '../domain/claim.js';
import { UNBOUNDED, type Bound } from '../domain/period.js';
import type {
  Extractor,
  ReadEvent,
  ReadModality,
  ReadParticipant,
  ReadRelation,
  Reading,
  RelationType,
  SpanPair,
} from '../domain/reading.js';
import { stableId } from '../domain/text.js';
import type { Modality, ParticipantRole } from '../domain/vocabulary.js';
import { firstDay, lastDay, type RecordsOfReading } from '../identity/records.js';

/** The predicate of each relation that an article can state, and the role that it implies. */
const PREDICATES: Readonly<Record<RelationType, { readonly predicate: Predicate; readonly role?: string }>> = {
  commands: { predicate: 'posted_to', role: 'COMMANDER' },
  second_in_command_of: { predicate: 'posted_to', role: 'SECOND_IN_COMMAND' },
  spokesperson_of: { predicate: 'posted_to', role: 'SPOKESPERSON' },
  holds_office_in: { predicate: 'posted_to', role: 'OFFICE_HOLDER' },
  member_of: { predicate: 'posted_to', role: 'MEMBER' },
  operates_from: { predicate: 'operates_from', role: 'SITE' },
  operates_in: { predicate: 'operates_from', role: 'AREA' },
  controls: { predicate: 'controls' },
  part_of: { predicate: 'part_of', role: 'COMMAND' },
  allied_with: { predicate: 'aligned_with' },
  fights: { predicate: 'opposed_to' },
  located_in: { predicate: 'within' },
  capital_of: { predicate: 'within' },
  related_to: { predicate: 'related_to' },
};
const ROLES: Readonly<Record<ReadParticipant['role'], ParticipantRole | null>> = {
  perpetrator: 'ACTOR',
  target: 'TARGET',
  victim: 'VICTIM',
  supporter: 'SUPPORTER',
  weapon: null,
};
/** Event sub-types by which a place changes hands: whoever acts holds it from then on. */
const TAKES_PLACE: ReadonlySet<string> = new Set([
  'NON_STATE_ACTOR_OVERTAKES_TERRITORY',
  'GOVERNMENT_REGAINS_TERRITORY',
  'NON_VIOLENT_TRANSFER_OF_TERRITORY',
]);

/** What a claim says beyond where it stands; the rest is the same for all claims of an article. */
type Assertion = Pick<Claim, 'predicate' | 'subject' | 'object'> &
  Partial<Pick<Claim, 'role' | 'title' | 'rank' | 'former' | 'date' | 'from' | 'to'>>;
type Stated = Pick<ReadRelation | ReadEvent, 'evidence' | 'attributedTo' | 'polarity' | 'modality' | 'score'>;

/**
 * The claims of a reading, in order of the text: one for each relation, and for each event that it was reported, who took
 * part, where it was and who holds the place since. What scores below `threshold` is left out.
 */
export function claimsFromReading(
  article: Article,
  reading: Reading,
  records: RecordsOfReading,
  extractor: Extractor,
  threshold: number,
): Claim[] {
  const claims = new Map<string, Claim>();
  const state = (stated: Stated, where: SpanPair, assertion: Assertion): void => {
    const claim = claimOf(article, records, extractor, stated, where, assertion);
    if (!claims.has(claim.id)) claims.set(claim.id, claim);
  };
  for (const relation of reading.relations) {
    const subject = records.ofEntity.get(relation.head);
    const object = records.ofEntity.get(relation.tail);
    if (relation.score < threshold || subject === undefined || object === undefined || subject === object) continue;
    state(relation, relation.evidence, relationAssertion(relation, subject, object));
    if (!GOVERNS.has(relation.type) || !isPlace(reading, relation.tail)) continue;
    // Whoever commands or governs a place has it as area of operation.
    const { from, to } = relation;
    state(relation, relation.evidence, { predicate: 'operates_from', subject, object, role: 'AREA', from, to });
  }
  reading.events.forEach((event, i) => {
    const subject = records.ofEvent[i];
    if (event.score < threshold || subject === undefined) return;
    for (const assertion of eventAssertions(event, subject, records.ofEntity)) state(event, event.evidence, assertion);
  });
  return [...claims.values()].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

const GOVERNS: ReadonlySet<RelationType> = new Set(['commands', 'second_in_command_of', 'holds_office_in']);

function isPlace(reading: Reading, entityId: string): boolean {
  return reading.entities.some(({ id, type }) => id === entityId && type === 'place');
}

function relationAssertion(relation: ReadRelation, subject: string, object: string): Assertion {
  const { predicate, role } = PREDICATES[relation.type];
  const { title, rank, former, from, to } = relation;
  const tie = predicate === 'related_to' ? title : null;
  return {
    predicate,
    subject,
    object,
    role: relation.role ?? tie ?? role ?? null,
    title,
    rank,
    former,
    date: to.earliest ?? from.latest,
    from,
    to,
  };
}

function eventAssertions(event: ReadEvent, subject: string, ofEntity: ReadonlyMap<string, string>): Assertion[] {
  const first = firstDay(event.date);
  const last = lastDay(event.date_end ?? event.date);
  const from: Bound = { earliest: first, latest: last };
  const span = { date: event.date, from, to: from };
  const assertions: Assertion[] = [{ predicate: 'reported', subject, object: null, ...span }];
  for (const { role, entity } of event.participants) {
    const actor = entity === undefined ? undefined : ofEntity.get(entity);
    const known = ROLES[role];
    if (actor === undefined || known === null) continue;
    assertions.push({ predicate: 'participated_in', subject: actor, object: subject, role: known, ...span });
  }
  const places = event.places.map(place => ofEntity.get(place)).filter(place => place !== undefined);
  for (const object of places) assertions.push({ predicate: 'occurred_in', subject, object, ...span });
  const [place] = places;
  if (TAKES_PLACE.has(event.acled) && place !== undefined) {
    for (const { role, entity } of event.participants) {
      const holder = entity === undefined ? undefined : ofEntity.get(entity);
      if (role !== 'perpetrator' || holder === undefined) continue;
      assertions.push({ predicate: 'controls', subject: holder, object: place, date: event.date, from, to: UNBOUNDED });
    }
  }
  return assertions;
}

function claimOf(
  article: Article,
  records: RecordsOfReading,
  extractor: Extractor,
  stated: Stated,
  [start, end]: SpanPair,
  assertion: Assertion,
): Claim {
  const { predicate, subject, object, role = null, title = null, rank = null, former = false, date = null } = assertion;
  const { from = UNBOUNDED, to = UNBOUNDED } = assertion;
  return {
    id: stableId('c', article.id, predicate, subject, object ?? '', role ?? '', title ?? '', String(start)),
    articleId: article.id,
    predicate,
    subject,
    object,
    attributedTo: stated.attributedTo === null ? null : (records.ofEntity.get(stated.attributedTo) ?? null),
    quote: article.text.slice(start, end),
    start,
    end,
    role,
    title,
    rank,
    former,
    polarity: stated.polarity === 'denied' ? 'DENIED' : 'AFFIRMED',
    modality: stated.modality.toUpperCase() as Uppercase<ReadModality> satisfies Modality,
    status: 'ACCEPTED',
    score: stated.score,
    date,
    from,
    to,
    extractor: extractor.name,
    extractorVersion: extractor.version,
  };
}
