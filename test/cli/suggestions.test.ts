import { expect, test } from '@jest/globals';

import { suggestionsCommand } from '../../src/cli/suggestions.js';

test.each([
  [['--limit', '0'], /whole number from 1 on/],
  [['--limit', 'many'], /whole number from 1 on/],
  [['--format', 'csv'], /Allowed choices are table, jsonl/],
])('dispatchgraph suggestions refuses %j with one line that says why', async (args, why) => {
  let errors = '';
  const command = suggestionsCommand()
    .exitOverride()
    .configureOutput({ writeErr: text => (errors += text) });
  await expect(command.parseAsync(args, { from: 'user' })).rejects.toMatchObject({ exitCode: 1 });
  expect(errors).toMatch(why);
});
