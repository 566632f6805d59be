import {describe, expect, it} from 'vitest';
import {createClient, document} from '../../tests/fixture.ts';
import {createStore} from '../state/store.ts';
import {createMock} from './create-mock.ts';
import type {Handler, Setup, SetupResult} from './handlers.ts';

type Counter = {count: number; now: () => number};

const setup: Setup<Counter> = ({saved, now}) => {
  const state: Counter = {count: Number(saved ?? 0), now};
  return {state, save: () => state.count};
};
const latestReport: Handler<Counter> = (_request, {state}) => {
  state.count += 1;
  return {total: state.count, at: state.now()};
};
/** As a module that exports both. */
const handlers = {default: setup, latestReport};

const report = async (options: Parameters<typeof createClient>[0]): Promise<unknown> =>
  (await createClient(options).send('GET', '/v1/reports/latest', null, {'x-unit': 'kg'})).body;

describe('a setup', () => {
  it('gives each mock its own state and clock', async () => {
    const now = (): number => 1_700_000_000_000;
    for (let index = 0; index < 2; index += 1)
      expect(await report({handlers, now})).toEqual({total: 1, at: 1_700_000_000_000});
  });

  it('starts from the state that was saved', async () => {
    const store = createStore();
    await report({handlers, store});
    const saved = JSON.stringify(store.export());
    const next = createStore();
    next.import(JSON.parse(saved));
    expect(JSON.stringify(next.export())).toBe(saved);
    expect(await report({handlers, store: next})).toMatchObject({total: 2});
  });

  it('gets the description', () => {
    let given: unknown;
    createMock(document, {
      handlers: {
        default: (start) => {
          given = start.document;
          return {};
        },
      },
    });
    expect(given).toBe(document);
  });

  const rules: SetupResult = {
    checks: false,
    limits: {urlCharacters: 60},
    onFault: ({kind}) => new Response(kind, {status: 418}),
  };

  it('may turn checks off, set limits, and tell every fault in its own way', async () => {
    const {send} = createClient({
      handlers: {
        default: () => rules,
        getCrate: () => {
          throw new Error('broken');
        },
      },
      onError: () => undefined,
    });
    const told = async (method: string, path: string): Promise<unknown> =>
      (await send(method, path, null, {authorization: ''})).text;
    expect(await told('GET', '/v1/nothing')).toBe('route');
    expect(await told('DELETE', '/v1/crates')).toBe('method');
    expect(await told('GET', '/v1/crates/1')).toBe('handler');
    expect(await told('GET', `/v1/crates?colour=${'x'.repeat(60)}`)).toBe('urlTooLong');
    expect((await send('POST', '/v1/crates', {}, {authorization: ''})).status).toBe(201);
  });

  it('comes after the options of the mock', async () => {
    const {send} = createClient({handlers: {default: () => rules}, checks: true});
    expect((await send('POST', '/v1/crates', {})).text).toBe('body');
  });

  it.each<[string, unknown, string]>([
    [
      'that throws',
      () => {
        throw new Error('There is no example "created".');
      },
      'The setup of the handlers failed: There is no example "created".',
    ],
    [
      'that returns nothing',
      () => undefined,
      'The setup of the handlers did not return an object.',
    ],
    ['that is asynchronous', async () => ({}), 'and not a promise'],
    [
      'with an unknown result',
      () => ({sate: 1}),
      'no option "handlers.default().sate". Did you mean "handlers.default().state"?',
    ],
    [
      'with a wrong limit',
      () => ({limits: {bodyBytes: 0}}),
      'The option "handlers.default().limits.bodyBytes" of the mock is 0.',
    ],
    ['that is no function', {}, 'The option "handlers.default" of the mock is {}. Use a setup'],
  ])('%s stops the mock from starting, and says why', (_, wrong, message) => {
    const given = {handlers: {default: wrong as Setup}};
    expect(() => createMock(document, given)).toThrow(message);
  });
});

it('a faulty `onFault` is reported, and the fault is told as described', async () => {
  const errors: unknown[] = [];
  const {send} = createClient({
    onFault: () => {
      throw new Error('broken');
    },
    onError: (error) => errors.push(error),
  });
  expect((await send('GET', '/nothing')).status).toBe(404);
  expect(errors).toHaveLength(1);
});
