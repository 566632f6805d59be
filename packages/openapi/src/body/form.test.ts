import {describe, expect, it} from 'vitest';
import type {PropertyEncoding, RequestBody, Schema} from '../operation/types.ts';
import {operation, parameter, requestBody as body} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';
import type {FormPart, Values} from '../request/types.ts';
import {fileProperties} from './form.ts';

const server = 'https://x.example';

const build = (one: RequestBody, values: Omit<Values, 'parameters'>, placeholders = false) =>
  validateRequest(
    operation({accept: '', body: one}),
    {parameters: {}, ...values},
    {server, placeholders},
  );

const form = (json: string, encoding: Record<string, PropertyEncoding> = {}) =>
  build(body('application/x-www-form-urlencoded', {encoding}), {body: json}).request.body;

const multipart = (
  json: string,
  more: Partial<RequestBody> = {},
  files?: Record<string, File[]>,
): FormPart[] =>
  build(body('multipart/form-data', more), {body: json, ...(files ? {files} : {})}).request
    .body as FormPart[];

describe('a form', () => {
  it('is what URLSearchParams writes: spaces are "+", and all but a few characters are encoded', () => {
    expect(form('{"a b": "c d+e&f=g~*\'()", "é": "😀", "n": "1\\r\\n2"}')).toBe(
      'a+b=c+d%2Be%26f%3Dg%7E*%27%28%29&%C3%A9=%F0%9F%98%80&n=1%0D%0A2',
    );
    expect(form('{"a": ""}')).toBe('a=');
    expect(form('{}')).toBe('');
  });

  it('keeps every digit, and the order of what was typed', () => {
    expect(form('{"b": 1234567890123456789, "1": 1.10, "a": [1e400, -0]}')).toBe(
      'b=1234567890123456789&1=1.10&a=1e400&a=-0',
    );
  });

  it('repeats the name for each item, writes objects as JSON, and leaves null out', () => {
    expect(
      form('{"tags": ["x", "y"], "o": {"a": [1.0]}, "n": null, "l": [], "m": [null, {"b": 2}]}'),
    ).toBe(
      `tags=x&tags=y&o=${encodeURIComponent('{"a":[1.0]}')}&m=${encodeURIComponent('{"b":2}')}`,
    );
  });

  it.each<[PropertyEncoding, string]>([
    [{explode: false}, 'v=a%2Cb'],
    [{style: 'form', explode: true}, 'v=a&v=b'],
    [{style: 'spaceDelimited'}, 'v=a+b'],
    [{style: 'pipeDelimited'}, 'v=a%7Cb'],
    [{style: 'deepObject', explode: true}, 'v%5B0%5D=a&v%5B1%5D=b'],
    [{contentType: 'application/json'}, 'v=%5B%22a%22%2C%22b%22%5D'],
    [{contentType: 'application/json', style: 'form'}, 'v=a&v=b'],
  ])('writes a list by its encoding %j', (encoding, text) => {
    expect(form('{"v": ["a", "b"]}', {v: encoding})).toBe(text);
  });

  it.each<[PropertyEncoding, string]>([
    [{explode: false}, 'v=a%2C1%2Cb%2C2'],
    [{explode: true}, 'a=1&b=2'],
    [{style: 'deepObject', explode: true}, 'v%5Ba%5D=1&v%5Bb%5D=2'],
    [{}, 'v=%7B%22a%22%3A1%2C%22b%22%3A2%7D'],
  ])('writes an object by its encoding %j', (encoding, text) => {
    expect(form('{"v": {"a": 1, "b": 2}}', {v: encoding})).toBe(text);
  });

  it('is checked as the object that was typed, and sent as typed when it is none', () => {
    const schema = {type: 'object', required: ['id'], properties: {id: {type: 'integer'}}};
    const {request, problems} = build(body('application/x-www-form-urlencoded', {schema}), {
      body: '{"id": "x"}',
    });
    expect([request.headers, request.body]).toEqual([
      [['content-type', 'application/x-www-form-urlencoded']],
      'id=x',
    ]);
    expect(problems).toMatchObject([
      {field: 'body', code: 'schema', keyword: 'type', path: ['id']},
    ]);
    expect(build(body('application/x-www-form-urlencoded'), {body: 'a: b'})).toMatchObject({
      request: {body: 'a: b'},
      problems: [{field: 'body', code: 'json', line: 1, column: 1}],
    });
    expect(build(body('application/x-www-form-urlencoded'), {body: '[1]'}).problems).toMatchObject([
      {field: 'body', code: 'schema', keyword: 'type', expected: 'object'},
    ]);
  });
});

