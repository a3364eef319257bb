import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';

// Node 20's TextDecoder reads Windows-1252 as ISO 8859-1.
import iconv from 'iconv-lite';

import type { Source } from '../ingest/ingest.js';
import { recordsOf } from '../reading/records.js';
import { articleFromText, articlesFromJsonLines } from '../reading/sources.js';

export const FORMATS = ['text', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** Names standard input where a file is asked for. */
export const STDIN = '-';

/** Articles of files, in order; what cannot be read is told with its place, and the rest is read. */
export async function* sourcesOf(files: readonly string[], format: Format | undefined): AsyncGenerator<Source> {
  for (const file of files) {
    try {
      if ((format ?? formatOf(file)) === 'jsonl') yield* jsonLinesOf(file);
      else for (const text of recordsOf(await textOf(file))) yield { article: articleFromText(text) };
    } catch (error) {
      if (!isSystemError(error)) throw error;
      yield { failure: { article: nameOf(file), reason: `cannot be read: ${error.message}` } };
    }
  }
}

/** How many articles there are, for a progress bar; null where what can be read but once would have to be read for it. */
export async function countArticles(files: readonly string[], format: Format | undefined): Promise<number | null> {
  let count = 0;
  for (const file of files) {
    if (file === STDIN || (await isPipe(file))) return null;
    const isText = (format ?? formatOf(file)) === 'text';
    // A file that cannot be read counts as the one failure that it will be.
    count += await (isText ? countRecords(file) : countLines(file)).catch(() => 1);
  }
  return count;
}

/** By the file's ending: JSON lines for .jsonl and .ndjson, else plain text. */
function formatOf(file: string): Format {
  return /\.(?:jsonl|ndjson)$/i.test(file) ? 'jsonl' : 'text';
}

async function* jsonLinesOf(file: string): AsyncGenerator<Source> {
  for await (const line of articlesFromJsonLines(file === STDIN ? process.stdin : createReadStream(file))) {
    if ('article' in line) yield line;
    else yield { failure: { article: `${nameOf(file)}:${line.error.line}`, reason: line.error.reason } };
  }
}

async function textOf(file: string): Promise<string> {
  const bytes = file === STDIN ? await buffer(process.stdin) : await readFile(file);
  return iconv.decode(bytes, encodingOf(bytes));
}

/** As the byte order mark says, else UTF-8 where the bytes are that, else what Windows saves texts of Western letters in. */
function encodingOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Standard input by another name, a named pipe: nothing is left of it when it has been counted. */
async function isPipe(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && !found.isFile();
}

async function countRecords(file: string): Promise<number> {
  return recordsOf(await textOf(file)).length;
}

async function countLines(file: string): Promise<number> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() !== '') count += 1;
  }
  return count;
}

function nameOf(file: string): string {
  return file === STDIN ? 'standard input' : file;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
