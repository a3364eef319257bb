import { type GraphSettings, openGraph } from '../../src/graph/open.js';

/**
 * Waits until no other test file, of this run or another, has the server's database (community has one).
 *
 * @returns lets the next have it. The turn is a lock of the server's, so a process that is killed gives it back too.
 */
export async function takeTurn(settings: GraphSettings): Promise<() => Promise<void>> {
  const graph = await openGraph(settings);
  let giveBack: () => void = () => undefined;
  const ended = new Promise<void>(resolve => (giveBack = resolve));
  let turn: Promise<void> | undefined;
  await new Promise<void>((begin, fail) => {
    turn = graph.write(async transaction => {
      await transaction.run('MERGE (lock:Lock {id: "tests"}) SET lock.turns = coalesce(lock.turns, 0) + 1');
      begin();
      await ended;
    });
    turn.catch(fail);
  });
  return async () => {
    giveBack();
    await turn;
    await graph.close();
  };
}
