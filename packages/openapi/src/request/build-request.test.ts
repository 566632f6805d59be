import {describe, expect, it} from 'vitest';
import {defaultValues, unknownParameters} from './build-request.ts';
import {jsonBody, operation, parameter, requestBody} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';

const server = 'https://api.example.com/v1';
const organisation = parameter({
  name: 'x-org',
  required: true,
  placeholder: '{ORG}',
  example: 'A@Org',
});
const token = parameter({
  name: 'Authorization',
  required: true,
  secret: true,
  prefix: 'Bearer ',
  placeholder: '{TOKEN}',
});
const file = parameter({name: 'FILE', in: 'path', required: true, placeholder: '{FILE}'});
const limit = parameter({name: 'limit', in: 'query', schema: {type: 'integer', maximum: 100}});

const headersOf = (
  parameters: Record<string, string>,
  own = [organisation, token],
  placeholders = false,
) =>
  validateRequest(operation({parameters: own}), {parameters}, {server, placeholders}).request
    .headers;

describe('the body of GET and HEAD', () => {
  const body = {...requestBody('application/x-www-form-urlencoded'), required: false};

  it('is left out where the form is empty, since fetch refuses any body there', () => {
    const {request} = validateRequest(
      operation({method: 'GET', body}),
      {parameters: {}, body: '{}'},
      {server},
    );
    expect(request.body).toBeUndefined();
    expect(request.headers).toEqual([['accept', 'application/json']]);
  });

  it('is sent otherwise', () => {
    const sent = (method: string, text: string): unknown =>
      validateRequest(operation({method, body}), {parameters: {}, body: text}, {server}).request
        .body;
    expect(sent('GET', '{"a": 1}')).toBe('a=1');
    expect(sent('POST', '{}')).toBe('');
  });
});

