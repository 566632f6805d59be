import {join} from 'node:path';
import {buildSync} from 'esbuild';

/** The script of `early.ts`, small enough to stand in each page. */
function earlyScript(): string {
  const {outputFiles} = buildSync({entryPoints: [join(__dirname, 'early.ts')], bundle: true, minify: true, format: 'iife', globalName: 'early', target: 'es2020', write: false});
  const [script] = outputFiles ?? [];
  if (!script) throw new Error('src/plugins/interest/early.ts was not compiled to a script.');
  return script.text.trim();
}

/** In the template: the addresses of files that the bundler made for a page. */
const addresses = (kind: 'scripts' | 'stylesheets'): string => `JSON.stringify(it.${kind}.map((file) => it.baseUrl + file))`;

/**
 * The template of a page (Eta, as Docusaurus wants it for `ssrTemplate`): as Docusaurus' own, except that the page's scripts
 * wait for interest. Its link to the style sheet gives way to the rules that the page needs, see `styles/inline.ts`.
 * @param colourKey where the choice of colours is kept in `localStorage`.
 */
export function pageTemplate(colourKey: string): string {
  return `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute %>
    <% }); %>
    <%~ it.headTags %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
    <script>(()=>{${earlyScript()}early.waitForInterest({scripts:<%~ ${addresses('scripts')} %>,styles:<%~ ${addresses('stylesheets')} %>},${JSON.stringify(colourKey)})})()</script>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
}
