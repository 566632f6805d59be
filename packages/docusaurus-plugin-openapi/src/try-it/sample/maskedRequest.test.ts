// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import type {Operation} from '@batchwise/openapi/operation';
import {toCurl} from '@batchwise/openapi/samples';
import {MORE_LANGUAGES, type MoreLanguage, type SampleLanguage} from '@batchwise/openapi/samples';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import type {ServerKind} from '../servers/servers.ts';
import {deriveExample, sampleRequest} from '../state/selectors.ts';
import {EMPTY_INPUT} from '../state/types.ts';
import {maskedRequest, shownBase} from './maskedRequest.ts';
import {writeCode} from './OtherSample.tsx';

const secret = {required: true, secret: true};

const SECRETS: Operation = operation({
  method: 'GET',
  path: '/things/{path key}',
  parameters: [
    parameter({name: 'path key', in: 'path', ...secret}),
    parameter({name: 'x-api-key', ...secret, placeholder: '{API_KEY}'}),
    parameter({name: 'Authorization', ...secret, credential: 'basic', placeholder: '{USER}'}),
    parameter({name: 'Proxy', ...secret, credential: 'bearer', placeholder: '{ACCESS_TOKEN}'}),
    parameter({name: 'key', in: 'query', ...secret}),
    parameter({name: 'session', in: 'cookie', ...secret}),
    parameter({name: 'note', in: 'query'}),
  ],
});

const TYPED = {
  'path key': 'pa/th',
  'x-api-key': 'key',
  Authorization: 'ada:lovelace',
  Proxy: 'Bearer to"ken',
  key: 'a b&c',
  session: 's;1',
  note: 'key',
};

function shown(
  described: Operation,
  parameters: Record<string, string>,
  {server = 'mock', ownUrl = ''}: {server?: ServerKind; ownUrl?: string} = {},
) {
  const settings = {offered: [server], default: server, localUrl: '', realUrl: ''};
  const example = deriveExample(
    {operation: described, preset: {parameters: {}}, settings},
    {input: {...EMPTY_INPUT, parameters}},
    {server, ownUrl},
    {},
  );
  return {example, masked: (revealed: string[] = []) => maskedRequest(example, new Set(revealed))};
}

const withDots = (code: string) => code.replace(/xSECRETx\d+x/g, '••');

describe('the shown request', () => {
  it('has masks in the places of the secrets, and nowhere else', () => {
    const {request} = shown(SECRETS, TYPED).masked();
    expect(withDots(toCurl(request))).toBe(
      [
        `curl -X GET 'https://api.example.com/v1/things/••?key=••&note=key'`,
        `-H 'accept: application/json'`,
        `-H 'x-api-key: ••'`,
        `-H 'Authorization: Basic ••'`,
        `-H 'Proxy: Bearer ••'`,
        `-H 'cookie: session=••'`,
      ].join(' \\\n  '),
    );
  });

  it('knows the placeholder of each mask, for paper', () => {
    const {masks} = shown(SECRETS, TYPED).masked();
    expect(masks.map(({placeholder}) => placeholder)).toContain('{ACCESS_TOKEN}');
  });

  it('is the copied one where no secret is given, or each is revealed', () => {
    const none = shown(SECRETS, {note: 'x'});
    expect(none.masked().request).toEqual(sampleRequest(none.example));
    const all = shown(SECRETS, TYPED);
    expect(all.masked(Object.keys(TYPED)).request).toEqual(sampleRequest(all.example));
  });

  it('has the placeholder of a secret that cannot be sent, as the copied one has', () => {
    const {example, masked} = shown(SECRETS, {...TYPED, 'x-api-key': 'not\u2026latin'});
    const line = `-H 'x-api-key: {API_KEY}'`;
    expect(toCurl(masked().request)).toContain(line);
    expect(toCurl(sampleRequest(example))).toContain(line);
  });

  it('has only the chosen credentials', () => {
    const described = {...SECRETS, security: [['x-api-key'], ['Authorization']]};
    const settings = {
      offered: ['mock' as const],
      default: 'mock' as const,
      localUrl: '',
      realUrl: '',
    };
    const example = deriveExample(
      {operation: described, preset: {parameters: {}}, settings},
      {input: {...EMPTY_INPUT, parameters: TYPED, security: 1}},
      {server: 'mock', ownUrl: ''},
      {},
    );
    const code = toCurl(maskedRequest(example, new Set()).request);
    expect(code).toContain('Authorization: Basic');
    expect(code).not.toContain('x-api-key');
  });

  it.each(['curl', 'javascript', 'python', ...Object.keys(MORE_LANGUAGES)] as (
    SampleLanguage | MoreLanguage
  )[])('holds no secret in any encoding: %s', async (language) => {
    const code = await writeCode(shown(SECRETS, TYPED).masked().request, language);
    expect(code).not.toMatch(/pa(\/|%2F)th|lovelace|YWRh|to\\?"ken|a(%20|\+| )b|s(;|%3B)1/);
    expect(code).toMatch(/xSECRETx\d+x/);
  });

  it.each([
    ['https://ada:love@own.example', 'https://••••••@own.example'],
    ['ada:love@own.example', '••••••@own.example'],
    ['https://ada:lo/ve@own.example/v1', 'https://••••••@own.example/v1'],
    ['https://own.example/@me', 'https://own.example/@me'],
  ])('hides the user of a custom URL: %s', (ownUrl, expected) => {
    expect(shownBase(ownUrl)).toBe(expected);
    const {masked} = shown(operation(), {}, {server: 'own', ownUrl});
    expect(toCurl(masked().request)).not.toMatch(/love|lo\/ve/);
  });
});
