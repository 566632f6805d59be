import {BREAK_OUT, ELSEWHERE, HTML, NODE, RUN, SHELL, TERMINAL, type Payload} from '../payload';

type Fields = Record<string, unknown>;

export type DescriptionPayload = Payload & {
  /** A whole description, as JSON or YAML. */
  text: string;
  /** A description that cannot be read, and has to be refused with its name. */
  isRefused?: true;
};

type Parts = {
  info?: Fields;
  operation?: Fields;
  /** Names that JavaScript would not write into an object literal need `JSON.parse`. */
  schema?: unknown;
  example?: unknown;
  rest?: Fields;
  path?: string;
};

/** A small description with payloads in some of its parts. */
function description({info, operation, schema, example, rest, path = '/things'}: Parts): string {
  const content = {
    'application/json': {schema: schema ?? {type: 'object'}, example: example ?? {a: 1}},
  };
  return JSON.stringify({
    openapi: '3.1.0',
    info: {title: 'Things', version: '1', ...info},
    servers: [{url: 'https://api.example.com/v1'}],
    paths: {
      [path]: {
        post: {
          operationId: 'makeThing',
          summary: 'Make a thing',
          requestBody: {content},
          responses: {'200': {description: 'It was made.', content}},
          ...operation,
        },
      },
    },
    ...rest,
  });
}

/** A text in each place that a page shows. */
const everywhere = (text: string): string =>
  description({
    info: {title: text, summary: text, description: text, version: text},
    operation: {
      summary: text,
      description: text,
      tags: [text],
      parameters: [
        {name: 'q', in: 'query', description: text, schema: {type: 'string', title: text}},
      ],
      responses: {'200': {description: text}, default: {description: text}},
    },
    schema: {
      title: text,
      description: text,
      properties: {
        a: {type: 'string', description: text, enum: [text], 'x-pattern-description': text},
      },
    },
    example: {a: text},
    rest: {
      tags: [{name: text, description: text}],
      externalDocs: {url: ELSEWHERE, description: text},
    },
  });

const link = (url: string): string =>
  `[a](${url}) [b]: <${url}> [c][d] ![e](${url})\n\n[d]: ${url}\n\n<a href="${url}">f</a>`;

const ALIASES = [...'abcdefghij'].map(
  (name, index, all) =>
    `x-${name}: &${name} [${Array(9)
      .fill(index === 0 ? '1' : `*${all[index - 1]}`)
      .join(', ')}]\n`,
);

