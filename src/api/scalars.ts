import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

import { foldName } from '../domain/names.js';

import { apiError } from './error-codes.js';

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A day, month or year as the source gave it. */
export const dateScalar = stringScalar('Date', value => {
  if (!ISO_DATE.test(value)) throw apiError('BAD_USER_INPUT', `Date "${value}" must be YYYY-MM-DD, YYYY-MM or YYYY.`);
  return value;
});

/** A name in any spelling and script; inside, its search key. */
export const nameScalar = stringScalar('Name', value => {
  const key = foldName(value);
  if (key === '') throw apiError('BAD_USER_INPUT', `Name "${value}" has no letter or digit.`);
  return key;
});

/** A place in a connection: outside base64url, inside the sort key of a row. */
export const cursorScalar = stringScalar(
  'Cursor',
  value => {
    const key = Buffer.from(value, 'base64url').toString();
    if (key === '' || encodeCursor(key) !== value) {
      throw apiError(
        'BAD_USER_INPUT',
        `Cursor "${value}" is none of this service: use an endCursor or a cursor of an edge.`,
      );
    }
    return key;
  },
  encodeCursor,
);

function encodeCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function stringScalar(
  name: string,
  parse: (value: string) => string,
  serialize: (value: string) => string = value => value,
): GraphQLScalarType<string, string> {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string') throw apiError('BAD_USER_INPUT', `${name} must be a string.`);
    return parse(value);
  };
  return new GraphQLScalarType({
    name,
    serialize: value => serialize(String(value)),
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}
