import { readFile } from 'node:fs/promises';

/** A tick of Linux's accounts. */
const TICK_MS = 10;

/** Milliseconds of processor time that processes and all their descendants have had; NaN where the system does not say. */
export async function processorTime(processIds: readonly number[]): Promise<number> {
  const times = await Promise.all(
    processIds.map(async id => (await ownTime(id)) + (await processorTime(await childrenOf(id)))),
  );
  return times.reduce((sum, time) => sum + time, 0);
}

async function ownTime(processId: number): Promise<number> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  // The name of the command, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function childrenOf(processId: number): Promise<number[]> {
  const list = await readFile(`/proc/${processId}/task/${processId}/children`, 'utf8').catch(() => '');
  return list.split(' ').filter(Boolean).map(Number);
}
