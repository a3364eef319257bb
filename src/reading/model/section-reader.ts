import { join } from 'node:path';

import type { Manifest } from './manifest.js';
import { oneType, repeatedNames, wholeNames, withoutSides } from './name-spans.js';
import { type IndexPairs, NAME, nearPairs, PairRules } from './pairs.js';
import type { Matrix } from './matrix.js';
import { type Graph, onnxSessions, type Runtime, type Sessions } from './sessions.js';
import { spansOf, type TaggedSpan, triggersOf } from './tags.js';
import { sections, type Window, windows } from './windows.js';
import { WordPieces } from './word-pieces.js';
import { type NumberInText, NumberRules } from './numbers.js';
import { caseClass, WordRules, type Words, type WordSpan } from './words.js';

/** What the heads were asked of the words `[start, end)` of a text and what they said. Spans count from `start`. */
export interface Section {
  readonly start: number;
  /** The sentence of each word. */
  readonly sentence: readonly number[];
  readonly mentions: readonly WordSpan[];
  readonly types: readonly number[];
  readonly levels: readonly number[];
  readonly triggers: readonly WordSpan[];
  readonly triggerProbability: readonly number[];
  /** Participants that are no mention: "five people". */
  readonly strings: readonly WordSpan[];
  readonly numbers: readonly NumberInText[];
  readonly coreferencePairs: IndexPairs;
  readonly relationPairs: IndexPairs;
  readonly rolePairs: IndexPairs;
  readonly tollPairs: IndexPairs;
  readonly logits: Readonly<Record<HeadOutput, Matrix>>;
}

type HeadOutput = 'coreference' | 'kind' | 'relation' | 'event' | 'status' | 'role' | 'toll';
type EncoderOutput = 'states' | 'mention' | 'trigger' | 'argument';
const HEAD_OUTPUTS: readonly HeadOutput[] = ['coreference', 'kind', 'relation', 'event', 'status', 'role', 'toll'];
const ENCODER_OUTPUTS: readonly EncoderOutput[] = ['states', 'mention', 'trigger', 'argument'];

/** The exported graphs over a text: sections, windows, tags, heads. One per thread; holds the sessions. */
export class SectionReader {
  readonly words: WordRules;
  private readonly numbers: NumberRules;
  readonly pairs: PairRules;

  private constructor(
    private readonly manifest: Manifest,
    private readonly pieces: WordPieces,
    private readonly sessions: Sessions,
    private readonly encoder: Graph,
    private readonly heads: Graph,
  ) {
    this.words = new WordRules(manifest);
    this.numbers = new NumberRules(manifest);
    this.pairs = new PairRules(manifest);
  }

  /** @param models Folder of the model files. @throws Error that names the file that is missing or unfit. */
  static async load(models: string, manifest: Manifest, threads: number, runtime?: Runtime): Promise<SectionReader> {
    const sessions = await onnxSessions(threads, runtime);
    const { encoder, heads, tokenizer } = manifest.files;
    return new SectionReader(
      manifest,
      await WordPieces.load(join(models, tokenizer), manifest.words.maxPieces),
      sessions,
      // Windows are bounded (`windowPieces`); a section may name thousands of pairs.
      await sessions.open(join(models, encoder), true),
      await sessions.open(join(models, heads), false),
    );
  }

  get runtime(): Runtime {
    return this.sessions.runtime;
  }

  async close(): Promise<void> {
    await this.encoder.release();
    await this.heads.release();
  }

  async read(words: Words): Promise<Section[]> {
    const counts = words.text.map(word => this.pieces.of(word).length);
    const found: Section[] = [];
    for (const [start, end] of sections(words.sentence, counts, this.manifest.windows)) {
      const section = { start, words: words.text.slice(start, end), sentence: words.sentence.slice(start, end) };
      found.push(await this.section(section.start, section.words, section.sentence, counts.slice(start, end)));
    }
    return found;
  }

  private async section(start: number, words: string[], sentence: number[], counts: number[]): Promise<Section> {
    const { states, mention, trigger, argument } = await this.encode(words, sentence, counts);
    const isWorded = ({ span }: TaggedSpan): boolean => isTelling(words, span);
    const found = spansOf(mention, sentence).filter(isWorded);
    const isName = (span: WordSpan): boolean => this.pairs.level(words, sentence, span) === NAME;
    const { entityTypes, pairs } = this.manifest;
    const classOf = (type: number): number | null =>
      entityTypes[type] === 'place' ? null : pairs.coreferenceClass[type]!;
    const whole = wholeNames(found, words, sentence, isName, classOf);
    const sided = oneType(repeatedNames(whole, words, sentence, isName), words, mention, isName);
    const tagged = withoutSides(sided, words);
    const mentions = tagged.map(({ span }) => span);
    const types = tagged.map(({ type }) => type);
    const taggedTriggers = triggersOf(trigger, sentence);
    const triggers = taggedTriggers.map(({ span }) => span);
    const strings = spansOf(argument, sentence)
      .filter(isWorded)
      .map(({ span }) => span);
    const numbers = this.numbers.find(words);
    const { roleSentences, tollSentences } = this.manifest.pairs;
    const coreference = this.pairs.coreference(words, mentions, types);
    const asked = {
      start,
      sentence,
      mentions,
      types,
      levels: mentions.map(span => this.pairs.level(words, sentence, span)),
      triggers,
      triggerProbability: taggedTriggers.map(({ probability }) => probability),
      strings,
      numbers,
      coreferencePairs: coreference.pairs,
      relationPairs: this.pairs.relations(sentence, mentions, types),
      rolePairs: nearPairs(sentence, triggers, [...mentions, ...strings], roleSentences),
      tollPairs: nearPairs(
        sentence,
        triggers,
        numbers.map(number => number.span),
        tollSentences,
      ),
    };
    return { ...asked, logits: await this.judge(states, asked, coreference.features) };
  }

