import {BREAK_OUT, ELSEWHERE, HTML, NODE, RUN, type Payload} from '../payload';

export type PagePayload = Payload & {
  /** A paragraph of a translated page. */
  text: string;
  /** It is plain text, so the translation may be published. */
  isText?: true;
};

const fence = (info: string, body: string, marks = '```'): string =>
  `${marks}${info}\n${body}\n${marks}`;

/** Texts of translated pages. */
export const PAGES: readonly PagePayload[] = [
  {name: 'an expression', text: `Tweede {${NODE}} alinea.`},
  {name: 'an export', text: `export const evil = ${NODE};`},
  {name: 'an import from elsewhere', text: `import evil from '${ELSEWHERE}/evil.js';`},
  {name: 'an import of a file', text: "import evil from '../../../../../../../etc/passwd?raw';"},
  {name: 'an import of a loader', text: "import evil from '!!raw-loader!/etc/passwd';"},
  {name: 'a component with a handler', text: `<button onClick={() => ${RUN}}>Tweede</button>`},
  {
    name: 'a component with spread properties',
    text: `<img {...{src: 'x', onError: () => ${RUN}}} />`,
  },
  {name: 'HTML that is set', text: `<div dangerouslySetInnerHTML={{__html: \`${HTML}\`}} />`},
  {name: 'a script', text: `<script>${RUN}</script>`},
  {name: 'a frame', text: `<iframe src="${ELSEWHERE}/" />`},
  {
    name: 'a style sheet',
    text: `<link rel="stylesheet" href="${ELSEWHERE}/a.css" />\n\n<style>{'* {background: red}'}</style>`,
  },
  {name: 'a refresh', text: `<meta httpEquiv="refresh" content="0;url=${ELSEWHERE}/" />`},
  {
    name: 'a form that asks for a token',
    text: `<form action="${ELSEWHERE}/"><input name="token" /></form>`,
  },
  {name: 'a component of the theme', text: '<TryIt operation="createBatch" />'},
  {name: 'code that the compiler unwraps', text: fence('mdx-code-block', `{${NODE}}`)},
  {
    name: 'code that it unwraps, with four marks',
    text: fence('mdx-code-block', `<Evil a={${NODE}} />`, '````'),
  },
  {
    name: 'code that it unwraps, in a list',
    text: `- a\n\n  ${fence('mdx-code-block', `{${NODE}}`).replaceAll('\n', '\n  ')}`,
  },
  {
    name: 'a diagram with styles',
    text: fence(
      'mermaid',
      `%%{init: {"themeCSS": "*{background:url(${ELSEWHERE})}"}}%%\ngraph LR\na-->b`,
    ),
  },
  {name: 'a link that runs a script', text: `Tweede [alinea](javascript:${RUN}).`},
  {
    name: 'a link that runs a script, encoded',
    text: `Tweede [alinea](JaVa&#115;cript&colon;${RUN}).`,
  },
  {name: 'a link to data', text: `Tweede [alinea](data:text/html,${RUN}).`},
  {name: 'a definition that runs a script', text: `Tweede [alinea][a].\n\n[a]: javascript:${RUN}`},
  {name: 'a picture from elsewhere', text: `Tweede ![alinea](${ELSEWHERE}/a.png).`},
  {
    name: 'a picture from elsewhere, by reference',
    text: `Tweede ![alinea][a].\n\n[a]: ${ELSEWHERE}/a.png`,
  },
  {name: 'a picture from another host', text: 'Tweede ![alinea](//evil.example/a.png).'},
  {
    name: 'a picture of a secret file by the name of the site',
    text: 'Tweede ![alinea](@site/../secret.yaml).',
  },
  {
    name: 'a picture of a secret file beside static files',
    text: 'Tweede ![alinea](/../../secret.yaml).',
  },
  {
    name: 'a link to a secret file by the name of the site',
    text: 'Tweede [alinea](@site/../secret.yaml).',
  },
  {
    name: 'a link to a secret file beside static files',
    text: 'Tweede [alinea](pathname:///../../secret.yaml) [b](/../../secret.yaml).',
  },
  {
    name: 'a diagram with front matter',
    text: fence(
      'mermaid',
      `---\nconfig:\n  themeCSS: "*{background:url(${ELSEWHERE})}"\n---\ngraph LR\na-->b`,
    ),
  },
  {
    name: 'a diagram with HTML and clicks',
    text: fence(
      'mermaid',
      `graph LR\na["<img src=${ELSEWHERE}/a onerror=${RUN}>"]-->b\nclick a href "javascript:${RUN}"`,
    ),
  },
  {name: 'a picture of a secret file', text: 'Tweede ![alinea](../../../../../secret.yaml).'},
  {name: 'a link to a secret file', text: 'Tweede [alinea](../../../../../secret.yaml).'},
  {name: 'directives with properties', text: `:::note{onclick="${RUN}"}\nTweede alinea.\n:::`},
  {
    name: 'HTML in the info of code',
    isText: true,
    text: fence(`js title="${BREAK_OUT.replaceAll('"', "'")}"`, 'a'),
  },
  {name: 'lines of code without end', text: fence('js {1-400000000}', 'a')},
  {name: 'HTML as text', isText: true, text: `Tweede alinea \`${HTML}\`.`},
  {name: 'escaped code', isText: true, text: `Tweede \\{${NODE}\\} \\<script> alinea.`},
];
