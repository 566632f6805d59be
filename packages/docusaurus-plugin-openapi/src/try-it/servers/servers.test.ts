import {describe, expect, it} from 'vitest';
import type {Operation} from '@batchwise/openapi/operation';
import type {HttpRequest} from '@batchwise/openapi/request';
import {MORE_LANGUAGES, type MoreLanguage, toCurl} from '@batchwise/openapi/samples';
import {toSample} from '@batchwise/openapi/samples/all';
import {toHar} from '@batchwise/openapi/samples/har';
import {toHttpMessage} from '@batchwise/openapi/samples/http-message';
import {writeSample} from '@batchwise/openapi/samples/languages';
import {maskedRequest} from '../sample/maskedRequest.ts';
import {deriveExample, sampleRequest} from '../state/selectors.ts';
import {EMPTY_INPUT} from '../state/types.ts';
import {
  baseUrl,
  isReal,
  SERVER_KINDS,
  serversFromEnvironment,
  type ServerSettings,
} from './servers.ts';

const SETTINGS: ServerSettings = {
  offered: ['mock', 'local', 'real'],
  default: 'mock',
  localUrl: 'http://127.0.0.1:4010',
  realUrl: '',
};

const operation: Operation = {
  id: 'test',
  method: 'GET',
  path: '/things',
  summary: '',
  description: '',
  server: 'https://api.example.com/data/v1',
  accept: '*/*',
  parameters: [],
  responses: [],
};

describe('serversFromEnvironment', () => {
  it('keeps the settings when no variable says otherwise', () => {
    expect(serversFromEnvironment(SETTINGS, {PATH: '/bin'})).toEqual(SETTINGS);
  });

  it('takes the servers that are listed, in their order, and the default among them', () => {
    const environment = {
      TRY_IT_SERVERS: ' own, real ,mock',
      TRY_IT_DEFAULT_SERVER: 'real',
      TRY_IT_LOCAL_URL: 'http://localhost:1',
      TRY_IT_REAL_URL: 'https://real.example.com',
    };
    expect(serversFromEnvironment(SETTINGS, environment)).toEqual({
      offered: ['own', 'real', 'mock'],
      default: 'real',
      localUrl: 'http://localhost:1',
      realUrl: 'https://real.example.com',
    });
  });

  it('begins with the first server when that of the settings is not offered', () => {
    expect(serversFromEnvironment(SETTINGS, {TRY_IT_SERVERS: 'local,real'}).default).toBe('local');
  });

  it('keeps the default of the settings when it is offered, though not first', () => {
    expect(serversFromEnvironment(SETTINGS, {TRY_IT_SERVERS: 'real,mock'}).default).toBe('mock');
  });

  it('names the variable, its value and what is allowed when it is wrong', () => {
    expect(() => serversFromEnvironment(SETTINGS, {TRY_IT_SERVERS: 'mock,Real'})).toThrow(
      'TRY_IT_SERVERS contains the unknown server "Real". Use one or more of mock, local, real, relay, own.',
    );
    expect(() => serversFromEnvironment(SETTINGS, {TRY_IT_SERVERS: ' , '})).toThrow(
      'TRY_IT_SERVERS is empty. Use one or more of mock, local, real, relay, own.',
    );
    expect(() => serversFromEnvironment(SETTINGS, {TRY_IT_DEFAULT_SERVER: 'own'})).toThrow(
      'TRY_IT_DEFAULT_SERVER is "own", which is not one of the offered servers. Use one of mock, local, real.',
    );
  });

  it('refuses an address that no request can go to, and names the variable', () => {
    for (const url of [
      '127.0.0.1:4010',
      'http://me:secret@127.0.0.1',
      'https://a.example/?x=1',
      'https://a.example/#x',
      'ftp://a.example',
    ]) {
      expect(() => serversFromEnvironment(SETTINGS, {TRY_IT_LOCAL_URL: url})).toThrow(
        `TRY_IT_LOCAL_URL is "${url}", which is not a base URL.`,
      );
      expect(() => serversFromEnvironment(SETTINGS, {TRY_IT_REAL_URL: url})).toThrow(
        `TRY_IT_REAL_URL is "${url}", which is not a base URL.`,
      );
    }
  });

  it('keeps the local mock of the settings when its address is empty', () => {
    expect(serversFromEnvironment(SETTINGS, {TRY_IT_LOCAL_URL: ''}).localUrl).toBe(
      SETTINGS.localUrl,
    );
  });

  it('takes an empty address of the real endpoint for that of the description', () => {
    expect(
      serversFromEnvironment(
        {...SETTINGS, realUrl: 'https://real.example.com'},
        {TRY_IT_REAL_URL: ''},
      ).realUrl,
    ).toBe('');
  });
});

