/** Every test runs as ESM through swc; types are checked by `npm run check`. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};

export default {
  // A Neo4j that was just started plans its first statements for seconds; beside a busy neighbour, for a minute.
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.engines\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'engines',
      testMatch: ['<rootDir>/test/**/*.engines.test.ts'],
      // A project's set-up runs only when one of its tests does: no other test waits for Neo4j.
      globalSetup: '<rootDir>/test/harness/start-neo4j.mjs',
      globalTeardown: '<rootDir>/test/harness/stop-neo4j.mjs',
    },
  ],
};
