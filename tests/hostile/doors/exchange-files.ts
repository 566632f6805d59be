import {ELSEWHERE, HTML, NODE, RUN, TRACE, type Payload} from '../payload';

export type ExchangePayload = Payload & {
  /** Changes an exported file. */
  edit: (text: string) => string;
};

/** A text of the translated page, and a marker that shows an import of other texts. */
const WORDS = 'Tweede alinea.';

const words =
  (text: string) =>
  (file: string): string =>
    file.replace(WORDS, () => text);

const head =
  (text: string) =>
  (file: string): string =>
    file.replace('<xliff', () => `${text}\n<xliff`);

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Files in the format XLIFF. */
export const XLIFF: readonly ExchangePayload[] = [
  {
    name: 'an entity that is a file',
    edit: (file) =>
      words('&a;')(head('<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>')(file)),
  },
  {
    name: 'an entity from elsewhere',
    edit: head(
      `<!DOCTYPE xliff SYSTEM "${ELSEWHERE}/a.dtd" [<!ENTITY % a SYSTEM "${ELSEWHERE}/b"> %a;]>`,
    ),
  },
  {
    name: 'entities that multiply',
    edit: (file) =>
      words('&c;')(
        head(
          `<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]>`,
        )(file),
      ),
  },
  {
    name: 'a style sheet and a file that is included',
    edit: (file) =>
      head(`<?xml-stylesheet href="${ELSEWHERE}/a.xsl"?>`)(file).replace(
        '<file ',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/><file ',
      ),
  },
  {
    name: 'a skeleton elsewhere',
    edit: (file) => file.replace(/(<file [^>]*>)/, `$1<skeleton href="${ELSEWHERE}/a"/>`),
  },
  {
    name: 'a page outside of the site',
    edit: (file) => file.replace('docs/b.mdx"', `docs/../../${TRACE}.mdx"`),
  },
  {name: 'an absolute path', edit: (file) => file.replace('docs/b.mdx"', `/tmp/${TRACE}.mdx"`)},
  {
    name: 'a language that is a path',
    edit: (file) => file.replace('trgLang="nl"', 'trgLang="../../nl"'),
  },
  {
    name: 'a language that is the name of a prototype',
    edit: (file) => file.replace('trgLang="nl"', 'trgLang="__proto__"'),
  },
  {name: 'an expression', edit: words(`{${NODE}}`)},
  {name: 'HTML as CDATA', edit: words(`<![CDATA[${HTML}]]>`)},
  {
    name: 'elements of HTML',
    edit: words(`<script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script>`),
  },
  {name: 'a component', edit: words(xml(`<img src="x" onError={() => ${RUN}} />`))},
  {
    name: 'lines of MDX',
    edit: words(`a&#10;&#10;export const evil = 1&#10;&#10;import a from '${ELSEWHERE}'`),
  },
  {
    name: 'a fence that the compiler unwraps',
    edit: words(`&#10;\`\`\`mdx-code-block&#10;{${xml(NODE)}}&#10;\`\`\`&#10;`),
  },
  {name: 'a link that runs a script', edit: words(`[a](javascript:${RUN})`)},
  {
    name: 'other code in a tag',
    edit: (file) => file.replace(/(<data id="d1">)[^<]*/, `$1{${xml(NODE)}}`),
  },
  {
    name: 'the name of a prototype as id',
    edit: (file) => file.replaceAll('id="u2"', 'id="__proto__"'),
  },
  {name: 'characters that control terminals', edit: words('a&#27;]0;x&#7;&#x9b;31m&#x202e;')},
  {
    name: 'bytes of another encoding',
    edit: (file) =>
      file.replace('encoding="UTF-8"', 'encoding="UTF-7"').replace(WORDS, '+ADw-script+AD4-'),
  },
];

const header = (name: string, value: string) => (file: string) =>
  file.replace(new RegExp(`"${name}: [^"]*"`), () => `"${name}: ${value}\\n"`);

/** Files in the format PO. */
export const PO: readonly ExchangePayload[] = [
  {name: 'a language that is a path', edit: header('Language', '../../nl')},
  {name: 'a language that is the name of a prototype', edit: header('Language', '__proto__')},
  {
    name: 'versions of other pages',
    edit: header('X-Versions', `docs/../../${TRACE}=0000000000000000000000000000000000000000`),
  },
  {
    name: 'a program as rule of plural forms',
    edit: (file) =>
      file.replace(
        '"Language:',
        () => `"Plural-Forms: nplurals=2; plural=${NODE.replaceAll('"', "'")};\\n"\n"Language:`,
      ),
  },
  {
    name: 'pages outside of the site',
    edit: (file) => file.replaceAll('docs/b.mdx', `docs/../../${TRACE}.mdx`),
  },
  {name: 'an expression', edit: words(`{${NODE}}`)},
  {name: 'HTML', edit: words(HTML.replaceAll('"', '\\"'))},
  {name: 'a component', edit: words(`<Evil a={${NODE}} />`)},
  {name: 'lines of MDX', edit: words(`a\\n\\nexport const evil = ${NODE}\\n\\nb`)},
  {
    name: 'a fence that the compiler unwraps',
    edit: words(`\\n\`\`\`mdx-code-block\\n{${NODE}}\\n\`\`\`\\n`),
  },
  {name: 'a link that runs a script', edit: words(`[a](javascript:${RUN})`)},
  {name: 'a picture from elsewhere', edit: words(`![a](${ELSEWHERE}/a.png)`)},
  {name: 'front matter', edit: words('a\\n---\\nslug: /evil\\n---\\n')},
  {
    name: 'the name of a prototype as context',
    edit: (file) => file.replace('msgid "Second', 'msgctxt "__proto__"\nmsgid "Second'),
  },
  {name: 'escapes of characters', edit: words('a\\x1b]0;x\\a\\033[31m\\u202e\\0')},
  {name: 'characters that control terminals', edit: words('a\u001b]0;x\u0007\u009b31m\u202e')},
  {
    name: 'comments that are options',
    edit: (file) =>
      file.replace(
        'msgid "Second',
        '#, javascript-format, evil\n#| msgid "x"\n#~ msgid "y"\n#: ../../../etc/passwd\nmsgid "Second',
      ),
  },
];
