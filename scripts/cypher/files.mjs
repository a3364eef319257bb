import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Folders of cypher/ whose files are statements, each named by its path. */
const statementFolders = ['read', 'write'];

/** Folders of cypher/migrations: what runs on both engines, and on one alone. */
const engines = ['common', 'neo4j', 'embedded'];

/**
 * The statements of `cypher/read` and `cypher/write`: `{ name: 'read/Person/postings', text, parameters: ['after', …] }`,
 * by name.
 */
export async function readStatements(folder) {
  const found = await Promise.all(statementFolders.map(name => cypherFiles(join(folder, name))));
  const statements = found.flat().map(async path => {
    const text = await readText(path);
    return { name: nameOf(folder, path), path, text, parameters: parametersOf(text) };
  });
  return byName(await Promise.all(statements));
}

/**
 * The migrations in `folder`, in the order in which they run:
 * `{ name: 'neo4j/002-sort-keys', order: 2, engine, checksum: sha256 in hex, statements }`. `common` runs on both engines.
 *
 * @throws when a file has no number, or two of one engine have the same.
 */
export async function readMigrations(folder) {
  const migrations = await Promise.all(
    (await cypherFiles(folder)).map(async path => {
      const name = nameOf(folder, path);
      const [, engine, number] = /^(\w+)\/(\d{3})-[a-z0-9-]+$/.exec(name) ?? [];
      if (!engines.includes(engine)) {
        throw new Error(`${path}: a migration is named ${engines.join('|')}/NNN-what-it-does.cypher`);
      }
      const text = await readText(path);
      const checksum = createHash('sha256').update(text).digest('hex');
      return { name, path, order: Number(number), engine, checksum, statements: splitStatements(text) };
    }),
  );
  for (const engine of engines.slice(1)) {
    const orders = new Map();
    for (const { name, order, engine: own } of migrations) {
      if (own !== engine && own !== 'common') continue;
      if (orders.has(order)) throw new Error(`migrations ${orders.get(order)} and ${name} have the same number`);
      orders.set(order, name);
    }
  }
  return byName(migrations).sort((one, other) => one.order - other.order);
}

/** Statements end with a semicolon at the end of a line; comments between them are left out. */
export function splitStatements(text) {
  return withoutComments(text)
    .split(/;[ \t]*(?:\n|$)/)
    .map(statement => statement.trim())
    .filter(statement => statement !== '');
}

function parametersOf(text) {
  const names = [...withoutComments(text).matchAll(/\$(\w+)/g)].map(([, name]) => name);
  return [...new Set(names)].sort();
}

function withoutComments(text) {
  return text.replace(/^\s*\/\/.*$/gm, '');
}

/** Checksums must not depend on how a checkout writes the ends of lines. */
async function readText(path) {
  return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
}

async function cypherFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.cypher'))
    .map(entry => join(entry.parentPath, entry.name));
}

function nameOf(folder, path) {
  return relative(folder, path)
    .split(sep)
    .join('/')
    .replace(/\.cypher$/, '');
}

function byName(items) {
  return items.sort((one, other) => (one.name < other.name ? -1 : 1));
}
