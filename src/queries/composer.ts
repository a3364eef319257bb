import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode, type GraphQLField, type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLOutputType,
  type GraphQLResolveInfo, getArgumentValues, getNamedType, isAbstractType, isInterfaceType, isLeafType, isObjectType,
} from 'graphql';

import type { Parameters, Value } from '../graph/graph.js';

import { hopParameters } from './arguments.js';
import { COMPUTED_FIELDS } from './computed.js';
import { type Hop, countLines, givenLines, renameUse } from './hop.js';
import type { Shape, Slot } from './hydrate.js';

/** What the composer needs of a resolver's info. */
export type Selection = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A statement and what its column `value` becomes. */
export interface Composed {
  readonly text: string;
  readonly parameters: Parameters;
  readonly shape: Shape;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

interface Part extends Slot {
  readonly expression: string;
}

/** An expression, its shape, and the subqueries that must stand before it. */
interface Projection {
  readonly calls: readonly string[];
  readonly expression: string;
  readonly shape: Shape;
}

/** Key under which the answer of a hop lies in its parent, apart from all properties. */
export const hopKey = (responseKey: string, type?: string): string => (type === undefined ? `@${responseKey}` : `@${type}.${responseKey}`);

/**
 * Composes one Cypher statement for a GraphQL field and all the hops selected below it: nested `CALL (x) { hop RETURN
 * collect([…]) }`, each hop's text from its file, each projecting only what was selected. The text depends on the
 * operation's shape alone, so that the engine's plan cache serves it; no text of a client reaches it.
 */
export class Composer {
  readonly #hops: ReadonlyMap<string, Hop>;
  readonly #selection: Selection;
  readonly #variables: { sources: Record<string, never>; coerced: Record<string, unknown> };
  readonly #parameters: Record<string, Value> = {};
  #uses = 0;

  constructor(hops: ReadonlyMap<string, Hop>, selection: Selection) {
    this.#hops = hops;
    this.#selection = selection;
    // collectSubFields memoises on this object and wants the coerced variables under `coerced`.
    this.#variables = { sources: {}, coerced: selection.variableValues };
  }

