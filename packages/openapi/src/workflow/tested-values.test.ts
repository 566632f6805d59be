import {expect, it} from 'vitest';
import type {Json} from '../operation/types.ts';
import {testedValues} from './tested-values.ts';
import type {Criterion} from './types.ts';

const simple = (condition: string): Criterion => ({type: 'simple', condition});
const jsonpath = (condition: string): Criterion => ({
  type: 'jsonpath',
  context: '$response.body',
  condition,
});

const valuesOf = (criteria: Criterion[], body: Json) =>
  testedValues(criteria, {
    inputs: {limit: '4'},
    steps: {},
    response: {status: 200, headers: [['x-state', 'ready']], body},
  });

it.each<[string, Criterion[], Json, Record<string, Json>]>([
  ['a status alone has none', [simple('$statusCode == 200 || $statusCode == 201')], {}, {}],
  [
    'a condition on the body, a header and an input',
    [
      simple("$response.body#/job/state == 'done' && $response.header.x-state == 'ready'"),
      simple('$response.body#/count < $inputs.limit'),
    ],
    {job: {state: 'done'}, count: 3},
    {state: 'done', 'x-state': 'ready', count: 3},
  ],
  [
    'a regular expression',
    [{type: 'regex', context: '$response.body#/state', condition: '^done$'}],
    {state: 'done'},
    {state: 'done'},
  ],
  [
    'a filter whose property is tested twice',
    [jsonpath("$[?@.status == 'active' || @.status == 'success']")],
    {a1: {status: 'active', size: 4}},
    {status: 'active'},
  ],
  [
    'the match of a filter, not the other items',
    [jsonpath("$.jobs[?(@.state == 'done' && !@.error)]")],
    {jobs: [{state: 'open'}, {state: 'done'}]},
    {state: 'done'},
  ],
  [
    'a filter without a match',
    [jsonpath("$[?@.status == 'active']")],
    {a1: {status: 'loading'}},
    {status: 'loading'},
  ],
  [
    'several values for one name have none',
    [jsonpath("$[?@.status != 'failed']")],
    [{status: 'active'}, {status: 'loading'}],
    {},
  ],
  ['an object is left out', [simple('$response.body#/job')], {job: {state: 'done'}}, {}],
  ['a query without a filter has none', [jsonpath('$.job.state')], {job: {state: 'done'}}, {}],
  ['a filter of a text has none', [jsonpath("$[?@.a == 'b']")], 'no JSON', {}],
])('the tested values: %s', async (_, criteria, body, expected) => {
  expect(await valuesOf(criteria, body)).toEqual(expected);
});
