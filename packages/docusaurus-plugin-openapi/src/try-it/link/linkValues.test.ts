import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Operation, Parameter} from '@batchwise/openapi/operation';
import type {Preset} from '../state/types.ts';
import type {ServerSettings} from '../servers/servers.ts';
import {decodeLink, encodeLink} from './linkCode.ts';
import {readLinkInput} from './linkInput.ts';
import {linkValues, secretInLink} from './linkValues.ts';

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  in: 'header',
  required: false,
  secret: false,
  description: '',
  schema: {},
  kind: 'string',
  placeholder: `{${name}}`,
  ...more,
});

const BODILESS: Operation = {
  id: 'send',
  method: 'POST',
  path: '/things',
  summary: '',
  description: '',
  server: 'https://api.example.com',
  accept: '*/*',
  responses: [],
  parameters: [
    parameter('x-sandbox-name', {required: true, shared: 'x-sandbox-name'}),
    parameter('limit', {in: 'query'}),
    parameter('Authorization', {
      required: true,
      secret: true,
      prefix: 'Bearer ',
      example: 'demo-token',
    }),
    parameter('x-api-key', {required: true, secret: true}),
  ],
};
const OPERATION: Operation = {
  ...BODILESS,
  body: {
    required: true,
    description: '',
    mediaType: 'application/json',
    kind: 'json',
    schema: {},
    fields: [],
    examples: [],
  },
};

const SETTINGS: ServerSettings = {
  offered: ['mock', 'local', 'real', 'own'],
  default: 'mock',
  localUrl: 'http://127.0.0.1:4010',
  realUrl: '',
};
const LINK = {operation: 'send', example: '', parameters: {}};

const shown = (
  parameters: Record<string, string>,
  more: Partial<Parameters<typeof linkValues>[0]> = {},
) =>
  linkValues({
    operation: OPERATION,
    preset: {parameters: {}},
    server: 'mock',
    ownUrl: '',
    values: {parameters, body: '{}'},
    ...more,
  });

describe('linkValues', () => {
  it('never holds what was typed into a secret field', () => {
    fc.assert(
      fc.property(fc.string({minLength: 12}), fc.string({minLength: 12}), (token, key) => {
        const {parameters} = shown({
          'x-sandbox-name': 'dev',
          Authorization: token,
          'x-api-key': key,
        });
        expect(parameters).toEqual({'x-sandbox-name': 'dev'});
      }),
    );
  });

  it('holds a required value that was emptied, and leaves out an optional one that was never there', () => {
    expect(shown({'x-sandbox-name': '', limit: ''}).parameters).toEqual({'x-sandbox-name': ''});
  });

  it('contains a custom URL where it is used, and none that may hold a password', () => {
    expect(shown({}, {server: 'own', ownUrl: ' https://own.example.com/v1 '}).url).toBe(
      'https://own.example.com/v1',
    );
    expect(shown({}, {server: 'mock', ownUrl: 'https://own.example.com'})).not.toHaveProperty(
      'url',
    );
    for (const ownUrl of [
      'https://me:secret@own.example.com',
      'https://own.example.com/?key=secret',
      'https://own.example.com/#secret',
      'own',
    ]) {
      expect(shown({}, {server: 'own', ownUrl})).not.toHaveProperty('url');
    }
  });

  it('tells the example apart from others of its operation', () => {
    const presets: Preset[] = [
      {parameters: {}},
      {parameters: {action: 'ABORT'}},
      {parameters: {}, bodyExample: 'csv'},
    ];
    const names = presets.map((preset) => shown({}, {preset}).example);
    expect(new Set(names).size).toBe(3);
  });
});

describe('secretInLink', () => {
  const secretOf = (parameters: Record<string, string>, body = '{}') => {
    const values = {parameters, body};
    return secretInLink(
      linkValues({
        operation: OPERATION,
        preset: {parameters: {}},
        server: 'mock',
        ownUrl: '',
        values,
      }),
      OPERATION,
      values,
    );
  };

  it('finds a secret that was typed into another field or the body as well, with or without its prefix', () => {
    expect(secretOf({Authorization: 'Bearer abcdef', 'x-sandbox-name': 'abcdef'})).toBe(
      'Authorization',
    );
    expect(secretOf({'x-api-key': 'abcdef'}, '{"key": "abcdef"}')).toBe('x-api-key');
  });

  it('tells secrets apart by their keys, and finds the password of a user alone', () => {
    const operation: Operation = {
      ...OPERATION,
      parameters: [
        parameter('id', {in: 'query'}),
        parameter('id', {key: 'id (header)', secret: true}),
        parameter('Authorization', {secret: true, credential: 'basic', prefix: 'Basic '}),
      ],
    };
    const found = (parameters: Record<string, string>) => {
      const values = {parameters};
      return secretInLink(
        linkValues({operation, preset: {parameters: {}}, server: 'mock', ownUrl: '', values}),
        operation,
        values,
      );
    };
    expect(
      linkValues({
        operation,
        preset: {parameters: {}},
        server: 'mock',
        ownUrl: '',
        values: {parameters: {id: '7', 'id (header)': 'hidden'}},
      }).parameters,
    ).toEqual({id: '7'});
    expect(found({id: 'the hidden one', 'id (header)': 'hidden'})).toBe('id (header)');
    expect(found({id: 'lovelace', Authorization: 'ada:lovelace'})).toBe('Authorization');
    expect(found({id: 'ada', Authorization: 'ada:lovelace'})).toBeUndefined();
  });

  it('does not mind the example of the description, nor a text too short to be a secret', () => {
    expect(secretOf({Authorization: 'demo-token'}, '{"note": "demo-token"}')).toBeUndefined();
    expect(secretOf({'x-api-key': 'a'}, '{"a": 1}')).toBeUndefined();
    expect(secretOf({Authorization: 'Bearer ', 'x-api-key': ''})).toBeUndefined();
  });
});

