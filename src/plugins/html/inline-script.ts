import {dirname} from 'node:path';
import {buildSync} from 'esbuild';
import type {Element, Root} from 'hast';
import {select} from 'hast-util-select';

export const scriptElement = (code: string, properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName: 'script',
  properties,
  children: [{type: 'text', value: code}],
});

/** A script, and the argument of its `start` as JSON. */
export type InlineScript = {entry: string; given?: unknown};

/** Reads the argument, which is an attribute: so a script is the same in all languages and has one hash in the policy. */
const GIVEN = 'JSON.parse(document.currentScript.dataset.given)';

/** Compiles a TypeScript module into a classic script that calls its function `start`. */
export function compileScript({entry, given}: InlineScript): string {
  const {outputFiles} = buildSync({
    stdin: {
      contents: `import {start} from ${JSON.stringify(entry)}; start(${given === undefined ? '' : GIVEN});`,
      resolveDir: dirname(entry),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** Adds a script that runs before the page is drawn. */
export function insertScript(tree: Root, script: InlineScript): void {
  const body = select('body', tree);
  const at = body?.children.findIndex(
    (child) => child.type === 'element' && child.properties.id === '__docusaurus',
  );
  if (!body || at === undefined || at < 0)
    throw new Error('The page has no element #__docusaurus in its <body>.');
  const {given} = script;
  const properties = given === undefined ? {} : {dataGiven: JSON.stringify(given)};
  body.children.splice(at, 0, scriptElement(compileScript(script), properties));
}
