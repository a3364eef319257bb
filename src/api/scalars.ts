import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

import { foldName } from '../domain/names.js';

import type { ErrorCode } from './error-codes.js';

interface StringScalar {
  readonly name: string;
  /** What resolvers see; null where the value cannot be used. */
  readonly parse: (value: string) => string | null;
  /** Why, and what to do. */
  readonly refusal: (value: string) => string;
  readonly serialize?: (value: string) => string;
}

const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** A day, month or year as the source gave it. */
export const dateScalar = stringScalar({
  name: 'Date',
  parse: value => (ISO_DATE.test(value) && isInCalendar(value) ? value : null),
  refusal: value => `Date "${value}" must be YYYY-MM-DD, YYYY-MM or YYYY.`,
});

/** A name in any spelling and script; inside, its search key. */
export const nameScalar = stringScalar({
  name: 'Name',
  parse: value => foldName(value) || null,
  refusal: value => `Name "${value}" has no letter or digit.`,
});

/** A place in a connection: outside base64url, inside the sort key of a row. */
export const cursorScalar = stringScalar({
  name: 'Cursor',
  parse: value => {
    const key = Buffer.from(value, 'base64url').toString();
    return encodeCursor(key) === value && key !== '' ? key : null;
  },
  refusal: value => `Cursor "${value}" is none of this service: use an endCursor or a cursor of an edge.`,
  serialize: encodeCursor,
});

/** `2021-02-30` would become a day of March. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function encodeCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function stringScalar({ name, parse, refusal, serialize = value => value }: StringScalar): GraphQLScalarType<string> {
  const parseValue = (value: unknown, nodes?: ValueNode): string => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed !== null) return parsed;
    const message = typeof value === 'string' ? refusal(value) : `${name} must be a string.`;
    throw new GraphQLError(message, {
      nodes: nodes ?? null,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
    });
  };
  return new GraphQLScalarType({
    name,
    serialize: value => serialize(String(value)),
    parseValue: value => parseValue(value),
    parseLiteral: node => parseValue(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}
