/**
 * Starts `work` for up to `ahead` items before their results are asked for, and yields the results in the items' order.
 * The first error ends it.
 */
export async function* readAhead<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // It is awaited below, in its turn; until then a failure is not unhandled.
      result.catch(() => undefined);
      started.push(result);
      if (started.length > ahead) yield await (started.shift() as Promise<Result>);
    }
    while (started.length > 0) yield await (started.shift() as Promise<Result>);
  } finally {
    await Promise.allSettled(started);
  }
}
