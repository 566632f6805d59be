import {BREAK_OUT, ELSEWHERE, HTML, NODE, RUN, TERMINAL, TRACE, type Payload} from '../payload';

export type FrontMatterPayload = Payload & {
  /** All before the text of a translated page. */
  text: string;
};

const yaml = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;

const TITLE = 'title: Een pagina';

/** Front matter of translated pages. */
export const FRONT_MATTER: readonly FrontMatterPayload[] = [
  {name: 'a program in JavaScript', text: `---js\n{title: ${NODE}}\n---\n`},
  {name: 'a program in CoffeeScript', text: `---coffee\ntitle: ${NODE}\n---\n`},
  {name: 'a program in Python', text: `---python\nimport os; os.system("touch ${TRACE}")\n---\n`},
  {
    name: 'tags of YAML that run code',
    text: yaml(`title: !!js/function 'function () { ${NODE} }'`),
  },
  {name: 'an object as title', text: yaml(`title: {toString: "${NODE}"}`)},
  {
    name: 'HTML',
    text: yaml(`title: ${JSON.stringify(HTML)}`, `description: ${JSON.stringify(HTML)}`),
  },
  {
    name: 'ends of elements',
    text: yaml(`title: ${JSON.stringify(BREAK_OUT)}`, `description: ${JSON.stringify(BREAK_OUT)}`),
  },
  {name: 'MDX', text: yaml(`title: "{${NODE}}"`, `description: "<Evil a={${NODE}} />"`)},
  {name: 'an address outside of the site', text: yaml(TITLE, `slug: ../../../${TRACE}`)},
  {
    name: 'an encoded address outside of the site',
    text: yaml(TITLE, `slug: /%2e%2e/%2e%2e/${TRACE}`),
  },
  {name: 'an address of another host', text: yaml(TITLE, 'slug: //evil.example/a')},
  {name: 'an id that is a path', text: yaml(TITLE, `id: ../../../${TRACE}`)},
  {
    name: 'links that run scripts',
    text: yaml(TITLE, `custom_edit_url: javascript:${RUN}`, `pagination_next: javascript:${RUN}`),
  },
  {
    name: 'files from elsewhere',
    text: yaml(
      TITLE,
      `image: ${ELSEWHERE}/a.png`,
      `head: <script src="${ELSEWHERE}/a.js"></script>`,
      `canonical: ${ELSEWHERE}`,
    ),
  },
  {
    name: 'names that the site does not have',
    text: yaml(
      TITLE,
      'displayed_sidebar: __proto__',
      'pagination_prev: ../../x',
      'sidebar_position: x',
      'tags: {a: b}',
    ),
  },
  {name: 'another format', text: yaml(TITLE, 'mdx: {format: md}', 'format: md')},
  {
    name: 'names of prototypes',
    text: yaml(
      TITLE,
      '__proto__: {hostile: 1}',
      'constructor: {prototype: {hostile: 1}}',
      'toString: a',
      'hasOwnProperty: a',
    ),
  },
  {
    name: 'options of git as record',
    text: yaml(TITLE, `source: --output=${TRACE}`, `source-fingerprint: $(touch ${TRACE})`),
  },
  {
    name: 'a path of git as record',
    text: yaml(TITLE, 'source: HEAD:secret.yaml', 'source-fingerprint: ../../x'),
  },
  {
    name: 'aliases that multiply',
    text: yaml(
      TITLE,
      'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
    ),
  },
  {name: 'an alias of nothing', text: yaml('title: *Een pagina*')},
  {
    name: 'sequences for terminals',
    text: yaml(
      `title: ${JSON.stringify(TERMINAL)}`,
      `"${TERMINAL.replaceAll('\u001b', '\\e').replaceAll('\u0007', '\\a')}": a`,
    ),
  },
];
