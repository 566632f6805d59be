import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders whose code runs in Node, browsers and workers import none of these. */
const OUTSIDE = [
  {
    group: ['react', 'react-*', '@docusaurus/*', '@theme*', '@site/*'],
    message: 'This folder must run without React and Docusaurus.',
  },
  {
    group: ['**/try-it/**', '**/plugins/**', '**/theme/**', '!@scalar/**'],
    message: 'Dependencies point the other way.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '.cache/',
      'build/',
      '.docusaurus/',
      'template/build/',
      'template/.docusaurus/',
      'node_modules/',
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
      'no-console': ['error', {allow: ['error']}],
      eqeqeq: 'error',
    },
  },
  {
    // See the layout in README.md.
    files: ['src/{openapi,request,mock,shared,translations}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: OUTSIDE,
        },
      ],
    },
  },
  {
    files: ['src/{openapi,request,mock,shared,translations}/**/*.ts'],
    ignores: ['**/*.node.ts', '**/cli.ts', '**/cli/*.ts', '**/*.test.ts'],
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
  {
    files: ['src/mock/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...OUTSIDE,
            {group: ['**/request/**'], message: 'The mock and the request never know each other.'},
          ],
        },
      ],
    },
  },
  {files: ['scripts/**/*.ts', '**/cli.ts', '**/cli/*.ts'], rules: {'no-console': 'off'}},
  {files: ['**/*.cjs'], rules: {'@typescript-eslint/no-require-imports': 'off'}},
);
