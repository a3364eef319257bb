/**
 * Compiles data/gazetteer.bin from the packages in sources.mjs. The file is kept in the repository, so that an install
 * needs none of them; run this after a change of the sources, of `foldName` or of the format:
 *
 *   npm run build && node scripts/gazetteer/build.mjs
 */
import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { pack } from './pack.mjs';
import {
  SOURCES,
  fetchSources,
  readCities,
  readCountries,
  readDistricts,
  readProvinces,
  readRegions,
} from './sources.mjs';
import { placeTree } from './tree.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = fetchSources(`${root}.cache/gazetteer`);
const places = placeTree({
  countries: readCountries(modules),
  provinces: readProvinces(modules),
  districts: readDistricts(modules),
  cities: readCities(modules),
  regions: readRegions(),
});
const attribution =
  'Contains data of GeoNames (geonames.org), CC BY 4.0; Unicode CLDR, Unicode License v3; iso3166-2-db and i18n-nationality, MIT.';
const file = pack(places, { sources: SOURCES, attribution });
// In one step: a service may be opening the old file.
writeFileSync(`${root}data/gazetteer.bin.new`, file);
renameSync(`${root}data/gazetteer.bin.new`, `${root}data/gazetteer.bin`);
console.log(`data/gazetteer.bin: ${places.length} places, ${(file.length / 1e6).toFixed(1)} MB`);
