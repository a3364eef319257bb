/**
 * What a gazetteer's place is. Province: first-order division, whatever its country calls it; district: second-order;
 * region: land that the press names and no administration has (Darfur, Donbas).
 */
export const PLACE_KINDS = ['country', 'province', 'district', 'city', 'region'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the gazetteer. */
export interface Place {
  /**
   * GeoNames id ("1123004"); a division whose GeoNames id our sources lack bears its GeoNames code instead
   * ("AF.26.1201"), a region an id of ours ("SD.darfur"). Unique, stable, opaque.
   */
  readonly id: string;
  readonly geonameid: number | null;
  readonly name: string;
  /** Other spellings, every script, best first. */
  readonly aliases: readonly string[];
  readonly kind: PlaceKind;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** Degrees, WGS 84. Of a district its seat, of provinces and countries the middle of their populated places. */
  readonly lat: number;
  readonly lon: number;
  /** Inhabitants; 0 where unknown. Of divisions the sum of their populated places, so a lower bound. */
  readonly population: number;
  /** GeoNames feature code of a city (`PPLC` capital, `PPLA` seat of a province, `PPLA2` of a district …); else null. */
  readonly feature: string | null;
  /** ISO code of a country, GeoNames code of a division ("AF.26", "AF.26.1201"), a region's id; null for cities. */
  readonly code: string | null;
  /** Ids of the places it lies in, nearest first, up to the country. */
  readonly within: readonly string[];
}
