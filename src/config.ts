import { resolve } from 'node:path';

import dotenv from 'dotenv';
import { z } from 'zod';

import type { GraphSettings } from './graph/open.js';

/** All that can be set from outside. Only this file reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly graph: GraphSettings;
  /** Folder of the embedded graph, of the token and of where a running service says that it is. */
  readonly dataFolder: string;
  /** Whether a start loads the sample corpus into an empty graph. */
  readonly sample: 'auto' | 'off';
  /** Null: made at the first start and kept in the data folder. */
  readonly token: string | null;
  readonly logLevel: LogLevel;
  /** Least score of a claim that is stored. */
  readonly minScore: number;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One or more settings have values that cannot be used; each line of the message names one. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const Environment = z.object({
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be whole')
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535')
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  DISPATCHGRAPH_DATA: z.string().default('./data'),
  DISPATCHGRAPH_SAMPLE: z.enum(['auto', 'off'], { error: 'must be auto or off' }).default('auto'),
  DISPATCHGRAPH_TOKEN: z.string().min(16, 'must have 16 characters at least').optional(),
  DISPATCHGRAPH_MIN_SCORE: z.coerce
    .number({ error: 'must be a number' })
    .min(0, 'must be 0 to 1')
    .max(1, 'must be 0 to 1')
    .default(0),
  NEO4J_URI: z
    .string()
    .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/\S+$/, 'must begin with neo4j:// or bolt:// (+s for TLS)')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

/**
 * Reads the configuration from the environment, and from the file `.env` for what the environment leaves out. Empty values
 * count as absent.
 * @throws ConfigError
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>> = withDotenv()): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path: [name], message }) => `${String(name)} ${message}, not "${given[String(name)] ?? ''}"`,
    );
    throw new ConfigError([...new Set(lines)].join('\n'));
  }
  const { data } = parsed;
  const dataFolder = resolve(data.DISPATCHGRAPH_DATA);
  return {
    host: data.HOST,
    port: data.PORT,
    graph:
      data.NEO4J_URI === undefined
        ? { engine: 'embedded', folder: dataFolder }
        : {
            engine: 'neo4j',
            uri: data.NEO4J_URI,
            user: data.NEO4J_USER,
            password: data.NEO4J_PASSWORD,
            database: data.NEO4J_DATABASE,
          },
    dataFolder,
    sample: data.DISPATCHGRAPH_SAMPLE,
    token: data.DISPATCHGRAPH_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    minScore: data.DISPATCHGRAPH_MIN_SCORE,
  };
}

function withDotenv(): Record<string, string | undefined> {
  const fromFile: Record<string, string> = {};
  dotenv.config({ quiet: true, processEnv: fromFile });
  return { ...fromFile, ...process.env };
}
