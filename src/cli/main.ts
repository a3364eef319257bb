#!/usr/bin/env node
import { Command } from 'commander';

import { ConfigError } from '../config.js';
import { GraphError } from '../graph/errors.js';

import { ingestCommand } from './ingest.js';
import { readCommand } from './read.js';

const program = new Command('dispatchgraph')
  .description('News articles about armed conflict in, a cited knowledge graph out.')
  .addCommand(ingestCommand())
  .addCommand(readCommand())
  .showHelpAfterError();

try {
  await program.parseAsync();
} catch (error) {
  // What the user can do something about is one line; the rest keeps its stack.
  const known = error instanceof ConfigError || error instanceof GraphError;
  const message = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`dispatchgraph: ${message}\n`);
  process.exitCode = 1;
}
