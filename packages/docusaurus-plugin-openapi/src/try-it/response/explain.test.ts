import {expect, it} from 'vitest';
import type {ApiResponse} from '@batchwise/openapi/operation';
import {operation} from '../../../../openapi/tests/operation-fixture.ts';
import {explain} from './explain.ts';

const response = (
  status: string,
  description: string,
  examples: ApiResponse['examples'] = [],
): ApiResponse => ({status, description, examples});

it('a call that failed is explained by the error code in its response, else by its status', () => {
  const described = operation({
    responses: [
      response('403', 'Not allowed.', [
        {name: 'missing', summary: 'The token is missing', text: '{"error_code":"403010"}'},
      ]),
    ],
  });
  expect(explain(described, 403, '{"error_code":"403010"}')).toBe('The token is missing.');
  expect(explain(described, 403, 'not JSON')).toBe('Not allowed.');
  expect(explain(described, 404, '')).toBeUndefined();
});

it.each([
  ['code', '{"code":17}', '{"code":17,"message":"Sorry"}', 'Too old.'],
  ['errorCode', '{"errorCode":"E17"}', '{"errorCode":"E17"}', 'Too old.'],
  ['another code', '{"code":17}', '{"code":18}', 'Wrong.'],
  ['a code that is null', '{"code":null}', '{}', 'Wrong.'],
  ['the status as a code', '{"code":400}', '{"code":400}', 'Wrong.'],
])('an example explains a failure by %s', (_, text, body, explanation) => {
  const examples = [{name: 'old', summary: 'Too old', text}];
  const described = operation({responses: [response('400', 'Wrong.', examples)]});
  expect(explain(described, 400, body)).toBe(explanation);
});

it('a call that failed is explained by the class of its status, and by the default, where the status itself is not described', () => {
  const described = operation({
    responses: [
      response('200', 'Fine.'),
      response('4XX', 'The request is wrong.'),
      response('default', 'Something went wrong.'),
    ],
  });
  expect(explain(described, 404, '')).toBe('The request is wrong.');
  expect(explain(described, 500, '')).toBe('Something went wrong.');
});
