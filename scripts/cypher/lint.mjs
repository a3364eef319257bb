import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

import { lintCypherQuery } from '@neo4j-cypher/language-support';

import { readMigrations, readStatements } from './files.mjs';

/** Texts that were found clean before: the linter takes a fifth of a second for each. */
const cacheFile = 'node_modules/.cache/dispatchgraph/clean-cypher.json';

/**
 * Lints statements and migrations, as `files.mjs` reads them, by Neo4j's own parser: syntax, variables, labels and types
 * that nothing writes, Cartesian products, deprecations.
 *
 * @returns a line `path: message` for each fault.
 */
export async function lintCypher(statements, migrations) {
  const steps = migrations.flatMap(({ name, path, statements: texts }) =>
    texts.map(text => ({ name, path, text, parameters: [] })),
  );
  const words = wordsOf([...statements.filter(({ name }) => name.startsWith('write/')), ...steps]);
  const schema = { labels: words, relationshipTypes: words };
  const cleanBefore = new Set(JSON.parse(await readFile(cacheFile, 'utf8').catch(() => '[]')));
  const clean = [];
  const faults = statements.flatMap(faultsOfName);
  for (const { name, path, text, parameters } of [...statements, ...steps]) {
    const whole = wholeStatement(name, text);
    const key = createHash('sha256')
      .update(JSON.stringify([schema, whole]))
      .digest('hex');
    if (!cleanBefore.has(key)) {
      const given = Object.fromEntries(parameters.map(parameter => [parameter, '']));
      const { diagnostics } = lintCypherQuery(whole, { ...schema, parameters: given });
      faults.push(...diagnostics.map(({ message }) => `${path}: ${message}`));
      if (diagnostics.length > 0) continue;
    }
    clean.push(key);
  }
  await mkdir(dirname(cacheFile), { recursive: true });
  await writeFile(cacheFile, JSON.stringify(clean));
  return faults;
}

/** The labels and types of statements. */
function wordsOf(statements) {
  return [
    ...new Set(statements.flatMap(({ text }) => [...text.matchAll(/[:|](\w+)/g)].map(([, word]) => word))),
  ].sort();
}

/** Errors name a statement by its first line, so it must be right. */
function faultsOfName({ name, path, text }) {
  const [, said] = /^\/\/ ([\w./]+): \S/.exec(text) ?? [];
  const expected = isHop(name) ? name.replace('read/root/', 'Query.').replace(/^read\/(\w+)\//, '$1.') : name;
  return said === expected ? [] : [`${path}: its first line must be "// ${expected}: what it does"`];
}

function isHop(name) {
  return name.startsWith('read/') && !name.startsWith('read/search/');
}

/** A hop is what stands between its parent, a node or an edge, and what is projected of its node. */
function wholeStatement(name, text) {
  if (!isHop(name)) return text;
  const parent = text.includes('(parent)') ? 'MATCH (parent)' : 'MATCH ()-[parent]->()';
  return `${name.startsWith('read/root/') ? '' : parent}\n${text}\nRETURN node`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [statements, migrations] = await Promise.all([readStatements('cypher'), readMigrations('cypher/migrations')]);
  const faults = await lintCypher(statements, migrations);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
