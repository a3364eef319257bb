import type { PlaceKind } from './place.js';
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

/** A bare name is its city before its province, its province before its district. */
const KIND: Readonly<Record<PlaceKind, number>> = { country: 4, city: 0, province: -0.4, district: -2 };

/** Log weight of a place before any context: people, seat, kind. A village of unknown population counts 300 people. */
export function prominence(store: PlaceStore, place: number): number {
  const kind = store.kind(place);
  const people = Math.log(Math.max(store.population(place), 300));
  return 0.5 * people + KIND[kind] + (kind === 'city' ? (SEAT[store.feature(place)] ?? 0) : 0);
}
