// @vitest-environment jsdom
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Step} from '@batchwise/openapi/workflow';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import type {ApiResponse} from '@batchwise/openapi/operation';
import {runSteps, type RunResult, type StepView} from './runSteps.ts';

const server = createServer((_request, response) => response.writeHead(404).end('{}'));

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

/** Runs one step, and returns the last view of it and the result of the run. */
async function runOne(
  step: Partial<Step>,
  {signal, responses = []}: {signal?: AbortSignal; responses?: ApiResponse[]} = {},
): Promise<{view: StepView | undefined; result: RunResult}> {
  let last: StepView | undefined;
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
    show: (_id, view) => {
      last = view;
    },
  });
  return {view: last, result};
}

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