describe('readLinkInput', () => {
  it('fills in what a link made here holds', () => {
    const link = shown({'x-sandbox-name': 'dev', limit: '5'}, {server: 'local'});
    const read = decodeLink(encodeLink(link).fragment);
    expect('values' in read && readLinkInput(read.values, OPERATION, SETTINGS)).toEqual({
      server: 'local',
      parameters: {'x-sandbox-name': 'dev', limit: '5'},
      body: '{}',
      ownUrl: '',
      hasUnknownValues: false,
    });
  });

  it('refuses a link with a secret whole', () => {
    expect(
      readLinkInput(
        {...LINK, parameters: {'x-sandbox-name': 'dev', Authorization: 'abc'}},
        OPERATION,
        SETTINGS,
      ),
    ).toEqual({refused: 'secret'});
  });

  it('offers the custom URL of a link, and does not choose it', () => {
    expect(
      readLinkInput({...LINK, server: 'own', url: 'https://evil.example'}, OPERATION, SETTINGS),
    ).toMatchObject({server: 'mock', ownUrl: 'https://evil.example', url: 'https://evil.example'});
  });

  it('does not even fill in the custom URL where the example would call it at once', () => {
    expect(
      readLinkInput({...LINK, server: 'own', url: 'https://evil.example'}, OPERATION, {
        ...SETTINGS,
        default: 'own',
      }),
    ).toMatchObject({server: 'own', ownUrl: '', url: 'https://evil.example'});
  });

  it('ignores a server, and a custom URL, that the site does not offer', () => {
    const input = readLinkInput({...LINK, server: 'real', url: 'https://evil.example'}, OPERATION, {
      ...SETTINGS,
      offered: ['mock'],
    });
    expect(input).toMatchObject({server: 'mock', ownUrl: ''});
    expect(input).not.toHaveProperty('url');
  });

  it('finds a link damaged whose address holds a user name, a query or a fragment', () => {
    for (const url of ['https://a:b@c.example', 'https://c.example?x', 'javascript:alert(1)', ''])
      expect(readLinkInput({...LINK, url}, OPERATION, SETTINGS)).toEqual({refused: 'damaged'});
  });

  it('shows a custom URL in ASCII, so that letters of other alphabets do not pass for Latin ones', () => {
    for (const [url, shown] of [
      ['https://\u0430pple.com/v1', 'https://xn--pple-43d.com/v1'],
      ['https://\u0430pple.com', 'https://xn--pple-43d.com'],
      ['https://ｅxample.com', 'https://example.com'],
      ['https://platform.adobe.io。evil.example', 'https://platform.adobe.io.evil.example'],
      ['https://c.example/\u202e', undefined],
      ['https://c.example/\u2066v1', undefined],
      ['https://good.example\\@evil.example', undefined],
      ['https:\\\\evil.example', undefined],
      ['https://good.example\\.evil.example', undefined],
      ['https://c.example/\u200b', undefined],
      ['https://c.example/\tv1', undefined],
      ['https://c.example /', undefined],
    ]) {
      const input = readLinkInput({...LINK, url: url ?? ''}, OPERATION, SETTINGS);
      if (shown === undefined) expect(input, url).toEqual({refused: 'damaged'});
      else expect(input, url).toMatchObject({url: shown, ownUrl: shown});
    }
  });

  it('leaves out, and says so, what the example has no place for', () => {
    expect(
      readLinkInput({...LINK, parameters: {nothing: 'x', limit: '1'}}, OPERATION, SETTINGS),
    ).toMatchObject({parameters: {limit: '1'}, hasUnknownValues: true});
    expect(readLinkInput({...LINK, body: 'x'}, BODILESS, SETTINGS)).toMatchObject({
      hasUnknownValues: true,
    });
  });
});
