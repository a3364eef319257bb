/** Imports run one way: a folder may import from those of the layers before its own. */
const layers = [
  ['domain'],
  ['reading', 'gazetteer', 'identity', 'graph'],
  ['ingest', 'queries'],
  ['api', 'export', 'quality'],
  ['cli'],
];

const directions = layers.flatMap((layer, i) =>
  layer.map(folder => {
    const notItsOwn = [...layer, ...layers.slice(i + 1).flat()].filter(other => other !== folder);
    return {
      name: `${folder}-imports-from-layers-before-it`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${notItsOwn.join('|')})/|^src/main[.]ts$` },
    };
  }),
);

export default {
  forbidden: [
    ...directions,
    {
      name: 'only-graph-imports-a-driver',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph/' },
      to: { path: 'node_modules/(neo4j-driver|@grafeo-db)' },
    },
    {
      name: 'no-code-imports-tests-or-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      // Types alone may name each other: nothing is loaded.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-import-that-is-not-there', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-package-that-is-not-ours',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
