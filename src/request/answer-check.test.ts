import {describe, expect, it} from 'vitest';
import type {ApiResponse, Operation} from '../openapi/types';
import {checkAnswer, checkJson} from './answer-check';
import {answersFor} from './answer-of';
import type {Answered} from './receive';

const answer = (status: string, more: Partial<ApiResponse> = {}): ApiResponse => ({
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
): ApiResponse => answer(status, {mediaType: 'application/json', schema});

function operation(answers: ApiResponse[], method = 'GET'): Operation {
  return {
    id: 'o',
    method,
    path: '/',
    summary: '',
    description: '',
    server: 'https://x',
    accept: 'application/json',
    parameters: [],
    responses: answers,
  };
}

function answered(
  status: number,
  text: string,
  headers: [string, string][] = [['content-type', 'application/json; charset=utf-8']],
): Answered {
  return {
    kind: 'answer',
    status,
    statusText: '',
    headers,
    text,
    size: new TextEncoder().encode(text).length,
    milliseconds: 1,
  };
}

const check = (answers: ApiResponse[], given: Answered, method?: string) =>
  checkAnswer(operation(answers, method), given, async (schema) => checkJson(schema, given.text));

describe('what the description says of a status', () => {
  const all = operation([answer('200'), answer('2xx'), answer('default')]);
  it.each([
    [200, '200'],
    [201, '2xx'],
    [404, 'default'],
  ])('%i is found at %s', (status, key) => {
    expect(answersFor(all, status).map((one) => one.status)).toEqual([key]);
  });
});

describe('an answer', () => {
  it('matches when its body fits the schema', async () => {
    expect(await check([json('200')], answered(200, '{"id":"a"}'))).toEqual({kind: 'matches'});
  });

  it('differs with the place and the rule', async () => {
    const result = await check([json('200')], answered(200, '{"id":1}'));
    expect(result).toMatchObject({
      kind: 'differs',
      problems: [
        {place: 'body', violation: {path: ['id'], keyword: 'type', expected: 'string'}, found: '1'},
      ],
    });
  });

  it('quotes the value as it is written in the body, shortened', async () => {
    const quoted = async (value: string) => {
      const result = await check([json('200')], answered(200, `{"id":${value}}`));
      return result.kind === 'differs' && result.problems.map((one) => 'found' in one && one.found);
    };
    expect(await quoted('9007199254740993.10')).toEqual(['9007199254740993.10']);
    expect(await quoted('{"a": 1}')).toEqual(['{…}']);
    expect(await quoted('1'.repeat(100))).toEqual([`${'1'.repeat(80)}…`]);
  });

  it('differs when it is said to be JSON and is not', async () => {
    expect(await check([json('200')], answered(200, '{"id":'))).toEqual({
      kind: 'differs',
      problems: [{place: 'json'}],
    });
  });

  it('is told to be undocumented by status and by media type', async () => {
    expect(await check([json('200')], answered(418, '{}'))).toEqual({
      kind: 'undocumented',
      what: 'status',
      found: '418',
      documented: ['200'],
    });
    expect(
      await check([json('200')], answered(200, '<a/>', [['content-type', 'text/html']])),
    ).toEqual({
      kind: 'undocumented',
      what: 'mediaType',
      found: 'text/html',
      documented: ['application/json'],
    });
    expect(await check([answer('200')], answered(200, '{}'))).toMatchObject({
      kind: 'undocumented',
      what: 'mediaType',
      documented: [],
    });
  });

  it('may be without a body where the description has none, or HTTP has none', async () => {
    expect(await check([answer('204')], answered(204, '', []))).toEqual({kind: 'matches'});
    expect(await check([json('200')], answered(200, ''), 'HEAD')).toEqual({kind: 'matches'});
    expect(await check([json('200')], answered(200, ''))).toMatchObject({
      kind: 'undocumented',
      what: 'noBody',
      documented: ['application/json'],
    });
  });

  it('falls under a range of media types', async () => {
    expect(
      await check([{...json('200'), mediaType: 'application/*'}], answered(200, '{}')),
    ).toMatchObject({kind: 'differs'});
    expect(
      await check(
        [{...json('200'), mediaType: '*/*'}, json('200', {type: 'object'})],
        answered(200, '{}'),
      ),
    ).toEqual({kind: 'matches'});
  });

  it('is not said to match when it was not checked', async () => {
    expect(
      await check([answer('200', {mediaType: 'application/json'})], answered(200, '{}')),
    ).toEqual({kind: 'unchecked', why: 'noSchema'});
    expect(
      await check(
        [answer('200', {mediaType: 'application/xml', schema: {type: 'object'}})],
        answered(200, '<a/>', [['content-type', 'application/xml']]),
      ),
    ).toEqual({kind: 'unchecked', why: 'notJson'});
    expect(await check([json('200')], {...answered(200, '{}'), size: 1_000_001})).toEqual({
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
        answered(200, deep),
      ),
    ).toEqual({kind: 'unchecked', why: 'failed'});
  });

  it('has the headers that the description asks for', async () => {
    const described = {
      ...json('429', {type: 'object'}),
      headers: [{name: 'Retry-After', required: true, schema: {type: 'integer', minimum: 0}}],
    };
    const type: [string, string] = ['content-type', 'application/json'];
    expect(await check([described], answered(429, '{}', [type]))).toEqual({
      kind: 'differs',
      problems: [{place: 'header', name: 'Retry-After'}],
    });
    expect(await check([described], answered(429, '{}', [type, ['retry-after', '5']]))).toEqual({
      kind: 'matches',
    });
    expect(
      await check([described], answered(429, '{}', [type, ['retry-after', 'soon']])),
    ).toMatchObject({
      kind: 'differs',
      problems: [{place: 'header', found: 'soon', violation: {keyword: 'type'}}],
    });
  });
});
