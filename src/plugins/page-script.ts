import {readFileSync, writeFileSync} from 'node:fs';
import {buildSync} from 'esbuild';

/** Where Docusaurus puts the page: what stands before it runs before anything is seen. */
const ROOT = /<div id="?__docusaurus"?>/;

/**
 * Writes a script into a page that was built.
 * @param page a file that Docusaurus wrote.
 * @param entry a module with a function `start`, which gets `given`.
 * @param given has to be JSON.
 * @throws Error when the file is not such a page.
 */
export function putIntoPage(page: string, entry: string, given: unknown): void {
  const {outputFiles} = buildSync({entryPoints: [entry], bundle: true, minify: true, format: 'iife', globalName: 'page', target: 'es2020', write: false});
  const html = readFileSync(page, 'utf8');
  if (!ROOT.test(html)) throw new Error(`${page} has no ${ROOT.source}, before which src/plugins/page-script.ts puts a script.`);
  // What ends a script in HTML must not stand in one.
  const data = JSON.stringify(given).replaceAll('<', '\\u003c');
  const script = `<script>(()=>{${outputFiles[0]?.text.trim()}page.start(${data})})()</script>`;
  writeFileSync(page, html.replace(ROOT, (root) => script + root));
}
