import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Parameter, ParameterStyle, RequestBody} from '../../operation/types.ts';
import {jsonBody, operation, parameter, requestBody} from '../../../tests/operation-fixture.ts';
import {validateRequest} from '../../validate/validate-request.ts';
import {toCurl} from '../../samples/curl.ts';
import type {HttpRequest, Values} from '../../request/types.ts';
import {parseCurl} from '../curl/parse-curl.ts';
import {matchOperation, type OperationMatch} from './match-operation.ts';

const get = (url: string, headers: [string, string][] = []): HttpRequest => ({
  method: 'POST',
  url,
  headers,
});
const told = ({misfits}: OperationMatch): string[] =>
  misfits.map(({code, text}) => `${code}: ${text}`);

const BATCHES = operation({
  path: '/batches/{BATCH_ID}/files/{FILE}',
  parameters: [
    parameter({name: 'BATCH_ID', in: 'path', required: true}),
    parameter({name: 'FILE', in: 'path', required: true}),
    parameter({name: 'action', in: 'query'}),
    parameter({name: 'x-sandbox-name'}),
    parameter({
      name: 'Authorization',
      credential: 'bearer',
      secret: true,
      placeholder: '{ACCESS_TOKEN}',
    }),
  ],
  body: jsonBody({type: 'object'}),
});

