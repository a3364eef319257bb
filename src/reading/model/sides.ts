/** On which side of a conflict words put a group that they describe. */
export type Side = 'government' | 'insurgent' | 'militia';

const WORDS: Readonly<Record<Side, RegExp>> = {
  government: /\b(?:government|security|police|policemen|army|military|troops|soldiers|state|loyalist|loyalists)\b/,
  insurgent:
    /\b(?:insurgents?|rebels?|militants?|guerrillas?|terrorists?|jihadists?|extremists?|separatists?|islamists?|anti-government)\b/,
  militia: /\b(?:militia|militias|militiamen|paramilitary|paramilitaries|vigilantes?)\b/,
};

/** The sides that a description names: none for "the fighters", two for "government militia". */
export function sidesOf(words: readonly string[]): Set<Side> {
  const text = words
    .join(' ')
    .toLowerCase()
    .replaceAll(' - ', '-')
    .replace(/\banti-government\b/, 'insurgents');
  return new Set((Object.keys(WORDS) as Side[]).filter(side => WORDS[side].test(text)));
}
