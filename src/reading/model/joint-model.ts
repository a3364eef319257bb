import { type FoundEntities, findEntities, joined, moved } from './entities.js';
import { findEvents, type FoundEvent } from './events.js';
import { loadManifest, type Manifest, type Thresholds } from './manifest.js';
import type { IndexPairs } from './pairs.js';
import { type FoundRelation, decideRelations, relationCandidates } from './relations.js';
import { SectionReader } from './section-reader.js';
import type { Runtime } from './sessions.js';
import type { NumberInText } from './numbers.js';
import { shifted, type Words } from './words.js';

/** What the model makes of a text, in words of that text. */
export interface ModelReading {
  readonly words: Words;
  readonly found: FoundEntities;
  readonly relations: readonly FoundRelation[];
  readonly events: readonly FoundEvent[];
  /** Numbers that may count people, in order of the text. */
  readonly numbers: readonly NumberInText[];
}

/** The joint model of models/: text to entities, relations and events. Defined by training/CONTRACT.md. */
export class JointModel {
  private constructor(
    readonly manifest: Manifest,
    private readonly reader: SectionReader,
  ) {}

  static async load(models: string, threads: number, runtime?: Runtime): Promise<JointModel> {
    const manifest = await loadManifest(models);
    return new JointModel(manifest, await SectionReader.load(models, manifest, threads, runtime));
  }

  get runtime(): Runtime {
    return this.reader.runtime;
  }

  /**
   * @param sameEntities Pairs of entities that are one, by what the model does not see.
   * @param antecedents Pairs of a mention and the entity that it is of, where the model may err.
   */
  async read(
    text: string,
    thresholds: Thresholds = this.manifest.thresholds,
    sameEntities: (found: FoundEntities, words: Words) => IndexPairs = () => [],
    antecedents: (found: FoundEntities, words: Words, text: string) => IndexPairs = () => [],
  ): Promise<ModelReading> {
    const words = this.reader.words.split(text);
    const sections = await this.reader.read(words);
    const own = findEntities(words, sections, this.reader.pairs, this.manifest);
    const together = joined(own, sameEntities(own, words), this.manifest);
    const found = moved(together, antecedents(together, words, text), this.manifest);
    const candidates = relationCandidates(sections, found);
    return {
      words,
      found,
      relations: decideRelations(candidates, found, this.manifest, thresholds),
      events: findEvents(sections, found, this.manifest, thresholds),
      numbers: sections.flatMap(({ start, numbers }) =>
        numbers.map(({ span, value }) => ({ span: shifted(span, start), value })),
      ),
    };
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}
