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
  const html = withHistory(
    renderGraphiQL({
      title: 'Dispatchgraph',
      endpoint,
      defaultQuery: examples()[0]?.query ?? '',
      defaultTabs: examples().map(({ query }) => ({ query })),
    }),
  );
  return { html, gzipped: gzipSync(html) };
}

/**
 * The package shows its query builder in place of GraphiQL's history, which lies in its script all the same, and has no
 * option for it.
 * @throws when another version of the package is built otherwise.
 */
function withHistory(html: string): string {
  const history = /\bconst (\w+)=\{title:"History"/.exec(html)?.[1];
  const shown = html.replace(
    /\bplugins:\[(\w+)\],schemaDescription:/,
    `plugins:[$1,${history ?? ''}],schemaDescription:`,
  );
  if (history === undefined || shown === html)
    throw new Error('@graphql-yoga/render-graphiql: its plugins were not found');
  return shown;
}
