import type { PlaceKind } from './place.js';

/** What a text can call a place: the gazetteer's kinds, or a site smaller than a place. */
export type PlaceType = PlaceKind | 'facility';

/** Words for kinds of places, folded, as the press and GeoNames write them beside a name. */
const WORDS: Readonly<Record<PlaceType, string>> = {
  country: 'republic|kingdom|nation|country',
  province:
    'province|provinces|governorate|governorates|oblast|oblasts|state|states|department|departments|departamento|' +
    'departement|provincia|prefecture|canton|emirate|krai|autonomous region|autonomous republic|wilayat|wilaya|ostan|' +
    'velayat|wilayah|viloyati|muhafazat|muhafazah|muhafazet|voivodeship|parish|capital region|regional state|region|regions',
  district:
    'district|districts|county|counties|raion|raions|rayon|rayons|rajon|subdistrict|sub district|tehsil|tahsil|taluk|upazila|' +
    'upazilla|woreda|cercle|local government area|lga|wuleswali|wuluswali|woluswali|uluswali|ulusvali|oluswali|wolswali|' +
    'qada|qadaa|qaza|nahiya|nahiyah|nahia|shahrestan|agency|arrondissement|township|townships|sector|territory|territories|' +
    'block|tumani|municipio|muncipality|gmina|okrug|hromada',
  city:
    'city|cities|town|towns|village|villages|hamlet|settlement|settlements|city center|city centre|town center|township center|' +
    'suburb|suburbs|neighborhood|neighbourhood|capital|municipality|ciudad|ville|villages|kishlak|shahr|borough|quarter|' +
    'market town|port city|provincial capital|border town|oasis',
  facility:
    'air base|airbase|airport|airfield|air field|military base|base|prison|jail|hospital|camp|refugee camp|garrison|checkpoint|' +
    'checkpost|outpost|barracks|bridge|dam|border crossing|crossing|mosque|university|stadium|highway|refinery|oil field|' +
    'oilfield|gas field|power plant|power station|military academy|compound|stronghold|fort|mine|road|station|hotel|church|school',
  region:
    'valley|mountains|mountain|mountain range|desert|forest|peninsula|border|river|lake|hills|heights|plateau|basin|gulf|' +
    'coast|area|areas|highlands|sea|strait|pass|countryside|suburbs area|strip|corridor|delta|swamp|jungle|islands',
};

const TYPES: ReadonlyMap<string, PlaceType> = new Map(
  (Object.keys(WORDS) as PlaceType[]).flatMap(type => WORDS[type].split('|').map(word => [word, type] as const)),
);
const LONGEST = 3;
const JOINTS = new Set(['of', 'de', 'del', 'du', 'da', 'do', 'the', 'la', 'e', 'i', 'ye']);

/** A folded name parted from the words that say what kind of place it is. */
export interface TypedName {
  /** The name alone; the whole name where nothing was parted or nothing would be left. */
  readonly core: string;
  readonly type: PlaceType | null;
}

/** What kind of place a folded word or two ("air base") say; null for words that say none. */
export function typeOf(words: string): PlaceType | null {
  return TYPES.get(words) ?? null;
}

/**
 * Parts a folded name from type words at its end or start: "takhar province", "district of farkhar", "qada al ramadi",
 * "the city of homs". Pure; one word of the name is always left.
 */
export function partTypeWords(folded: string): TypedName {
  const words = folded.split(' ');
  if (words[0] === 'the' && words.length > 1) words.shift();
  for (let size = Math.min(LONGEST, words.length - 1); size > 0; size--) {
    const type = TYPES.get(words.slice(-size).join(' '));
    if (type) return { core: words.slice(0, -size).join(' '), type };
  }
  for (let size = Math.min(LONGEST, words.length - 1); size > 0; size--) {
    const type = TYPES.get(words.slice(0, size).join(' '));
    if (!type) continue;
    const rest = words.slice(size);
    while (rest.length > 1 && JOINTS.has(rest[0] ?? '')) rest.shift();
    // "Fort Worth", "Camp Nou", "Lake Chad": without "of" a word for a site or land begins a name of its own.
    if (rest.length + size === words.length && (type === 'facility' || type === 'region' || type === 'city')) continue;
    return { core: rest.join(' '), type };
  }
  return { core: words.join(' '), type: null };
}

const COMPASS =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|central|upper|lower)(?:ern)? (?=\p{L})/u;

/** "northern afghanistan" → "afghanistan": what a folded name is a part of; null for a name that begins otherwise. */
export function wholeOf(folded: string): string | null {
  return COMPASS.test(folded) ? folded.replace(COMPASS, '') : null;
}

/** Whether a place of a kind can be called so: a region may be a province, and one country's provinces are another's districts. */
export function isOfType(kind: PlaceKind, type: PlaceType): boolean {
  if (type === 'facility' || type === 'city') return kind === 'city';
  if (type === 'country') return kind === 'country';
  return kind !== 'city' && (type === 'region' || kind !== 'country');
}
