import type { Read, Variables } from './reads.js';

/** A server that answers the reads. */
export interface Contender {
  readonly name: 'ours' | 'raw' | 'peer';
  readonly url: string;
  /** Its own process, and the database's. */
  readonly processIds: readonly number[];
  /** Body of the request. */
  readonly body: (read: Read, variables: Variables) => string;
  /** What the reply says, without the wrapping that is this contender's own: lists for pages, facts beside their node. */
  readonly answer: (reply: unknown) => unknown;
}

export function ourService(origin: string, processIds: readonly number[]): Contender {
  const cursor = (key: string): string => Buffer.from(key).toString('base64url');
  return {
    name: 'ours',
    url: `${origin}/graphql`,
    processIds,
    body: ({ ours }, { id, after }) =>
      JSON.stringify({ query: ours, variables: { id, ...(after !== undefined && { after: cursor(after) }) } }),
    answer: reply => unwrapped((reply as { data: { node: unknown } }).data.node),
  };
}

export function rawService(origin: string, processIds: readonly number[]): Contender {
  return {
    name: 'raw',
    url: origin,
    processIds,
    body: ({ name }, { id, after }) =>
      JSON.stringify({ read: name, variables: { id, ...(after !== undefined && { after }) } }),
    answer: reply => reply,
  };
}

export function peerService(origin: string, processIds: readonly number[]): Contender {
  // Its cursors are numbers of rows.
  const cursor = (position: number): string => Buffer.from(`arrayconnection:${position - 1}`).toString('base64');
  return {
    name: 'peer',
    url: origin,
    processIds,
    body: ({ peer }, { id, position }) =>
      JSON.stringify({ query: peer, variables: { id, ...(position !== undefined && { after: cursor(position) }) } }),
    answer: reply => unwrapped(Object.values((reply as { data: Record<string, unknown[]> }).data)[0]?.[0]),
  };
}

function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (typeof value !== 'object' || value === null) return value;
  const { edges, properties, ...rest } = value as Record<string, unknown>;
  if (edges !== undefined) return unwrapped(edges);
  const parts = Object.entries(rest).map(([key, part]) => [key, unwrapped(part)]);
  return { ...(properties as object | undefined), ...(Object.fromEntries(parts) as object) };
}
