import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process of ours that serves. */
export interface Child {
  readonly processId: number;
  /** What its output said when it was ready. */
  readonly said: RegExpExecArray;
  stop(): Promise<void>;
}

/** Starts `node` with a script and waits until its output says that it is ready; it ends with this process. */
export async function startNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<Child> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const said = await new Promise<RegExpExecArray>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(-10_000);
      const found = ready.exec(text);
      if (found !== null) resolve(found);
    });
    void ended.then(() => reject(new Error(`${args[0] ?? ''} ended before it was ready:\n${text}`)));
  });
  return {
    processId: child.pid ?? 0,
    said,
    stop: async () => {
      process.off('exit', kill);
      child.kill();
      await ended;
    },
  };
}
