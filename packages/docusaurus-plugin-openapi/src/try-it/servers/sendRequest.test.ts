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

const answered = (text: string, status = 201): ReceivedResponse => ({
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

it('an answer hands on the texts that the description marks, also behind a reference', () => {
  const text = '{"id":"0a","name":"one"}';
  expect(handedOn(describing(shared), answered(text))).toEqual([['BATCH_ID', '0a']]);
  expect(
    handedOn(describing({$ref: '#/$defs/Batch', $defs: {Batch: shared}}), answered(text)),
  ).toEqual([['BATCH_ID', '0a']]);
});

it.each([
  ['a value that is no text', answered('{"id":5}')],
  ['a body that is not JSON', answered('<id>')],
  ['a status without a description', answered('{"id":"0a"}', 200)],
  ['a request that failed', {kind: 'cancelled'} as const],
])('%s hands nothing on', (_, outcome) => {
  expect(handedOn(describing(shared), outcome)).toEqual([]);
});

it('an answer is looked into once, and not at all where it has nothing to hand on', () => {
  const parse = vi.spyOn(JSON, 'parse');
  const text = '{"id":"0a"}';
  expect(withHandedOn(describing(shared), answered(text))).toEqual({
    ...answered(text),
    handedOn: [['BATCH_ID', '0a']],
  });
  expect(parse).toHaveBeenCalledTimes(1);
  expect(
    handedOn(describing({type: 'object', properties: {id: {type: 'string'}}}), answered(text)),
  ).toEqual([]);
  expect(parse).toHaveBeenCalledTimes(1);
});