describe('a pasted request, fitted to an operation', () => {
  it('fills in the path, the query, the headers, the token and the body', () => {
    const {request} = parseCurl(
      `curl -X POST 'https://api.example.com/v1/batches/01G%2F2/files/a%20b.json?action=COMPLETE' -H 'X-Sandbox-Name: prod' -H 'Authorization: bearer abc' -H 'Content-Type: application/json' -d '{"id": 9007199254740993}'`,
    );
    expect(matchOperation(request!, BATCHES)).toEqual({
      base: 'https://api.example.com/v1',
      misfits: [],
      values: {
        parameters: {
          BATCH_ID: '01G/2',
          FILE: 'a b.json',
          action: 'COMPLETE',
          'x-sandbox-name': 'prod',
          Authorization: 'abc',
        },
        body: '{"id": 9007199254740993}',
      },
    });
  });

  it('asks for the media type of the response that it names, if the operation has it', () => {
    const responses = ['application/json', 'text/csv'].map((mediaType) => ({
      status: '200',
      description: '',
      mediaType,
      examples: [],
    }));
    const one = operation({responses});
    const fit = (accept: string) =>
      matchOperation(get('https://api.example.com/v1/things', [['Accept', accept]]), one);
    expect(fit('text/csv')).toMatchObject({values: {accept: 'text/csv'}, misfits: []});
    expect(fit('application/json').values).not.toHaveProperty('accept');
    expect(told(fit('image/png'))).toEqual(['header: accept']);
    const {headers} = validateRequest(one, fit('text/csv').values, {}).request;
    expect(headers).toEqual([['accept', 'text/csv']]);
  });

  it('finds the path below any other base, and tells which base that is', () => {
    const fit = matchOperation(get('http://127.0.0.1:4010/batches/1/files/2'), BATCHES);
    expect(fit.values.parameters).toEqual({BATCH_ID: '1', FILE: '2'});
    expect(told(fit)).toEqual(['server: http://127.0.0.1:4010']);
    expect(
      told(
        matchOperation(get('http://127.0.0.1:4010/batches/1/files/2'), BATCHES, [
          'http://127.0.0.1:4010/',
        ]),
      ),
    ).toEqual([]);
  });

  it('takes slashes that are not encoded for part of a last value', () => {
    expect(
      matchOperation(get('https://api.example.com/v1/batches/1/files/a/b/c.json'), BATCHES).values
        .parameters.FILE,
    ).toBe('a/b/c.json');
  });

  it('tells what the operation has no place for, by name and never by value', () => {
    const request: HttpRequest = {
      method: 'DELETE',
      url: 'https://api.example.com/v1/things/7?limit=secret&limit=2',
      headers: [
        ['x-other', 'secret'],
        ['authorization', 'Basic c2VjcmV0'],
        ['cookie', 'session=secret'],
        ['user-agent', 'x'],
        ['sec-fetch-mode', 'cors'],
        ['content-type', 'text/csv'],
        ['accept', '*/*'],
      ],
      body: 'secret',
    };
    const fit = matchOperation(request, operation());
    expect(told(fit)).toEqual([
      'path: /v1/things/7',
      'method: DELETE',
      'query: limit',
      'query: limit',
      'header: x-other',
      'credential: authorization',
      'browser: user-agent, sec-fetch-mode',
      'cookie: session',
      'body: ',
    ]);
    expect(JSON.stringify(fit)).not.toContain('secret');
  });

  it('leaves placeholders that were never filled in to be filled in', () => {
    const fit = matchOperation(
      get('https://api.example.com/v1/batches/{BATCH_ID}/files/x', [
        ['Authorization', 'Bearer {ACCESS_TOKEN}'],
      ]),
      BATCHES,
    );
    expect(fit.values.parameters).toEqual({FILE: 'x'});
    expect(told(fit)).toEqual([]);
  });

  it('reads a user and password, and chooses the credentials that are there', () => {
    const secured = operation({
      parameters: [
        parameter({name: 'X-Key', secret: true, credential: 'apiKey'}),
        parameter({key: 'basic', name: 'Authorization', secret: true, credential: 'basic'}),
        parameter({key: 'token', name: 'Authorization', secret: true, credential: 'bearer'}),
      ],
      security: [['X-Key'], ['basic'], ['token']],
    });
    const {request} = parseCurl('curl -X POST https://api.example.com/v1/things -u "user:pä:ss"');
    expect(matchOperation(request!, secured)).toEqual({
      base: 'https://api.example.com/v1',
      misfits: [],
      values: {parameters: {basic: 'user:pä:ss'}, security: 1},
    });
    expect(
      matchOperation(
        get('https://api.example.com/v1/things', [['authorization', 'Bearer t']]),
        secured,
      ).values,
    ).toEqual({parameters: {token: 't'}, security: 2});
    const free = {...secured, security: [['X-Key'], []]};
    expect(matchOperation(get('https://api.example.com/v1/things'), free).values).toEqual({
      parameters: {},
      security: 1,
    });
    expect(
      matchOperation(get('https://api.example.com/v1/things', [['x-key', 'k']]), free).values,
    ).toEqual({parameters: {'X-Key': 'k'}, security: 0});
  });

  it('finds the server and its variables', () => {
    const regional = operation({
      servers: [
        {url: 'https://api.example.com/v1', description: '', variables: []},
        {
          url: 'https://{region}.example.org/{version}',
          description: '',
          variables: [
            {name: 'region', default: 'eu', description: ''},
            {name: 'version', default: 'v1', description: ''},
          ],
        },
      ],
    });
    const fit = matchOperation(get('https://us.example.org/v2/things'), regional);
    expect([fit.values.server, told(fit)]).toEqual([
      {index: 1, variables: {region: 'us', version: 'v2'}},
      [],
    ]);
  });

  it('chooses the body of the media type, and fills a form in as JSON', () => {
    const body = (mediaType: string, schema: RequestBody['schema'] = {}): RequestBody =>
      requestBody(mediaType, {schema});
    const schema = {
      type: 'object',
      properties: {
        id: {type: 'integer'},
        tags: {type: 'array', items: {type: 'string'}},
        on: {type: 'boolean'},
        meta: {type: 'object'},
      },
    };
    const several = operation({
      body: jsonBody(schema),
      otherBodies: [
        body('application/x-www-form-urlencoded', schema),
        body('multipart/form-data', schema),
        body('text/plain'),
      ],
    });
    const {request: form} = parseCurl(
      `curl https://api.example.com/v1/things -d id=9007199254740993 -d tags=1 -d on=true --data-urlencode "note=it's & é"`,
    );
    expect(matchOperation(form!, several)).toMatchObject({
      misfits: [],
      values: {
        mediaType: 'application/x-www-form-urlencoded',
        body: '{\n  "id": 9007199254740993,\n  "tags": ["1"],\n  "on": true,\n  "note": "it\'s & é"\n}',
      },
    });
    const {request: parts} = parseCurl(
      `curl https://api.example.com/v1/things -F id=1 -F tags=a -F tags=b -F 'meta={"a": 1.10};type=application/json'`,
    );
    expect(matchOperation(parts!, several)).toMatchObject({
      misfits: [],
      values: {
        mediaType: 'multipart/form-data',
        body: '{\n  "id": 1,\n  "tags": ["a", "b"],\n  "meta": {"a":1.10}\n}',
      },
    });
    const {request: text} = parseCurl(
      `curl https://api.example.com/v1/things -H 'content-type: text/plain; charset=utf-8' -d x`,
    );
    expect(matchOperation(text!, several)).toMatchObject({
      misfits: [],
      values: {mediaType: 'text/plain', body: 'x'},
    });
    const {request: csv} = parseCurl(
      `curl https://api.example.com/v1/things -H 'content-type: text/csv' -d x`,
    );
    expect(told(matchOperation(csv!, several))).toEqual(['mediaType: text/csv', 'body: ']);
  });

  it('reads the parts of a form as browsers copy them', () => {
    const multipart = operation({
      body: requestBody('multipart/form-data'),
    });
    const request: HttpRequest = {
      method: 'POST',
      url: 'https://api.example.com/v1/things',
      headers: [['content-type', 'multipart/form-data; boundary=----b']],
      body: '------b\r\nContent-Disposition: form-data; name="a%22"\r\n\r\n1\r\n2\r\n------b\r\nContent-Disposition: form-data; name="f"; filename="x.csv"\r\nContent-Type: text/csv\r\n\r\na;b\r\n------b--\r\n',
    };
    const fit = matchOperation(request, multipart);
    expect([
      told(fit),
      fit.values.body,
      fit.values.files?.f?.map(({name, type, size}) => [name, type, size]),
    ]).toEqual([[], '{\n  "a\\"": "1\\r\\n2"\n}', [['x.csv', 'text/csv', 3]]]);
  });
});

