import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, for files that the package ships beside its code: `models/`, `data/`, `schema/`. */
export const packageRoot = find(dirname(fileURLToPath(import.meta.url)));

/** The code runs from `src/` in tests and from `dist/src/` when built, at different depths. */
function find(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${fileURLToPath(import.meta.url)}.`);
  return find(parent);
}
