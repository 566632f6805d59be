import fc from 'fast-check';
import type {Operation, Parameter, ParameterStyle} from '../../src/operation/types.ts';
import {requestBody as body} from '../operation-fixture.ts';
import {validateRequest} from '../../src/validate/validate-request.ts';
import type {HttpRequest} from '../../src/request/types.ts';
import {FILE_NAMES, testFile} from './files.ts';

type Made = (server: string) => HttpRequest;

const operation = (more: Partial<Operation>): Operation => ({
  id: 'form',
  method: 'POST',
  path: '/forms',
  summary: '',
  description: '',
  server: '',
  accept: '*/*',
  parameters: [],
  responses: [],
  ...more,
});

/**
 * JSON with any text as names and values, numbers beyond JavaScript's precision, and nested values.
 */
function jsonObject(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const scalar = fc.oneof(
    text.map((one) => JSON.stringify(one)),
    fc.constantFrom('1234567890123456789', '1.10', '-0', '1e400', 'true', 'null', '""'),
  );
  const list = fc.array(scalar, {maxLength: 3}).map((items) => `[${items.join(', ')}]`);
  const nested = fc.array(fc.tuple(text, fc.oneof(scalar, list)), {maxLength: 3}).map(asObject);
  return fc
    .array(
      fc.tuple(
        fc.oneof(
          {arbitrary: fc.constantFrom('id', 'tags', 'meta'), weight: 3},
          {arbitrary: text, weight: 1},
        ),
        fc.oneof(scalar, list, nested),
      ),
      {maxLength: 5},
    )
    .map(asObject);
}

const asObject = (members: [string, string][]): string =>
  `{${members.map(([name, json]) => `${JSON.stringify(name)}: ${json}`).join(', ')}}`;

const STYLES: ParameterStyle[] = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'];

function formCase(text: fc.Arbitrary<string>): fc.Arbitrary<Made> {
  const encoding = fc.record(
    {style: fc.constantFrom(...STYLES), explode: fc.boolean()},
    {requiredKeys: []},
  );
  return fc.record({json: jsonObject(text), tags: encoding, meta: encoding}).map(
    ({json, tags, meta}) =>
      (server) =>
        validateRequest(
          operation({body: body('application/x-www-form-urlencoded', {encoding: {tags, meta}})}),
          {parameters: {}, body: json},
          {server},
        ).request,
  );
}

function multipartCase(text: fc.Arbitrary<string>): fc.Arbitrary<Made> {
  const file = fc.record({
    name: fc.constantFrom(...FILE_NAMES),
    type: fc.constantFrom('', 'image/png', 'text/csv; charset="utf-8"'),
  });
  const files = fc.array(
    fc.tuple(fc.constantFrom('file', 'file', 'a=b', 'it\'s "it"'), fc.array(file, {maxLength: 2})),
    {maxLength: 2},
  );
  const contentType = fc.constantFrom(
    'application/json',
    'text/plain',
    'Application/XML; charset=UTF-8',
    'text/plain, text/html',
  );
  const headers = fc.constantFrom<Record<string, string>>(
    {},
    {'X-Rate': '5'},
    {'Content-ID': '<a;b,c@example.com>', 'X-Quote': '"é\\"'},
  );
  const mediaType = fc.constantFrom(
    'multipart/form-data',
    'multipart/form-data',
    'multipart/mixed',
    'multipart/related',
  );
  return fc
    .record({json: jsonObject(text), files, contentType, headers, mediaType})
    .map(({json, files: some, contentType: type, headers: own, mediaType: whole}) => (server) => {
      const encoding = {meta: {contentType: type}, tags: {headers: own}, file: {headers: own}};
      const given = Object.fromEntries(
        some.map(([name, list]) => [name, list.map((one) => testFile(one.name, one.type))]),
      );
      return validateRequest(
        operation({body: body(whole, {kind: 'multipart', encoding})}),
        {parameters: {}, body: json, files: given},
        {server},
      ).request;
    });
}

const fileCase: fc.Arbitrary<Made> = fc
  .record({
    name: fc.constantFrom(...FILE_NAMES),
    mediaType: fc.constantFrom('application/octet-stream', 'image/*'),
  })
  .map(
    ({name, mediaType}) =>
      (server) =>
        validateRequest(
          operation({method: 'PUT', body: body(mediaType, {kind: 'binary'})}),
          {parameters: {}, file: testFile(name, 'image/png')},
          {server},
        ).request,
  );

const styled = (
  name: string,
  place: Parameter['in'],
  style: ParameterStyle,
  explode: boolean,
): Parameter => ({
  name,
  in: place,
  required: place === 'path',
  secret: false,
  description: '',
  schema: {},
  kind: 'json',
  placeholder: `{${name}}`,
  style,
  explode,
});

/** Values in every style of every location at once. */
function styleCase(text: fc.Arbitrary<string>): fc.Arbitrary<Made> {
  return fc
    .record({
      json: jsonObject(text),
      safe: jsonObject(fc.constantFrom('a', 'é', 'a b', ',', ';', '')),
      explode: fc.boolean(),
      method: fc.constantFrom('GET', 'POST'),
    })
    .map(({json, safe, explode, method}) => (server) => {
      const parameters = [
        ...(['matrix', 'label', 'simple'] as const).map((style) =>
          styled(style, 'path', style, explode),
        ),
        ...STYLES.map((style) => styled(style, 'query', style, explode)),
        {...styled('reserved', 'query', 'form', explode), allowReserved: true},
        styled('x-list', 'header', 'simple', explode),
        styled('theme', 'cookie', 'form', explode),
      ];
      const values = Object.fromEntries(
        parameters.map((one) => [one.name, one.in === 'header' ? safe : json]),
      );
      return validateRequest(
        operation({method, path: '/s{matrix}/l{label}/x{simple}', parameters}),
        {parameters: values},
        {server},
      ).request;
    });
}

/** Requests with forms, files and styles, built as the site builds them. */
export function formCases(text: fc.Arbitrary<string>): fc.Arbitrary<Made> {
  return fc.oneof(
    formCase(text),
    multipartCase(text),
    multipartCase(text),
    fileCase,
    styleCase(text),
  );
}
