import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {configDefaults, defineConfig} from 'vitest/config';

const PACKAGES = fileURLToPath(new URL('packages', import.meta.url));

/** Tests of code that uses neither a page nor React. */
const PLAIN = [
  'packages/{openapi,openapi-mock,translate}/{src,tests}/**/*.test.ts',
  'src/mock/**/*.test.ts',
];

type Manifest = {name: string; exports: Record<string, string>};

/** The entry points of a package, as its sources: tests run on these, not on what was compiled from them. */
function entriesOf(folder: string): {find: RegExp; replacement: string}[] {
  const {name, exports} = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  return Object.entries(exports).map(([entry, file]) => {
    const source = join(folder, file.replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
    return {
      find: new RegExp(`^${name}${entry.slice(1)}$`),
      replacement: existsSync(source) ? source : `${source}x`,
    };
  });
}

export default defineConfig({
  // The configuration of Docusaurus leaves JSX to its bundler.
  oxc: {jsx: {runtime: 'automatic'}},
  resolve: {
    alias: [
      {
        find: '@docusaurus/Translate',
        replacement: fileURLToPath(new URL('tests/docusaurus-translate.tsx', import.meta.url)),
      },
      {
        find: '@docusaurus/ErrorBoundary',
        replacement: fileURLToPath(new URL('tests/docusaurus-error-boundary.tsx', import.meta.url)),
      },
      {
        find: '@docusaurus/useDocusaurusContext',
        replacement: fileURLToPath(new URL('tests/docusaurus-context.ts', import.meta.url)),
      },
      {
        find: '@docusaurus/Link',
        replacement: fileURLToPath(new URL('tests/docusaurus-link.tsx', import.meta.url)),
      },
      {
        find: '@docusaurus/useBrokenLinks',
        replacement: fileURLToPath(new URL('tests/docusaurus-broken-links.ts', import.meta.url)),
      },
      {
        find: '@theme/CodeBlock',
        replacement: fileURLToPath(new URL('tests/docusaurus-code-block.tsx', import.meta.url)),
      },
      {
        find: '@theme/Heading',
        replacement: fileURLToPath(new URL('tests/docusaurus-heading.tsx', import.meta.url)),
      },
      ...readdirSync(PACKAGES)
        .map((name) => join(PACKAGES, name))
        .filter((folder) => existsSync(join(folder, 'package.json')))
        .flatMap(entriesOf),
    ],
  },
  test: {
    projects: [
      // A process and a copy of all modules for each of these files would double the processor time.
      {extends: true, test: {name: 'plain', include: PLAIN, isolate: false}},
      {
        extends: true,
        test: {
          name: 'others',
          include: [
            '{src,packages/*/src}/**/*.test.{ts,tsx}',
            '{tests,scripts,packages/*/tests}/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...PLAIN],
        },
      },
    ],
    // By default one processor is left free, which on two would double the time.
    maxWorkers: '100%',
    // Tests of the commands run the programs that users get.
    globalSetup: ['scripts/compile.mjs'],
    setupFiles: ['tests/seed.ts'],
    // Tests that start processes take their time on a loaded machine; a second try there is reported.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 1 : 0,
    reporters: ['default'],
  },
});
