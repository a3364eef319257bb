/**
 * `npm run check`: every check that needs no test, all run even if one fails; a line for each, and what a failed one
 * said. Exits with 1 if any failed.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const node = process.execPath;
const bin = name => `node_modules/.bin/${name}`;

const checks = [
  ['types', bin('tsc'), '-p', 'tsconfig.json', '--noEmit'],
  [
    'code and schema',
    bin('eslint'),
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
  ],
  ['format', bin('prettier'), '--check', '.'],
  ['cypher', node, 'scripts/cypher/lint.mjs'],
  ['import directions', bin('depcruise'), 'src', '--config', '.dependency-cruiser.mjs'],
  ['docker-compose.yml', bin('dclint'), 'docker-compose.yml'],
  // Not on the registry of npm: run where the machine has it.
  ...((await has('hadolint', ['--version'])) ? [['Dockerfile', 'hadolint', 'Dockerfile']] : []),
];

await run(node, ['scripts/generate.mjs']);
let failed = 0;
for (const [name, command, ...args] of checks) {
  const began = Date.now();
  const problem = await problemOf(command, args);
  console.log(
    `${problem === undefined ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1_000).toFixed(1)} s)`,
  );
  if (problem === undefined) continue;
  failed++;
  console.log(problem.replace(/^/gm, '       '));
}
process.exitCode = failed > 0 ? 1 : 0;

/** What a command that failed said; undefined when it succeeded. */
async function problemOf(command, args) {
  try {
    await run(command, args, { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, FORCE_COLOR: '0' } });
    return undefined;
  } catch (error) {
    return `${error.stdout ?? ''}${error.stderr ?? ''}`.trim() || error.message;
  }
}

async function has(command, args) {
  return run(command, args).then(
    () => true,
    () => false,
  );
}
