import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** What is needed of a resolver's info to read its selection. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A type with fields. */
export type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** A field under a response key, on those members of an interface that have it with the same selection. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly members: readonly GraphQLObjectType[];
  readonly nodes: readonly FieldNode[];
}

/** Reads selections of one operation as the execution will: fragments spread, directives obeyed, equal keys merged. */
export class Selections {
  readonly schema: GraphQLResolveInfo['schema'];
  readonly variableValues: GraphQLResolveInfo['variableValues'];
  readonly #fragments: GraphQLResolveInfo['fragments'];
  readonly #variables: { sources: Record<string, never>; coerced: Record<string, unknown> };

  constructor({ schema, fragments, variableValues }: Operation) {
    this.schema = schema;
    this.variableValues = variableValues;
    this.#fragments = fragments;
    // collectSubFields memoises on this object and wants the coerced variables under `coerced`.
    this.#variables = { sources: {}, coerced: variableValues };
  }

  /** The object types that a value of this type may have. */
  membersOf(type: Composite): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  /**
   * What is selected of a type, by response key. A key has more than one field only where members of an interface
   * differ in what they select under it.
   */
  fieldsOf(type: Composite, nodes: readonly FieldNode[]): Map<string, SelectedField[]> {
    const selected = new Map<string, (SelectedField & { members: GraphQLObjectType[] })[]>();
    for (const member of this.membersOf(type)) {
      for (const [key, found] of this.#byKey(member, nodes)) {
        const field = member.getFields()[found[0]?.name.value ?? ''];
        if (field === undefined) continue;
        const others = selected.get(key) ?? [];
        const same = others.find(other => other.field.name === field.name && sameNodes(other.nodes, found));
        if (same !== undefined) same.members.push(member);
        else selected.set(key, [...others, { field, members: [member], nodes: found }]);
      }
    }
    return selected;
  }

  /** The selections of one field of an object type: one for each alias under which it stands. */
  aliasesOf(type: GraphQLObjectType, nodes: readonly FieldNode[], name: string): [string, readonly FieldNode[]][] {
    return [...this.#byKey(type, nodes)].filter(([, found]) => found[0]?.name.value === name);
  }

  /** Names of the selected fields that stand in no type, `__typename` and the like: one for each response key. */
  metaFieldsOf(type: Composite, nodes: readonly FieldNode[]): string[] {
    const names = new Map<string, string>();
    for (const member of this.membersOf(type)) {
      for (const [key, [node]] of this.#byKey(member, nodes)) {
        if (node?.name.value.startsWith('__')) names.set(key, node.name.value);
      }
    }
    return [...names.values()];
  }

  #byKey(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, FieldNode[]> {
    return collectSubFields(this.schema, this.#fragments, this.#variables, type, nodes as FieldNode[]).fields;
  }
}

/** Whether a type is a page of edges. */
export function isConnection(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && 'edges' in type.getFields() && 'pageInfo' in type.getFields();
}

export function isComposite(type: unknown): type is Composite {
  return isObjectType(type) || isInterfaceType(type);
}

function sameNodes(some: readonly FieldNode[], others: readonly FieldNode[]): boolean {
  return some.length === others.length && some.every((node, i) => node === others[i]);
}
