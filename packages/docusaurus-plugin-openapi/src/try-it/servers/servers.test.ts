import {describe, expect, it} from 'vitest';
import type {Operation} from '@batchwise/openapi/operation';
import {baseUrl, serversFromEnvironment, startsEmpty, type ServerSettings} from './servers.ts';

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
      'TRY_IT_SERVERS names the server "Real", which does not exist. Allowed are mock, local, real, own.',
    );
    expect(() => serversFromEnvironment(SETTINGS, {TRY_IT_SERVERS: ' , '})).toThrow(
      'TRY_IT_SERVERS is empty. Name at least one server. Allowed are mock, local, real, own.',
    );
    expect(() => serversFromEnvironment(SETTINGS, {TRY_IT_DEFAULT_SERVER: 'own'})).toThrow(
      'TRY_IT_DEFAULT_SERVER is "own", which is not offered. Offered are mock, local, real.',
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

it('only the real endpoint begins with empty fields, because it changes real data', () => {
  expect((['mock', 'local', 'real', 'own'] as const).filter(startsEmpty)).toEqual(['real']);
});
