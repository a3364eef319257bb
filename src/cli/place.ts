import { createInterface } from 'node:readline';

import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';

import { openGazetteer, type Gazetteer } from '../gazetteer/gazetteer.js';
import type { Coordinates } from '../gazetteer/geometry.js';
import type { PlaceCandidate } from '../gazetteer/lookup.js';
import { GazetteerError } from '../gazetteer/store.js';

/** Where the command reads and writes; the process's own streams unless a test gives others. */
export interface PlaceStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
}

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
/** One line of `--format jsonl`: `near` is a point in degrees or the name of a place. */
const Query = z.object({
  query: z.string().min(1),
  country: z.string().min(1).nullish(),
  near: z.union([z.tuple([latitude, longitude]), z.object({ lat: latitude, lon: longitude }), z.string()]).nullish(),
});
type Query = z.infer<typeof Query>;

interface Options {
  readonly country?: string;
  readonly near?: Coordinates;
  readonly format: 'text' | 'jsonl';
}

/** `dispatchgraph place`: what a name resolves to, and why. */
export function placeCommand(streams: PlaceStreams = processStreams()): Command {
  return new Command('place')
    .description('show which place a name means, and why; --format jsonl reads queries from standard input')
    .argument('[name...]', 'names, one an argument, in any script: "Deir ez-Zor"')
    .option('-c, --country <country>', 'only places of this country: ISO code or name')
    .option('--near <lat,lon>', 'places near this point first, degrees', coordinates)
    .addOption(new Option('--format <format>', 'how to read and write').choices(['text', 'jsonl']).default('text'))
    .addHelpText(
      'after',
      '\nA line of --format jsonl is {"query", "country"?, "near"?}; it comes back with geonameid, name, kind, country, lat,\n' +
        'lon, score and reason, in input order. Lines that are none are reported, and the exit code is 1.',
    )
    .action(async (names: string[], options: Options, command: Command) => {
      if (names.length === 0 && options.format === 'text')
        command.error('error: no name given; give at least one, or --format jsonl and queries on standard input');
      try {
        await run(openGazetteer(), names, options, streams);
      } catch (error) {
        if (!(error instanceof GazetteerError)) throw error;
        command.error(`error: ${error.message}`);
      }
    });
}

async function run(
  gazetteer: Gazetteer,
  names: readonly string[],
  options: Options,
  streams: PlaceStreams,
): Promise<void> {
  const { country, near } = options;
  if (options.format === 'jsonl' && names.length === 0) return answerLines(gazetteer, options, streams);
  for (const query of names) {
    const candidates = gazetteer.lookup(query, { country, near });
    const answer =
      options.format === 'jsonl' ? JSON.stringify(answerOf({ query, country }, candidates)) : text(query, candidates);
    streams.output.write(`${answer}\n`);
  }
}

async function answerLines(
  gazetteer: Gazetteer,
  options: Options,
  { input, output, errors }: PlaceStreams,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const query = Query.parse(JSON.parse(line));
      const country = query.country ?? options.country;
      const near = query.near == null ? options.near : pointOf(gazetteer, query.near, country);
      output.write(
        `${JSON.stringify(answerOf({ ...query, country }, gazetteer.lookup(query.query, { country, near })))}\n`,
      );
    } catch (error) {
      errors.write(`line ${number}: ${reasonOf(error)}\n`);
      process.exitCode = 1;
    }
  }
}

/** The best candidate as one flat object; nulls where there is none. */
function answerOf({ query, country }: Pick<Query, 'query' | 'country'>, candidates: readonly PlaceCandidate[]): object {
  const [best] = candidates;
  if (!best) {
    const reason = country
      ? 'no place of that name in the country'
      : 'no place of that name; a country helps to find near spellings';
    const nothing = { geonameid: null, id: null, name: null, kind: null };
    return { query, ...nothing, country: country ?? null, lat: null, lon: null, score: 0, reason };
  }
  const { geonameid, id, name, kind, lat, lon } = best.place;
  return {
    query,
    geonameid,
    id,
    name,
    kind,
    country: best.place.country,
    lat,
    lon,
    score: best.score,
    reason: best.reason,
  };
}

function text(query: string, candidates: readonly PlaceCandidate[]): string {
  const lines = candidates.map(({ place, score, reason }) => {
    const where = `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`;
    return `  ${score.toFixed(2)}  ${place.name} (${place.kind}, ${place.country}, ${place.id}) at ${where}\n        ${reason}`;
  });
  return [
    query,
    ...(lines.length > 0 ? lines : ['  no place of that name; --country helps to find near spellings']),
  ].join('\n');
}

function pointOf(gazetteer: Gazetteer, near: NonNullable<Query['near']>, country: string | undefined): Coordinates {
  if (typeof near !== 'string') return 'lat' in near ? [near.lat, near.lon] : near;
  const [best] = gazetteer.lookup(near, { country });
  if (!best) throw new GazetteerError(`near: no place is called "${near}". Give another name or [lat, lon].`);
  return [best.place.lat, best.place.lon];
}

function coordinates(value: string): Coordinates {
  const point = z.tuple([latitude, longitude]).safeParse(value.split(',').map(Number));
  if (!point.success) throw new InvalidArgumentError('Give latitude and longitude in degrees: 36.7,69.5');
  return point.data;
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(issue => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
  return error instanceof SyntaxError
    ? `no JSON: ${error.message}`
    : error instanceof Error
      ? error.message
      : String(error);
}

function processStreams(): PlaceStreams {
  return { input: process.stdin, output: process.stdout, errors: process.stderr };
}
