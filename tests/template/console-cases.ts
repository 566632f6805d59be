import {IS_WIDE_SWEEP} from '../browser/example';

/** Operations that together have every kind of field, body, credential, server and answer. */
export const ONE_OF_EACH = [
  'queryForm',
  'formats',
  'jsonNested',
  'jsonOneOf',
  'multipartFile',
  'octetStream',
  'manyMediaTypes',
  'alternatives',
  'serverVariables',
  'longDescription',
  'answerJson',
];

/** With these, they have most styles of parameters and kinds of JSON as well, and values that examples share. */
const SAMPLE = [
  ...ONE_OF_EACH,
  'pathMatrix',
  'queryDeep',
  'querySpecial',
  'headers',
  'cookies',
  'sharedAgain',
  'sharedValues',
  'jsonRecursive',
  'jsonMap',
  'formUrlencoded',
  'xmlFromSchema',
  'keyInQuery',
  'basic',
  'oldestBody',
];

/** The operations that are tried; all of the page in the wide sweep. */
export const TRIED = IS_WIDE_SWEEP ? undefined : SAMPLE;

/** How many these are at least. */
export const LEAST_TRIED = IS_WIDE_SWEEP ? 60 : SAMPLE.length;

/** The actions of a reader in the example of one operation, and the expected request. */
export type Case = {
  /** The controls to fill, in this order: the key of a control (see `reader.ts`) and its text. */
  set?: Record<string, string>;
  /** Files that are chosen, by the key of their field. */
  files?: Record<string, string[]>;
  /** The expected request, where the page and curl could make the same mistake. */
  target?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The name of the file whose bytes arrive as the body. */
  file?: string;
  /** Headers that only curl sends: a page may not set cookies of another host (WHATWG Fetch, "forbidden request-header"). */
  cookie?: string;
};

/** Bytes that are no text, under names that a shell might misread. */
export const FILES: Record<string, Buffer> = {
  "it's bytes.bin": Buffer.from([0, 255, 13, 10, 128]),
  '-dot.png': Buffer.from([137, 80, 78, 71]),
};

