/** The TypeScript source of the manifest, from what `files.mjs` reads. */
export function manifestSource(statements, migrations) {
  const entries = statements.map(
    ({ name, text, parameters }) => `  ${literal(name)}: ${literal({ name, text, parameters })},`,
  );
  const steps = migrations.map(
    ({ name, order, engine, checksum, statements: texts }) =>
      `  ${literal({ name, order, engine, checksum, statements: texts })},`,
  );
  return `// Written by \`npm run generate\` from cypher/. Do not edit.

/** A statement of \`cypher/read\` or \`cypher/write\`. */
export interface Statement {
  /** Its path in \`cypher/\`, without the ending. */
  readonly name: string;
  readonly text: string;
  /** The parameters that its text names. */
  readonly parameters: readonly string[];
}

/** A migration of \`cypher/migrations\`. */
export interface Migration {
  /** Its path in \`cypher/migrations/\`, without the ending. */
  readonly name: string;
  /** Migrations run by rising order. */
  readonly order: number;
  /** The engine it is for. */
  readonly engine: 'common' | 'neo4j' | 'embedded';
  /** SHA-256 of the file, in hex. */
  readonly checksum: string;
  readonly statements: readonly string[];
}

/** Every statement by its name. */
export const statements = {
${entries.join('\n')}
} as const satisfies Readonly<Record<string, Statement>>;

export type StatementName = keyof typeof statements;

/** Every migration, in the order in which they run. */
export const migrations: readonly Migration[] = [
${steps.join('\n')}
];
`;
}

function literal(value) {
  return JSON.stringify(value);
}
