import { Command, InvalidArgumentError, Option } from 'commander';

import { loadConfig } from '../config.js';
import type { Evidence } from '../domain/judgement.js';

import { type Ask, askingOf } from './ask.js';
import { openTarget } from './target.js';

/** Suggestions that one operation asks for. */
const PAGE = 100;

const SUGGESTIONS = `query Suggestions($first: Int!, $after: Cursor) {
  suggestions(first: $first, after: $after) {
    nodes {
      suggestionId usefulness score
      a { __typename id name }
      b { __typename id name }
      explanation { feature detail contribution }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

interface Suggestion {
  readonly suggestionId: string;
  readonly usefulness: number;
  readonly score: number;
  readonly a: Named;
  readonly b: Named;
  readonly explanation: readonly Evidence[];
}

interface Answer {
  readonly suggestions: {
    readonly nodes: readonly Suggestion[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface Options {
  readonly limit: number;
  readonly format: 'table' | 'jsonl';
}

/** `dispatchgraph suggestions` */
export function suggestionsCommand(): Command {
  return new Command('suggestions')
    .summary('show which entities may be one, and how to settle it')
    .description(
      'Shows pairs of entities that may be one, those first whose judgement is most useful (docs/identity.md), with the\n' +
        'evidence and the commands that say that they are one, or two. When a running service holds the embedded graph,\n' +
        'it is asked.',
    )
    .addOption(new Option('--limit <n>', 'how many at most').argParser(positive).default(20))
    .addOption(new Option('--format <format>', 'how to write').choices(['table', 'jsonl']).default('table'))
    .addHelpText(
      'after',
      '\nA line of --format jsonl is {"suggestionId", "usefulness", "score", "a", "b", "explanation", "judge"}: a and b have\n' +
        'type, id and name; judge has the commands same and different.',
    )
    .action(async ({ limit, format }: Options) => {
      const target = await openTarget(loadConfig());
      try {
        let shown = 0;
        for await (const suggestion of suggestionsOf(askingOf(target), limit)) {
          const text = format === 'jsonl' ? JSON.stringify(lineOf(suggestion)) : rowOf(suggestion, shown === 0);
          process.stdout.write(`${text}\n`);
          shown++;
        }
        if (shown === 0 && format === 'table') process.stdout.write('no two entities await a judgement\n');
      } finally {
        if ('graph' in target) await target.graph.close();
      }
    });
}

/** The most useful ones, page by page. */
async function* suggestionsOf(ask: Ask, limit: number): AsyncGenerator<Suggestion> {
  let after: string | null = null;
  for (let left = limit; left > 0; left -= PAGE) {
    const { suggestions }: Answer = await ask<Answer>(SUGGESTIONS, { first: Math.min(left, PAGE), after });
    yield* suggestions.nodes;
    if (!suggestions.pageInfo.hasNextPage) return;
    after = suggestions.pageInfo.endCursor;
  }
}

function lineOf({ a, b, explanation, ...suggestion }: Suggestion): object {
  const entity = ({ __typename: type, id, name }: Named): object => ({ type, id, name });
  const judge = { same: commandOf('same', a, b), different: commandOf('different', a, b) };
  return { ...suggestion, a: entity(a), b: entity(b), explanation, judge };
}

/** What stands below the column `entities`. */
const INDENT = ' '.repeat('usefulness  score  '.length);

function rowOf({ usefulness, score, a, b, explanation }: Suggestion, isFirst: boolean): string {
  const width = Math.max(a.name.length, b.name.length);
  const entity = ({ __typename: type, id, name }: Named): string => `${name.padEnd(width)}  ${type}  ${id}`;
  const evidence = explanation.map(
    ({ feature, detail, contribution }) =>
      `${contribution < 0 ? '' : '+'}${contribution.toFixed(1)} ${feature}${detail === '' ? '' : ` (${detail})`}`,
  );
  return [
    isFirst ? 'usefulness  score  entities, evidence, what settles it' : '',
    `${usefulness.toFixed(3).padStart(10)}  ${score.toFixed(1).padStart(5)}  ${entity(a)}`,
    ...[entity(b), evidence.join(', '), commandOf('same', a, b), commandOf('different', a, b)].map(
      line => `${INDENT}${line}`,
    ),
  ].join('\n');
}

/** The shell puts in who judges. */
function commandOf(verdict: 'same' | 'different', a: Named, b: Named): string {
  return `dispatchgraph judge ${verdict} ${a.id} ${b.id} --by "$USER"`;
}

function positive(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(value);
}
