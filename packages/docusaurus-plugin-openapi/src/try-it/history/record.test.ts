import {beforeEach, describe, expect, it, vi} from 'vitest';
import type {Outcome} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import {forgetHistory, history} from './entries.ts';
import {record, type Sent} from './record.ts';

const operation: Operation = {
  id: 'o',
  method: 'POST',
  path: '/a',
  summary: '',
  description: '',
  server: 'https://x',
  accept: 'application/json',
  parameters: [
    {
      name: 'Authorization',
      in: 'header',
      required: true,
      secret: true,
      description: '',
      schema: {type: 'string'},
      kind: 'string',
      prefix: 'Bearer ',
      placeholder: '{TOKEN}',
    },
    {
      name: 'q',
      in: 'query',
      required: true,
      secret: false,
      description: '',
      schema: {type: 'string'},
      kind: 'string',
      placeholder: '{Q}',
    },
  ],
  body: {
    required: true,
    description: '',
    mediaType: 'application/json',
    kind: 'json',
    schema: {},
    fields: [],
    examples: [],
  },
  responses: [],
};

const sent = (more: Partial<Sent['values']> = {}): Sent => ({
  operation,
  base: 'https://user:pass@x/v1',
  server: 'own',
  ownUrl: 'https://x',
  values: {
    parameters: {Authorization: 'top-secret/1', q: 'has top-secret/1 in it'},
    body: '{"t":"top-secret/1"}',
    ...more,
  },
});

const outcome = (text: string, size = text.length): Outcome => ({
  kind: 'response',
  status: 200,
  statusText: '',
  headers: [],
  text,
  size,
  milliseconds: 1,
});

beforeEach(() => {
  vi.stubGlobal('window', {location: {pathname: '/page'}});
  forgetHistory();
});

describe('the history', () => {
  it('holds no secret that was typed, wherever it stands in the request', () => {
    record(sent(), outcome('{}'));
    expect(JSON.stringify(history())).not.toMatch(/top-secret|top-secret%2F1|user:pass/);
    expect(history()[0]).toMatchObject({
      page: '/page',
      operation: 'o',
      body: '{}',
      request: {method: 'POST', body: '{"t":"••••••"}'},
    });
    expect(history()[0]?.request.headers).toContainEqual(
      ['authorization', 'Bearer {TOKEN}'].map(
        (text) =>
          expect.stringMatching(new RegExp(`^${text.replace(/[{}]/g, '\\$&')}$`, 'i')) as string,
      ),
    );
  });

  it('keeps the last 20 requests, the newest first', () => {
    for (let n = 1; n <= 25; n += 1) record(sent(), outcome(`{"n":${n}}`));
    expect(history().map(({body}) => body)).toEqual(
      Array.from({length: 20}, (_, at) => `{"n":${25 - at}}`),
    );
  });

  it('does not keep a body that is large or no text, but says how large it was', () => {
    record(sent(), outcome('x'.repeat(200_001)));
    record(sent(), outcome('', 12));
    expect(
      history().map(({body, outcome: one}) => [body, one.kind === 'response' && one.size]),
    ).toEqual([
      [undefined, 12],
      [undefined, 200_001],
    ]);
  });
});
