import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

import { packageRoot } from '../package-root.js';

/** A worked example of `docs/examples/`: its file is one operation, opened by a comment that says what it asks. */
export interface Example {
  readonly name: string;
  readonly query: string;
}

/** The worked examples, in the order of their file names. Each returns data from the sample corpus. */
export function examples(): Example[] {
  const folder = join(packageRoot, 'docs', 'examples');
  return readdirSync(folder)
    .filter(file => file.endsWith('.graphql'))
    .sort()
    .map(file => ({
      name: file.replace(/\.graphql$/, ''),
      query: readFileSync(join(folder, file), 'utf8').trim(),
    }));
}

/** A page as it is, and as browsers take it. */
export interface PlaygroundPage {
  readonly html: string;
  readonly gzipped: Buffer;
}

/**
 * GraphiQL as one page: its scripts are in it, so it needs no network. It opens with the examples as tabs and has
 * documentation explorer and history.
 */
export function playgroundPage(endpoint: string): PlaygroundPage {
  const html = renderGraphiQL({
    title: 'Dispatchgraph',
    endpoint,
    defaultQuery: examples()[0]?.query ?? '',
    defaultTabs: examples().map(({ query }) => ({ query })),
  });
  return { html, gzipped: gzipSync(html) };
}
