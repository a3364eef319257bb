import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (dataFolder: string): string => join(dataFolder, 'token');

/** The token that writing over HTTP needs, as kept in the data folder; null if none was made yet. */
export async function storedToken(dataFolder: string): Promise<string | null> {
  try {
    return (await readFile(fileIn(dataFolder), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The token of the data folder; the first call makes it, readable by its owner alone. */
export async function ensureToken(dataFolder: string): Promise<string> {
  const stored = await storedToken(dataFolder);
  if (stored !== null && stored !== '') return stored;
  const token = randomBytes(24).toString('base64url');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(fileIn(dataFolder), `${token}\n`, { mode: 0o600 });
  return token;
}

/** Whether a request's `Authorization` header bears the token; takes the same time for any wrong one. */
export function bearsToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(/^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1] ?? '');
  const expected = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
