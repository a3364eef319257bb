import { foldName } from '../domain/names.js';
import type { EntityRecord } from '../domain/record.js';
import { type Comparison, sharedValues, Weighing, weighCountries } from './comparison.js';
import { LASTING_TITLES } from '../domain/honorifics.js';
import { compareNames, fullestNames, size, type NameComparison } from './name-comparison.js';
import { parsePersonName, type PersonName } from '../domain/person-name.js';

/** What one or several records say of a person, put together for comparison. */
export interface PersonProfile {
  readonly names: readonly PersonName[];
  /** Equal for profiles whose names are. */
  readonly nameKey: string;
  /** Of one part only: "Assad". */
  readonly single: boolean;
  readonly titles: ReadonlySet<string>;
  /** `role of key`. */
  readonly posts: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly kin: ReadonlySet<string>;
  /** By number of records that are about them. */
  readonly countries: readonly string[];
  readonly diedBy: string | null;
  readonly aliveOn: string | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly articles: ReadonlySet<string>;
}

export function personProfile(records: readonly EntityRecord[]): PersonProfile {
  const written = [...new Set(records.flatMap(({ name, names }) => [name, ...names]))].sort();
  const names = fullestNames(written.map(parsePersonName));
  const votes = new Map<string, number>();
  for (const { context } of records) {
    context.countries.forEach((country, at) => votes.set(country, (votes.get(country) ?? 0) + 1 / (at + 1)));
  }
  const years = records.flatMap(({ publishedOn }) => (publishedOn === null ? [] : [Number(publishedOn.slice(0, 4))]));
  const died = records.flatMap(({ context }) => context.diedBy ?? []).sort();
  const alive = records.flatMap(({ context }) => context.aliveOn ?? []).sort();
  return {
    names,
    nameKey: names.map(({ parts, ordinal }) => [...parts.map(({ text }) => text), ordinal ?? ''].join(' ')).join('|'),
    single: names.every(name => size(name) <= 1),
    titles: new Set(records.flatMap(({ honorifics }) => honorifics.flatMap(lastingTitles))),
    posts: new Set(records.flatMap(({ context }) => context.postings.map(({ role, of }) => `${role} ${of}`))),
    groups: new Set(records.flatMap(({ context }) => context.groups)),
    places: new Set(records.flatMap(({ context }) => context.places)),
    kin: new Set(records.flatMap(({ context }) => context.kin)),
    countries: [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([country]) => country),
    diedBy: died[0] ?? null,
    aliveOn: alive.at(-1) ?? null,
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    articles: new Set(records.map(({ articleId }) => articleId)),
  };
}

function lastingTitles(honorific: string): string[] {
  return foldName(honorific)
    .split(' ')
    .flatMap(word => LASTING_TITLES[word] ?? []);
}

/** The most telling comparison between the names of two profiles; `different` only if no two names go together. */
export function compareProfileNames(a: PersonProfile, b: PersonProfile): NameComparison {
  let best: NameComparison = { verdict: 'none', bits: 0, shared: [] };
  for (const left of a.names) {
    for (const right of b.names) {
      const comparison = compareNames(left, right);
      if (rank(comparison) > rank(best) || (rank(comparison) === rank(best) && comparison.bits > best.bits))
        best = comparison;
    }
  }
  return best;
}

function rank({ verdict }: NameComparison): number {
  return verdict === 'full' ? 3 : verdict === 'single' ? 2 : verdict === 'different' ? 1 : 0;
}

/** Compares names once for all profiles that bear the same. */
export function nameComparer(): (a: PersonProfile, b: PersonProfile) => NameComparison {
  const known = new Map<string, NameComparison>();
  return (a, b) => {
    const pair = `${a.nameKey}/${b.nameKey}`;
    let comparison = known.get(pair);
    if (!comparison) known.set(pair, (comparison = compareProfileNames(a, b)));
    return comparison;
  };
}

/** Days that reports of a death lag behind it, or a quote behind the one who spoke. */
const DEATH_SLACK_DAYS = 14;

/** Whether anything but names, countries and dates is said of a person. */
function hasTies({ titles, posts, groups, places, kin }: PersonProfile): boolean {
  return titles.size + posts.size + groups.size + places.size + kin.size > 0;
}

const SAME_COUNTRY = 2.5;

/** The most that `comparePersons` can give: spares weighing the many bearers of a common name of whom nothing is said. */
export function mostBits(a: PersonProfile, b: PersonProfile, names: NameComparison): number {
  return hasTies(a) && hasTies(b) ? Infinity : names.bits + SAME_COUNTRY;
}

/** Weighs two people; `names` is what `compareProfileNames` says of them. */
export function comparePersons(a: PersonProfile, b: PersonProfile, names: NameComparison): Comparison {
  const weighing = new Weighing();
  if (names.verdict === 'different' || names.verdict === 'none') {
    weighing.against('names differ', `${a.names[0]?.written ?? ''} / ${b.names[0]?.written ?? ''}`);
    return weighing.result();
  }
  weighing.add('name', names.shared.join(' '), names.bits);
  const posts = sharedValues(a.posts, b.posts);
  const telling = posts.find(post => !post.startsWith('MEMBER '));
  const groups = sharedValues(a.groups, b.groups);
  if (telling !== undefined) weighing.add('posting', telling, 5);
  else if (groups[0] !== undefined) weighing.add('group', groups[0], 3);
  else if (hasPost(a) && hasPost(b))
    weighing.add('no shared posting', `${[...a.posts].sort()[0]} / ${[...b.posts].sort()[0]}`, -2);
  const places = sharedValues(a.places, b.places).slice(0, 2);
  for (const place of places) weighing.add('place', place, 1.5);
  const kin = sharedValues(a.kin, b.kin)[0];
  if (kin !== undefined) weighing.add('kin', kin, 5);
  const title = sharedValues(a.titles, b.titles)[0];
  if (title !== undefined) weighing.add('title', title, 1.5);
  weighCountries(weighing, a.countries, b.countries, SAME_COUNTRY, -2.5);
  weighDeath(weighing, a, b);
  weighDeath(weighing, b, a);
  weighYears(weighing, a, b);
  if (a.articles.size + b.articles.size <= 40 && sharedValues(a.articles, b.articles).length > 0) {
    weighing.add('told apart in one article', '', names.verdict === 'full' ? -6 : -2);
  }
  return weighing.result();
}

function hasPost({ posts }: PersonProfile): boolean {
  return [...posts].some(post => !post.startsWith('MEMBER '));
}

function weighDeath(weighing: Weighing, dead: PersonProfile, other: PersonProfile): void {
  if (dead.diedBy === null || other.aliveOn === null) return;
  const days = (Date.parse(other.aliveOn) - Date.parse(dead.diedBy)) / 86_400_000;
  if (days > DEATH_SLACK_DAYS) weighing.against('died before', `dead by ${dead.diedBy}, alive on ${other.aliveOn}`);
}

function weighYears(weighing: Weighing, a: PersonProfile, b: PersonProfile): void {
  if (a.firstYear === null || b.firstYear === null || a.lastYear === null || b.lastYear === null) return;
  const gap = Math.max(a.firstYear - b.lastYear, b.firstYear - a.lastYear);
  if (gap > 25) weighing.add('years apart', String(gap), gap > 60 ? -10 : -3);
}
