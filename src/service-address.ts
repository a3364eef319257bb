import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

const Address = z.object({ url: z.url(), pid: z.int() });

const fileIn = (dataFolder: string): string => join(dataFolder, 'service.json');

/** Says in the data folder where the service that holds it answers, for commands that find it held. */
export async function announceService(dataFolder: string, url: string): Promise<void> {
  await writeFile(fileIn(dataFolder), `${JSON.stringify({ url, pid: process.pid })}\n`);
}

/** Takes the announcement back. */
export async function withdrawService(dataFolder: string): Promise<void> {
  await rm(fileIn(dataFolder), { force: true });
}

/** Where the service that holds the data folder answers; null if none says so. */
export async function announcedService(dataFolder: string): Promise<string | null> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = Address.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data.url : null;
}
