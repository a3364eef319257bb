import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Random } from 'random-js';

import { type Composite, isComposite, isConnection } from '../../src/queries/selections.js';

/** What random operations may ask for. */
export interface RandomOptions {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Ids to start from. */
  readonly ids: readonly string[];
  /** Texts to search for. */
  readonly texts: readonly string[];
  /** Cursors of earlier answers. */
  readonly cursors: readonly string[];
}

/** Relations in one operation at most, and below one another. */
const MAX_HOPS = 8;
const MAX_DEPTH = 4;
/** They have no id by which they could be loaded apart. */
const COMPOSED_ONLY: ReadonlySet<string> = new Set(['Suggestion', 'Join', 'JudgementPayload', 'PlaceCandidate']);

/** An operation over the whole contract: nested relations, arguments, aliases, fragments, one field selected twice. */
export function randomOperation(options: RandomOptions): string {
  return new Operation(options).text();
}

class Operation {
  readonly #options: RandomOptions;
  readonly #fragments: string[] = [];
  #hops = 0;
  #aliases = 0;

  constructor(options: RandomOptions) {
    this.#options = options;
  }

  text(): string {
    const { random, schema } = this.#options;
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ name, type }) => isConnection(getNamedType(type)) && !['suggestions', 'judgements'].includes(name),
    );
    const fields = Array.from({ length: random.integer(1, 2) }, () => {
      const chance = random.integer(1, 10);
      if (chance <= 4) return this.#root('node', `(id: ${this.#pick(this.#options.ids)})`, 'Node');
      if (chance <= 6) {
        return `${this.#alias()}: search(text: ${this.#pick(this.#options.texts)}, first: 3) { score ${this.#root('node', '', 'Entity')} }`;
      }
      return this.#relation(random.pick(roots), 0);
    });
    return `{ ${fields.join(' ')} } ${this.#fragments.join(' ')}`;
  }

  #root(field: string, args: string, typeName: string): string {
    const type = this.#options.schema.getType(typeName);
    return `${this.#alias()}: ${field}${args} { ${isComposite(type) ? this.#selection(type, 0) : 'id'} }`;
  }

  /** Scalars and relations of a type; of an interface also under conditions, of which some overlap. */
  #selection(type: Composite, depth: number): string {
    const { random } = this.#options;
    const parts = [this.#ownFields(type, depth)];
    if (!isObjectType(type)) {
      const conditions = this.#narrower(type);
      for (let i = random.integer(0, 3); i > 0; i--) {
        const narrower = random.pick(conditions);
        parts.push(this.#spread(narrower, this.#ownFields(narrower, depth)));
      }
    }
    if (random.bool(0.2)) parts.push(this.#spread(type, this.#ownFields(type, depth)));
    return parts.join(' ');
  }

  #spread(type: Composite, selection: string): string {
    if (this.#options.random.bool(0.5)) return `... on ${type.name} { ${selection} }`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${selection} }`);
    return this.#options.random.bool(0.2) ? `...${name} ...${name}` : `...${name}`;
  }

  #ownFields(type: Composite, depth: number): string {
    const { random } = this.#options;
    const fields = Object.values(type.getFields());
    const leaves = fields.filter(field => isLeafType(getNamedType(field.type)));
    const relations = fields.filter(
      field => this.#isRelation(field) && !COMPOSED_ONLY.has(getNamedType(field.type).name.replace('Connection', '')),
    );
    const parts = ['__typename', ...leaves.filter(() => random.bool(0.3)).map(({ name }) => name)];
    if ('id' in type.getFields()) parts.push('id');
    // By it the claims of an edge are loaded apart.
    if ('factId' in type.getFields()) parts.push('factId');
    for (let i = random.integer(0, 2); i > 0 && relations.length > 0 && this.#mayFollow(depth); i--) {
      parts.push(this.#relation(random.pick(relations), depth));
    }
    return parts.join(' ');
  }

  #mayFollow(depth: number): boolean {
    return depth < MAX_DEPTH && this.#hops < MAX_HOPS;
  }

  #relation(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#hops++;
    const { random } = this.#options;
    const type = getNamedType(field.type);
    // Without an alias, two selections of one key merge, or conflict; validation refuses the latter.
    const key = random.bool(0.8) ? `${this.#alias()}: ${field.name}` : field.name;
    if (!isConnection(type)) return `${key} { ${isComposite(type) ? this.#selection(type, depth + 1) : ''} }`;
    const args = field.args.map(argument => this.#argument(argument)).filter(text => text !== '');
    return `${key}${args.length > 0 ? `(${args.join(', ')})` : ''} { ${this.#page(type, depth)} }`;
  }

  #page(connection: GraphQLObjectType, depth: number): string {
    const { random } = this.#options;
    const edge = getNamedType(connection.getFields()['edges']?.type);
    const node = getNamedType(connection.getFields()['nodes']?.type);
    const parts = random.bool(0.3) ? ['totalCount'] : [];
    if (random.bool(0.4)) parts.push('pageInfo { hasNextPage hasPreviousPage startCursor endCursor }');
    const edges = random.bool(0.15) ? 2 : random.integer(0, 1);
    for (let i = 0; i < edges && isObjectType(edge); i++)
      parts.push(`${this.#maybeAlias(i)}edges { ${this.#edge(edge, depth)} }`);
    if ((edges === 0 || random.bool(0.2)) && isComposite(node))
      parts.push(`nodes { ${this.#selection(node, depth + 1)} }`);
    return parts.join(' ');
  }

  #edge(edge: GraphQLObjectType, depth: number): string {
    const node = getNamedType(edge.getFields()['node']?.type);
    const parts = [this.#ownFields(edge, depth + 1)];
    const nodes = this.#options.random.bool(0.15) ? 2 : 1;
    for (let i = 0; i < nodes && isComposite(node); i++)
      parts.push(`${this.#maybeAlias(i)}node { ${this.#selection(node, depth + 1)} }`);
    return parts.join(' ');
  }

  #argument({ name, type }: GraphQLArgument): string {
    const { random, cursors } = this.#options;
    const input: GraphQLNamedType = getNamedType(type);
    if (name === 'first') return random.bool(0.9) ? `first: ${random.integer(1, 6)}` : '';
    if (name === 'after') return cursors.length > 0 && random.bool(0.2) ? `after: ${this.#pick(cursors)}` : '';
    if (isEnumType(input) && random.bool(0.3))
      return `${name}: ${random.pick(input.getValues().map(value => value.name))}`;
    return '';
  }

  #isRelation({ name, type }: GraphQLField<unknown, unknown>): boolean {
    const target = getNamedType(type);
    return (
      !['node', 'nodes', 'edges'].includes(name) &&
      (isConnection(target) || (isComposite(target) && 'id' in target.getFields()))
    );
  }

  #narrower(type: Composite): Composite[] {
    const { schema } = this.#options;
    const members = new Set(isObjectType(type) ? [] : schema.getPossibleTypes(type));
    const all = Object.values(schema.getTypeMap()).filter(isComposite);
    return all.filter(other =>
      (isObjectType(other) ? [other] : schema.getPossibleTypes(other)).some(one => members.has(one)),
    );
  }

  #alias(): string {
    return `k${this.#aliases++}`;
  }

  #maybeAlias(at: number): string {
    return at > 0 || this.#options.random.bool(0.1) ? `${this.#alias()}: ` : '';
  }

  #pick(values: readonly string[]): string {
    return JSON.stringify(this.#options.random.pick([...values]));
  }
}
