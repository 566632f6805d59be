import {describe, expect, it} from 'vitest';
import type {RequestBody, Schema} from '../operation/types.ts';
import {requestBody as body} from '../../tests/operation-fixture.ts';
import type {FormPart} from '../request/types.ts';
import {fileProperties} from './form.ts';
import {build} from '../../tests/body-fixture.ts';

const multipart = (
  json: string,
  more: Partial<RequestBody> = {},
  files?: Record<string, File[]>,
): FormPart[] =>
  build(body('multipart/form-data', more), {body: json, ...(files ? {files} : {})}).request
    .body as FormPart[];
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