const STYLES: ParameterStyle[] = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'];

/**
 * Text without separators of any style, and without white space at its ends, which headers lose.
 */
const word = fc.constantFrom(
  'a',
  "it's",
  'x y',
  'é',
  '100%',
  '+',
  '&',
  '#1',
  '{x}',
  '中',
  '$(id)',
  '9007199254740993',
);

describe('an operation that is filled in, copied as curl and pasted', {timeout: 60_000}, () => {
  it('sends the same again, in every style of lists and of objects', () => {
    const properties = {role: {type: 'string'}, age: {type: 'integer'}};
    const places: [Parameter['in'], ParameterStyle][] = [
      ...(['simple', 'label', 'matrix'] as const).map(
        (style): [Parameter['in'], ParameterStyle] => ['path', style],
      ),
      ...STYLES.map((style): [Parameter['in'], ParameterStyle] => ['query', style]),
      ['header', 'simple'],
      ['cookie', 'form'],
    ];
    const values = fc.record({
      list: fc.array(word, {minLength: 1, maxLength: 3}),
      role: word,
      age: fc.integer(),
      text: word,
      body: fc.json(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.boolean(),
        fc.constantFrom('list' as const, 'object' as const, 'text' as const),
        values,
        ([place, style], explode, kind, made) => {
          const isHeader = place === 'header';
          // Spaces within an item look like spaces between items.
          const safe = (text: string): string => {
            if (isHeader) return text.replace(/[^\x20-\x7e]|,/g, '');
            return style === 'spaceDelimited' ? text.replaceAll(' ', '') : text;
          };
          const schema = {
            list: {type: 'array', items: {type: 'string'}},
            object: {type: 'object', properties},
            text: {type: 'string'},
          }[kind];
          const one = parameter({name: 'value', in: place, required: true, schema, style, explode});
          const typed = {
            list: made.list.map((text) => safe(text) || 'a').join('\n'),
            object: JSON.stringify({role: safe(made.role) || 'a', age: made.age}),
            text: safe(made.text) || 'a',
          }[kind];
          const filled: Values = {parameters: {value: typed}, body: made.body};
          const op = operation({
            path: place === 'path' ? '/things/{value}/end' : '/things',
            parameters: [one],
            body: jsonBody({}),
          });
          const {request} = validateRequest(op, filled, {});
          const {request: pasted, misfits} = parseCurl(toCurl(request));
          const fit = matchOperation(pasted!, op);
          expect([misfits, fit.misfits]).toEqual([[], []]);
          expect(validateRequest(op, fit.values, {}).request).toEqual(request);
        },
      ),
      {numRuns: 400},
    );
  });
});
