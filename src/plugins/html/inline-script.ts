import {dirname} from 'node:path';
import {buildSync} from 'esbuild';
import type {Element, Root} from 'hast';
import {select} from 'hast-util-select';

export const scriptElement = (code: string): Element => ({
  type: 'element',
  tagName: 'script',
  properties: {},
  children: [{type: 'text', value: code}],
});

/**
 * Compiles a TypeScript module into a classic script that calls its function `start`.
 * @param entry the path of the module.
 * @param given the argument of `start`; has to be JSON.
 * @param alias replacements of modules, by name.
 */
export function compileScript(
  entry: string,
  given?: unknown,
  alias: Record<string, string> = {},
): string {
  // `</script>` would end the script.
  const data = given === undefined ? '' : JSON.stringify(given).replaceAll('<', '\\u003c');
  const {outputFiles} = buildSync({
    stdin: {
      contents: `import {start} from ${JSON.stringify(entry)}; start(${data});`,
      resolveDir: dirname(entry),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    alias,
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** Adds a script that runs before the page is drawn. */
export function insertScript(tree: Root, code: string): void {
  const body = select('body', tree);
  const at = body?.children.findIndex(
    (child) => child.type === 'element' && child.properties.id === '__docusaurus',
  );
  if (!body || at === undefined || at < 0)
    throw new Error('The page has no element #__docusaurus in its <body>.');
  body.children.splice(at, 0, scriptElement(code));
}