describe('the headers of a request', () => {
  it('come in the order accept, the own ones, content-type', () => {
    const {request, problems} = validateRequest(
      operation({parameters: [organisation, token], body: jsonBody({})}),
      {parameters: {Authorization: 't', 'x-org': 'o'}, body: '{}'},
      {server},
    );
    expect(request.headers).toEqual([
      ['accept', 'application/json'],
      ['x-org', 'o'],
      ['Authorization', 'Bearer t'],
      ['content-type', 'application/json'],
    ]);
    expect(problems).toEqual([]);
  });

  it('have a value typed under the name in any letter case, without white space around it', () => {
    expect(headersOf({'X-ORG': ' \r\n\to\t ', authorization: 't'})).toContainEqual(['x-org', 'o']);
  });

  it('get their prefix unless it is typed already, in any letter case', () => {
    expect(headersOf({'x-org': 'o', Authorization: 'bearer t'})).toContainEqual([
      'Authorization',
      'bearer t',
    ]);
    expect(headersOf({'x-org': 'o', Authorization: 'Bearert'})).toContainEqual([
      'Authorization',
      'Bearer Bearert',
    ]);
  });

  it('show the placeholder, behind its prefix, for a required value not given', () => {
    const {request, problems} = validateRequest(
      operation({parameters: [organisation, token]}),
      {parameters: {Authorization: ' Bearer '}},
      {server, placeholders: true},
    );
    expect(request.headers).toEqual([
      ['accept', 'application/json'],
      ['x-org', '{ORG}'],
      ['Authorization', 'Bearer {TOKEN}'],
    ]);
    expect(problems).toEqual([
      {field: 'x-org', code: 'required'},
      {field: 'Authorization', code: 'required'},
    ]);
  });

  it('are left out when a value is not given and no placeholder is asked for', () => {
    expect(headersOf({})).toEqual([['accept', 'application/json']]);
    expect(headersOf({'x-note': '  '}, [parameter({name: 'x-note'})], true)).toEqual([
      ['accept', 'application/json'],
    ]);
  });

  it.each(['a\nb', 'a\u0000', '\u007f', '\u0001', 'a\rb', '“x”', '😀', '\ud800'])(
    'never hold what no header can carry: %j',
    (value) => {
      const {request, problems} = validateRequest(
        operation({parameters: [organisation]}),
        {parameters: {'x-org': value}},
        {server},
      );
      expect(problems).toEqual([{field: 'x-org', code: 'header'}]);
      expect(request.headers).toEqual([['accept', 'application/json']]);
      expect(headersOf({'x-org': value}, [organisation], true)).toContainEqual(['x-org', '{ORG}']);
    },
  );

  it('may hold tabs and Latin-1', () => {
    expect(headersOf({'x-org': 'caf\u00e9\t\u0080\u00ff'}, [organisation])).toContainEqual([
      'x-org',
      'caf\u00e9\t\u0080\u00ff',
    ]);
  });

  it('take another accept and content-type, and leave out those that are explicitly empty', () => {
    const build = (parameters: Record<string, string>) =>
      validateRequest(operation({body: jsonBody({})}), {parameters, body: '{}'}, {server}).request
        .headers;
    expect(build({Accept: 'text/csv', 'Content-Type': 'text/plain'})).toEqual([
      ['accept', 'text/csv'],
      ['content-type', 'text/plain'],
    ]);
    expect(build({accept: '', 'content-type': ' '})).toEqual([]);
  });

  it('of one name are one, as fetch makes them', () => {
    expect(
      headersOf({'x-a': '1', 'X-A': '2'}, [parameter({name: 'x-a'}), parameter({name: 'X-A'})]),
    ).toEqual([
      ['accept', 'application/json'],
      ['x-a', '1, 2'],
    ]);
  });

  it('are never those of the connection, which only the sender knows', () => {
    const own = ['Content-Length', 'host', 'Transfer-Encoding'].map((name) =>
      parameter({name, required: true}),
    );
    const {request, problems} = validateRequest(
      operation({parameters: own}),
      {parameters: {'content-length': '5'}},
      {server},
    );
    expect([request.headers, problems]).toEqual([[['accept', 'application/json']], []]);
  });

  it('hold cookies in one header', () => {
    const cookies = [
      parameter({name: 'a', in: 'cookie', required: true}),
      parameter({name: 'b', in: 'cookie'}),
    ];
    expect(headersOf({a: 'x;y', b: 'é'}, cookies)).toContainEqual(['cookie', 'a=x%3By; b=%C3%A9']);
    expect(headersOf({}, cookies, true)).toContainEqual(['cookie', 'a={A}']);
  });
});

