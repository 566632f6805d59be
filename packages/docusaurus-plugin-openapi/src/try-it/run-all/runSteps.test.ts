// @vitest-environment jsdom
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Step} from '@batchwise/openapi/workflow';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {runSteps, type StepView} from './runSteps.ts';

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

/** Runs one step, and returns the last view of it. */
async function viewOf(step: Partial<Step>): Promise<StepView | undefined> {
  let last: StepView | undefined;
  const {port} = server.address() as AddressInfo;
  await runSteps({
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
        parameters: ['a', 'b'].map((name) =>
          parameter({name, in: 'query', schema: {type: 'integer'}}),
        ),
      }),
    },
    servers: {offered: ['own'], default: 'own', localUrl: '', realUrl: ''},
    choice: {server: 'own', ownUrl: `http://127.0.0.1:${port}`},
    locale: 'en',
    loadMock: () => Promise.reject(new Error('This test uses no mock.')),
    signal: new AbortController().signal,
    show: (_id, view) => {
      last = view;
    },
  });
  return last;
}

describe('a step that failed', () => {
  it('has the status of its response, and a whole sentence as the reason', async () => {
    expect(await viewOf({})).toEqual({
      state: 'failed',
      status: '404 Not Found',
      reasons: ['The response does not meet the success criteria of this step.'],
    });
  });

  it('has no status before a response, and one reason for each problem of the request', async () => {
    const view = await viewOf({
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
