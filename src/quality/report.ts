import type { Counting, Share } from './comparison.js';
import type { ShownError } from './worst-errors.js';

/** What was measured, on what, when and of which reader. */
export interface Measurement {
  /** Name and version, or the file of predictions. */
  readonly reader: string;
  /** The annotated file or folder. */
  readonly data: string;
  /** ISO day. */
  readonly date: string;
  /** The command that repeats it. */
  readonly command: string;
  readonly parts: readonly MeasuredPart[];
}

export interface MeasuredPart {
  readonly name: string;
  readonly documents: number;
  readonly predicted: number;
  readonly counting: Counting;
  readonly errors: ReadonlyMap<string, { readonly count: number; readonly worst: readonly ShownError[] }>;
}

/** Three decimals; halves go to the even digit, as other scorers print them. */
export function decimals(ratio: number): string {
  const sixteenths = ratio * 16;
  const isHalf = Number.isInteger(sixteenths) && sixteenths % 2 !== 0;
  if (!isHalf) return ratio.toFixed(3);
  const below = Math.floor(ratio * 1000);
  return ((below % 2 === 0 ? below : below + 1) / 1000).toFixed(3);
}

/** The table of a part for a terminal, one line a figure, by name. */
export function tableOf({ counting }: MeasuredPart): string[] {
  const figures = sorted(counting.tallies).map(([name, tally]) => {
    const { precision, recall, f1, hit, predicted, gold } = tally.figures();
    const [low, high] = tally.interval();
    return (
      `${name.padEnd(34)} P ${decimals(precision)}  R ${decimals(recall)}  F1 ${decimals(f1)}` +
      `  [${decimals(low)} ${decimals(high)}]  hit ${hit} pred ${predicted} gold ${gold}`
    );
  });
  return [...figures, ...sorted(counting.shares).map(([name, share]) => `  ${shareLine(name, share)}`)];
}

function shareLine(name: string, { right, of }: Share): string {
  return of > 0 ? `of the hits, ${name}: ${right}/${of} = ${decimals(right / of)}` : `${name}: ${right}`;
}

/** The worst errors of a part for a terminal. */
export function errorLines({ errors }: MeasuredPart): string[] {
  return [...errors].flatMap(([kind, { count, worst }]) => [
    `== ${kind}: ${count}`,
    ...worst.flatMap(({ document, what, sentence }) => [`  ${document}  ${what}`, `      ${sentence}`]),
  ]);
}

/** The measurement as a section of a page in Markdown; without errors, whose sentences are other people's text. */
export function markdownOf({ reader, data, date, command, parts }: Measurement): string {
  const head = [
    `Reader: ${reader}. Data: \`${data}\`. Measured on ${date} with \`${command}\`.`,
    '',
    'Every F1 has its 95 % interval by bootstrap over documents (400 samples, fixed seed).',
  ];
  return [...head, ...parts.flatMap(partSection)].join('\n') + '\n';
}

function partSection({ name, documents, predicted, counting }: MeasuredPart): string[] {
  const rows = sorted(counting.tallies).map(([figure, tally]) => {
    const { precision, recall, f1, hit, predicted: said, gold } = tally.figures();
    const [low, high] = tally.interval();
    const cells = [figure, decimals(precision), decimals(recall), decimals(f1), `${decimals(low)}–${decimals(high)}`];
    return row([...cells, String(hit), String(said), String(gold)]);
  });
  const shares = sorted(counting.shares).map(([figure, { right, of }]) =>
    row([figure, of > 0 ? decimals(right / of) : '', String(right), of > 0 ? String(of) : '']),
  );
  return [
    '',
    `### ${name}`,
    '',
    `${documents} documents, ${predicted} read.`,
    '',
    row(['', 'precision', 'recall', 'F1', '95 %', 'hit', 'said', 'gold']),
    row(['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...rows,
    '',
    row(['Of what was found', 'right', 'count', 'of']),
    row(['---', '--:', '--:', '--:']),
    ...shares,
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
