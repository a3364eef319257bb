import { type FieldNode, getArgumentValues, getNamedType, type GraphQLObjectType, isAbstractType } from 'graphql';

import type { Parameters, Value } from '../graph/graph.js';

import { hopParameters } from './arguments.js';
import { propertiesOf } from './computed.js';
import { countLines, givenLines, type Hop, namesParameter, renameUse } from './hop.js';
import { findHop, type Hops } from './hops.js';
import type { Shape, Slot } from './hydrate.js';
import { type Composite, isConnection, type Operation, type SelectedField, Selections } from './selections.js';

/** A statement and what its column `value` becomes. */
export interface Composed {
  readonly text: string;
  readonly parameters: Parameters;
  readonly shape: Shape;
}

/** A field with the hop that answers it and its selections in the operation. */
export interface HopField extends Pick<SelectedField, 'field' | 'nodes'> {
  readonly hop: Hop;
}

/** An expression, its shape, and the subqueries that must stand before it. */
interface Projection {
  readonly calls: readonly string[];
  readonly expression: string;
  readonly shape: Shape;
}

/** A projection, or a scalar, and the keys under which it will be found. */
type Part = Omit<Projection, 'shape'> & Slot;

/** One use of a hop in the statement: its number names its variables, `parent` is the variable that it starts from. */
interface Use {
  readonly hop: Hop;
  readonly number: number;
  readonly parent: string;
}

/** Key of what a response key selects, apart from all properties; of one type where members of an interface differ. */
export const answerKey = (responseKey: string, type?: string): string =>
  type === undefined ? `@${responseKey}` : `@${type}.${responseKey}`;

/**
 * Composes one Cypher statement for a GraphQL field and all the hops selected below it: nested `CALL (x) { hop RETURN
 * collect([…]) }`, each hop's text from its file, each projecting only what was selected. The text depends on the
 * operation's shape alone, so that the engine's plan cache serves it; no text of a client reaches it.
 */
export class Composer {
  readonly #hops: Hops;
  readonly #selections: Selections;
  readonly #parameters: Record<string, Value> = {};
  #uses = 0;

  constructor(hops: Hops, operation: Operation) {
    this.#hops = hops;
    this.#selections = new Selections(operation);
  }

  /** The statement of a root field: its hop has no parent. Returns one row, `value`. */
  root(selected: HopField): Composed {
    return this.#statement([], this.#hop(selected, ''), ['value']);
  }

  /**
   * The same hop from many parents at once: rows of `key` and `value`. Parameter `keys`: ids of parents, or the fact
   * ids of edges.
   */
  batch(selected: HopField, parentType: GraphQLObjectType): Composed {
    const start =
      'id' in parentType.getFields() ? `MATCH (root:${parentType.name} {id: key})` : 'WITH key, {factId: key} AS root';
    return this.#statement(['UNWIND $keys AS key', start], this.#hop(selected, 'root'), ['key', 'value']);
  }

  /** Entities by their ids, with all that is selected of them: rows of `key` and `value`. Parameter `keys`: ids. */
  entities(type: Composite, nodes: readonly FieldNode[]): Composed {
    const start = ['UNWIND $keys AS key', 'MATCH (root:Entity {id: key})'];
    return this.#statement(start, this.#project(type, nodes, 'root'), ['key', 'value']);
  }

  #statement(start: readonly string[], { calls, expression, shape }: Projection, columns: readonly string[]): Composed {
    const returned = columns.map(column => (column === 'value' ? `${expression} AS value` : column));
    const text = [...start, ...calls, `RETURN ${returned.join(', ')}`].join('\n');
    return { text, parameters: this.#parameters, shape };
  }

  #hop({ hop, field, nodes }: HopField, parent: string, guard?: string): Projection {
    const use = { hop, number: ++this.#uses, parent };
    const type = getNamedType(field.type);
    const connection = isConnection(type) ? type : null;
    const paged = connection !== null && this.#selections.aliasesOf(connection, nodes, 'pageInfo').length > 0;
    const values = this.#parametersOf(use, { field, nodes }, paged);
    const pattern = (lines: readonly string[]): string =>
      named(givenLines(guard === undefined ? lines : guarded(lines, guard), values).join('\n'), use);

    if (connection === null) {
      const node = this.#project(type as Composite, nodes, named('node', use));
      const call = collected(use, pattern(hop.match), node);
      return { calls: [call], expression: `head(${found(use)})`, shape: node.shape };
    }
    const parts: Part[] = [];
    const row = this.#row(use, connection, nodes, paged);
    if (row !== null) {
      const calls = [collected(use, pattern(hop.match), row)];
      parts.push({ keys: ['rows'], calls, expression: found(use), shape: { kind: 'list', of: row.shape } });
    }
    if (this.#selections.aliasesOf(connection, nodes, 'totalCount').length > 0) {
      parts.push(counted(use, pattern(countLines(hop))));
    }
    return list(parts);
  }

