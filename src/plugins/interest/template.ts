import {buildSync} from 'esbuild';
import {onceABuild} from '../once-a-build';
import {OWN_PAGE} from '../own-page/own-page';
import {PLACE} from '../own-page/put';
import {later} from './later';

/** What the script gets from the page that it stands in. */
const WANTED = '__WANTED__';

function compileEarly(colourKey: string): string {
  const contents = `import {waitForInterest} from './early'; waitForInterest(${WANTED}, ${JSON.stringify(colourKey)})`;
  const {outputFiles} = buildSync({
    stdin: {contents, resolveDir: __dirname},
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  });
  const [script] = outputFiles ?? [];
  if (!script) throw new Error('src/plugins/interest/early.ts was not compiled to a script.');
  return script.text.trim();
}

/**
 * The script of `early.ts`, small enough to stand in each page.
 * @param wanted what it fetches, as JSON. @param colourKey where the choice of colours is kept in `localStorage`.
 */
export const earlyScript = (wanted: string, colourKey: string): string =>
  onceABuild(`early ${colourKey}`, () => compileEarly(colourKey)).replace(WANTED, () => wanted);

/** The element that all of a page's own is in, of which Docusaurus has one in every page. */
const CONTENT = '__docusaurus_skipToContent_fallback';

/** In the template: the addresses of files that the bundler made for a page. */
const addresses = (kind: 'scripts' | 'stylesheets'): string =>
  `JSON.stringify(it.${kind}.map((file) => it.baseUrl + file))`;

/**
 * The template of a page (Eta, as Docusaurus wants it for `ssrTemplate`): as Docusaurus' own, except that the page's scripts
 * wait for interest, and that browsers which know `rel="expect"` do not style, lay out and draw an empty page first, between the
 * scripts of its head and the rest. Scripts that all pages share come when the page has been minified, see `later.ts`; its link
 * to the style sheet gives way to the rules that the page needs, see `styles/inline.ts`.
 */
export const PAGE_TEMPLATE = `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <link rel="expect" href="#${CONTENT}" blocking="render">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute %>
    <% }); %>
    ${later('headTags')}
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
    <script type="application/json" id="${OWN_PAGE}">"${PLACE}"</script>
    ${later(`{"scripts":<%~ ${addresses('scripts')} %>,"styles":<%~ ${addresses('stylesheets')} %>}`)}
  </head>
  <body <%~ it.bodyAttributes %>>
    ${later('preBodyTags')}
    <div id="__docusaurus"><%~ it.appHtml %></div>${later('postBodyTags')}
  </body>
</html>
`;
