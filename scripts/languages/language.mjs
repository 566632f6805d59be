// @ts-check
import {realpathSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {inspect} from 'node:util';
import {setFlagsFromString} from 'node:v8';

/*
 * Builds one language of the site in the working directory, as `docusaurus build` builds each of them: by the same function.
 * `docusaurus build --locale` would give it the address of the site itself, and loads all other commands first.
 */
const [locale = ''] = process.argv.slice(2);

// By itself, V8 lets what is no longer needed grow to several times what is, beside all that the bundler keeps: with 1,000 pages
// of one language the most was 3.3 GB, and then 2.4 GB for 4 % more processor time. A release that does not know this flag says so and goes on.
setFlagsFromString('--heap-growing-percent=40');

/** @param {unknown} error with all that it comes from. */
function fail(error) {
  console.error(inspect(error, {depth: Infinity}));
  process.exit(1);
}

/**
 * What the bundler loads when the first page or style sheet is compiled, which keeps all others waiting: here, another language
 * is being built meanwhile. What is not found, as Docusaurus has it for itself, is loaded then, too.
 */
const COMPILERS = [
  'postcss-preset-env',
  '@mdx-js/mdx',
  'remark-directive',
  'remark-emoji',
  'remark-frontmatter',
  'remark-gfm',
  'rehype-raw',
];

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
// Without the process that started it, nobody waits for this one.
process.on('disconnect', () => process.exit(1));
process.on('unhandledRejection', fail);
try {
  // What a site is built with, each of which Docusaurus would load when it comes to it; the site's own plugins are compiled meanwhile.
  const [{buildLocale}] = await Promise.all([
    import('@docusaurus/core/lib/commands/build/buildLocale.js'),
    import('@docusaurus/faster'),
    import('@docusaurus/theme-classic'),
    import(pathToFileURL(resolve('src/compile/site.mjs')).href),
    ...COMPILERS.map((name) => import(name).catch(() => undefined)),
  ]);
  await buildLocale({siteDir: realpathSync('.'), locale, cliOptions: {}});
  process.exit(0);
} catch (error) {
  fail(new Error(`The language "${locale}" cannot be built.`, {cause: error}));
}
