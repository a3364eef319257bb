import { candidatesFor } from './candidates.js';
import type { Choice, Unlike } from './choice.js';
import { containerOf, isWellKnown } from './containers.js';
import { distanceKm } from './geometry.js';
import { weigh, type Weighed } from './lookup.js';
import { inRanges, type NameMatch } from './name-matches.js';
import type { PlaceEvidence } from './place-evidence.js';
import { prominence } from './prominence.js';
import type { PlaceStore } from './store.js';
import { around, type Surroundings } from './surroundings.js';
import { isOfType, wholeOf } from './type-words.js';

/** Rounds of choosing: each sees the choices of the one before. Four settle a chain place – district – province. */
const ROUNDS = 4;
/** Share of the weight from which a choice is one: in a country of the article, and elsewhere. */
const CLEAR = 0.6;
const CLEAR_ELSEWHERE = 0.75;
/** Namesakes this near are one place for the question which is meant: a city and its suburb, a town entered twice. */
const ONE_PLACE_KM = 25;

/** Log weights of what the article says. */
const WEIGHTS = {
  country: 5,
  type: 5,
  /** Holds, or does not, by the strength of the evidence. */
  inside: { stated: 5, beside: 3 },
  outside: { stated: -4, beside: 0 },
  holds: 3,
  sameProvince: 1.2,
  near: 1.5,
  nearKm: 100,
} as const;

/** Chooses for every place of an article, given the countries it names (index → weight). Pure, in the order of `evidence`. */
export function chooseAll(
  store: PlaceStore,
  evidence: readonly PlaceEvidence[],
  named: ReadonlyMap<number, number>,
): ReadonlyMap<string, Choice> {
  const memo = new Map<string, readonly NameMatch[]>();
  let choices = new Map<string, Choice>();
  for (let round = 0; round < ROUNDS; round++) {
    const before = choices;
    const placed = [...before].flatMap(([id, { place }]) => (place === null ? [] : [{ id, place }]));
    choices = new Map(
      evidence.map(one => {
        const surroundings = around(store, one.entity.id, placed, named);
        return [one.entity.id, choose({ store, evidence: one, surroundings, choices: before, memo })];
      }),
    );
  }
  return choices;
}

/** One place to choose for, and all that is known around it. */
interface Question {
  readonly store: PlaceStore;
  readonly evidence: PlaceEvidence;
  readonly surroundings: Surroundings;
  /** Of the round before. */
  readonly choices: ReadonlyMap<string, Choice>;
  readonly memo: Map<string, readonly NameMatch[]>;
}

function choose(question: Question): Choice {
  const { store, evidence, surroundings, choices, memo } = question;
  const stated = [...evidence.containers].flatMap(([id, strength]) => {
    const place = choices.get(id)?.place ?? null;
    return strength === 'stated' && place !== null ? [place] : [];
  });
  const narrow = stated.length > 0 && stated.every(place => store.kind(place) !== 'country');
  const searched = stated.length > 0 ? stated : surroundings.main === null ? [] : [surroundings.main];
  const matches = candidatesFor(store, evidence, { ranges: searched.map(place => store.range(place)), narrow }, memo);
  const weighed = weigh(matches, ({ place }) => weightOf(question, place));
  const meant = decide(question, weighed);
  const unlike = unlikePlaces(store, evidence, weighed);
  const place = unlike === null ? meant : null;
  const container =
    place === null ? containerOf({ store, evidence, surroundings, weighed, meant, unlike, choices }) : null;
  return { evidence, weighed, place, unlike, container };
}

function weightOf({ store, evidence, surroundings, choices }: Question, place: number): number {
  let weight = prominence(store, place) + WEIGHTS.type * typeShare(store, evidence, place);
  weight += WEIGHTS.country * Math.sqrt(surroundings.countries.get(store.country(place)) ?? 0);
  for (const [id, strength] of evidence.containers) {
    const outer = choices.get(id);
    if (!outer) continue;
    const inside = shareOf(outer, candidate => holds(store, candidate, place));
    if (inside > 0) weight += WEIGHTS.inside[strength] * inside;
    else if (outer.place !== null && outer.place !== place) weight += WEIGHTS.outside[strength];
  }
  const held = heldBy(evidence, choices).map(inner => shareOf(inner, candidate => holds(store, place, candidate)));
  return weight + WEIGHTS.holds * Math.max(0, ...held) + company(store, place, surroundings);
}

/** Share of the weight of a choice's candidates that are so; all of it if the chosen one is. */
function shareOf({ place, weighed }: Choice, isSo: (candidate: number) => boolean): number {
  if (place !== null) return isSo(place) ? 1 : 0;
  return weighed.reduce((sum, { match, share }) => (isSo(match.place) ? sum + share : sum), 0);
}

