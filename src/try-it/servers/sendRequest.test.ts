import {afterEach, expect, it, vi} from 'vitest';
import {withSharedPlaces} from '../../openapi/operation/shared-places';
import type {Schema} from '../../openapi/types';
import {operation} from '../../request/build/fixture';
import type {ReceivedResponse} from '../../request/http/send';
import {handedOn, withHandedOn} from './sendRequest';

afterEach(() => vi.restoreAllMocks());

const describing = (schema: Schema) => {
  const described = operation({
    responses: [
      {status: '201', description: '', examples: [], mediaType: 'application/json', schema},
    ],
  });
  return withSharedPlaces([described])[0] ?? described;
};

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
  ['a number that is not exact', answered('{"id":12345678901234567890}')],
  ['a value that is neither text nor number', answered('{"id":true}')],
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