describe('baseUrl', () => {
  it('is that of the description for the mock, and for the real endpoint unless another is set', () => {
    expect(baseUrl(operation, SETTINGS, 'mock', '')).toBe('https://api.example.com/data/v1');
    expect(baseUrl(operation, SETTINGS, 'real', 'https://own.example.com')).toBe(
      'https://api.example.com/data/v1',
    );
    expect(
      baseUrl(operation, {...SETTINGS, realUrl: 'https://stage.example.com/v2'}, 'real', ''),
    ).toBe('https://stage.example.com/v2');
  });

  it('gives an address without a path that of the description', () => {
    expect(baseUrl(operation, SETTINGS, 'local', '')).toBe('http://127.0.0.1:4010/data/v1');
    expect(baseUrl(operation, SETTINGS, 'own', 'https://own.example.com/')).toBe(
      'https://own.example.com/data/v1',
    );
    expect(
      baseUrl(operation, {...SETTINGS, localUrl: 'http://127.0.0.1:4010/mine'}, 'local', ''),
    ).toBe('http://127.0.0.1:4010/mine');
  });

  it('keeps what one operation has on its own, where the servers of a description differ', () => {
    const serverPaths = ['/data/foundation/import', '/data/foundation/catalog'];
    const [upload, lookUp] = serverPaths.map((path): Operation => ({
      ...operation,
      server: `https://api.example.com${path}`,
      serverPaths,
    }));
    const both = (url: string) =>
      [upload, lookUp].map((one) => one && baseUrl(one, SETTINGS, 'own', url));
    expect(both('https://own.example.com')).toEqual([
      'https://own.example.com/data/foundation/import',
      'https://own.example.com/data/foundation/catalog',
    ]);
    expect(both('https://own.example.com/proxy/')).toEqual([
      'https://own.example.com/proxy/import',
      'https://own.example.com/proxy/catalog',
    ]);
    // The whole address of either of them is as good.
    expect(both('https://stage.example.com/data/foundation/import')).toEqual([
      'https://stage.example.com/data/foundation/import',
      'https://stage.example.com/data/foundation/catalog',
    ]);
    expect(both('https://stage.example.com/data/foundation/catalog/')).toEqual([
      'https://stage.example.com/data/foundation/import',
      'https://stage.example.com/data/foundation/catalog',
    ]);
    expect(both('own.exam')).toEqual(['own.exam', 'own.exam']);
    expect([upload, lookUp].map((one) => one && baseUrl(one, SETTINGS, 'real', ''))).toEqual([
      upload?.server,
      lookUp?.server,
    ]);
    expect(
      [upload, lookUp].map(
        (one) =>
          one && baseUrl(one, {...SETTINGS, realUrl: 'https://real.example.com/x'}, 'real', ''),
      ),
    ).toEqual(['https://real.example.com/x/import', 'https://real.example.com/x/catalog']);
  });

  it('takes what the reader typed, without the spaces around it, even when it is no address yet', () => {
    expect(baseUrl(operation, SETTINGS, 'own', '  https://own.example.com/api \n')).toBe(
      'https://own.example.com/api',
    );
    expect(baseUrl(operation, SETTINGS, 'own', ' own.exam')).toBe('own.exam');
    expect(baseUrl(operation, SETTINGS, 'own', ' ')).toBe('');
  });
});

it.each([
  'localhost:4010',
  'api.example.com:8443',
  'ftp://files.example.com',
  'javascript:alert(1)',
  'data:,x',
  'mailto:ada@example.com',
  'http:',
  'http://',
  'http://[::1',
  'https://a b',
  '//own.example.com',
  'C:\\api',
])(
  'an own URL that no request can go to stays as typed, and is a problem of its field: %s',
  (url) => {
    expect(baseUrl(operation, SETTINGS, 'own', url)).toBe(url);
    const withPaths = {...operation, serverPaths: ['/data/v1', '/data/v2']};
    expect(baseUrl(withPaths, SETTINGS, 'own', url)).toBe(url);
    const example = deriveExample(
      {operation, preset: {parameters: {}}, settings: SETTINGS},
      {input: EMPTY_INPUT},
      {server: 'own', ownUrl: url},
      {},
    );
    expect(example.problems).toEqual([{field: 'server', code: 'url'}]);
    for (const write of [toCurl, toHttpMessage, (one: HttpRequest) => toHar(one, '')])
      expect(() => write(sampleRequest(example))).not.toThrow();
    for (const language of ['javascript', 'python'] as const)
      expect(() => toSample(sampleRequest(example), language)).not.toThrow();
    for (const language of Object.keys(MORE_LANGUAGES) as MoreLanguage[])
      expect(() => writeSample(language, sampleRequest(example))).not.toThrow();
    expect(() => maskedRequest(example, new Set())).not.toThrow();
  },
);

it('only the real endpoint begins with empty fields, because it changes real data', () => {
  expect(SERVER_KINDS.filter(isReal)).toEqual(['real', 'relay']);
});
