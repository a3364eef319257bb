import { Argument, Command, Option } from 'commander';

import { loadConfig } from '../config.js';
import { IDENTITY_VERDICTS, type IdentityVerdict } from '../domain/judgement.js';
import { createCuration, type Curated, type Curation } from '../ingest/curate.js';
import { openKnowledge } from '../ingest/knowledge.js';

import { openTarget } from './target.js';

interface AuthorOptions {
  readonly by: string;
  readonly note?: string;
}

const by = (): Option => new Option('--by <name>', 'who judges').makeOptionMandatory();
const note = (): Option => new Option('--note <text>', 'why');

/** `dispatchgraph judge VERDICT A B` */
export function judgeCommand(): Command {
  return new Command('judge')
    .summary('say whether two entities are one')
    .description(
      'Says whether two entities are one, are two, or need another look. It outranks all evidence until it is undone.',
    )
    .addArgument(new Argument('<verdict>').choices(IDENTITY_VERDICTS))
    .argument('<a>', 'id of an entity')
    .argument('<b>', 'id of another')
    .addOption(by())
    .addOption(note())
    .action((verdict: IdentityVerdict, a: string, b: string, author: AuthorOptions) =>
      curate(curation => curation.judge(a, b, verdict, { by: author.by, note: author.note ?? null })),
    );
}

/** `dispatchgraph merge A B` */
export function mergeCommand(): Command {
  return new Command('merge')
    .summary('say that two entities are one')
    .argument('<a>', 'id of an entity')
    .argument('<b>', 'id of another')
    .addOption(by())
    .addOption(note())
    .action((a: string, b: string, author: AuthorOptions) =>
      curate(curation => curation.judge(a, b, 'same', { by: author.by, note: author.note ?? null })),
    );
}

/** `dispatchgraph split ID ARTICLE…` */
export function splitCommand(): Command {
  return new Command('split')
    .summary('say that some articles speak of another entity')
    .argument('<id>', 'id of the entity')
    .argument('<article...>', 'ids of the articles whose mentions are of another')
    .addOption(by())
    .addOption(note())
    .action((id: string, articles: string[], author: AuthorOptions) =>
      curate(curation => curation.split(id, articles, { by: author.by, note: author.note ?? null })),
    );
}

/** `dispatchgraph undo JUDGEMENT` */
export function undoCommand(): Command {
  return new Command('undo')
    .summary('take a judgement back')
    .argument('<judgement>', 'its id')
    .action((id: string) => curate(curation => curation.undo(id)));
}

/** Prints the judgement's id and the entities that are now. */
async function curate(work: (curation: Curation) => Promise<Curated>): Promise<void> {
  const target = await openTarget(loadConfig());
  try {
    const { judgement, entityIds } = await work(
      'service' in target ? target.service : createCuration(target.graph, openKnowledge()),
    );
    process.stdout.write(`${judgement.id} ${judgement.verdict}: ${entityIds.join(' ')}\n`);
  } finally {
    if ('graph' in target) await target.graph.close();
  }
}
