import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const NO_REACT = {
  group: ['react', 'react-*', '@docusaurus/*', '@theme*', '@site/*'],
  message: 'This folder must run without React and Docusaurus.',
};
const NO_SITE = {
  group: ['@site/*', '**/src/**'],
  message: 'A package knows neither the site nor the inside of another package.',
};
const OTHER_WAY = 'Dependencies point the other way.';
const NO_REQUESTS = {
  group: ['http', 'paste', 'request', 'response', 'samples'].map(
    (entry) => `@batchwise/openapi/${entry}`,
  ),
  message: 'The mock and the request never know each other.',
};

/** Imports that are refused in files. */
const refuse = (files, ...patterns) => ({
  files,
  rules: {'no-restricted-imports': ['error', {patterns}]},
});

/** Folders that run in Node, browsers and workers. */
const ANYWHERE = ['src/mock/**/*.ts', 'packages/{openapi,openapi-mock,translate}/src/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '.cache/',
      'build/',
      '.docusaurus/',
      'template/build/',
      'template/.docusaurus/',
      'node_modules/',
      'packages/*/dist/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: {'react-hooks': reactHooks},
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/ban-ts-comment': 'error',
      // Declarations of `@theme/…` cannot be imported.
      '@typescript-eslint/triple-slash-reference': ['error', {path: 'always'}],
      'no-console': ['error', {allow: ['error']}],
      eqeqeq: 'error',
    },
  },
  // See the layout in README.md. The entry points of a package are its `exports`.
  refuse(['{src,scripts}/**/*.{ts,tsx}', '*.ts'], {
    group: ['**/packages/**'],
    message: 'Import an entry point of the package, such as @batchwise/openapi/operation.',
  }),
  refuse(['src/mock/**/*.ts'], NO_REACT, NO_REQUESTS, {
    group: ['**/packages/**', '**/plugins/**', '**/theme/**', '@batchwise/docusaurus-*'],
    message: OTHER_WAY,
  }),
  refuse(['packages/openapi/src/**/*.ts'], NO_REACT, NO_SITE, {
    group: ['@batchwise/*'],
    message: OTHER_WAY,
  }),
  refuse(['packages/openapi-mock/src/**/*.ts'], NO_REACT, NO_SITE, {
    group: ['@batchwise/translate', '@batchwise/translate/*', '@batchwise/docusaurus-*'],
    message: OTHER_WAY,
  }),
  refuse(['packages/docusaurus-plugin-openapi/src/**/*.{ts,tsx}'], NO_SITE, {
    group: ['@batchwise/translate', '@batchwise/translate/*'],
    message: OTHER_WAY,
  }),
  refuse(['packages/translate/src/**/*.ts'], NO_REACT, NO_SITE, {
    group: ['@batchwise/docusaurus-*', '@batchwise/openapi-mock/*', '**/docusaurus/**'],
    message: OTHER_WAY,
  }),
  refuse(['packages/translate/src/docusaurus/**/*.{ts,tsx}'], NO_SITE, {
    group: ['@batchwise/docusaurus-*', '@batchwise/openapi-mock/*'],
    message: OTHER_WAY,
  }),
  {files: ['**/*.test.{ts,tsx}'], rules: {'no-restricted-imports': 'off'}},
  {
    files: ANYWHERE,
    ignores: [
      '**/*.node.ts',
      '**/node.ts',
      '**/cli.ts',
      '**/cli/*.ts',
      '**/docusaurus/**',
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^node:/]',
          message:
            'This folder runs in a browser, too. Code for Node belongs in *.node.ts or cli/.',
        },
      ],
    },
  },
  {files: ['scripts/**/*.{ts,mjs}', '**/cli.ts', '**/cli/*.ts'], rules: {'no-console': 'off'}},
  {files: ['**/*.cjs'], rules: {'@typescript-eslint/no-require-imports': 'off'}},
);
