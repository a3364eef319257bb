import { nameSkeleton } from './names.js';

/**
 * Tokens by which a name is found: its words (`w:`), the consonant skeletons of the whole and of its words (`s:`), and
 * beginnings of its words (`p:`). A look-up is by equality alone, so both engines serve it from an index.
 */
export function nameTokens(key: string): string[] {
  const words = key.split(' ').filter(word => word !== '');
  const skeletons = [key, ...words].map(nameSkeleton).filter(skeleton => skeleton.length >= MIN_SKELETON);
  const beginnings = words.flatMap(word =>
    BEGINNINGS.filter(length => word.length >= length).map(length => word.slice(0, length)),
  );
  return [
    ...new Set([
      ...words.map(word => `w:${word}`),
      ...skeletons.map(skeleton => `s:${skeleton}`),
      ...beginnings.map(beginning => `p:${beginning}`),
    ]),
  ];
}

/** Skeletons of one consonant are shared by too many names. */
const MIN_SKELETON = 2;
const BEGINNINGS = [3, 4, 5];
