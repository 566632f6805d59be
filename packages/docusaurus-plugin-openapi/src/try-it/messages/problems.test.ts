import type {Problem} from '@batchwise/openapi/request';
import {expect, it} from 'vitest';
import {problemText} from './problems.ts';

it.each<[Problem, string]>([
  [{field: 'body', code: 'json', line: 1, column: 2}, 'This value is not valid.'],
  [{field: 'server', code: 'url'}, 'This value is not valid.'],
  [{field: 'Authorization', code: 'header'}, 'This value is not valid.'],
  [
    {field: 'body', code: 'schema', keyword: 'type', expected: 'object'},
    'This value is not valid.',
  ],
  [{field: 'datasetId', code: 'required'}, 'This is required.'],
])('a problem has a text when the validator cannot be loaded: %o', (problem, text) => {
  expect(problemText(problem, 'en', undefined)).toBe(text);
});
