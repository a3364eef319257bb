import { existsSync } from 'node:fs';

/** The folder that holds package.json, with a closing slash: data lies beside `src` and, once built, beside `dist`. */
export function packageFolder(from: string = import.meta.url): URL {
  let folder = new URL('.', from);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder);
    if (parent.href === folder.href)
      throw new Error(`no package.json above ${from}: run it from the installed package`);
    folder = parent;
  }
  return folder;
}
