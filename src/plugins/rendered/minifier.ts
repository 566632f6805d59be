import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

/** Docusaurus' minifier of HTML: a file beside which its package is found, its kind, and what changes when it may minify otherwise. */
export type Minifier = {from: string; type: 'swc' | 'terser'; signature: string};

/** The program that minifies, and what calls it. */
const PACKAGES = {swc: '@swc/html', terser: 'html-minifier-terser'} as const;
const CALLER = '@docusaurus/bundler';

/** The release of a package that a file uses. */
function releaseOf(name: string, from: string): string {
  const require = createRequire(from);
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (
        JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as {version: string}
      ).version;
    } catch {
      // It is in another of the folders.
    }
  }
  throw new Error(`The package ${name} is not found from ${dirname(from)}.`);
}

/** @param from a file of the site. */
export function findMinifier(from: string, type: Minifier['type']): Minifier {
  const caller = createRequire(from).resolve(CALLER);
  const called = type === 'swc' ? createRequire(caller).resolve('@docusaurus/faster') : caller;
  return {
    from,
    type,
    signature: JSON.stringify([
      releaseOf(CALLER, from),
      releaseOf(PACKAGES[type], called),
      process.env.SKIP_HTML_MINIFICATION ?? null,
    ]),
  };
}
