import {describe, expect, it} from 'vitest';
import {operation, requestBody} from '../../tests/operation-fixture.ts';
import {toWebRequest} from '../http/web-request.ts';
import {readOperations} from '../operation/read-operations.ts';
import type {JsonObject, RequestBody} from '../operation/types.ts';
import {buildRequest} from '../request/build-request.ts';
import type {HttpRequest, Values} from '../request/types.ts';
import {toCurl} from '../samples/curl.ts';
import {toHttpMessage} from '../samples/http-message.ts';
import {toJavaScript} from '../samples/javascript.ts';
import {toPython} from '../samples/python.ts';

const object = {type: 'object', properties: {meta: {type: 'object'}, note: {type: 'string'}}};

const made = (body: RequestBody, values: Omit<Values, 'parameters'>): HttpRequest =>
  buildRequest(operation({body}), {parameters: {}, ...values}, {}).request;

async function sent(request: HttpRequest): Promise<{type: string; text: string}> {
  const web = toWebRequest(request, new AbortController().signal);
  return {type: web.headers.get('content-type') ?? '', text: await web.text()};
}

const typeOf = ({headers}: HttpRequest): string | undefined =>
  headers.find(([name]) => name === 'content-type')?.[1];

describe('the parts of a multipart body', () => {
  const json = '{"meta": {"a": 1}, "note": "x"}';

  it('have a file name only if they are files', async () => {
    const file = new File(['1'], 'a.csv', {type: 'text/csv'});
    const request = made(requestBody('multipart/form-data', {schema: object}), {
      body: json,
      files: {file: [file]},
    });
    const {type, text} = await sent(request);
    expect(text.match(/filename="[^"]*"/g)).toEqual(['filename="a.csv"']);
    expect(text).toContain(
      'Content-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n',
    );
    const form = await new Response(text, {headers: {'content-type': type}}).formData();
    expect(form.get('meta')).toBe('{"a":1}');
    for (const sample of [toCurl, toHttpMessage, toJavaScript, toPython])
      expect(sample(request)).not.toMatch(/blob"|=blob/);
    expect(toCurl(request)).toContain(`-F 'meta={"a":1};type=application/json'`);
  });

  it('have a media type without a file name in every encoding', async () => {
    for (const contentType of ['application/xml', 'text/csv; charset=utf-8', 'image/svg+xml']) {
      const body = requestBody('multipart/form-data', {encoding: {note: {contentType}}});
      const {text} = await sent(made(body, {body: '{"note": "x"}'}));
      expect(text).toContain(`name="note"\r\nContent-Type: ${contentType}\r\n\r\nx`);
      expect(text).not.toContain('filename');
    }
  });

  it('have the headers of their encoding, also files and items of lists', async () => {
    const headers = {'X-Rate': '5', 'Content-Type': 'a/b', 'X-Bad': 'a\nb'};
    const body = requestBody('multipart/form-data', {
      encoding: {note: {headers}, file: {headers}},
    });
    const request = made(body, {
      body: '{"note": ["x", "y"]}',
      files: {file: [new File(['1'], 'a.csv')]},
    });
    const {text} = await sent(request);
    expect(text.match(/\r\nX-Rate: 5\r\n/g)).toHaveLength(3);
    expect(text).not.toMatch(/X-Bad|a\/b/);
    expect(toCurl(request)).toContain(`-F 'note=x;headers="X-Rate: 5"'`);
  });

  it.each(['multipart/mixed', 'multipart/related', 'multipart/alternative'])(
    'of %s have a boundary',
    async (mediaType) => {
      const request = made(requestBody(mediaType, {schema: object}), {body: json});
      const {type, text} = await sent(request);
      const boundary = /boundary=([^;]+)/.exec(type)?.[1] ?? '';
      expect(type.startsWith(`${mediaType}; boundary=`)).toBe(true);
      expect(text.split(`--${boundary}`)).toHaveLength(4);
      expect(text).toContain('Content-Type: application/json\r\n\r\n{"a":1}\r\n');
      expect(text).toContain('Content-Type: text/plain; charset=utf-8\r\n\r\nx\r\n');
      for (const sample of [toCurl, toHttpMessage, toJavaScript, toPython])
        expect(sample(request)).toContain(boundary);
    },
  );

  it('of multipart/related name the type of the root, and a boundary of the description stays', () => {
    const related = (mediaType: string): string | undefined =>
      typeOf(made(requestBody(mediaType, {schema: object}), {body: json}));
    expect(related('multipart/related')).toMatch(/; type="application\/json"$/);
    expect(related('multipart/related; type="text/xml"; boundary=b')).toBe(
      'multipart/related; type="text/xml"; boundary=b',
    );
  });

  it('may be typed as a whole, where the schema is no object', async () => {
    const body = requestBody('multipart/mixed', {schema: {type: 'array'}});
    const request = made(body, {body: "--it's\n\nx\n--it's--\n"});
    expect(typeOf(request)).toBe('multipart/mixed; boundary="it\'s"');
    expect((await sent(request)).text).toBe("--it's\r\n\r\nx\r\n--it's--\r\n");
    expect(toCurl(request)).toContain(`--data-raw $'--it\\x27s\\r`);
  });
});

describe('the headers of a part', () => {
  const encodingOf = (headers: JsonObject): unknown =>
    readOperations({
      openapi: '3.1.0',
      paths: {
        '/a': {
          post: {
            responses: {},
            requestBody: {
              content: {
                'multipart/form-data': {schema: {type: 'object'}, encoding: {note: {headers}}},
              },
            },
          },
        },
      },
    }).operations.flatMap((read) =>
      'operation' in read ? [read.operation.body?.encoding?.note] : [],
    )[0];

  it('have the example, the default, or, if required, a value of their schema', () => {
    expect(
      encodingOf({
        'X-A': {example: 'a'},
        'X-B': {examples: {one: {value: 2}}},
        'X-C': {schema: {type: 'string', default: 'c'}},
        'X-D': {required: true, schema: {type: 'string', enum: ['d']}},
        'X-E': {required: true, schema: {type: 'integer', minimum: 7}},
        'X-F': {schema: {type: 'string'}},
      }),
    ).toEqual({headers: {'X-A': 'a', 'X-B': '2', 'X-C': 'c', 'X-D': 'd', 'X-E': '7'}});
  });
});