  /** States and tag logits of a section's words, one window a call: int8 scales are per call, so batches would differ. */
  private async encode(words: string[], sentence: number[], counts: number[]): Promise<Record<EncoderOutput, Matrix>> {
    const parts: Record<EncoderOutput, Matrix[]> = { states: [], mention: [], trigger: [], argument: [] };
    for (const window of windows(sentence, counts, this.manifest.windows)) {
      const outputs = await this.encoder.run(this.encoderInputs(words, window));
      for (const name of ENCODER_OUTPUTS) {
        const tensor = outputs[name]!;
        const width = tensor.dims[2]!;
        const rows = (tensor.data as Float32Array).subarray(
          (window.coreStart - window.start) * width,
          (window.coreEnd - window.start) * width,
        );
        parts[name].push({ width, data: rows });
      }
    }
    return {
      states: joined(parts.states),
      mention: joined(parts.mention),
      trigger: joined(parts.trigger),
      argument: joined(parts.argument),
    };
  }

  private encoderInputs(words: string[], window: Window): Record<string, ReturnType<Sessions['int64']>> {
    const ids = [this.pieces.cls];
    const cases = [0n];
    const first: bigint[] = [];
    for (const word of words.slice(window.start, window.end)) {
      const pieces = this.pieces.of(word);
      const wordCase = BigInt(caseClass(word));
      first.push(BigInt(ids.length));
      ids.push(...pieces);
      for (let i = 0; i < pieces.length; i++) cases.push(wordCase);
    }
    ids.push(this.pieces.sep);
    cases.push(0n);
    const row = (values: bigint[]): ReturnType<Sessions['int64']> =>
      this.sessions.int64(BigInt64Array.from(values), [1, values.length]);
    return { ids: row(ids), case: row(cases), first: row(first) };
  }

  private async judge(
    states: Matrix,
    asked: Omit<Section, 'logits'>,
    features: Float32Array,
  ): Promise<Section['logits']> {
    if (asked.mentions.length === 0 && asked.triggers.length === 0) return noLogits();
    const list = (values: readonly number[]): ReturnType<Sessions['int64']> =>
      this.sessions.int64(BigInt64Array.from(values, BigInt), [values.length]);
    const pairs = (rows: IndexPairs): ReturnType<Sessions['int64']> =>
      this.sessions.int64(flattened(rows), [rows.length, 2]);
    const outputs = await this.heads.run({
      states: this.sessions.float32(states.data, [asked.sentence.length, states.width]),
      sentence: list(asked.sentence),
      mentions: pairs(asked.mentions),
      types: list(asked.types),
      levels: list(asked.levels),
      triggers: pairs(asked.triggers),
      arguments: pairs(asked.strings),
      numbers: pairs(asked.numbers.map(number => number.span)),
      coreference_pairs: pairs(asked.coreferencePairs),
      coreference_features: this.sessions.float32(features, [asked.coreferencePairs.length, 6]),
      relation_pairs: pairs(asked.relationPairs),
      role_pairs: pairs(asked.rolePairs),
      toll_pairs: pairs(asked.tollPairs),
    });
    const logits = noLogits();
    for (const name of HEAD_OUTPUTS) {
      const tensor = outputs[name]!;
      logits[name] = { width: tensor.dims[1]!, data: tensor.data as Float32Array };
    }
    return logits;
  }
}

/** Articles and prepositions alone name nothing; at times they are tagged as the edge of something longer. */
const FUNCTION_WORDS = new Set(
  'the a an at of in on to from by for and or with as near is was s \' ’ " , . -'.split(' '),
);

function isTelling(words: readonly string[], [start, end]: WordSpan): boolean {
  return words.slice(start, end).some(word => !FUNCTION_WORDS.has(word.toLowerCase()));
}

/** By index: there are thousands, and `flat` with `from` takes thirty times as long. */
function flattened(rows: IndexPairs): BigInt64Array {
  const flat = new BigInt64Array(2 * rows.length);
  for (let i = 0; i < rows.length; i++) {
    flat[2 * i] = BigInt(rows[i]![0]);
    flat[2 * i + 1] = BigInt(rows[i]![1]);
  }
  return flat;
}

function noLogits(): Record<HeadOutput, Matrix> {
  const none = { width: 1, data: new Float32Array() };
  return { coreference: none, kind: none, relation: none, event: none, status: none, role: none, toll: none };
}

function joined(parts: readonly Matrix[]): Matrix {
  const width = parts[0]?.width ?? 1;
  const data = new Float32Array(parts.reduce((length, part) => length + part.data.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  return { width, data };
}