  /** The statement of a root field: its hop has no parent. Returns one row, `value`. */
  root(hop: Hop, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Composed {
    const { calls, expression, shape } = this.#hop(hop, field, nodes, '');
    return { text: [...calls, `RETURN ${expression} AS value`].join('\n'), parameters: this.#parameters, shape };
  }

  /** The same hop from many parents at once: rows of `key` (the parent's id) and `value`. Parameter `keys`: ids. */
  batch(hop: Hop, parentType: string, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Composed {
    const { calls, expression, shape } = this.#hop(hop, field, nodes, 'root');
    const text = ['UNWIND $keys AS key', `MATCH (root:${parentType} {id: key})`, ...calls, `RETURN key, ${expression} AS value`].join('\n');
    return { text, parameters: this.#parameters, shape };
  }

  /** Entities by their ids, with all that is selected of them: rows of `key` and `value`. Parameter `keys`: ids. */
  entities(type: GraphQLInterfaceType, nodes: readonly FieldNode[]): Composed {
    const { calls, expression, shape } = this.#project(type, nodes, 'root');
    const text = ['UNWIND $keys AS key', 'MATCH (root:Entity {id: key})', ...calls, `RETURN key, ${expression} AS value`].join('\n');
    return { text, parameters: this.#parameters, shape };
  }

  #hop(hop: Hop, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], parent: string, guard?: string): Projection {
    const use = ++this.#uses;
    const type = getNamedType(field.type) as Composite;
    const connection = 'edges' in type.getFields();
    const paged = connection && this.#named(type, nodes, 'pageInfo').length > 0;
    const values = hopParameters(getArgumentValues(field, nodes[0]!, this.#selection.variableValues), paged ? 1 : 0);
    for (const [name, value] of values) if ([hop.order, ...hop.match].some(line => line.includes(`$${name}`))) this.#parameters[`${name}_${use}`] = value;

    const text = (lines: readonly string[]): string =>
      renameUse(givenLines(lines, values).join('\n').replace('(parent)', guard === undefined ? '(parent)' : `(parent:${guard})`), parent, use);
    const collect = (calls: readonly string[], expression: string): string =>
      [`CALL (${parent}) {`, text(hop.match), renameUse(hop.order, parent, use), ...calls, `RETURN collect(${expression}) AS found${use}`, '}'].join('\n');

    if (!connection) {
      const node = this.#project(type, nodes, `node${use}`);
      return { calls: [collect(node.calls, node.expression)], expression: `head(found${use})`, shape: node.shape };
    }
    const calls: string[] = [];
    const parts: Part[] = [];
    const edgeNodes = this.#named(type, nodes, 'edges');
    const plainNodes = this.#named(type, nodes, 'nodes');
    if (edgeNodes.length > 0 || plainNodes.length > 0 || paged) {
      const edge = this.#edge(hop, type, edgeNodes, plainNodes, parent, use, paged);
      calls.push(collect(edge.calls, edge.expression));
      parts.push({ keys: ['edges'], expression: `found${use}`, shape: { kind: 'list', of: edge.shape } });
    }
    if (this.#named(type, nodes, 'totalCount').length > 0) {
      const pattern = text(countLines(hop));
      if (parent === '') {
        calls.push(['CALL () {', pattern, `RETURN count(node${use}) AS count${use}`, '}'].join('\n'));
        parts.push({ keys: ['totalCount'], expression: `count${use}`, shape: null });
      } else parts.push({ keys: ['totalCount'], expression: `COUNT { ${pattern} }`, shape: null });
    }
    return { calls, ...list(parts) };
  }

  #edge(hop: Hop, connection: Composite, edgeNodes: readonly FieldNode[], plainNodes: readonly FieldNode[], parent: string, use: number, paged: boolean): Projection {
    const edgeType = getNamedType(connection.getFields()['edges']!.type) as GraphQLObjectType;
    const nodeType = getNamedType(edgeType.getFields()['node']!.type) as Composite;
    const calls: string[] = [];
    const parts: Part[] = [];
    const add = (keys: string[], { calls: needed, expression, shape }: Projection): void => {
      calls.push(...needed);
      parts.push({ keys, expression, shape });
    };
    if (edgeNodes.length > 0) {
      const facts = this.#parts(edgeType, edgeNodes, `edge${use}`, name => name === 'node' || name === 'cursor');
      calls.push(...facts.calls);
      parts.push(...facts.parts);
      const inner = this.#named(edgeType, edgeNodes, 'node');
      if (inner.length > 0) add(['node'], this.#project(nodeType, inner, `node${use}`));
    }
    if (plainNodes.length > 0) add(['nodes'], this.#project(nodeType, plainNodes, `node${use}`));
    if (hop.key !== null && (paged || this.#named(edgeType, edgeNodes, 'cursor').length > 0)) {
      parts.push({ keys: ['cursor'], expression: renameUse(hop.key, parent, use), shape: null });
    }
    return { calls, ...list(parts) };
  }

  #project(type: Composite, nodes: readonly FieldNode[], variable: string): Projection {
    const { calls, parts } = this.#parts(type, nodes, variable, () => false);
    return { calls, ...list(parts) };
  }

  /** What to read of `variable`: its properties and the hops from it. */
  #parts(type: Composite, nodes: readonly FieldNode[], variable: string, skip: (field: string) => boolean): { calls: string[]; parts: Part[] } {
    const types = isAbstractType(type) ? this.#selection.schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    const properties = new Set<string>();
    if ('id' in type.getFields()) properties.add('id');
    /** Response key → the different hops under it; more than one only where members of an interface differ. */
    const hops = new Map<string, { hop: Hop; types: GraphQLObjectType[]; field: GraphQLField<unknown, unknown>; nodes: readonly FieldNode[] }[]>();
    for (const member of types) {
      for (const [key, found] of this.#fields(member, nodes)) {
        const name = found[0]!.name.value;
        const field = member.getFields()[name];
        if (field === undefined || skip(name)) continue;
        const hop = findHop(this.#hops, member, name);
        if (hop === undefined) {
          for (const property of propertiesOf(member, name, field.type)) properties.add(property);
          continue;
        }
        const same = hops.get(key)?.find(other => other.hop === hop && other.nodes[0] === found[0] && other.nodes.length === found.length);
        if (same !== undefined) same.types.push(member);
        else hops.set(key, [...(hops.get(key) ?? []), { hop, types: [member], field, nodes: found }]);
      }
    }
    const parts: Part[] = [];
    if (isAbstractType(type)) {
      const cases = types.map(member => `WHEN ${variable}:${member.name} THEN "${member.name}"`).join(' ');
      parts.push({ keys: ['__typename'], expression: `CASE ${cases} END`, shape: null });
    }
    for (const property of properties) parts.push({ keys: [property], expression: `${variable}.${property}`, shape: null });
    const calls: string[] = [];
    for (const [key, uses] of hops) {
      for (const { hop, types: members, field, nodes: found } of uses) {
        const guard = isAbstractType(type) && members.length === 1 ? members[0]!.name : undefined;
        const answer = this.#hop(hop, field, found, variable, guard);
        calls.push(...answer.calls);
        const keys = uses.length === 1 ? [hopKey(key)] : members.map(member => hopKey(key, member.name));
        parts.push({ keys, expression: answer.expression, shape: answer.shape });
      }
    }
    return { calls, parts };
  }

  #fields(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, FieldNode[]> {
    return collectSubFields(this.#selection.schema, this.#selection.fragments, this.#variables, type, nodes as FieldNode[]).fields;
  }

  #named(type: Composite, nodes: readonly FieldNode[], name: string): FieldNode[] {
    if (!isObjectType(type) || nodes.length === 0) return [];
    return [...this.#fields(type, nodes).values()].flatMap(found => (found[0]?.name.value === name ? found : []));
  }
}

/** The hop of a field: a file of the type itself, else of one of its interfaces. */
export function findHop(hops: ReadonlyMap<string, Hop>, type: GraphQLObjectType | GraphQLInterfaceType, field: string): Hop | undefined {
  const owners = [type.name, ...type.getInterfaces().map(face => face.name)];
  for (const owner of owners) {
    const hop = hops.get(`${owner}/${field}`);
    if (hop !== undefined) return hop;
  }
  return undefined;
}

function propertiesOf(type: GraphQLObjectType, field: string, fieldType: GraphQLOutputType): readonly string[] {
  for (const owner of [type, ...type.getInterfaces()]) {
    const properties = COMPUTED_FIELDS[`${owner.name}.${field}`];
    if (properties !== undefined) return properties;
  }
  if (isInterfaceType(fieldType) || !isLeafType(getNamedType(fieldType))) return [];
  return [field];
}

function list(parts: readonly Part[]): { expression: string; shape: Shape } {
  return { expression: `[${parts.map(part => part.expression).join(', ')}]`, shape: { kind: 'object', slots: parts } };
}
