import type { EventResolvers, Toll } from '../../generated/resolvers.js';
import type { Tree } from '../../queries/hydrate.js';

export const Event: Pick<EventResolvers, 'killed' | 'wounded' | 'captured'> = {
  killed: event => toll(event, 'killed'),
  wounded: event => toll(event, 'wounded'),
  captured: event => toll(event, 'captured'),
};

function toll(event: Tree, name: 'killed' | 'wounded' | 'captured'): Toll {
  const figure = (which: string): number | null => (event[`${name}${which}`] as number | null | undefined) ?? null;
  return { low: figure('Low'), best: figure('Best'), high: figure('High') };
}
