import fc from 'fast-check';
import type {Operation, Parameter, ParameterLocation} from '../../src/operation/types.ts';
import {validateRequest} from '../../src/validate/validate-request.ts';
import type {HttpRequest, Values} from '../../src/request/types.ts';
import {seed} from '../../../../tests/seed.ts';
import {formCases} from './form-cases.ts';

/** Builds a request to a server under a base path that identifies the sender. */
export type Case = (server: string) => HttpRequest;

const parameter = (name: string, place: ParameterLocation, prefix?: string): Parameter => ({
  name,
  in: place,
  required: place === 'path',
  secret: prefix !== undefined,
  description: '',
  schema: {type: 'string'},
  kind: 'string',
  placeholder: `{${name}}`,
  ...(prefix === undefined ? {} : {prefix}),
});

/** An operation with every kind of parameter. Its body is plain text, so that any text will do. */
const operation = (method: string): Operation => ({
  id: 'everything',
  method,
  path: '/files/{FILE}/rows',
  summary: '',
  description: '',
  server: '',
  accept: 'application/json',
  parameters: [
    parameter('FILE', 'path'),
    parameter('orderBy', 'query'),
    parameter("it's", 'query'),
    parameter('x-note', 'header'),
    parameter('Authorization', 'header', 'Bearer '),
  ],
  ...(['GET', 'HEAD'].includes(method)
    ? {}
    : {
        body: {
          required: false,
          description: '',
          mediaType: 'text/plain',
          kind: 'text',
          schema: {},
          fields: [],
          examples: [],
        },
      }),
  responses: [],
});

const HOSTILE = [
  "'",
  '"',
  "'\\''",
  '`id -u`',
  '$(id -u)',
  '${HOME}',
  '$HOME',
  '$',
  '!',
  '!!',
  '!x',
  '^a^b^',
  '%',
  '%s%n%%',
  '%41',
  '\\',
  '\\n',
  '\\x41',
  '\\',
  '\\u{1F600}',
  '\n',
  '\n\n',
  '\n^a^b^\n',
  '\nEOF\n',
  '\r\n',
  '\r',
  '\t',
  '@/etc/hostname',
  '@-',
  '-',
  '--',
  ';',
  '&',
  '|',
  '<',
  '>',
  '#',
  '?',
  '=',
  '+',
  '~',
  '*',
  '[1-3]',
  '{a,b}',
  '{x}',
  '/',
  '//',
  '..',
  '\u{1F600}',
  '👩‍👩‍👧',
  'é',
  'ÿ',
  '\u0080',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  'ß中文',
  '9007199254740993',
  '1e400',
  '-0',
  '0.10',
  '{"id": 1234567890123456789}',
  '\u0001',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u000b',
  '\f',
  "'''",
  '"""',
  '``',
  '//x',
  '/*',
  '*/',
  '</script>',
  '<!--',
  '\\\n',
  ' ',
  '  ',
];

const LATIN1 = [
  'caf\u00e9',
  '\u0080',
  '\u00ff',
  '\u00a0x',
  'a\tb',
  "it's",
  '!x',
  '"q"',
  '$(id)',
  '`id`',
  '\\',
  '%s',
  ';',
  ':',
  '@x',
  '5C13@AdobeOrg',
  ',',
  '\u00e9\u0041',
  '\u00c3\u00a9',
  '#',
  '{x}',
];

const joined = (pieces: string[], maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        {arbitrary: fc.constantFrom(...pieces), weight: 3},
        {arbitrary: fc.string({unit: 'grapheme', maxLength: 5}), weight: 1},
      ),
      {maxLength},
    )
    .map((parts) => parts.join(''));

/** Text with characters that shells, languages and curl interpret. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  joined(HOSTILE, 12),
  fc.string({unit: 'binary', maxLength: 20}),
  joined(['\0', '\u0000', '1', '%', '\\', '-', 'a'], 8),
);

const headerValue: fc.Arbitrary<string> = fc.oneof(joined(LATIN1, 5), joined(HOSTILE, 2));

const values: fc.Arbitrary<Values> = fc.record({
  parameters: fc.record(
    {
      FILE: joined(HOSTILE, 4),
      orderBy: joined(HOSTILE, 4),
      "it's": joined(HOSTILE, 3),
      'x-note': headerValue,
      Authorization: headerValue,
      'content-type': fc.constantFrom('', 'application/json', 'text/plain; charset="utf-8"'),
      accept: fc.constantFrom('', '*/*'),
    },
    {requiredKeys: ['FILE']},
  ),
  body: fc.oneof({arbitrary: hostileText, weight: 9}, {arbitrary: fc.constant(''), weight: 1}),
});

const basePath = fc.constantFrom(
  '',
  '',
  '/data/foundation',
  "/it's",
  '/[a-z]',
  '/a{b,c}',
  '/$(id)!!',
  '/%41%zz',
);

/** Requests built from typed values, as the site builds them. */
const textCase: fc.Arbitrary<Case> = fc
  .record({
    method: fc.constantFrom('POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'HEAD', 'OPTIONS'),
    values,
    basePath,
  })
  .map(
    (made) => (server) =>
      validateRequest(operation(made.method), made.values, {server: server + made.basePath})
        .request,
  );

const anyCase: fc.Arbitrary<Case> = fc.oneof(
  {arbitrary: textCase, weight: 3},
  {arbitrary: formCases(joined(HOSTILE, 4)), weight: 2},
);

/**
 * Generated cases, the same for the same seed. Many share one process, so no property runs them one
 * by one.
 */
export const sampleCases = (count: number): Case[] => fc.sample(anyCase, {numRuns: count, seed});

/** Requests with one difficulty each, so that a failure names its cause. */
export const NAMED_CASES: Record<string, Case> = Object.fromEntries(
  Object.entries({
    'an apostrophe': "it's",
    'an exclamation mark in each of many lines': "!!\n!! it's !! a\n' !! '\n!e\n\"!!\"\n'\\''!!\n",
    'a quick substitution with NUL': 'a\n^a^b^\u0000!!\n!!',
    'an exclamation mark': "hello!world !! !$ it's!x",
    'a quick substitution at the start of a line': 'a\n^a^b^\n!!\n',
    'a tab, a CR and a bell': 'a\tb\rc\u0007!',
    'a command': '$(id -u) `id -u` $HOME "$HOME" \\',
    'a file name': '@/etc/hostname',
    'lines of JSON with a large number':
      '{\n\t"id": 1234567890123456789,\n  "name": "it\'s \\"fine\\"!"\n}',
    'an emoji and invisible marks': '👩‍👩‍👧 \u00a0\u2028\u202e\ufeff',
    NUL: "a\u0000b%s\\0!'",
    'a leading hyphen and NUL': '-n\u00001',
  }).map(([name, body]): [string, Case] => [
    name,
    (server) => ({
      method: 'POST',
      url: new URL(`${server}/x`).href,
      headers: [
        ['content-type', 'application/json'],
        ['x-note', "it's! caf\u00e9\t!"],
        ['x-empty', ''],
      ],
      body,
    }),
  ]),
);
