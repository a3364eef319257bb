import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'src/generated/', 'training/', 'web/'] },
  {
    files: ['{src,test,bench}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string', 'SessionConfig'] }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-console': 'error',
      // An index that is in bounds by the loop around it cannot be shown to the compiler (noUncheckedIndexedAccess).
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Packages declare their options as classes, and take literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What is taken apart here are objects of closures; methods that need their `this` have private fields, and fail at once.
      '@typescript-eslint/unbound-method': 'off',
      // A row's column is a Value; which one, its statement knows.
      '@typescript-eslint/no-base-to-string': 'off',
      // What implements an asynchronous interface may have nothing to wait for, and must reject instead of throwing.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['schema/*.graphql'],
    extends: [graphql.configs['flat/schema-recommended']],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/description-style': 'off',
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: false, EnumValueDefinition: true },
      ],
      // What has an id implements Node; the rest are values, edges and pages.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Fact.factId: the id of the fact on an edge, which has none itself.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
);
