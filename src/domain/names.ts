import transliterate from '@sindresorhus/transliterate';

/** Letters that the library leaves as they are, or reads otherwise than the press of these countries writes them. */
const REPLACEMENTS = new Map<string, string>([
  // Arabic, Persian, Pashto, Kurdish, Sindhi. The library reads Pashto ټ as "p"; it is a retroflex t.
  ...Object.entries({
    ء: '',
    ة: 'a',
    ـ: '',
    ە: 'a',
    ۀ: 'a',
    ټ: 't',
    ٿ: 'th',
    ښ: 'sh',
    څ: 'ts',
    ځ: 'dz',
    ۍ: 'ay',
    ى: 'a',
    ٱ: 'a',
    ڤ: 'v',
    ۆ: 'o',
    ێ: 'e',
    ڕ: 'r',
    ڵ: 'l',
    ڪ: 'k',
    ڭ: 'ng',
    ۇ: 'u',
    ۈ: 'u',
    ۋ: 'v',
    ڊ: 'd',
    ڄ: 'j',
    ڇ: 'ch',
    ڻ: 'n',
  }),
  // Cyrillic of Central Asia, the Caucasus and the Balkans.
  ...Object.entries({
    ј: 'j',
    ђ: 'dj',
    ћ: 'c',
    џ: 'dz',
    ў: 'u',
    ғ: 'gh',
    қ: 'q',
    ң: 'ng',
    ү: 'u',
    ұ: 'u',
    һ: 'h',
    ә: 'a',
    ө: 'o',
    ҳ: 'h',
    ҷ: 'j',
    җ: 'j',
    ӣ: 'i',
    ӯ: 'u',
    ѓ: 'gj',
    ӏ: '',
    ѕ: 'dz',
  }),
  // Hausa, Fula and other African Latin letters.
  ...Object.entries({ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ŋ: 'ng', ɛ: 'e', ɔ: 'o', ɲ: 'ny', ǝ: 'e' }),
]);

/** Written within a word (ayn, hamza, soft sign, apostrophes of every kind): no boundary, so dropped. */
const WITHIN_WORD = /['’‘`´ʹʻʼʽʾʿˈ′＇ʺ"“”\u0640\u064B-\u0652\u0670\u200B-\u200F\u2060]/gu;

/** Scripts that have a transliteration; marks of the others are letters (vowels) and the library would drop them. */
const TRANSLITERATED =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Armenian}\p{Script=Georgian}]+/gu;

const LATIN_ONLY = /^[a-z0-9 ]*$/;
/** The Arabic article is written as part of the word; Latin spellings set it apart. */
const ARABIC_ARTICLE = /(?<![\p{L}])ال(?=\p{L}{3})/gu;

/**
 * The search key of a name: lower-case Latin words with single spaces, without diacritics, apostrophes and punctuation;
 * Arabic, Cyrillic, Greek, Armenian and Georgian letters are transliterated, also when a word mixes scripts
 * ("Tاليقان" is "talyqan"). Letters of other scripts (Ethiopic, Burmese, Han …) stay, compatibility-normalised.
 * Idempotent. An empty string comes back for a name without letters or digits.
 */
export function foldName(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase();
  if (LATIN_ONLY.test(lower)) return squeeze(lower);
  const spelled = lower
    .replace(WITHIN_WORD, '')
    .replace(ARABIC_ARTICLE, 'ال ')
    .replace(TRANSLITERATED, run => transliterate(withoutAccents(run), { customReplacements: REPLACEMENTS }))
    .toLowerCase();
  return squeeze(
    withoutAccents(spelled)
      .normalize('NFC')
      .replace(WITHIN_WORD, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '),
  );
}

/** Marks that are no letters of their own; й, ё, ї keep theirs until they are transliterated. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu, '')
    .replace(/(?<![иу](?=\u0306)|[еі](?=\u0308))(?<=\p{Script=Cyrillic}\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
}

function squeeze(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}

/** Articles (with the assimilated forms of Arabic) and linking words that one spelling has and another leaves out. */
const LINKS = new Set(
  'al el ul il as es us ash esh ech ach at et ut ath ad ed ud adh az ez uz an en un ar er ur l'.split(' '),
);

/** Spellings of one sound, longest first, as romanisations of Arabic, Persian, Turkic and Slavic names vary. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^ou(?=[aeiy])/, 'v'],
  [/^[aeiouy]+/, 'A'],
  [/^w/, 'v'],
  [/tsch|tch|tsh/g, 'c'],
  [/sch|sh/g, 's'],
  [/ch/g, 'c'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/q|ck|c(?=[aou])/g, 'k'],
  [/x/g, 'ks'],
  [/[aeiouyw]/g, ''],
  [/n(?=[bp])/g, 'm'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)h$/, ''],
];

/**
 * The consonant skeleton of a name: equal for spellings that differ in vowels, doubled letters, linking words, word
 * division and the letters that transliterations choose between (q/k, kh/h, w/v, ou/w …): Taloqan, Taliqan and تالقان,
 * Kunduz and Qonduz, Sar-e Pul and Saripul, Sheberghan and Shibirghan. It is coarse: a blocking key to find candidates,
 * no proof that two names are the same. Names in scripts that are not folded to Latin give their folded form unspaced.
 */
export function nameSkeleton(name: string): string {
  const words = foldName(name).split(' ');
  const kept = words.filter((word, at) => !LINKS.has(word) && (at === 0 || !/^[aeiouy]{1,2}$/.test(word)));
  const joined = (kept.length > 0 ? kept : words).join('');
  if (!LATIN_ONLY.test(joined)) return joined;
  return SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), joined).toLowerCase();
}

/** Whether words only describe one of many: "a Hutu militia", "Another Sunni town", but not "A Coruña province", "An Nidaa". */
export function isIndefinite(name: string): boolean {
  return /^(?:(?:an?|another|some)\s|An?\s\p{Ll}|(?:Another|Some)\s(?:.*\s)?\p{Ll}\S*$)/u.test(name);
}