describe('the URL of a request', () => {
  const build = (parameters: Record<string, string>, placeholders = false, base = server) =>
    validateRequest(
      operation({
        path: '/files/{FILE}/rows',
        parameters: [file, limit, parameter({name: 'q', in: 'query'})],
      }),
      {parameters},
      {server: base, placeholders},
    );

  it('holds values percent-encoded, those of optional parameters only when given', () => {
    expect(build({FILE: 'a/b c?é', limit: '5', q: "it's &=#"}).request.url).toBe(
      `${server}/files/a%2Fb%20c%3F%C3%A9/rows?limit=5&q=it%27s%20%26%3D%23`,
    );
    expect(build({FILE: '\ud800', limit: ''}).request.url).toBe(`${server}/files/%EF%BF%BD/rows`);
  });

  it('is normalised as fetch does it', () => {
    expect(build({FILE: 'a'}, false, ' HTTPS://API.example.com:443/a/../b// ').request.url).toBe(
      'https://api.example.com/b/files/a/rows',
    );
  });

  it('adds to a query that stands in the path, and leaves out a fragment, which is never sent', () => {
    const url = (path: string): string => {
      const parameters = [parameter({name: 'a', in: 'query'})];
      return validateRequest(operation({path, parameters}), {parameters: {a: '1'}}, {}).request.url;
    };
    expect(url('/things?kind=x')).toBe('https://api.example.com/v1/things?kind=x&a=1');
    expect(url('/things#Action=List')).toBe('https://api.example.com/v1/things?a=1');
  });

  it('keeps a placeholder readable', () => {
    const {request, problems} = build({q: '{'}, true);
    expect(request.url).toBe(`${server}/files/{FILE}/rows?q=%7B`);
    expect(problems).toEqual([{field: 'FILE', code: 'required'}]);
  });

  it('does not take a value for a placeholder', () => {
    expect(build({FILE: '{FILE}'}, true).request.url).toBe(`${server}/files/%7BFILE%7D/rows`);
  });

  it.each(['.', '..'])('does not let the value "%s" climb out of its segment', (value) => {
    const {request, problems} = build({FILE: value}, true);
    expect(request.url).toBe(`${server}/files/{FILE}/rows`);
    expect(problems).toEqual([{field: 'FILE', code: 'url'}]);
    expect(build({FILE: `${value}x`}).problems).toEqual([]);
  });

  it.each(['a/..', '../a', 'a/../b', './a', 'a\\..', '../../etc/passwd'])(
    'does not let a part of the value "%s" climb, behind whatever decodes it',
    (value) => {
      const {request, problems} = build({FILE: value}, true);
      expect(request.url).toBe(`${server}/files/{FILE}/rows`);
      expect(problems).toEqual([{field: 'FILE', code: 'url'}]);
    },
  );

  it.each(['...', '..a', 'a..b/c', '%2e%2e', '%2E%2E%2Fa'])(
    'takes the value "%s" for a name',
    (value) => {
      const {request, problems} = build({FILE: value});
      expect(request.url).toBe(`${server}/files/${encodeURIComponent(value)}/rows`);
      expect(problems).toEqual([]);
    },
  );

  it.each([
    '',
    'api.example.com',
    'localhost:4010',
    'ftp://x',
    'https://',
    'https://u:p@x/',
    'https://x/?a=1',
    'https://x/#a',
  ])('reports the base "%s"', (base) => {
    expect(build({FILE: 'a'}, false, base).problems).toEqual([{field: 'server', code: 'url'}]);
  });
});

describe('parameters', () => {
  it('are checked against their schemas, numbers as numbers', () => {
    const build = (value: string) =>
      validateRequest(operation({parameters: [limit]}), {parameters: {limit: value}}, {server})
        .problems;
    expect(build('100')).toEqual([]);
    expect(build('101')).toMatchObject([
      {field: 'limit', code: 'schema', keyword: 'maximum', expected: 100},
    ]);
    expect(build('ten')).toMatchObject([
      {field: 'limit', code: 'schema', keyword: 'type', expected: 'integer'},
    ]);
  });

  it('have one problem at a time: what no header can carry is not checked against the schema as well', () => {
    const sandbox = parameter({name: 'x-sandbox', schema: {type: 'string', pattern: '^[a-z]+$'}});
    const codes = (value: string) =>
      validateRequest(
        operation({parameters: [sandbox]}),
        {parameters: {'x-sandbox': value}},
        {server},
      ).problems.map(({code}) => code);
    expect([codes('Prod'), codes('😀'), codes('prod')]).toEqual([['schema'], ['header'], []]);
  });

  it('are reported when the operation does not have them', () => {
    const one = operation({parameters: [organisation, limit]});
    expect(
      unknownParameters(one, {
        parameters: {
          'X-Org': '',
          Limit: '',
          limit: '',
          Accept: '',
          'content-type': '',
          toString: '',
        },
      }),
    ).toEqual(['Limit', 'toString']);
  });

  it('are not taken from the prototype of the values', () => {
    expect(headersOf({}, [parameter({name: 'constructor'})])).toEqual([
      ['accept', 'application/json'],
    ]);
  });
});

