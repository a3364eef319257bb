import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
} from 'graphql';

import { apiError, type ErrorCode } from './error-codes.js';
import type { Context } from './context.js';

/** What one operation may ask for. */
export const LIMITS = {
  /** Edges of one page. */
  pageSize: 100,
  /** Levels of fields. */
  depth: 20,
  /** Relations that are followed: each becomes a part of the statement, which the engine must plan. */
  hops: 30,
  /** Rows that may come back if every page is full. */
  cost: 20_000,
  /** Tokens of the document. */
  tokens: 2_000,
  /** Milliseconds. */
  time: 10_000,
} as const;

/**
 * Refuses operations beyond the limits before anything is read, with the values of their variables. It is no validation
 * rule, since validated documents are cached and serve other variables too.
 */
export const limitsPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const fragments = new Map(
          document.definitions.flatMap(definition =>
            definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
          ),
        );
        if (operation !== undefined) checkLimits(schema, operation, fragments, request.variables ?? {});
      },
    };
  },
};

/** @throws GraphQLError that names the limit. */
export function checkLimits(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): void {
  const root = schema.getRootType(operation.operation);
  if (!root) return;
  const definitions: readonly VariableDefinitionNode[] = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables);
  // Variables that cannot be coerced are refused by the execution, with its own words.
  if (coerced === undefined) return;
  const meter: Meter = { schema, fragments, variables: coerced, hops: 0, cost: 0 };
  weigh(meter, root, operation.selectionSet, 1, 1, operation.operation === 'query');
}

interface Meter {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  hops: number;
  cost: number;
}

/** `rows`: how many objects of this type there may be. */
function weigh(
  meter: Meter,
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
  depth: number,
  rows: number,
  counted: boolean,
): void {
  if (depth > LIMITS.depth) throw refusal('DEPTH_LIMIT', `Fields are nested more than ${LIMITS.depth} levels deep.`);
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      weighField(meter, type, selection, depth, rows, counted);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : meter.fragments.get(selection.name.value);
    if (fragment === undefined) continue;
    const on = fragment.typeCondition ? meter.schema.getType(fragment.typeCondition.name.value) : type;
    if (isCompositeType(on)) weigh(meter, on, fragment.selectionSet, depth, rows, counted);
  }
}

function weighField(
  meter: Meter,
  type: GraphQLCompositeType,
  node: FieldNode,
  depth: number,
  rows: number,
  counted: boolean,
): void {
  if (isUnionType(type) || node.name.value.startsWith('__')) return;
  const field = type.getFields()[node.name.value];
  if (field === undefined) return;
  const inner = getNamedType(field.type);
  if (!isCompositeType(inner) || node.selectionSet === undefined) return;
  let found = rows;
  if (field.args.some(({ name }) => name === 'first')) {
    const first = Number(getArgumentValues(field, node, meter.variables)['first']);
    if (!(first >= 1 && first <= LIMITS.pageSize)) {
      throw refusal('PAGE_SIZE_LIMIT', `first of ${node.name.value} must be 1 to ${LIMITS.pageSize}, not ${first}.`);
    }
    found = rows * first;
  }
  if (counted && isRelation(type, inner)) {
    meter.hops += 1;
    meter.cost += found;
    if (meter.hops > LIMITS.hops)
      throw refusal('HOP_LIMIT', `The operation follows more than ${LIMITS.hops} relations.`);
    if (meter.cost > LIMITS.cost) {
      throw refusal(
        'COST_LIMIT',
        `The operation may return more than ${LIMITS.cost} rows: ask for smaller pages or fewer relations.`,
      );
    }
  }
  weigh(meter, inner, node.selectionSet, depth + 1, found, counted);
}

/** Connections and single things are reached by a statement; edges, page infos and periods are parts of these. */
function isRelation(owner: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  if (/(?:Connection|Edge)$/.test(owner.name) && !type.name.endsWith('Connection')) return false;
  if (type.name.endsWith('Connection')) return true;
  return (
    ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node')) ||
    type.name === 'Node' ||
    type.name === 'SearchResult'
  );
}

function refusal(code: ErrorCode, message: string): Error {
  return apiError(code, message, 400);
}
