import {readFileSync, writeFileSync} from 'node:fs';
import {buildSync} from 'esbuild';

/** Where Docusaurus puts the page: what stands before it runs before anything is seen. */
const ROOT = /<div id="?__docusaurus"?>/;

/** The code of a script, without its end. */
function compileScript(entry: string, alias: Record<string, string>): string {
  const {outputFiles} = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'page',
    target: 'es2020',
    write: false,
    alias,
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/**
 * Builds a script that runs by itself.
 * @param entry a module with a function `start`, which gets `given`.
 * @param given has to be JSON.
 * @param alias modules that others stand for, by name.
 */
export function scriptOf(
  entry: string,
  given: unknown,
  alias: Record<string, string> = {},
): string {
  const code = compileScript(entry, alias);
  // What ends a script in HTML must not stand in one.
  const data = JSON.stringify(given).replaceAll('<', '\\u003c');
  return `(()=>{${code}page.start(${data})})()`;
}

/**
 * Writes a script into a page that was built, by an entry and what it is given (`scriptOf`).
 * @throws Error when the file is not a page of Docusaurus.
 */
export function putIntoPage(page: string, entry: string, given: unknown): void {
  const html = readFileSync(page, 'utf8');
  if (!ROOT.test(html))
    throw new Error(
      `${page} has no ${ROOT.source}, before which src/plugins/page-script.ts puts a script.`,
    );
  const script = `<script>${scriptOf(entry, given)}</script>`;
  writeFileSync(
    page,
    html.replace(ROOT, (root) => script + root),
  );
}
