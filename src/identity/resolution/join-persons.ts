import { compareText } from '../../domain/text.js';
import { type Comparison, JOIN, SUGGEST } from '../comparison.js';
import type { NameComparison } from '../name-comparison.js';
import { comparePersons, compareProfileNames, mostBits, nameComparer, type PersonProfile } from '../person-evidence.js';

import { type Clusters, idOf, type Node } from './clusters.js';
import { bestFirst, type Pair, pairOf } from './pairs.js';
import { joinOf, tenths } from './resolution.js';

/** Bits by which the best home of a lone surname must exceed the next best. */
const MARGIN = 2;

/** People: full names first, with all that is known of each; then lone surnames, where one bearer stands out. */
export function joinPersons(clusters: Clusters, members: readonly Node[]): void {
  const full = members.filter(member => !clusters.profile(member).single);
  const single = members.filter(member => clusters.profile(member).single);
  gatherNamesakes(clusters, full);
  agglomerate(clusters, full, 'full');
  placeSingles(clusters, single, full);
  agglomerate(clusters, single, 'single');
}

/**
 * Brings the many records of one much-reported name down to a few clusters in a time that is linear in their number: each
 * goes to the first record of that name, in the order of ids, that it fits best and well enough.
 */
function gatherNamesakes(clusters: Clusters, nodes: readonly Node[]): void {
  const namesakes = new Map<string, { leader: Node; profile: PersonProfile }[]>();
  const namesOf = nameComparer();
  for (const node of nodes) {
    if (clusters.judged(node)) continue;
    const profile = clusters.profile(node);
    const leaders = namesakes.get(profile.nameKey) ?? [];
    namesakes.set(profile.nameKey, leaders);
    let best: { at: number; comparison: Comparison } | null = null;
    for (const [at, other] of leaders.entries()) {
      const names = namesOf(other.profile, profile);
      if (mostBits(other.profile, profile, names) < JOIN) continue;
      const comparison = comparePersons(other.profile, profile, names);
      if (comparison.contradiction || comparison.score < JOIN) continue;
      if (!best || comparison.score > best.comparison.score) best = { at, comparison };
    }
    const home = best === null ? undefined : leaders[best.at];
    if (!best || !home) {
      leaders.push({ leader: node, profile });
      continue;
    }
    const { comparison } = best;
    const join = joinOf(idOf(home.leader), idOf(node), comparison);
    const diedBy = [home.profile.diedBy, profile.diedBy].filter(day => day !== null).sort()[0] ?? null;
    const aliveOn =
      [home.profile.aliveOn, profile.aliveOn]
        .filter(day => day !== null)
        .sort()
        .at(-1) ?? null;
    leaders[best.at] = { leader: home.leader, profile: { ...home.profile, diedBy, aliveOn } };
    clusters.absorb(home.leader, node, join);
  }
}

/** Best first; a pair whose sides have grown is weighed anew, by all that is known of both. Repeats until nothing joins. */
function agglomerate(clusters: Clusters, nodes: readonly Node[], verdict: NameComparison['verdict']): void {
  const namesOf = nameComparer();
  for (;;) {
    const live = nodes.filter(({ records }) => records.length > 0);
    const pairs: Pair[] = [];
    live.forEach((a, at) => {
      const left = clusters.profile(a);
      for (const b of live.slice(at + 1)) {
        const right = clusters.profile(b);
        const likeness = namesOf(left, right);
        if (likeness.verdict !== verdict || mostBits(left, right, likeness) < SUGGEST) continue;
        const comparison = comparePersons(left, right, likeness);
        if (!comparison.contradiction && comparison.score >= SUGGEST) pairs.push(pairOf(a, b, comparison));
      }
    });
    let joined = false;
    for (const pair of pairs.sort(bestFirst)) {
      if (pair.comparison.score < JOIN) break;
      if (joinPair(clusters, pair)) joined = true;
    }
    if (joined) continue;
    for (const { a, b, comparison } of pairs) clusters.suggest(idOf(a), idOf(b), comparison);
    return;
  }
}

function joinPair(clusters: Clusters, { comparison, order }: Pair): boolean {
  const [x = '', y = ''] = order.split(' ');
  const [left, right] = [clusters.nodeOf(x), clusters.nodeOf(y)];
  if (!left || !right || left === right || clusters.heldApart(left, right)) return false;
  const [a, b] = [clusters.profile(left), clusters.profile(right)];
  const now = comparePersons(a, b, compareProfileNames(a, b));
  if (now.contradiction || now.score < JOIN) return false;
  clusters.merge(left, right, joinOf(x, y, comparison));
  return true;
}

/**
 * A lone surname goes to the bearer of the full name who fits best, if none fits nearly as well: "Assad" in news from Syria.
 * That a bearer is much in the news speaks for him. All are placed by the full names alone, so that their order is nothing.
 */
function placeSingles(clusters: Clusters, singles: readonly Node[], full: readonly Node[]): void {
  const bearers = full.filter(({ records }) => records.length > 0);
  const placed: { single: Node; bearer: Node; comparison: Comparison }[] = [];
  for (const single of singles) {
    const profile = clusters.profile(single);
    const fitting: { bearer: Node; comparison: Comparison }[] = [];
    for (const bearer of bearers) {
      const other = clusters.profile(bearer);
      const names = compareProfileNames(profile, other);
      if (names.verdict !== 'single' || clusters.heldApart(single, bearer)) continue;
      const { score, contradiction, evidence } = comparePersons(profile, other, names);
      if (contradiction) continue;
      const renown = Math.min(3, Math.log2(other.articles.size));
      const renowned = {
        feature: 'much in the news',
        detail: `${other.articles.size} articles`,
        contribution: tenths(renown),
      };
      fitting.push({
        bearer,
        comparison: { score: score + renown, contradiction, evidence: renown > 0 ? [...evidence, renowned] : evidence },
      });
    }
    fitting.sort((x, y) => y.comparison.score - x.comparison.score || compareText(idOf(x.bearer), idOf(y.bearer)));
    const [best, next] = fitting;
    if (best && best.comparison.score >= JOIN && (!next || best.comparison.score - next.comparison.score >= MARGIN)) {
      placed.push({ single, bearer: best.bearer, comparison: best.comparison });
    } else {
      for (const { bearer, comparison } of fitting)
        if (comparison.score >= SUGGEST) clusters.suggest(idOf(single), idOf(bearer), comparison);
    }
  }
  for (const { single, bearer, comparison } of placed) {
    const [x, y] = [idOf(bearer), idOf(single)];
    const home = clusters.nodeOf(x);
    if (!home || home === single || clusters.heldApart(home, single)) continue;
    clusters.merge(home, single, joinOf(x, y, comparison));
  }
}
