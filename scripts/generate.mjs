/**
 * Writes src/generated/: the statements and migrations of cypher/ (cypher.ts), and the resolvers' types by GraphQL Code
 * Generator (resolvers.ts). The same input gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { readMigrations, readStatements } from './cypher/files.mjs';
import { manifestSource } from './cypher/manifest.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await mkdir('src/generated', { recursive: true });
await Promise.all([generateManifest(), generateResolverTypes()]);

async function generateManifest() {
  const [statements, migrations] = await Promise.all([readStatements('cypher'), readMigrations('cypher/migrations')]);
  await writeIfChanged('src/generated/cypher.ts', manifestSource(statements, migrations));
}

/** Skipped while its input is what it was: loading the generator takes most of its five seconds. */
async function generateResolverTypes() {
  const path = 'src/generated/resolvers.ts';
  const input = createHash('sha256');
  const schema = (await readdir('schema')).sort().map(name => `schema/${name}`);
  for (const file of ['codegen.yml', 'package-lock.json', ...schema]) input.update(file).update(await readFile(file));
  const header = `// Written by \`npm run generate\` from schema/ and codegen.yml (${input.digest('hex')}). Do not edit.\n`;
  if ((await readIfThere(path))?.startsWith(header) === true) return;

  const { generate, loadContext } = await import('@graphql-codegen/cli');
  const [file] = await generate(await loadContext('codegen.yml'), false);
  await writeFile(path, header + file.content);
}

/** A file that keeps its time keeps the compiler's incremental build. */
async function writeIfChanged(path, text) {
  if ((await readIfThere(path)) !== text) await writeFile(path, text);
}

async function readIfThere(path) {
  return readFile(path, 'utf8').catch(() => undefined);
}
