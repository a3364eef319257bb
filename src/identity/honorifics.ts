/**
 * Titles, ranks, honorifics and forms of address that stand before a name, folded, by tongue. They are parsed off for
 * comparison and kept for display. Longest match wins, so "maj gen" is one title and not two.
 */
export const TITLES: readonly string[] = [
  // Forms of address
  ...words('mr mrs ms miss mister madam madame sir lady lord dame monsieur mme mlle herr frau signor signora senor senora sra sr don dona dom'),
  ...words('comrade brother sister citizen gospodin mzee ndugu mwalimu bwana'),
  // Learning
  ...words('dr doctor prof professor eng engineer ustad ustadh ustaz ostad muallim mualim malam mallam mallim maalim moallem lic ing'),
  // Ranks
  ...phrases(
    'gen', 'general', 'maj gen', 'major general', 'lt gen', 'lieutenant general', 'brig gen', 'brigadier general', 'brigadier',
    'brig', 'col gen', 'colonel general', 'army general', 'field marshal', 'marshal', 'col', 'colonel', 'lt col', 'lieutenant colonel', 'maj', 'major',
    'capt', 'captain', 'lt', 'lieutenant', 'first lieutenant', '1st lt', '2nd lt', 'second lieutenant', 'sgt', 'sergeant', 'staff sgt', 'staff sergeant',
    'sgt maj', 'sergeant major', 'cpl', 'corporal', 'pvt', 'private', 'warrant officer', 'adm', 'admiral', 'vice adm',
    'vice admiral', 'rear adm', 'rear admiral', 'cmdr', 'commander', 'commandant', 'comandante', 'commodore', 'wing commander',
    'air marshal', 'air chief marshal', 'air commodore', 'group captain', 'squadron leader', 'generalissimo', 'gral', 'tte',
    'cnel', 'coronel', 'capitan', 'sargento', 'mayor general', 'general de brigada', 'general de division', 'teniente',
    'teniente coronel', 'colonel major', 'serdar', 'sardar', 'qomandan', 'qumandan', 'qomondon', 'liwa', 'amid', 'aqid', 'fariq', 'subcomandante',
  ),
  // Police and courts
  ...phrases(
    'insp', 'inspector', 'chief inspector', 'supt', 'superintendent', 'asst supt', 'dig', 'ig', 'dsp', 'constable', 'commissioner',
    'asp', 'ssp', 'judge', 'justice', 'chief justice', 'magistrate', 'prosecutor', 'attorney general',
  ),
  // Office
  ...phrases(
    'president', 'former president', 'ex president', 'vice president', 'prime minister', 'premier', 'chancellor', 'minister',
    'foreign minister', 'defense minister', 'defence minister', 'interior minister', 'deputy', 'sen', 'senator', 'rep',
    'representative', 'congressman', 'gov', 'governor', 'mayor', 'ambassador', 'secretary', 'secretary general', 'spokesman',
    'spokeswoman', 'spokesperson', 'chairman', 'chief', 'leader', 'warlord', 'rebel leader', 'director', 'hon', 'honorable', 'honourable',
    'excellency', 'mp',
  ),
  // Faith
  ...phrases(
    'mullah', 'mulla', 'molla', 'mollah', 'mawlawi', 'maulawi', 'molavi', 'moulvi', 'maulvi', 'mawlavi', 'mowlavi', 'maulana', 'mawlana', 'moulana', 'mowlana', 'mufti',
    'qari', 'hafiz', 'hafez', 'haji', 'hajji', 'hadji', 'hajj', 'al hajj', 'alhaji', 'alhaj', 'elhadj', 'el hadj', 'el hadji', 'hajia', 'hajiya', 'sheikh', 'shaikh',
    'sheik', 'shaykh', 'shaikh ul hadith', 'sheikh ul islam', 'cheikh', 'imam', 'ayatollah', 'grand ayatollah', 'hojatoleslam', 'hojjat ol eslam', 'hojjatoleslam',
    'sayyid', 'sayyed', 'sayed', 'seyyed', 'seyed', 'syed', 'pir', 'akhund', 'akhundzada', 'amir ul mominin', 'emir', 'amir', 'akhoond', 'talib',
    'rev', 'reverend', 'father', 'fr', 'pastor', 'bishop', 'archbishop', 'cardinal', 'pope', 'patriarch', 'monsignor', 'apostle',
    'prophet', 'rabbi', 'sayadaw', 'ashin', 'ven', 'venerable', 'lama', 'swami', 'saint', 'st', 'deacon', 'elder',
  ),
  // Rule and tribe
  ...phrases(
    'king', 'queen', 'prince', 'princess', 'crown prince', 'emperor', 'sultan', 'shah', 'khan', 'malik', 'nawab', 'mir', 'agha', 'aga', 'bey',
    'beg', 'pasha', 'caliph', 'oba', 'sarki', 'sarkin', 'ras', 'dejazmach', 'fitawrari', 'chief', 'nana', 'kabaka', 'mwami', 'sarkin yaki',
  ),
  // Burma and its neighbours
  ...words('u daw bogyoke thura thiri saya duwa mahn thakin'),
];

/**
 * Titles that are also given names or parts of them ("Sheikh Hasina", "Shah Massoud", "Malik", "Amir Khan", "Bo Mya"):
 * stripped only while two other parts remain, and their absence on one side says nothing.
 */
export const TITLES_THAT_ARE_NAMES: ReadonlySet<string> = new Set([
  ...words('sheikh shaikh sheik shaykh cheikh sayyid sayyed sayed seyyed seyed syed amir emir shah khan malik mir sultan agha aga beg bey pasha hafiz hafez akhundzada imam don dom'),
  ...words('prince king major general sardar serdar mahn nana ras lama justice saya elder father brother saint talib nawab pir chief doctor comrade private judge bishop pope'),
]);

/** Burmese, Shan, Karen and Kachin forms of address that are written as part of a name as often as before it. */
export const WEAK_PREFIXES: ReadonlySet<string> = new Set(words('ko ma maung bo naw saw sai nang salai khun sao'));

/** Titles of learning and faith that people keep for life: shared, they speak for sameness. */
export const LASTING_TITLES: Readonly<Record<string, string>> = {
  ...same('mullah', 'mullah mulla molla mollah akhund akhoond'),
  ...same('mawlawi', 'mawlawi maulawi molavi moulvi maulvi mawlavi mowlavi maulana mawlana moulana mowlana'),
  ...same('haji', 'haji hajji hadji hajj alhaji alhaj elhadj hajia hajiya'),
  ...same('sheikh', 'sheikh shaikh sheik shaykh cheikh'),
  ...same('sayyid', 'sayyid sayyed sayed seyyed seyed syed'),
  ...same('ustad', 'ustad ustadh ustaz ostad muallim mualim malam mallam mallim maalim moallem'),
  ...same('qari', 'qari'),
  ...same('mufti', 'mufti'),
  ...same('hafiz', 'hafiz hafez'),
  ...same('ayatollah', 'ayatollah'),
  ...same('doctor', 'dr doctor'),
  ...same('engineer', 'eng engineer'),
  ...same('professor', 'prof professor'),
  ...same('pastor', 'pastor rev reverend'),
  ...same('bishop', 'bishop archbishop cardinal'),
  ...same('emir', 'emir amir'),
};

function words(list: string): string[] {
  return list.split(' ');
}

function phrases(...list: string[]): string[] {
  return list;
}

function same(title: string, spellings: string): Record<string, string> {
  return Object.fromEntries(words(spellings).map(spelling => [spelling, title]));
}
