import {describe, expect, it} from 'vitest';
import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {SERVER_KINDS, type ServerKind} from '../servers/servers.ts';
import type {SharedValue} from '../store/sharedValues.ts';
import {foreignSecrets} from './foreignSecrets.ts';

const token = {
  name: 'Authorization',
  in: 'header',
  shared: 'TOKEN',
  secret: true,
  credential: 'bearer',
  example: 'demo',
} as Parameter;
const operation = {
  parameters: [token],
  security: [['header Authorization']],
} as unknown as Operation;

const REAL = 'https://api.example.com/v1';

const isAsked = (server: ServerKind, base: string, value: SharedValue): boolean =>
  foreignSecrets(operation, {parameters: {}}, server, base, {TOKEN: value}).length > 0;

describe('credentials for another host', () => {
  const typed = {text: 'typed', origins: ['https://api.example.com']};

  it.each([
    'https://api.example.com.evil.example/v1',
    'https://other.example.com/v1',
    'https://api.example.com:8443/v1',
    'http://api.example.com/v1',
    'http://127.0.0.1:4010',
  ])('are not sent to %s without a question', (base) => {
    expect(isAsked('own', base, typed)).toBe(true);
    expect(isAsked('local', base, typed)).toBe(true);
  });

  it('are sent to the host that they were typed for, through a relay too', () => {
    expect(isAsked('real', REAL, typed)).toBe(false);
    expect(isAsked('relay', REAL, typed)).toBe(false);
  });

  it('are sent to a host that the reader allowed', () => {
    const origins = [...typed.origins, 'https://own.example'];
    expect(isAsked('own', 'https://own.example/v2', {...typed, origins})).toBe(false);
  });

  it('are no question in the mock of the page, nor if they are the example of the description', () => {
    expect(isAsked('mock', 'https://other.example.com', typed)).toBe(false);
    for (const server of SERVER_KINDS)
      expect(isAsked(server, 'https://other.example.com', {...typed, text: 'demo'})).toBe(false);
  });
});