/** Descriptions of APIs. */
export const DESCRIPTIONS: readonly DescriptionPayload[] = [
  {name: 'HTML everywhere', text: everywhere(HTML)},
  {name: 'ends of elements everywhere', text: everywhere(BREAK_OUT)},
  {
    name: 'MDX everywhere',
    text: everywhere(
      `import x from '${ELSEWHERE}/x.js'\n\nexport const y = ${NODE}\n\n{${NODE}} <Evil onClick={() => ${RUN}} />`,
    ),
  },
  {
    name: 'fences and directives of MDX',
    text: everywhere(
      `\`\`\`mdx-code-block\n{${NODE}}\n<img src="x" onError={() => ${RUN}} />\n\`\`\`\n\n:::note{onclick="${RUN}"}\na\n:::\n\n\`\`\`mermaid\n%%{init: {"themeCSS": "*{background:url(${ELSEWHERE})}"}}%%\n\`\`\``,
    ),
  },
  {
    name: 'links that run scripts',
    text: everywhere(
      [
        'javascript:',
        'JaVaScRiPt&#58;',
        'java\tscript:',
        '&#1;javascript:',
        'vbscript:',
        'javascript&colon;',
      ]
        .map((scheme) => link(`${scheme}${RUN}`))
        .join('\n\n'),
    ),
  },
  {name: 'links to data', text: everywhere(link(`data:text/html,<script>${RUN}</script>`))},
  {
    name: 'pictures from elsewhere',
    text: everywhere(
      `![a](${ELSEWHERE}/a.png) ![b][c] <img src="${ELSEWHERE}/d.png">\n\n[c]: ${ELSEWHERE}/c.png`,
    ),
  },
  {
    name: 'addresses that run scripts',
    text: description({
      info: {
        contact: {name: 'a', url: `javascript:${RUN}`, email: `javascript:${RUN}`},
        license: {name: 'b', url: `javascript:${RUN}`},
        termsOfService: ` javascript:${RUN}`,
      },
      operation: {externalDocs: {url: `java\nscript:${RUN}`}, security: [{open: []}, {flows: []}]},
      schema: {type: 'object', externalDocs: {url: `data:text/html,${HTML}`}},
      rest: {
        externalDocs: {url: `javascript:${RUN}`},
        components: {
          securitySchemes: {
            open: {type: 'openIdConnect', openIdConnectUrl: `javascript:${RUN}`},
            flows: {
              type: 'oauth2',
              flows: {
                authorizationCode: {
                  authorizationUrl: `javascript:${RUN}`,
                  tokenUrl: `data:text/html,${HTML}`,
                  scopes: {[HTML]: HTML},
                },
              },
            },
          },
        },
      },
    }),
  },
  {
    name: 'servers that run scripts or are elsewhere',
    text: description({
      rest: {
        servers: [
          {url: `javascript:${RUN}//`},
          {
            url: 'https://api.example.com@evil.example/{a}',
            variables: {a: {default: '../..', enum: ['../..', HTML]}},
          },
          {url: '//evil.example'},
          {url: `data:text/html,${HTML}`},
        ],
      },
    }),
  },
  {
    name: 'ways up in names',
    text: description({
      path: '/../../{id}/%2e%2e/hostile-ran',
      operation: {
        operationId: '../../../../hostile-ran',
        tags: ['../../../hostile-ran', '..%2f..%2fhostile-ran', '/tmp/hostile-ran'],
        'x-former-ids': ['../../../hostile-ran', '/etc/passwd', '%2e%2e/hostile-ran'],
        parameters: [
          {name: 'id', in: 'path', required: true, schema: {type: 'string', default: '../..'}},
        ],
      },
      rest: {
        components: {schemas: {'../../hostile-ran': {type: 'string'}, '..': {type: 'string'}}},
      },
    }),
  },
  {
    name: 'names of prototypes',
    text: description({
      operation: {
        operationId: '__proto__',
        tags: ['constructor'],
        'x-value': '__proto__',
        parameters: [
          {name: '__proto__', in: 'query', schema: {type: 'string', default: 'a'}},
          {name: 'toString', in: 'header', schema: {type: 'string', default: 'a'}},
        ],
        security: [JSON.parse('{"__proto__": []}')],
      },
      schema: JSON.parse(
        '{"type": "object", "properties": {"__proto__": {"type": "object", "properties": {"hostile": {"const": 1}}}, "constructor": {"type": "string"}}, "required": ["__proto__"], "discriminator": {"propertyName": "__proto__", "mapping": {"__proto__": "#/components/schemas/__proto__"}}}',
      ),
      example: JSON.parse(
        '{"__proto__": {"hostile": 1}, "constructor": {"prototype": {"hostile": 1}}}',
      ),
      rest: JSON.parse(
        '{"components": {"schemas": {"__proto__": {"type": "object"}}, "securitySchemes": {"__proto__": {"type": "apiKey", "in": "header", "name": "__proto__"}}}, "__proto__": {"hostile": 1}}',
      ),
    }),
  },
  {
    name: 'code of shells in samples',
    text: description({
      operation: {
        parameters: [
          {name: 'q', in: 'query', required: true, example: SHELL, schema: {type: 'string'}},
          {
            name: 'x-h',
            in: 'header',
            required: true,
            example: SHELL,
            'x-placeholder': SHELL,
            schema: {type: 'string'},
          },
        ],
      },
      example: {a: SHELL, [SHELL]: `\${${NODE}} #{${NODE}} {{${NODE}}} <?= ${NODE} ?>`},
      rest: {servers: [{url: "https://api.example.com/'$(touch hostile-ran)'"}]},
    }),
  },
  {
    name: 'HTML in samples of the description',
    text: description({
      operation: {
        'x-codeSamples': [
          {lang: HTML, label: BREAK_OUT, source: `${HTML}\n${TERMINAL}`},
          {lang: '__proto__', label: 'constructor', source: `{${NODE}}`},
        ],
      },
    }),
  },
  {
    name: 'line breaks in headers',
    text: description({
      operation: {
        parameters: [
          {
            name: 'x-a\r\nx-injected: 1',
            in: 'header',
            required: true,
            schema: {type: 'string', default: 'a'},
          },
          {
            name: 'x-b',
            in: 'header',
            required: true,
            example: 'a\r\nx-injected: 1',
            schema: {type: 'string'},
          },
          {
            name: 'Host',
            in: 'header',
            required: true,
            example: 'evil.example',
            schema: {type: 'string'},
          },
        ],
        requestBody: {
          content: {'text/plain\r\nx-injected: 1': {schema: {type: 'string'}, example: 'a'}},
        },
      },
    }),
  },
  {name: 'sequences for terminals and marks of direction', text: everywhere(TERMINAL)},
  {
    name: 'sequences for terminals in messages',
    text: description({
      path: `/${TERMINAL}`,
      operation: {
        operationId: `make${TERMINAL}`,
        parameters: [{$ref: `#/components/parameters/${TERMINAL}`}],
        [`x-${TERMINAL}`]: 1,
      },
      schema: {type: TERMINAL, format: TERMINAL, pattern: `(${TERMINAL}`, enum: [TERMINAL]},
    }),
  },
  {
    name: 'files outside of the folder',
    text: description({
      operation: {
        parameters: [
          {$ref: '../secret.yaml#/token'},
          {$ref: '/etc/passwd'},
          {$ref: '..%2fsecret.yaml#/token'},
          {$ref: 'file:///etc/passwd'},
        ],
      },
      schema: {$ref: '../secret.yaml'},
      example: {$ref: '../secret.yaml'},
    }),
  },
  {
    name: 'addresses of the web as references',
    text: description({
      operation: {parameters: [{$ref: `${ELSEWHERE}/a.yaml`}, {$ref: '//evil.example/a.yaml'}]},
      schema: {
        $ref: `${ELSEWHERE}/schema.json`,
        $schema: `${ELSEWHERE}/meta.json`,
        $id: `${ELSEWHERE}/id.json`,
      },
    }),
  },
  {
    name: 'patterns that take forever',
    text: description({
      schema: {
        type: 'object',
        properties: {a: {type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$'}},
        patternProperties: {'(x+x+)+y': {type: 'string'}},
      },
      example: {a: 'a'.repeat(50), ['x'.repeat(50)]: 1},
    }),
  },
  {name: 'aliases that multiply', isRefused: true, text: `openapi: 3.1.0\n${ALIASES.join('')}`},
  {
    name: 'tags of YAML that run code',
    isRefused: true,
    text: `openapi: 3.1.0\ninfo: !!js/function 'function () { ${NODE} }'\npaths: {? !!python/object/apply:os.system ['touch hostile-ran'] : 1`,
  },
  {
    name: 'levels without end',
    isRefused: true,
    text: `{"openapi": "3.1.0", "x-a": ${'['.repeat(20_000)}`,
  },
];
