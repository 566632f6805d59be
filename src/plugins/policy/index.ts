import {join, posix} from 'node:path';
import type {Element, Root} from 'hast';
import {select, selectAll} from 'hast-util-select';
import type {HtmlStep, Site} from '../html';
import {readHeaders, writeHeaders} from './host-files';
import {hashOf, pagePolicy, securityHeaders} from './policy';

/** The media types of classic scripts and modules. Browsers do not run a script of another type, such as JSON. */
const RUN = [undefined, '', 'text/javascript', 'module'];

/** The hashes of the inline scripts of a page. */
const scriptsOf = (tree: Root): string[] =>
  selectAll('script:not([src])', tree)
    .filter(({properties: {type}}) => RUN.includes(type as string | undefined))
    .map(({children: [code]}) => hashOf(code?.type === 'text' ? code.value : ''));

function insertPolicy(tree: Root, content: string): void {
  const head = select('head', tree);
  const charset = head && select('meta[charset]', head);
  if (!head || !charset) throw new Error('The page has no <meta charset> in its <head>.');
  const meta: Element = {
    type: 'element',
    tagName: 'meta',
    properties: {httpEquiv: ['content-security-policy'], content},
    children: [],
  };
  // A policy holds for what follows it.
  head.children.splice(head.children.indexOf(charset) + 1, 0, meta);
}

/** The hashes in the policy that the build of another language has written. */
const hashesIn = (policy = ''): string[] =>
  policy.split(/[ ;]/).filter((source) => source.startsWith("'sha256-"));

/** The folder and the base URL of the site with all its languages. */
function wholeSite({outDir, baseUrl, i18n: {defaultLocale, localeConfigs}}: Site): {
  folder: string;
  base: string;
} {
  const base = localeConfigs[defaultLocale]?.baseUrl ?? baseUrl;
  return {folder: join(outDir, posix.relative(baseUrl, base)), base};
}

/**
 * Adds a content security policy to each page, and writes the security headers for the host. This has to be the last step that
 * changes pages, since the policy allows the inline scripts by their hashes.
 *
 * Docusaurus builds the languages one after another, the source language first, which empties the folder. Each of the others
 * adds the hashes of its scripts to the headers.
 * @param connect the sources of `connect-src` besides the site.
 */
export const addPolicy =
  (connect: readonly string[]) =>
  (site: Site): HtmlStep => {
    const all = new Set<string>();
    return {
      page: ({tree}) => {
        const scripts = scriptsOf(tree);
        for (const script of scripts) all.add(script);
        insertPolicy(tree, pagePolicy({scripts, connect}));
      },
      done: () => {
        const {folder, base} = wholeSite(site);
        const earlier = hashesIn(readHeaders(folder)['Content-Security-Policy']);
        const scripts = new Set([...earlier, ...all]);
        writeHeaders(folder, base, securityHeaders({scripts, connect}));
      },
    };
  };