describe('the body of a request', () => {
  const schema = {
    type: 'object',
    required: ['id'],
    properties: {
      id: {type: 'integer'},
      format: {type: 'object', required: ['name'], properties: {name: {type: 'string'}}},
      tags: {type: 'object', additionalProperties: {type: 'string'}},
    },
  };
  const problemsOf = (body: string | undefined, required = true) =>
    validateRequest(
      operation({body: jsonBody(schema, required)}),
      {parameters: {}, ...(body === undefined ? {} : {body})},
      {server},
    ).problems.map((problem) =>
      Object.fromEntries(Object.entries(problem).filter(([key]) => key !== 'schema')),
    );

  it('is sent as it was typed, with lone surrogates made well-formed', () => {
    const body = ' {"id": 1234567890123456789,\r\n "x": "\u0000"} ';
    const build = (text: string) =>
      validateRequest(operation({body: jsonBody({})}), {parameters: {}, body: text}, {server})
        .request.body;
    expect(build(body)).toBe(body);
    expect(build('"a\ud800b😀"')).toBe('"a\ufffdb😀"');
  });

  it('is required only where the operation says so', () => {
    expect(problemsOf(undefined)).toEqual([{field: 'body', code: 'required'}]);
    expect(problemsOf('')).toEqual([{field: 'body', code: 'required'}]);
    expect(problemsOf(undefined, false)).toEqual([]);
  });

  it('has to be JSON; the problem says where it is not', () => {
    expect(problemsOf('{\n  "é": x\n}')).toEqual([
      {field: 'body', code: 'json', line: 2, column: 8},
    ]);
    expect(problemsOf('{"id": 1}}')).toEqual([{field: 'body', code: 'json', line: 1, column: 10}]);
  });

  it('is checked against the schema, field by field', () => {
    expect(problemsOf('{"format": {}, "tags": {"a": 1}}')).toEqual([
      {field: 'id', code: 'required'},
      {field: 'format.name', code: 'required'},
      {field: 'tags', code: 'schema', keyword: 'type', expected: 'string', path: ['tags', 'a']},
    ]);
    expect(problemsOf('{"id": 1, "format": 3}')).toEqual([
      {field: 'body', code: 'schema', keyword: 'type', expected: 'object', path: ['format']},
    ]);
    expect(problemsOf('[]')).toEqual([
      {field: 'body', code: 'schema', keyword: 'type', expected: 'object'},
    ]);
  });

  it('may be nested as deeply as one likes', () => {
    expect(problemsOf(`{"id": 1, "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual([]);
  });

  it('is checked only when it is JSON by its media type', () => {
    const build = (mediaType: string) =>
      validateRequest(
        operation({body: requestBody(mediaType)}),
        {parameters: {}, body: 'x'},
        {server},
      ).problems.length;
    expect(
      ['application/octet-stream', 'text/plain; x=/json', 'application/jsonx'].map(build),
    ).toEqual([0, 0, 0]);
    expect(['application/problem+json', 'application/JSON; charset=utf-8'].map(build)).toEqual([
      1, 1,
    ]);
  });

  it('is left out of an operation that takes none', () => {
    const {request} = validateRequest(operation(), {parameters: {}, body: '{}'}, {server});
    expect(request).toEqual({
      method: 'POST',
      url: `${server}/things`,
      headers: [['accept', 'application/json']],
    });
  });
});

describe('the values that a form begins with', () => {
  it('are the examples or nothing, and the first body in both', () => {
    const one = operation({parameters: [organisation, limit], body: jsonBody({})});
    expect(defaultValues(one, 'example')).toEqual({
      parameters: {'x-org': 'A@Org'},
      body: '{\n  "id": 1\n}',
    });
    expect(defaultValues(one, 'empty')).toEqual({parameters: {}, body: '{\n  "id": 1\n}'});
    expect(defaultValues(operation(), 'empty')).toEqual({parameters: {}});
  });
});
