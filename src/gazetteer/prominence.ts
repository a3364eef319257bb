import type { PlaceStore } from './store.js';

/** How much likelier a seat is meant than another place as large: log weights by GeoNames feature code. */
const SEAT: Readonly<Record<string, number>> = {
  PPLC: 2.5,
  PPLA: 1.5,
  PPLA2: 0.7,
  PPLA3: 0.3,
  PPLG: 1,
  PPLX: -1.5,
  PPLH: -1.5,
  PPLQ: -1,
  PPLW: -1,
};

/**
 * Log weight of a place before any context: people, seat, kind. A bare name is its city before its province where the
 * city is large, its province where it is not, and hardly its district. The towns that the gazetteer lists are a small part
 * of a province's people in poor countries, hence the floor. A village of unknown population counts 300 people.
 */
export function prominence(store: PlaceStore, place: number): number {
  const kind = store.kind(place);
  const people = store.population(place);
  if (kind === 'city') return 0.5 * Math.log(Math.max(people, 300)) + (SEAT[store.feature(place)] ?? 0);
  if (kind === 'district') return 0.5 * Math.log(Math.max(people, 300)) - 2;
  return 0.4 * Math.log(Math.max(people, 500_000)) + (kind === 'country' ? 5 : 0.6);
}
