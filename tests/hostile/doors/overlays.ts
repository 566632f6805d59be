import {ELSEWHERE, HTML, NODE, RUN, TERMINAL, type Payload} from '../payload';

export type OverlayPayload = Payload & {text: string};

const HEAD = 'overlay: 1.1.0\ninfo: {title: German, version: 1.0.0}\n';

/** An overlay with actions as JSON. */
const overlay = (...actions: unknown[]): string => `${HEAD}actions: ${JSON.stringify(actions)}\n`;

/** An action that replaces the description of the API. */
const described = (text: string): string =>
  overlay({target: '$.info', update: {title: text, description: text}});

/** Translated texts of API descriptions. */
export const OVERLAYS: readonly OverlayPayload[] = [
  {name: 'HTML', text: described(HTML)},
  {
    name: 'MDX',
    text: described(`{${NODE}}\n\nexport const a = ${NODE}\n\n<Evil onClick={() => ${RUN}} />`),
  },
  {
    name: 'links that run scripts',
    text: described(`[a](javascript:${RUN}) [b](data:text/html,${RUN}) ![c](${ELSEWHERE}/c.png)`),
  },
  {name: 'sequences for terminals and marks of direction', text: described(TERMINAL)},
  {
    name: 'another server',
    text: overlay(
      {target: '$', update: {servers: [{url: ELSEWHERE}]}},
      {target: '$.servers[0]', update: {url: ELSEWHERE}},
      {target: '$.paths.*.*', update: {servers: [{url: ELSEWHERE}]}},
    ),
  },
  {
    name: 'other requests and samples',
    text: overlay(
      {target: '$.paths.*.*', update: {operationId: '../../hostile-ran', 'x-placeholder': HTML}},
      {target: '$..example', update: {a: HTML}},
      {target: '$.paths', update: {'/stolen': {post: {operationId: 'steal', responses: {}}}}},
    ),
  },
  {
    name: 'addresses that run scripts',
    text: overlay(
      {
        target: '$.info',
        update: {contact: {url: `javascript:${RUN}`}, termsOfService: `javascript:${RUN}`},
      },
      {target: '$', update: {externalDocs: {url: `javascript:${RUN}`, description: HTML}}},
    ),
  },
  {
    name: 'names of prototypes as targets',
    text: overlay(
      {target: '$.__proto__', update: {hostile: 1}},
      {target: '$.constructor.prototype', update: {hostile: 1}},
      {target: "$['__proto__']['__proto__']", update: {hostile: 1}},
      {target: '$.info.toString', update: {hostile: 1}},
    ),
  },
  {
    name: 'names of prototypes in updates',
    text: `${HEAD}actions: [{"target": "$", "update": {"__proto__": {"hostile": 1}, "constructor": {"prototype": {"hostile": 1}}}}, {"target": "$.info", "update": {"__proto__": {"hostile": 1, "title": "hostile"}}}, {"target": "$.paths.*.*", "update": {"__proto__": null}}]\n`,
  },
  {
    name: 'parts that are removed or copied',
    text: overlay(
      {target: '$.paths', remove: true},
      {target: '$', remove: true},
      {target: '$.info', copy: '$.servers[0]'},
    ),
  },
  {
    name: 'files and addresses that it extends',
    text: `${HEAD}extends: ${ELSEWHERE}/openapi.yaml\nactions:\n  - target: $.info\n    update: {$ref: ../../../../secret.yaml}\n`,
  },
  {
    name: 'everything at once',
    text: overlay({target: '$..*', update: {description: HTML, url: ELSEWHERE}}),
  },
  {
    name: 'functions of JSONPath that are none',
    text: overlay(
      {target: `$[?constructor('${NODE}')()]`, update: {a: 1}},
      {target: '$[?(@.constructor.constructor("return process")())]', update: {a: 1}},
      {target: '$.paths[(@.length-1)]', update: {a: 1}},
    ),
  },
  {
    name: 'tags of YAML that run code',
    text: `${HEAD}actions:\n  - target: $.info\n    update: !!js/function 'function () { ${NODE} }'\n`,
  },
  {
    name: 'aliases that multiply',
    text: `${HEAD}x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\nx-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nx-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nactions:\n  - target: $.info\n    update: {description: [*c, *c, *c]}\n`,
  },
  {name: 'an overlay that is none', text: `!!binary ${Buffer.from(HTML).toString('base64')}\n`},
];
