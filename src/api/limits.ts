import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

import { findHop, type Hops } from '../queries/hops.js';
import { type Composite, isComposite, type SelectedField, Selections } from '../queries/selections.js';

import { apiError } from './error-codes.js';

/** What one operation may ask for. */
export const LIMITS = {
  /** Edges of one page. */
  pageSize: 100,
  /** Levels of fields. */
  depth: 20,
  /** Relations that are followed: each becomes a part of the statement, which the engine must plan. */
  hops: 30,
  /** Values that may come back if every page is full. */
  cost: 100_000,
  /** Tokens of the document. */
  tokens: 2_000,
  /** Milliseconds of reading. */
  time: 10_000,
} as const;

/** What a look at the schema counts for: its size does not depend on the data. */
const INTROSPECTION_COST = LIMITS.cost / 10;

/**
 * Refuses operations beyond the limits before anything is read, with the values of their variables. It is no validation
 * rule, since validated documents are cached and serve other variables too.
 */
export function limitsPlugin(hops: Hops): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request }) {
          const fragments = Object.fromEntries(
            document.definitions.flatMap(definition =>
              definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
            ),
          );
          if (operation !== undefined) {
            checkLimits({ schema, hops, operation, fragments, variables: request.variables ?? {} });
          }
          return Promise.resolve();
        },
      }),
  };
}

/** A validated operation, as it was asked. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly hops: Hops;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @throws GraphQLError that names the limit. */
export function checkLimits({ schema, hops, operation, fragments, variables }: AskedOperation): void {
  const root = schema.getRootType(operation.operation);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Variables that cannot be coerced are refused by the execution, with its own words.
  if (!root || coerced === undefined) return;
  const selections = new Selections({ schema, fragments, variableValues: coerced });
  // The selection set is all that is read of it.
  const whole = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: '' },
    selectionSet: operation.selectionSet,
  } as const;
  new Meter(selections, hops).weigh(root, [whole], 1, 1);
}

/**
 * Adds up what an operation asks for, walking it as the composer does: what stands twice under one key counts once, and
 * so does a fragment within a selection, however often it is spread. The cost grows with each field that is walked, so
 * its limit bounds the walk too.
 */
class Meter {
  readonly #selections: Selections;
  readonly #hops: Hops;
  #followed = 0;
  #cost = 0;

  constructor(selections: Selections, hops: Hops) {
    this.#selections = selections;
    this.#hops = hops;
  }

  /** `rows`: how many objects of this type there may be. */
  weigh(type: Composite, nodes: readonly FieldNode[], depth: number, rows: number): void {
    if (depth > LIMITS.depth) {
      throw apiError('DEPTH_LIMIT', `Fields are nested more than ${LIMITS.depth} levels deep.`, 400);
    }
    for (const name of this.#selections.metaFieldsOf(type, nodes)) {
      this.#pay(name === '__typename' ? rows : INTROSPECTION_COST);
    }
    for (const selected of this.#selections.fieldsOf(type, nodes).values()) {
      for (const field of selected) this.#weighField(field, depth, rows);
    }
  }

  #weighField(selected: SelectedField, depth: number, rows: number): void {
    const { field, members, nodes } = selected;
    const pageSize = this.#pageSize(selected);
    const [member] = members;
    const hop = member === undefined ? undefined : findHop(this.#hops, member, field.name);
    if (hop !== undefined || pageSize !== null) this.#follow();
    this.#pay(rows);
    const inner = getNamedType(field.type);
    if (isComposite(inner)) this.weigh(inner, nodes, depth + 1, rows * (pageSize ?? 1));
  }

  #follow(): void {
    this.#followed++;
    if (this.#followed > LIMITS.hops) {
      throw apiError('HOP_LIMIT', `The operation follows more than ${LIMITS.hops} relations.`, 400);
    }
  }

  #pay(cost: number): void {
    this.#cost += cost;
    if (this.#cost > LIMITS.cost) {
      const advice = 'ask for smaller pages, fewer relations or fewer fields';
      throw apiError('COST_LIMIT', `The operation may return more than ${LIMITS.cost} values: ${advice}.`, 400);
    }
  }

  /** Null for a field that is no page. */
  #pageSize({ field, nodes: [node] }: SelectedField): number | null {
    if (node === undefined || !field.args.some(({ name }) => name === 'first')) return null;
    const first = Number(argumentsOf(field, node, this.#selections.variableValues)['first']);
    if (first >= 1 && first <= LIMITS.pageSize) return first;
    throw apiError('PAGE_SIZE_LIMIT', `first of ${field.name} must be 1 to ${LIMITS.pageSize}, not ${first}.`, 400);
  }
}

/** The execution would refuse them only after others were read. */
function argumentsOf(...asked: Parameters<typeof getArgumentValues>): Record<string, unknown> {
  try {
    return getArgumentValues(...asked);
  } catch (error) {
    throw apiError('BAD_USER_INPUT', (error as GraphQLError).message, 400);
  }
}