  /** The arguments of a use, which become parameters of the statement under its number. */
  #parametersOf(
    { hop, number }: Use,
    { field, nodes: [node] }: Pick<SelectedField, 'field' | 'nodes'>,
    paged: boolean,
  ): ReadonlyMap<string, Value> {
    if (node === undefined) throw new Error(`${field.name} is selected nowhere`);
    const given = getArgumentValues(field, node, this.#selections.variableValues);
    const values = hopParameters(given, paged ? 1 : 0);
    for (const [name, value] of values) if (namesParameter(hop, name)) this.#parameters[`${name}_${number}`] = value;
    return values;
  }

  /** One row of a connection: a part for each alias of `edges` and `nodes`, and the cursor where a page must know its end. */
  #row(use: Use, connection: GraphQLObjectType, nodes: readonly FieldNode[], paged: boolean): Projection | null {
    const parts: Part[] = [];
    for (const [key, found] of this.#selections.aliasesOf(connection, nodes, 'edges')) {
      parts.push({ keys: [answerKey(key)], ...this.#edge(use, typeOf(connection, 'edges'), found) });
    }
    for (const [key, found] of this.#selections.aliasesOf(connection, nodes, 'nodes')) {
      const node = this.#project(typeOf(connection, 'nodes'), found, named('node', use));
      parts.push({ keys: [answerKey(key)], ...node });
    }
    if (paged) parts.push(cursor(use));
    return parts.length === 0 ? null : list(parts);
  }

  #edge(use: Use, type: GraphQLObjectType, nodes: readonly FieldNode[]): Projection {
    const parts = this.#parts(type, nodes, named('edge', use), ['node', 'cursor']);
    for (const [key, found] of this.#selections.aliasesOf(type, nodes, 'node')) {
      const node = this.#project(typeOf(type, 'node'), found, named('node', use));
      parts.push({ keys: [answerKey(key)], ...node });
    }
    if (this.#selections.aliasesOf(type, nodes, 'cursor').length > 0) parts.push(cursor(use));
    return list(parts);
  }

  #project(type: Composite, nodes: readonly FieldNode[], variable: string): Projection {
    return list(this.#parts(type, nodes, variable, []));
  }

  /** What to read of `variable`: its type where it has an interface, its properties, and the hops from it. */
  #parts(type: Composite, nodes: readonly FieldNode[], variable: string, without: readonly string[]): Part[] {
    const members = this.#selections.membersOf(type);
    // Read always: hops from it, if others fetched it, begin at its id.
    const properties = new Set<string>('id' in type.getFields() ? ['id'] : []);
    const hops: Part[] = [];
    for (const [key, uses] of this.#selections.fieldsOf(type, nodes)) {
      for (const selected of uses) {
        const [member] = selected.members;
        if (member === undefined || without.includes(selected.field.name)) continue;
        const hop = findHop(this.#hops, member, selected.field.name);
        if (hop === undefined) {
          const read = selected.members.flatMap(one => propertiesOf(one, selected.field.name));
          for (const property of read) properties.add(property);
          continue;
        }
        const guard = members.length > 1 && selected.members.length === 1 ? member.name : undefined;
        const keys = uses.length === 1 ? [answerKey(key)] : selected.members.map(one => answerKey(key, one.name));
        hops.push({ keys, ...this.#hop({ ...selected, hop }, variable, guard) });
      }
    }
    const typename = isAbstractType(type) ? [typenamePart(members, variable)] : [];
    return [...typename, ...[...properties].map(name => leaf(name, `${variable}.${name}`)), ...hops];
  }
}

function typeOf(owner: GraphQLObjectType, field: string): GraphQLObjectType {
  return getNamedType(owner.getFields()[field]?.type) as GraphQLObjectType;
}

function named(text: string, { parent, number }: Use): string {
  return renameUse(text, parent, number);
}

/** A hop that only one member of an interface has starts from that member alone. */
function guarded(lines: readonly string[], label: string): string[] {
  return lines.map(line => line.replace('(parent)', `(parent:${label})`));
}

function found({ number }: Use): string {
  return `found${number}`;
}

function collected(use: Use, pattern: string, { calls, expression }: Projection): string {
  return [
    `CALL (${use.parent}) {`,
    pattern,
    named(use.hop.order, use),
    ...calls,
    `RETURN collect(${expression}) AS ${found(use)}`,
    '}',
  ].join('\n');
}

function counted(use: Use, pattern: string): Part {
  if (use.parent !== '') return leaf('totalCount', `COUNT { ${pattern} }`);
  const count = `count${use.number}`;
  const call = ['CALL () {', pattern, `RETURN count(${named('node', use)}) AS ${count}`, '}'].join('\n');
  return { ...leaf('totalCount', count), calls: [call] };
}

function cursor(use: Use): Part {
  const { name, key } = use.hop;
  if (key === null) throw new Error(`hop ${name}: a page needs an ORDER BY`);
  return leaf('cursor', named(key, use));
}

function typenamePart(members: readonly GraphQLObjectType[], variable: string): Part {
  const cases = members.map(({ name }) => `WHEN ${variable}:${name} THEN "${name}"`);
  return leaf('__typename', `CASE ${cases.join(' ')} END`);
}

function leaf(key: string, expression: string): Part {
  return { keys: [key], calls: [], expression, shape: null };
}

function list(parts: readonly Part[]): Projection {
  return {
    calls: parts.flatMap(({ calls }) => calls),
    expression: `[${parts.map(({ expression }) => expression).join(', ')}]`,
    shape: { kind: 'object', slots: parts.map(({ keys, shape }) => ({ keys, shape })) },
  };
}
