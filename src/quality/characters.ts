/**
 * Text addressed by characters (Unicode code points), as annotations are. A character outside the basic plane is two
 * UTF-16 code units, in which a `Reading` counts.
 */
export class CharacterText {
  /** Null where code units are characters. */
  private readonly characters: readonly string[] | null;

  constructor(readonly text: string) {
    this.characters = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text) ? [...text] : null;
  }

  slice(start: number, end: number): string {
    return this.characters ? this.characters.slice(start, end).join('') : this.text.slice(start, end);
  }

  /** How many characters stand before a UTF-16 offset. */
  fromUtf16(offset: number): number {
    return this.characters ? [...this.text.slice(0, offset)].length : offset;
  }

  /** The UTF-16 offset of a character. */
  toUtf16(character: number): number {
    return this.characters ? this.characters.slice(0, character).join('').length : character;
  }
}
