import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Migration, Statement } from '../../src/generated/cypher.js';

interface CypherFiles {
  readStatements(folder: string): Promise<readonly Statement[]>;
  readMigrations(folder: string): Promise<readonly Migration[]>;
}

// By address, since scripts have no types.
const script = new URL('../../scripts/cypher/files.mjs', import.meta.url).href;
const { readMigrations, readStatements } = (await import(script)) as CypherFiles;

describe('the files of cypher/', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dispatchgraph-cypher-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  };

  test('are statements named by their path, with the parameters of their text but not of its comments', async () => {
    await write({
      'write/b.cypher': '// write/b: sets $nothing.\nMATCH (n {id: $id})\nSET n.b = $value, n.c = $id\n',
      'read/Person/postings.cypher': 'MATCH (parent)-[edge]->(node)\nWITH node LIMIT $first\n',
    });
    expect(await readStatements(folder)).toMatchObject([
      { name: 'read/Person/postings', parameters: ['first'] },
      { name: 'write/b', parameters: ['id', 'value'] },
    ]);
  });

  test('are migrations in the order of their numbers, whichever engine they are for', async () => {
    await write({
      'neo4j/002-b.cypher': 'B;',
      'common/003-c.cypher': 'C;',
      'embedded/002-b.cypher': 'B;',
      'common/001-a.cypher': 'A;',
    });
    const found = (await readMigrations(folder)).map(({ name, engine, order }) => [name, engine, order]);
    expect(found).toEqual([
      ['common/001-a', 'common', 1],
      ['embedded/002-b', 'embedded', 2],
      ['neo4j/002-b', 'neo4j', 2],
      ['common/003-c', 'common', 3],
    ]);
  });

  test('are split at the semicolons that end a line', async () => {
    await write({
      'common/001-a.cypher': '// One; two.\n\nCREATE (:A {x: "a;b"});\n// Two.\nMATCH (n)\n  DELETE n ;\n\n',
    });
    const [{ statements } = { statements: [] }] = await readMigrations(folder);
    expect(statements).toEqual(['CREATE (:A {x: "a;b"})', 'MATCH (n)\n  DELETE n']);
  });

  test('have a checksum of their text, however a checkout ends its lines', async () => {
    await write({
      'common/001-a.cypher': 'A;\nB;\n',
      'common/002-b.cypher': 'A;\r\nB;\r\n',
      'common/003-c.cypher': 'A;\nC;\n',
    });
    const [first, sameText, otherText] = await readMigrations(folder);
    expect(sameText?.checksum).toBe(first?.checksum);
    expect(otherText?.checksum).not.toBe(first?.checksum);
  });

  test.each([
    [
      'without a number',
      { 'common/a.cypher': 'A;' },
      /a migration is named common\|neo4j\|embedded\/NNN-what-it-does\.cypher/,
    ],
    ['for an engine that is none', { 'other/001-a.cypher': 'A;' }, /a migration is named/],
    ['with a number twice', { 'common/001-a.cypher': 'A;', 'neo4j/001-b.cypher': 'B;' }, /have the same number/],
  ])('are refused: a migration %s', async (_, files, message) => {
    await write(files);
    await expect(readMigrations(folder)).rejects.toThrow(message);
  });
});
