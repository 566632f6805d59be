import {afterEach, expect, it, vi} from 'vitest';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {Schema} from '@batchwise/openapi/operation';
import {operation} from '../../../../openapi/tests/operation-fixture.ts';
import {handedOn, withHandedOn} from './sendRequest.ts';

afterEach(() => vi.restoreAllMocks());

const describing = (schema: Schema) =>
  operation({
    responses: [
      {status: '201', description: '', examples: [], mediaType: 'application/json', schema},
    ],
  });

const received = (text: string, status = 201): ReceivedResponse => ({
  kind: 'response',
  status,
  statusText: '',
  headers: [],
  text,
  size: text.length,
  milliseconds: 1,
});

const shared = {
  type: 'object',
  properties: {id: {type: 'string', 'x-value': 'BATCH_ID'}, name: {type: 'string'}},
} satisfies Schema;

it('a response shares the texts that the description marks, also behind a reference', () => {
  const text = '{"id":"0a","name":"one"}';
  expect(handedOn(describing(shared), received(text))).toEqual([['BATCH_ID', '0a']]);
  expect(
    handedOn(describing({$ref: '#/$defs/Batch', $defs: {Batch: shared}}), received(text)),
  ).toEqual([['BATCH_ID', '0a']]);
});

it.each([
  ['a value that is not text', received('{"id":5}')],
  ['a body that is not JSON', received('<id>')],
  ['a status without a description', received('{"id":"0a"}', 200)],
  ['a request that failed', {kind: 'cancelled'} as const],
])('%s hands nothing on', (_, outcome) => {
  expect(handedOn(describing(shared), outcome)).toEqual([]);
});

it('a response is searched once, and not at all where it has nothing to share', () => {
  const parse = vi.spyOn(JSON, 'parse');
  const text = '{"id":"0a"}';
  expect(withHandedOn(describing(shared), received(text))).toEqual({
    ...received(text),
    handedOn: [['BATCH_ID', '0a']],
  });
  expect(parse).toHaveBeenCalledTimes(1);
  expect(
    handedOn(describing({type: 'object', properties: {id: {type: 'string'}}}), received(text)),
  ).toEqual([]);
  expect(parse).toHaveBeenCalledTimes(1);
});