describe('a form that is written already', () => {
  it('is sent as it is, and not taken for JSON', () => {
    expect(
      build(
        body('application/x-www-form-urlencoded', {schema: {type: 'object', required: ['id']}}),
        {body: 'a=b+c&d=%7B'},
      ),
    ).toMatchObject({request: {body: 'a=b+c&d=%7B'}, problems: []});
    expect(
      build(body('application/x-www-form-urlencoded'), {body: '{"a=": '}).problems,
    ).toMatchObject([{code: 'json'}]);
  });
});

describe('a multipart body', () => {
  it('has a part for each scalar and item, and JSON for objects, which FormData cannot send without a file name', () => {
    const one = build(body('multipart/form-data'), {
      body: '{"id": 1234567890123456789, "tags": ["a", "b"], "meta": {"x": 1.0}, "none": null}',
    });
    expect(one.request.headers).toEqual([
      ['content-type', 'multipart/form-data; boundary=----form-part-8f2c41d6b07a93e5'],
    ]);
    expect(one.request.body).toEqual([
      {name: 'id', text: '1234567890123456789'},
      {name: 'tags', text: 'a'},
      {name: 'tags', text: 'b'},
      {name: 'meta', text: '{"x":1.0}', mediaType: 'application/json'},
    ]);
    expect(one.problems).toEqual([]);
  });

  it('takes media types from the encoding: the first of a list, and no range', () => {
    const encoding = {
      a: {contentType: 'Application/XML, text/xml'},
      b: {contentType: 'image/*'},
      c: {contentType: 'application/json'},
    };
    expect(multipart('{"a": "<x/>", "b": "x", "c": "x"}', {encoding})).toEqual([
      {name: 'a', text: '<x/>', mediaType: 'application/xml'},
      {name: 'b', text: 'x'},
      {name: 'c', text: '"x"', mediaType: 'application/json'},
    ]);
  });

  it('has the line ends that FormData gives to names and texts', () => {
    expect(multipart('{"a\\nb": "1\\n2\\r3\\r\\n4"}')).toEqual([
      {name: 'a\r\nb', text: '1\r\n2\r\n3\r\n4'},
    ]);
  });

  it('has files in place of members of their name, with the media type of the file, else of the encoding', async () => {
    const files = {
      photo: [new File(['1'], 'a.png', {type: 'image/png'}), new File(['2'], 'b.png')],
      other: [new File(['3'], 'c')],
    };
    const parts = multipart(
      '{"photo": "typed", "id": "x"}',
      {encoding: {photo: {contentType: 'image/webp'}}},
      files,
    );
    const shown = parts.map((part) =>
      'file' in part ? [part.name, part.file.name, part.file.type] : [part.name, part.text],
    );
    expect(shown).toEqual([
      ['id', 'x'],
      ['photo', 'a.png', 'image/png'],
      ['photo', 'b.png', 'image/webp'],
      ['other', 'c', 'application/octet-stream'],
    ]);
    expect(
      await Promise.all(parts.map((part) => ('file' in part ? part.file.text() : ''))),
    ).toEqual(['', '1', '2', '3']);
  });

  const upload: Schema = {
    type: 'object',
    required: ['file', 'id'],
    properties: {
      id: {type: 'string'},
      file: {$ref: '#/$defs/Binary'},
      all: {type: 'array', items: {contentMediaType: 'image/png'}},
      text: {type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png'},
    },
    $defs: {Binary: {type: 'string', format: 'binary'}},
  };

  it('knows which of its properties are files', () => {
    expect(fileProperties({schema: upload})).toEqual(['file', 'all']);
  });

  it('asks for files that are required, and shows one that stands in', () => {
    const one = body('multipart/form-data', {schema: upload});
    expect(build(one, {body: '{"id": "x"}'}).problems).toMatchObject([
      {field: 'body', code: 'required', path: ['file']},
    ]);
    expect(build(one, {body: '{"id": "x"}', files: {file: [new File([], 'f')]}}).problems).toEqual(
      [],
    );
    expect(build(one, {files: {file: [new File([], 'f')]}}).problems).toMatchObject([
      {code: 'required', path: ['id']},
    ]);
    expect(build(one, {}).problems).toEqual([{field: 'body', code: 'required'}]);
    expect(
      (build(one, {body: '{"id": "x"}'}, true).request.body as FormPart[]).map(({name}) => name),
    ).toEqual(['id', 'file']);
  });

  it.each([
    ['image/png, image/jpeg', 'image/png'],
    ['image/*, image/jpeg', 'image/jpeg'],
    ['image/*', 'image/png'],
    [undefined, 'application/octet-stream'],
  ])('shows a file of the encoding %s as %s', (contentType, type) => {
    const encoding = contentType === undefined ? {} : {file: {contentType}};
    const one = body('multipart/form-data', {schema: upload, encoding});
    const parts = build(one, {body: '{"id": "x"}'}, true).request.body as FormPart[];
    expect(parts.map((part) => 'file' in part && part.file.type)).toEqual([false, type]);
  });
});

describe('a body of bytes', () => {
  const binary = body('application/octet-stream', {kind: 'binary'});
  const file = new File(['x'], 'a.bin', {type: 'image/png'});

  it('is a file, or the text that was typed', () => {
    expect(build(binary, {file, body: 'typed'}).request).toMatchObject({
      headers: [['content-type', 'application/octet-stream']],
      body: file,
    });
    expect(build(binary, {body: 'typed'})).toMatchObject({request: {body: 'typed'}, problems: []});
    expect(build(binary, {}).problems).toEqual([{field: 'body', code: 'required'}]);
  });

  it('has the media type of the file where the description names a range', () => {
    expect(build({...binary, mediaType: 'image/*'}, {file}).request.headers).toEqual([
      ['content-type', 'image/png'],
    ]);
    expect(build({...binary, mediaType: '*/*'}, {body: '{}'}).request.headers).toEqual([
      ['content-type', 'application/json'],
    ]);
    expect(build({...binary, mediaType: '*/*'}, {body: 'x'}).request.headers).toEqual([
      ['content-type', 'text/plain'],
    ]);
  });

  it('is shown by a file that stands in', () => {
    expect(build(binary, {}, true).request.body).toMatchObject({name: 'FILE'});
  });
});

describe('the choices of the caller', () => {
  it('name one of several bodies by its media type', () => {
    const one = operation({body: body('application/json'), otherBodies: [body('text/csv')]});
    const typeOf = (mediaType?: string) =>
      validateRequest(one, {parameters: {}, body: '1', mediaType}, {server}).request.headers.at(
        -1,
      )?.[1];
    expect([typeOf(), typeOf('text/csv'), typeOf('a/b')]).toEqual([
      'application/json',
      'text/csv',
      'application/json',
    ]);
  });

  it('name a server and values for its variables', () => {
    const variables = [
      {name: 'region', default: 'eu', enum: ['eu', 'us'], description: ''},
      {name: 'port', default: '443', description: ''},
    ];
    const one = operation({
      servers: [
        {url: 'https://first.example/', description: '', variables: []},
        {url: 'https://{region}.example:{port}/v1/', description: '', variables},
      ],
    });
    const made = (chosen: Values['server']) =>
      validateRequest(one, {parameters: {}, server: chosen}, {});
    expect(made(undefined).request.url).toBe('https://first.example/things');
    expect(made({index: 1}).request.url).toBe('https://eu.example/v1/things');
    expect(made({index: 1, variables: {region: 'us', port: '8443'}})).toMatchObject({
      request: {url: 'https://us.example:8443/v1/things'},
      problems: [],
    });
    expect(made({index: 1, variables: {region: 'asia'}}).problems).toMatchObject([
      {field: 'server.region', code: 'schema', keyword: 'enum', expected: ['eu', 'us']},
    ]);
    expect(validateRequest(operation(), {parameters: {}}, {}).request.url).toBe(
      'https://api.example.com/v1/things',
    );
  });

  it('name the credentials that go together; the others are neither sent nor asked for', () => {
    const parameters = [
      parameter({name: 'Authorization', credential: 'basic', secret: true}),
      parameter({name: 'Authorization', key: 'token', credential: 'oauth2', secret: true}),
      parameter({name: 'key', in: 'query', credential: 'apiKey', secret: true}),
    ];
    const one = operation({
      accept: '',
      parameters,
      security: [['Authorization'], ['token', 'key'], []],
    });
    const made = (index: number) =>
      validateRequest(
        one,
        {parameters: {Authorization: 'Aladdin:öpen', token: 't', key: 'k='}, security: index},
        {server},
      );
    expect(made(0).request).toMatchObject({
      url: `${server}/things`,
      headers: [['Authorization', 'Basic QWxhZGRpbjrDtnBlbg==']],
    });
    expect(made(1).request).toMatchObject({
      url: `${server}/things?key=k%3D`,
      headers: [['Authorization', 'Bearer t']],
    });
    expect(made(2).request).toMatchObject({url: `${server}/things`, headers: []});
    expect(validateRequest(one, {parameters: {}, security: 1}, {server}).problems).toEqual([
      {field: 'key', code: 'required'},
      {field: 'token', code: 'required'},
    ]);
  });
});

describe('credentials', () => {
  const basic = (typed: string) =>
    validateRequest(
      operation({
        accept: '',
        parameters: [parameter({name: 'Authorization', credential: 'basic'})],
      }),
      {parameters: {Authorization: typed}},
      {server},
    );

  it('of basic authentication may be a user alone, or written already', () => {
    expect(basic('user').request.headers[0]?.[1]).toBe(`Basic ${btoa('user:')}`);
    expect(basic('Basic dTpw').request.headers[0]?.[1]).toBe('Basic dTpw');
    expect(basic('user:pass:word').request.headers[0]?.[1]).toBe(`Basic ${btoa('user:pass:word')}`);
    expect(basic('a\u0001:b').problems).toEqual([{field: 'Authorization', code: 'header'}]);
  });

  it('of one place are sent once: the first that is given', () => {
    const both = ['Oauth2', 'Oauth2c'].map((key) =>
      parameter({name: 'Authorization', key, credential: 'oauth2', required: true}),
    );
    const made = (parameters: Record<string, string>) =>
      validateRequest(operation({accept: '', parameters: both}), {parameters}, {server});
    expect(made({Oauth2: 'a', Oauth2c: 'b'})).toMatchObject({
      request: {headers: [['Authorization', 'Bearer a']]},
      problems: [],
    });
    expect(made({Oauth2c: 'b'})).toMatchObject({
      request: {headers: [['Authorization', 'Bearer b']]},
      problems: [],
    });
    expect(made({}).problems).toEqual([{field: 'Oauth2', code: 'required'}]);
  });

  it('in a cookie keep what a cookie can carry', () => {
    const cookie = parameter({name: 'sid', in: 'cookie', secret: true, credential: 'apiKey'});
    expect(
      validateRequest(
        operation({accept: '', parameters: [cookie]}),
        {parameters: {sid: 'a+/=;é "%'}},
        {server},
      ).request.headers,
    ).toEqual([['cookie', 'sid=a+/=%3B%C3%A9%20%22%']]);
  });
});
