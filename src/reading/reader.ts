import type { Article } from '../domain/article.js';
import type { Extractor, Reader, Reading } from '../domain/reading.js';
import { ArticleText } from './article-text.js';
import { assemble } from './assemble.js';
import { withCompanions } from './companions.js';
import { withImpliedTolls } from './implied-tolls.js';
import { sameEntities } from './same-entities.js';
import { withoutMereWords } from './mere-words.js';
import { JointModel } from './model/joint-model.js';
import type { Thresholds } from './model/manifest.js';
import type { Runtime } from './model/sessions.js';
import { modelsFolder } from './models-folder.js';
import { withNamedPlaces } from './places-of-events.js';
import { assertEnglish, assertReadable } from './readable.js';
import { storyOf } from './story.js';
import { subjectCities } from './subject-cities.js';
import { withStatedCaptures } from './syntax/captures.js';
import { withImpliedGroups } from './syntax/implied-groups.js';
import { withoutResisted } from './syntax/resisted.js';
import { withStated } from './syntax/stated.js';
import { withTollRanges } from './toll-ranges.js';
import { withWholeArguments } from './whole-arguments.js';

export interface ReaderOptions {
  /** Folder of the model files; the project's own `models/` by default. */
  readonly models?: string;
  /** Probabilities that claims must exceed, over the model's own: the graph stores only what passes. */
  readonly thresholds?: ThresholdOptions;
  /** Threads within one operator, 1 by default: articles are read side by side (pool.ts). */
  readonly threads?: number;
  /** By default the native runtime, and WebAssembly where that does not load. */
  readonly runtime?: Runtime;
}

export interface ThresholdOptions {
  /** By the model's label: `posted_to/commander` …, `models/model.json` lists them. */
  readonly relations?: Readonly<Partial<Record<string, number>>>;
  /** By role: actor, target, victim, supporter, weapon, place. */
  readonly roles?: Readonly<Partial<Record<string, number>>>;
  readonly event?: number;
  readonly toll?: number;
}

/**
 * The local reader: in process, offline, deterministic. It holds the model's sessions (about 150 MB) until `close()`.
 * @throws Error that names the model file that is missing or unfit.
 */
export async function createReader(options: ReaderOptions = {}): Promise<Reader> {
  const model = await JointModel.load(options.models ?? modelsFolder, options.threads ?? 1, options.runtime);
  return new LocalReader(model, thresholdsOf(model.manifest.thresholds, options.thresholds));
}

class LocalReader implements Reader {
  readonly extractor: Extractor;

  constructor(
    private readonly model: JointModel,
    private readonly thresholds: Thresholds,
  ) {
    this.extractor = { name: model.manifest.name, version: model.manifest.version };
  }

  async read(article: Article): Promise<Reading> {
    assertReadable(article);
    const story = storyOf(article.text);
    assertEnglish(article.id, story.text);
    const found = await this.model.read(story.text, this.thresholds, sameEntities, subjectCities);
    const text = new ArticleText(article.text, story, found.words);
    const relations = withStated(
      withoutResisted(found.relations, text),
      text,
      found.found,
      this.model.manifest,
      this.thresholds,
    );
    const captures = withStatedCaptures(text, found.found, found.events);
    const told = withTollRanges(text, withWholeArguments(text, found.found, captures), found.numbers);
    const tolls = withImpliedTolls(text, found.found, withCompanions(text, found.found, told, found.numbers));
    const events = withNamedPlaces(found.found, relations, tolls);
    const model = { ...found, events, ...withImpliedGroups(text, found.found, relations) };
    return assemble(article, story, text, withoutMereWords(model));
  }

  close(): Promise<void> {
    return this.model.close();
  }
}

function thresholdsOf(own: Thresholds, given: ThresholdOptions = {}): Thresholds {
  return {
    ...own,
    event: given.event ?? own.event,
    toll: given.toll ?? own.toll,
    relations: overridden('relation', own.relations, given.relations),
    roles: overridden('role', own.roles, given.roles),
  };
}

function overridden(
  what: string,
  own: Readonly<Record<string, number>>,
  given: Readonly<Partial<Record<string, number>>> = {},
): Record<string, number> {
  for (const label of Object.keys(given)) {
    if (!(label in own)) throw new Error(`no ${what} is called ${label}; there are ${Object.keys(own).join(', ')}`);
  }
  return Object.fromEntries(Object.entries(own).map(([label, value]) => [label, given[label] ?? value]));
}