/** Of one operation, each begun afresh; those that are sent as they stand have none here. */
export const CASES: Record<string, Case[]> = {
  pathSimple: [{target: '/v1/path/simple/a%2Fb%20c/red,light%20green/R,100,G,200'}],
  pathSimpleExplode: [{target: '/v1/path/simple-explode/red,blue/R=100,G=200'}],
  pathLabel: [{target: '/v1/path/label/.blue/.red,blue/.R,100,G,200'}],
  pathLabelExplode: [{target: '/v1/path/label-explode/.red.blue/.R=100.G=200'}],
  pathMatrix: [{target: '/v1/path/matrix/;id=blue/;list=red,blue/;object=R,100,G,200'}],
  pathMatrixExplode: [{target: '/v1/path/matrix-explode/;list=red;list=blue/;R=100;G=200'}],
  queryForm: [
    {
      target:
        '/v1/query/form?text=a%26b%3Dc%20d&spread=red&spread=blue&joined=red,blue&R=100&G=200&object=R,100,G,200',
    },
  ],
  queryDelimited: [
    {
      target:
        '/v1/query/delimited?spaces=red%20blue&pipes=red%7Cblue&spread=red&spread=blue&object=R%7C100%7CG%7C200',
    },
  ],
  queryDeep: [{target: '/v1/query/deep?filter%5BR%5D=100&filter%5BG%5D=200'}],
  querySpecial: [
    {target: '/v1/query/special?reserved=a/b?c:d&json=%7B%22R%22%3A100%2C%22G%22%3A200%7D'},
    {
      set: {empty: 'on'},
      target: '/v1/query/special?reserved=a/b?c:d&empty=&json=%7B%22R%22%3A100%2C%22G%22%3A200%7D',
    },
  ],
  headers: [
    {
      headers: {
        'x-text': 'a, b',
        'x-list': 'red,blue',
        'x-object': 'R,100,G,200',
        'x-members': 'R=100,G=200',
      },
    },
  ],
  cookies: [{cookie: 'session=abc; list=red,blue'}],
  sameNames: [
    {target: '/v1/same/path?id=query', headers: {id: 'header'}},
    {set: {'field id (query)': 'other'}, target: '/v1/same/path?id=other', headers: {id: 'header'}},
  ],
  formats: [
    {
      set: {
        'field date': '2026-11-22',
        'field email': 'ada@example.com',
        'field int64': '9007199254740993',
        'field switch': 'true',
        'field level': 'high',
        'field code': 'ABC-1',
      },
      target:
        '/v1/formats?date=2026-11-22&email=ada%40example.com&int64=9007199254740993&switch=true&level=high&code=ABC-1',
    },
  ],
  parameterExamples: [{set: {'example city': 'south'}, target: '/v1/examples?city=Palermo'}],
  sharedAgain: [
    {
      set: {'field X-Shared-Key': 'key'},
      target: '/v1/shared/wheel',
      headers: {'x-shared-key': 'key'},
    },
  ],
  sharedValues: [
    {
      set: {'field X-Shared-Key': 'key', 'field part': 'rim'},
      headers: {'x-tenant': 'demo'},
      body: '{\n  "part": "rim"\n}',
    },
  ],
  jsonNested: [
    {},
    {set: {'example body': 'small', 'field customer.name': 'Grace', 'field urgency': 'low'}},
  ],
  jsonOneOf: [
    {set: {body: '{"kind":"dog","name":"Argo"}'}, body: '{"kind":"dog","name":"Argo"}'},
    {set: {'example body': 'cat'}},
  ],
  jsonWithoutExample: [{set: {body: '{"name":"Ada","nick":null}'}}, {set: {'field name': 'Grace'}}],
  formUrlencoded: [
    {
      body: 'name=Ada+%26+Grace&colours=red&colours=blue&pipes=a%7Cb&shade=%7B%22R%22%3A1%7D&deep%5BG%5D=2',
    },
  ],
  multipartFile: [
    {files: {'file file': ["it's bytes.bin"]}},
    {
      set: {'field note': "it's a note"},
      files: {'file file': ["it's bytes.bin"], 'file pictures': ['-dot.png', "it's bytes.bin"]},
    },
  ],
  plainText: [{body: "It's a line\nand another: é €"}],
  xmlFromSchema: [
    {
      headers: {'content-type': 'application/xml'},
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<shelf xmlns="https://everything.example/shelf" number="3">\n  <room>Tea &amp; books</room>\n  <books>\n    <book>Max Havelaar</book>\n  </books>\n</shelf>',
    },
  ],
  octetStream: [{files: {file: ["it's bytes.bin"]}, file: "it's bytes.bin"}],
  manyMediaTypes: [
    {headers: {'content-type': 'application/json'}},
    {
      set: {'media-type': 'application/xml'},
      headers: {'content-type': 'application/xml'},
      body: '<name>Ada</name>',
    },
    {set: {'media-type': 'application/x-www-form-urlencoded'}, body: 'name=Ada'},
    {set: {'media-type': 'multipart/form-data'}},
    {set: {'media-type': 'text/plain'}, headers: {'content-type': 'text/plain'}, body: 'Ada'},
    {
      set: {'media-type': 'image/png'},
      files: {file: ['-dot.png']},
      headers: {'content-type': 'image/png'},
      file: '-dot.png',
    },
  ],
  keyInHeader: [{set: {'field X-Api-Key': "it's a key"}, headers: {'x-api-key': "it's a key"}}],
  keyInQuery: [
    {set: {'field api_key': 'a key'}, target: '/v1/security/key-in-query?api_key=a%20key'},
  ],
  keyInCookie: [{set: {'field sid': 'abc='}, cookie: 'sid=abc='}],
  bearer: [{set: {'field Authorization': 'abc'}, headers: {authorization: 'Bearer abc'}}],
  basic: [
    {
      set: {user: 'ada', password: 'lovelace'},
      headers: {authorization: 'Basic YWRhOmxvdmVsYWNl'},
    },
  ],
  oauth2: [{set: {'field Authorization': 'abc'}, headers: {authorization: 'Bearer abc'}}],
  openIdConnect: [{set: {'field Authorization': 'abc'}, headers: {authorization: 'Bearer abc'}}],
  keysTogether: [
    {
      set: {'field X-Api-Key': 'key', 'field Authorization': 'abc'},
      headers: {'x-api-key': 'key', authorization: 'Bearer abc'},
    },
  ],
  alternatives: [
    {
      set: {'field X-Api-Key': 'key'},
      target: '/v1/security/alternatives',
      headers: {'x-api-key': 'key'},
    },
    {
      set: {security: '1', 'field api_key': 'key', 'field Authorization': 'abc'},
      target: '/v1/security/alternatives?api_key=key',
      headers: {authorization: 'Bearer abc'},
    },
    {
      set: {security: '2', user: 'ada', password: ''},
      target: '/v1/security/alternatives',
      headers: {authorization: 'Basic YWRhOg=='},
    },
    {set: {security: '3'}, target: '/v1/security/alternatives'},
  ],
  certificate: [{set: {security: '1', 'field X-Api-Key': 'key'}, headers: {'x-api-key': 'key'}}],
  operationServers: [{target: '/operation/servers/operation'}],
  serverVariables: [{target: '/v3/demo/servers/variables'}],
  oldestBody: [
    {
      set: {user: 'ada', body: '{"name":"Ada"}'},
      target: '/api/oldest/7?tags=a%7Cb',
    },
  ],
  oldestForm: [
    {
      set: {body: '{"name":"Ada","tags":["a","b"]}'},
      target: '/api/oldest',
      body: 'name=Ada&tags=a%2Cb',
    },
  ],
};
