// @vitest-environment jsdom
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Step} from '@batchwise/openapi/workflow';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import type {ApiResponse} from '@batchwise/openapi/operation';
import {runSteps, type RunResult, type StepView} from './runSteps.ts';

/** The bodies of the next responses, as JSON. After them, the server sends a 404. */
const replies: object[] = [];
const server = createServer((_request, response) => {
  const reply = replies.shift();
  response.writeHead(reply ? 200 : 404, {'content-type': 'application/json'});
  response.end(JSON.stringify(reply ?? {}));
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const STEP: Step = {
  id: 'make',
  title: 'Make',
  description: '',
  operation: 'make',
  parameters: [],
  criteria: [{type: 'simple', condition: '$statusCode == 200'}],
  outputs: {},
};

/** Runs one step, and returns its views, the last of them and the result of the run. */
async function runOne(
  step: Partial<Step>,
  {signal, responses = []}: {signal?: AbortSignal; responses?: ApiResponse[]} = {},
): Promise<{views: StepView[]; view: StepView | undefined; result: RunResult}> {
  const views: StepView[] = [];
  const {port} = server.address() as AddressInfo;
  const result = await runSteps({
    workflow: {
      id: 'w',
      summary: '',
      description: '',
      inputs: [],
      steps: [{...STEP, ...step}],
      outputs: {},
    },
    operations: {
      make: operation({
        id: 'make',
        responses,
        parameters: ['a', 'b'].map((name) =>
          parameter({name, in: 'query', schema: {type: 'integer'}}),
        ),
      }),
    },
    servers: {offered: ['own'], default: 'own', localUrl: '', realUrl: ''},
    choice: {server: 'own', ownUrl: `http://127.0.0.1:${port}`},
    locale: 'en',
    loadMocks: {},
    signal: signal ?? new AbortController().signal,
    show: (_id, view) => views.push(view),
  });
  return {views, view: views.at(-1), result};
}

describe('the values of a step', () => {
  const criteria = [{type: 'simple' as const, condition: "$response.body#/status == 'active'"}];

  it('are its outputs and what its success criteria test, without objects', async () => {
    replies.push({id: 7, status: 'active', job: {}});
    const outputs = {made: '$response.body#/id', job: '$response.body#/job'};
    const {result, view} = await runOne({criteria, outputs});
    expect(result).toBe('done');
    expect(view?.values).toEqual({made: '7', status: 'active'});
  });

  it('change from attempt to attempt, which the reader sees counted', async () => {
    replies.push({status: 'loading'}, {status: 'active'});
    const retry = {after: 0, limit: 1, when: [], unless: []};
    const {views} = await runOne({criteria, retry});
    expect(views.map(({state, attempt, values}) => [state, attempt, values?.status])).toEqual([
      ['running', 1, undefined],
      ['running', 1, 'loading'],
      ['running', 2, undefined],
      ['done', 2, 'active'],
    ]);
  });
});

describe('a step that failed', () => {
  it('has the status of its response, and a whole sentence as the reason', async () => {
    const {result, view} = await runOne({});
    expect(result).toBe('failed');
    expect(view).toMatchObject({
      state: 'failed',
      status: '404 Not Found',
      reasons: ['The response does not meet the success criteria of this step.'],
      heading: undefined,
    });
    expect(view?.milliseconds).toBeGreaterThan(0);
  });

  it('has the meaning of its status as the reason, where the description has this status', async () => {
    const responses = [{status: '404', description: 'There is no such shop.', examples: []}];
    expect((await runOne({}, {responses})).view?.reasons).toEqual(['There is no such shop.']);
  });

  it('leads to the heading about its status, where the description has this status', async () => {
    const responses = [{status: '404', description: '', examples: []}];
    expect((await runOne({}, {responses})).view?.heading).toBe('status-404');
  });

  it('has no status before a response, and one reason for each problem of the request', async () => {
    const {view} = await runOne({
      parameters: [
        {name: 'a', in: 'query', value: 'x'},
        {name: 'b', in: 'query', value: 'y'},
      ],
    });
    expect(view?.status).toBeUndefined();
    expect(view?.reasons).toEqual([
      'a: Wrong type. Expected: integer.',
      'b: Wrong type. Expected: integer.',
    ]);
  });
});

it('a run that the reader stopped has not failed', async () => {
  const {view, result} = await runOne({}, {signal: AbortSignal.abort()});
  expect(result).toBe('stopped');
  expect(view).toMatchObject({state: 'failed', status: undefined, reasons: ['Cancelled']});
});
