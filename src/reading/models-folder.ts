import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's `models/`, seen from the sources and from `dist/` alike. */
export function modelsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const models = join(folder, 'models');
    if (existsSync(join(models, 'model.json'))) return models;
  }
  throw new Error(
    'models/model.json lies in no folder above the reader: install the project whole, or name the folder',
  );
}
