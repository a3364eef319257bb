#!/usr/bin/env node
import { Command } from 'commander';

import { ConfigError } from '../config.js';
import { GraphError } from '../graph/errors.js';
import { CurationError } from '../ingest/curate.js';

import { ingestCommand } from './ingest.js';
import { judgeCommand, mergeCommand, splitCommand, undoCommand } from './judge.js';
import { placeCommand } from './place.js';
import { readCommand } from './read.js';
import { suggestionsCommand } from './suggestions.js';

const program = new Command('dispatchgraph')
  .description('News articles about armed conflict in, a cited knowledge graph out.')
  .addCommand(ingestCommand())
  .addCommand(readCommand())
  .addCommand(placeCommand())
  .addCommand(suggestionsCommand())
  .addCommand(judgeCommand())
  .addCommand(mergeCommand())
  .addCommand(splitCommand())
  .addCommand(undoCommand())
  .showHelpAfterError();

try {
  await program.parseAsync();
} catch (error) {
  // What the user can do something about is one line; the rest keeps its stack.
  const known = error instanceof ConfigError || error instanceof GraphError || error instanceof CurationError;
  const message = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`dispatchgraph: ${message}\n`);
  process.exitCode = 1;
}