/** Choices for the places that the text puts into this one. */
function heldBy({ entity }: PlaceEvidence, choices: ReadonlyMap<string, Choice>): Choice[] {
  return [...choices.values()].filter(choice => choice.evidence.containers.has(entity.id));
}

/** How much of what the text calls the place fits a candidate, 0 to 1; a near fit (province for district) counts half. */
function typeShare(store: PlaceStore, { types }: PlaceEvidence, place: number): number {
  let [fit, total] = [0, 0];
  for (const [type, count] of types) {
    total += count;
    if (store.kind(place) === type) fit += count;
    else if (type !== 'facility' && type !== 'city' && isOfType(store.kind(place), type)) fit += count / 2;
  }
  return total === 0 ? 0 : fit / total;
}

function holds(store: PlaceStore, outer: number, inner: number): boolean {
  return outer !== inner && inRanges(inner, [store.range(outer)]);
}

/** Shared province with, and nearness to, the other places. */
function company(store: PlaceStore, place: number, { others }: Surroundings): number {
  if (store.kind(place) === 'country') return 0;
  const province = provinceOf(store, place);
  // A city and its province of the same name are one word of the text: no company for each other.
  const apart = others.filter(other => other.place !== place && !holds(store, place, other.place));
  const shared = province !== null && apart.some(other => provinceOf(store, other.place) === province);
  const away = apart.map(other => distanceKm(store.coordinates(place), store.coordinates(other.place)));
  const near = away.length > 0 ? Math.exp(-Math.min(...away) / WEIGHTS.nearKm) : 0;
  return (shared ? WEIGHTS.sameProvince : 0) + WEIGHTS.near * near;
}

function provinceOf(store: PlaceStore, place: number): number | null {
  for (let at: number | null = place; at !== null; at = store.parent(at)) if (store.kind(at) === 'province') return at;
  return null;
}

/** The heaviest candidate, if it is clearly so and no guess across the world. */
function decide(question: Question, weighed: readonly Weighed[]): number | null {
  const { store, surroundings } = question;
  const [top] = weighed;
  if (!top) return null;
  const place = top.match.place;
  const family = weighed.filter(({ match }) => match.place === place || oneNest(store, match.place, place));
  const share = family.reduce((sum, one) => sum + one.share, 0);
  if (share < CLEAR) return null;
  const about = (surroundings.countries.get(store.country(place)) ?? 0) > 0 || store.kind(place) === 'country';
  if (about || confirmed(question, place)) return place;
  const enough = store.feature(place) === 'PPLC' ? CLEAR : CLEAR_ELSEWHERE;
  return share >= enough && isWellKnown(store, place, family.length === weighed.length) ? place : null;
}

/** One lies in the other (city, district and province of one name), or they are neighbours. */
function oneNest(store: PlaceStore, a: number, b: number): boolean {
  if (holds(store, a, b) || holds(store, b, a)) return true;
  return distanceKm(store.coordinates(a), store.coordinates(b)) < ONE_PLACE_KM;
}

/** The gazetteer bears out what the text says: it lies in the place that the text puts it in, or holds one put into it. */
function confirmed({ store, evidence, choices }: Question, place: number): boolean {
  const outer = [...evidence.containers.keys()].map(id => choices.get(id)).filter(choice => choice !== undefined);
  if (outer.some(choice => shareOf(choice, candidate => holds(store, candidate, place)) >= CLEAR)) return true;
  return heldBy(evidence, choices).some(inner => shareOf(inner, candidate => holds(store, place, candidate)) >= CLEAR);
}

/**
 * Whether the name is only shared with the place that it meets: "Bagram Airfield", "Swat valley", "Tyre District" where the
 * gazetteer has the town, the town of Ijara where it has the district.
 */
function unlikePlaces(store: PlaceStore, { names, types }: PlaceEvidence, weighed: readonly Weighed[]): Unlike | null {
  const sites = types.get('facility') ?? 0;
  const others = [...types].reduce((sum, [type, count]) => (type === 'facility' ? sum : sum + count), 0);
  if (sites > others) return 'site';
  const [name] = names;
  const [top] = weighed;
  if (!name || !top) return null;
  const kind = store.kind(top.match.place);
  if (kind === 'district' && (types.get('city') ?? 0) > others / 2) return 'town';
  if (top.match.key === name.folded) return null;
  const part = wholeOf(name.folded);
  if (part !== null && part.endsWith(top.match.key)) return 'land';
  if (name.type === 'region') return kind === 'region' ? null : 'land';
  const division = name.type === 'province' || name.type === 'district';
  return division && kind === 'city' ? 'division' : null;
}
