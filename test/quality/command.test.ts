import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

// Starting the command loads the reader's runtime.
jest.setTimeout(60_000);

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
/** As built: `npm test` builds first. */
const command = join(import.meta.dirname, '../../dist/src/quality/main.js');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...options: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [command, ...options], { cwd: folder, encoding: 'utf8' });
const scored = [fixture('annotated'), '--predictions', fixture('predictions.jsonl')];

test('prints the table and writes the page, with data, date and reader', () => {
  const { status, stdout } = run(...scored, '--page', 'page.md');
  expect(stdout).toContain(readFileSync(fixture('reference-table.txt'), 'utf8'));
  expect(status).toBe(0);
  const page = readFileSync(join(folder, 'page.md'), 'utf8');
  expect(page).toMatch(
    /Reader: predictions of `.*predictions\.jsonl`\. Data: `.*annotated`\. Measured on \d{4}-\d\d-\d\d/,
  );
  expect(page).toContain('| relation commander | 0.500 | 1.000 | 0.667 |');
});

test('only prints when asked to', () => {
  run(...scored, '--page', 'page.md', '--no-write');
  expect(existsSync(join(folder, 'page.md'))).toBe(false);
});

test('ends with an error that names the folder it cannot use', () => {
  const { status, stderr } = run(join(folder, 'nowhere'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/nowhere: no such file or folder/);
});
