/** What a reader does with the example of one operation, and what has to arrive then. */
export type Case = {
  /** Texts that are typed, by the name of their field; those of `body` into the editor of the body. */
  typed?: Record<string, string>;
  /** A file that is chosen as the body. */
  file?: string;
  /** What arrives, where the comparison with curl would not notice a mistake that both make. */
  target?: string;
  headers?: Record<string, string>;
  body?: string;
  /** What only curl sends: a page may not set cookies of another host (WHATWG Fetch, "forbidden request-header"). */
  cookie?: string;
};

/** Bytes that are no text. */
export const FILES: Record<string, Buffer> = {"it's bytes.bin": Buffer.from([0, 255, 13, 10, 128])};

/** Operations that are sent as they stand have none. */
export const CASES: Record<string, Case> = {
  pathSimple: {target: '/v1/path/simple/a%2Fb%20c/red,light%20green/R,100,G,200'},
  pathSimpleExplode: {target: '/v1/path/simple-explode/red,blue/R=100,G=200'},
  pathLabel: {target: '/v1/path/label/.blue/.red,blue/.R,100,G,200'},
  pathLabelExplode: {target: '/v1/path/label-explode/.red.blue/.R=100.G=200'},
  pathMatrix: {target: '/v1/path/matrix/;id=blue/;list=red,blue/;object=R,100,G,200'},
  pathMatrixExplode: {target: '/v1/path/matrix-explode/;list=red;list=blue/;R=100;G=200'},
  queryForm: {target: '/v1/query/form?text=a%26b%3Dc%20d&spread=red&spread=blue&joined=red,blue&R=100&G=200&object=R,100,G,200'},
  queryDelimited: {target: '/v1/query/delimited?spaces=red%20blue&pipes=red%7Cblue&spread=red&spread=blue&object=R%7C100%7CG%7C200'},
  queryDeep: {target: '/v1/query/deep?filter%5BR%5D=100&filter%5BG%5D=200'},
  querySpecial: {target: '/v1/query/special?reserved=a/b?c:d&json=%7B%22R%22%3A100%2C%22G%22%3A200%7D'},
  headers: {headers: {'x-text': 'a, b', 'x-list': 'red,blue', 'x-object': 'R,100,G,200', 'x-members': 'R=100,G=200'}},
  cookies: {cookie: 'session=abc; list=red,blue'},
  formats: {
    typed: {date: '2026-11-22', email: 'ada@example.com', int64: '9007199254740993', switch: 'true', level: 'high', code: 'ABC-1'},
    target: '/v1/formats?date=2026-11-22&email=ada%40example.com&int64=9007199254740993&switch=true&level=high&code=ABC-1',
  },
  parameterExamples: {typed: {city: 'Palermo'}, target: '/v1/examples?city=Palermo'},
  jsonNested: {typed: {'customer.name': 'Grace', urgency: 'low'}},
  jsonOneOf: {typed: {body: '{"kind":"dog","name":"Argo"}'}, body: '{"kind":"dog","name":"Argo"}'},
  jsonWithoutExample: {typed: {body: '{"name":"Ada","nick":null}'}},
  formUrlencoded: {body: 'name=Ada+%26+Grace&colours=red&colours=blue&pipes=a%7Cb&shade=%7B%22R%22%3A1%7D&deep%5BG%5D=2'},
  plainText: {body: "It's a line\nand another: é €"},
  octetStream: {file: "it's bytes.bin"},
  keyInHeader: {typed: {'X-Api-Key': "it's a key"}, headers: {'x-api-key': "it's a key"}},
  keyInQuery: {typed: {api_key: 'a key'}, target: '/v1/security/key-in-query?api_key=a%20key'},
  keyInCookie: {typed: {sid: 'abc='}, cookie: 'sid=abc='},
  bearer: {typed: {Authorization: 'abc'}, headers: {authorization: 'Bearer abc'}},
  basic: {typed: {Authorization: 'ada:lovelace'}, headers: {authorization: 'Basic YWRhOmxvdmVsYWNl'}},
  oauth2: {typed: {Authorization: 'abc'}, headers: {authorization: 'Bearer abc'}},
  openIdConnect: {typed: {Authorization: 'abc'}, headers: {authorization: 'Bearer abc'}},
  keysTogether: {typed: {'X-Api-Key': 'key', Authorization: 'abc'}, headers: {'x-api-key': 'key', authorization: 'Bearer abc'}},
  alternatives: {typed: {'X-Api-Key': 'key'}, headers: {'x-api-key': 'key'}},
  operationServers: {target: '/operation/servers/operation'},
  serverVariables: {target: '/v3/demo/servers/variables'},
  oldestBody: {typed: {Authorization: 'ada:lovelace', body: '{"name":"Ada"}'}, target: '/api/oldest/7?tags=a%7Cb'},
  oldestForm: {typed: {body: '{"name":"Ada","tags":["a","b"]}'}, target: '/api/oldest', body: 'name=Ada&tags=a%2Cb'},
};

/** Operations for which the form has no place yet, and why; that they are held back is tested, so that the list stays true. */
export const NOT_YET: Record<string, string> = {
  sameNames: 'the fields go by the names of the parameters, which are the same',
  multipartFile: 'a part of a form cannot be a file',
};
