import { readFile } from 'node:fs/promises';

import { Tokenizer } from '@huggingface/tokenizers';

/** What is used of the package; its declarations import without file endings, which Node's resolution does not follow. */
interface WordPieceTokenizer {
  token_to_id(token: string): number | undefined;
  encode(text: string, options: { add_special_tokens: boolean }): { readonly ids: readonly number[] };
}
const WordPiece = Tokenizer as unknown as new (tokenizer: object, config: object) => WordPieceTokenizer;

/** Pieces of as many different words are remembered; news repeats its words. */
const REMEMBERED = 50_000;

/** WordPiece ids word by word, so that words and pieces stay aligned (training/CONTRACT.md, section 3). */
export class WordPieces {
  readonly cls: bigint;
  readonly sep: bigint;
  private readonly unknown: bigint;
  private readonly seen = new Map<string, readonly bigint[]>();

  constructor(
    private readonly tokenizer: WordPieceTokenizer,
    private readonly maxPieces: number,
  ) {
    const id = (token: string): bigint => BigInt(tokenizer.token_to_id(token)!);
    this.cls = id('[CLS]');
    this.sep = id('[SEP]');
    this.unknown = id('[UNK]');
  }

  static async load(file: string, maxPieces: number): Promise<WordPieces> {
    return new WordPieces(new WordPiece(JSON.parse(await readFile(file, 'utf8')) as object, {}), maxPieces);
  }

  /** The ids of a word's pieces, at least one. */
  of(word: string): readonly bigint[] {
    const known = this.seen.get(word);
    if (known) return known;
    const { ids } = this.tokenizer.encode(word, { add_special_tokens: false });
    const pieces = ids.length === 0 ? [this.unknown] : ids.slice(0, this.maxPieces).map(BigInt);
    if (this.seen.size >= REMEMBERED) this.seen.clear();
    this.seen.set(word, pieces);
    return pieces;
  }
}
