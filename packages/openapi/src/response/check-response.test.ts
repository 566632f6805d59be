import {describe, expect, it} from 'vitest';
import type {ApiResponse, Operation} from '../operation/types.ts';
import {checkJson, checkResponse} from './check-response.ts';
import {responsesFor} from './find-response.ts';
import type {ReceivedResponse} from './receive.ts';

const described = (status: string, more: Partial<ApiResponse> = {}): ApiResponse => ({
  status,
  description: '',
  examples: [],
  ...more,
});

const json = (
  status: string,
  schema: ApiResponse['schema'] = {
    type: 'object',
    required: ['id'],
    properties: {id: {type: 'string'}},
  },
): ApiResponse => described(status, {mediaType: 'application/json', schema});

function operation(responses: ApiResponse[], method = 'GET'): Operation {
  return {
    id: 'o',
    method,
    path: '/',
    summary: '',
    description: '',
    server: 'https://x',
    accept: 'application/json',
    parameters: [],
    responses,
  };
}

function received(
  status: number,
  text: string,
  headers: [string, string][] = [['content-type', 'application/json; charset=utf-8']],
): ReceivedResponse {
  return {
    kind: 'response',
    status,
    statusText: '',
    headers,
    text,
    size: new TextEncoder().encode(text).length,
    milliseconds: 1,
  };
}

const check = (responses: ApiResponse[], given: ReceivedResponse, method?: string) =>
  checkResponse(operation(responses, method), given, async (schema) =>
    checkJson(schema, given.text),
  );

describe('the described responses of a status', () => {
  const all = operation([described('200'), described('2xx'), described('default')]);
  it.each([
    [200, '200'],
    [201, '2xx'],
    [404, 'default'],
  ])('%i is described under %s', (status, key) => {
    expect(responsesFor(all, status).map((one) => one.status)).toEqual([key]);
  });
});

describe('a response', () => {
  it('matches when its body fits the schema', async () => {
    expect(await check([json('200')], received(200, '{"id":"a"}'))).toEqual({kind: 'matches'});
  });

  it('has the last of several content types', async () => {
    const headers: [string, string][] = [['content-type', 'text/html, application/json']];
    expect(await check([json('200')], received(200, '{"id":"a"}', headers))).toEqual({
      kind: 'matches',
    });
  });

  it('differs with the place and the rule', async () => {
    const result = await check([json('200')], received(200, '{"id":1}'));
    expect(result).toMatchObject({
      kind: 'differs',
      problems: [
        {place: 'body', violation: {path: ['id'], keyword: 'type', expected: 'string'}, found: '1'},
      ],
    });
  });

  it('quotes the value as it is written in the body, shortened', async () => {
    const quoted = async (value: string) => {
      const result = await check([json('200')], received(200, `{"id":${value}}`));
      return result.kind === 'differs' && result.problems.map((one) => 'found' in one && one.found);
    };
    expect(await quoted('9007199254740993.10')).toEqual(['9007199254740993.10']);
    expect(await quoted('{"a": 1}')).toEqual(['{…}']);
    expect(await quoted('1'.repeat(100))).toEqual([`${'1'.repeat(80)}…`]);
  });

  it('differs when its content type is JSON and its body is not', async () => {
    expect(await check([json('200')], received(200, '{"id":'))).toEqual({
      kind: 'differs',
      problems: [{place: 'json'}],
    });
  });

  it('is undocumented where the description lacks its status or media type', async () => {
    expect(await check([json('200')], received(418, '{}'))).toEqual({
      kind: 'undocumented',
      what: 'status',
      found: '418',
      documented: ['200'],
    });
    expect(
      await check([json('200')], received(200, '<a/>', [['content-type', 'text/html']])),
    ).toEqual({
      kind: 'undocumented',
      what: 'mediaType',
      found: 'text/html',
      documented: ['application/json'],
    });
    expect(await check([described('200')], received(200, '{}'))).toMatchObject({
      kind: 'undocumented',
      what: 'mediaType',
      documented: [],
    });
  });

  it('may lack a body where the description or HTTP allows that', async () => {
    expect(await check([described('204')], received(204, '', []))).toEqual({kind: 'matches'});
    expect(await check([json('200')], received(200, ''), 'HEAD')).toEqual({kind: 'matches'});
    expect(await check([json('200')], received(200, ''))).toMatchObject({
      kind: 'undocumented',
      what: 'noBody',
      documented: ['application/json'],
    });
  });

  it('is described by a range of media types', async () => {
    expect(
      await check([{...json('200'), mediaType: 'application/*'}], received(200, '{}')),
    ).toMatchObject({kind: 'differs'});
    expect(
      await check(
        [{...json('200'), mediaType: '*/*'}, json('200', {type: 'object'})],
        received(200, '{}'),
      ),
    ).toEqual({kind: 'matches'});
  });

  it('does not match where it was not checked', async () => {
    expect(
      await check([described('200', {mediaType: 'application/json'})], received(200, '{}')),
    ).toEqual({kind: 'unchecked', why: 'noSchema'});
    expect(
      await check(
        [described('200', {mediaType: 'application/xml', schema: {type: 'object'}})],
        received(200, '<a/>', [['content-type', 'application/xml']]),
      ),
    ).toEqual({kind: 'unchecked', why: 'notJson'});
    expect(await check([json('200')], {...received(200, '{}'), size: 1_000_001})).toEqual({
      kind: 'unchecked',
      why: 'tooLarge',
    });
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(
      await check(
        [
          json('200', {
            $ref: '#/$defs/list',
            $defs: {list: {type: 'array', items: {$ref: '#/$defs/list'}}},
          }),
        ],
        received(200, deep),
      ),
    ).toEqual({kind: 'unchecked', why: 'failed'});
  });

  it('has the headers that the description asks for', async () => {
    const limited = {
      ...json('429', {type: 'object'}),
      headers: [{name: 'Retry-After', required: true, schema: {type: 'integer', minimum: 0}}],
    };
    const type: [string, string] = ['content-type', 'application/json'];
    expect(await check([limited], received(429, '{}', [type]))).toEqual({
      kind: 'differs',
      problems: [{place: 'header', name: 'Retry-After'}],
    });
    expect(await check([limited], received(429, '{}', [type, ['retry-after', '5']]))).toEqual({
      kind: 'matches',
    });
    expect(
      await check([limited], received(429, '{}', [type, ['retry-after', 'soon']])),
    ).toMatchObject({
      kind: 'differs',
      problems: [{place: 'header', found: 'soon', violation: {keyword: 'type'}}],
    });
  });
});
