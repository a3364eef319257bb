import { join } from 'node:path';

import { packageRoot } from '../package-root.js';

/** The model files that the package ships. */
export const modelsFolder = join(packageRoot, 'models');
