import {describe, expect, it} from 'vitest';
import type {Criterion, Retry, Step, Workflow} from './types.ts';
import type {Operation} from '../operation/types.ts';
import {jsonBody, operation, parameter, requestBody} from '../../tests/operation-fixture.ts';
import {send, type Outcome} from '../http/send.ts';
import type {HttpRequest} from '../request/types.ts';
import type {StepEvent, WorkflowOptions} from './run-step.ts';
import {runWorkflow, type WorkflowResult} from './run-workflow.ts';

const simple = (condition: string): Criterion => ({type: 'simple', condition});
const step = (given: Partial<Step> & {id: string}): Step => ({
  title: given.id,
  description: '',
  operation: 'make',
  parameters: [],
  criteria: [simple('$statusCode == 200')],
  outputs: {},
  ...given,
});

const operations: Record<string, Operation> = {
  make: operation({
    id: 'make',
    path: '/things',
    parameters: [parameter({name: 'x-org', required: true})],
    body: jsonBody({type: 'object', properties: {name: {type: 'string', minLength: 1}}}, false),
  }),
  raw: operation({
    id: 'raw',
    parameters: [parameter({name: 'x-org'})],
    body: requestBody('application/octet-stream'),
  }),
  look: operation({
    id: 'look',
    method: 'GET',
    path: '/things/{ID}',
    parameters: [parameter({name: 'ID', in: 'path', required: true})],
  }),
};

const make = step({
  id: 'make',
  parameters: [{name: 'x-org', in: 'header', value: '$inputs.org'}],
  body: {payload: {name: 'of {$inputs.org}'}},
  outputs: {id: '$response.body#/id'},
});
const look = step({
  id: 'look',
  operation: 'look',
  parameters: [{name: 'ID', in: 'path', value: '$steps.make.outputs.id'}],
});
const again: Retry = {after: 2, limit: 2, when: [simple('$statusCode == 200')], unless: []};
const active: Criterion = {
  type: 'jsonpath',
  context: '$response.body',
  condition: "$[?@ == 'active']",
};

const workflow = (...steps: Step[]): Workflow => ({
  id: 'w',
  summary: '',
  description: '',
  steps,
  outputs: {made: '$steps.make.outputs.id'},
  inputs: [{name: 'org', description: '', required: true, secret: false, default: 'ours'}],
});

type Run = WorkflowResult & {requests: HttpRequest[]; events: StepEvent[]; waits: number[]};

/** Runs the steps against responses in the given order, each a status, a JSON body and headers. */
async function run(
  steps: Step[],
  answers: [status: number, body?: unknown, headers?: Record<string, string>][],
  more: Partial<WorkflowOptions> & {inputs?: Record<string, string>} = {},
): Promise<Run> {
  const seen: Omit<Run, keyof WorkflowResult> = {requests: [], events: [], waits: []};
  const {inputs = {}, ...options} = more;
  const result = await runWorkflow(workflow(...steps), operations, inputs, {
    server: ({server}) => `${server}/base`,
    send: (request, _step, signal) => {
      seen.requests.push(request);
      const [status, body, headers] = answers[
        Math.min(seen.requests.length, answers.length) - 1
      ] ?? [500];
      return send(request, {
        signal,
        fetch: async () =>
          new Response(body === undefined ? null : JSON.stringify(body), {
            status,
            headers: {'content-type': 'application/json', ...headers},
          }),
      });
    },
    onStep: (event) => seen.events.push(event),
    wait: async (milliseconds) => void seen.waits.push(milliseconds),
    ...options,
  });
  return {...result, ...seen};
}

const states = ({events}: Run): string[] =>
  events.map(({step: id, state, attempt}) => `${id} ${state} ${attempt}`);

describe('a workflow', () => {
  it('sends each step to its server, and hands on what an answer yields', async () => {
    const result = await run(
      [make, look],
      [
        [200, {id: 'a b'}],
        [200, {}],
      ],
    );
    expect(result.requests.map(({method, url, body}) => [method, url, body])).toEqual([
      ['POST', 'https://api.example.com/v1/base/things', '{\n  "name": "of ours"\n}'],
      ['GET', 'https://api.example.com/v1/base/things/a%20b', undefined],
    ]);
    expect(result.requests[0]?.headers).toContainEqual(['x-org', 'ours']);
    expect(result).toMatchObject({
      ok: true,
      outputs: {made: 'a b'},
      steps: [
        {step: 'make', state: 'done', outputs: {id: 'a b'}},
        {step: 'look', state: 'done'},
      ],
    });
    expect(states(result)).toEqual([
      'make running 1',
      'make done 1',
      'look running 1',
      'look done 1',
    ]);
  });

  it('takes an input rather than its default, and the default rather than nothing', async () => {
    expect(
      (await run([make], [[200, {id: 'a'}]], {inputs: {org: 'theirs'}})).requests[0]?.headers,
    ).toContainEqual(['x-org', 'theirs']);
    expect(
      (await run([make], [[200, {id: 'a'}]], {inputs: {org: ''}})).requests[0]?.headers,
    ).toContainEqual(['x-org', 'ours']);
  });

  it('sends a payload that is text as it is, under its own content type', async () => {
    const {requests} = await run(
      [{...make, operation: 'raw', body: {contentType: 'text/csv', payload: 'a,{$inputs.org}\n'}}],
      [[200, {id: 'a'}]],
    );
    expect(requests).toMatchObject([{body: 'a,ours\n'}]);
    expect(requests[0]?.headers).toContainEqual(['content-type', 'text/csv']);
  });

  it('hands the operation’s content type on where the step names none', async () => {
    expect((await run([make], [[200, {id: 'a'}]])).requests[0]?.headers).toContainEqual([
      'content-type',
      'application/json',
    ]);
  });

  it('sends nothing that has problems', async () => {
    const result = await run(
      [{...make, parameters: [{name: 'x-org', in: 'header', value: 'naïve ✗'}]}, look],
      [[200]],
    );
    expect(result.requests).toEqual([]);
    expect(result).toMatchObject({
      ok: false,
      outputs: {},
      steps: [
        {
          step: 'make',
          state: 'failed',
          reason: {code: 'problems', problems: [{field: 'x-org', code: 'header'}]},
        },
      ],
    });
    expect(states(result)).toEqual(['make failed 1']);
  });

  it('stops at the first step whose answer is not the one it asks for', async () => {
    const result = await run([make, look], [[403, {message: 'no'}]]);
    expect(result.requests).toHaveLength(1);
    expect(result.steps).toMatchObject([
      {
        state: 'failed',
        outcome: {status: 403},
        reason: {code: 'criterion', criterion: simple('$statusCode == 200'), attempts: 1},
      },
    ]);
  });

  it('stops where an answer lacks what is to be handed on', async () => {
    expect((await run([make, look], [[200, {}]])).steps).toMatchObject([
      {state: 'failed', reason: {code: 'output', name: 'id', expression: '$response.body#/id'}},
    ]);
  });

  it('stops where there is no answer', async () => {
    const outcome: Outcome = {kind: 'network', message: 'refused'};
    expect((await run([make, look], [], {send: async () => outcome})).steps).toMatchObject([
      {state: 'failed', reason: {code: 'failure', outcome}},
    ]);
  });

  it('looks for JSON in JSON only', async () => {
    const result = await run([make], [[200, {id: 'a'}, {'content-type': 'text/plain'}]]);
    expect(result.steps).toMatchObject([{reason: {code: 'output'}}]);
  });
});

describe('a step that is tried again', () => {
  const follow = {...make, criteria: [active], retry: again};

  it('waits, and goes on once the answer is right', async () => {
    const result = await run(
      [follow],
      [
        [200, {id: 'a', status: 'loading'}],
        [200, {id: 'a', status: 'active'}],
      ],
    );
    expect(states(result)).toEqual([
      'make running 1',
      'make waiting 1',
      'make running 2',
      'make done 2',
    ]);
    expect(result).toMatchObject({ok: true, waits: [2000]});
    expect(result.events[1]).toMatchObject({milliseconds: 2000, outcome: {status: 200}});
  });

  it('fails after its last attempt', async () => {
    const result = await run([follow], [[200, {status: 'loading'}]]);
    expect(result.requests).toHaveLength(3);
    expect(result.steps).toMatchObject([
      {attempt: 3, reason: {code: 'criterion', criterion: active, attempts: 3}},
    ]);
  });

  it('is not tried again when the answer is of another kind', async () => {
    expect((await run([follow], [[500, {}]])).requests).toHaveLength(1);
  });

  it('is not tried again after an end, and says which', async () => {
    const unless = [{name: 'ended', criteria: [{...active, condition: "$[?@ == 'failed']"}]}];
    const result = await run(
      [{...follow, retry: {...again, unless}}],
      [
        [200, {status: 'loading'}],
        [200, {status: 'failed'}],
      ],
    );
    expect(result.requests).toHaveLength(2);
    expect(result.steps).toMatchObject([
      {reason: {code: 'criterion', attempts: 2, ending: 'ended'}},
    ]);
  });

  it('waits as long as the server asks, in seconds or until a time', async () => {
    expect((await run([follow], [[200, {}, {'retry-after': '7'}]])).waits).toEqual([7000, 7000]);
    const [first = 0] = (
      await run([follow], [[200, {}, {'retry-after': new Date(Date.now() + 60_000).toUTCString()}]])
    ).waits;
    expect(first).toBeGreaterThan(50_000);
    expect(first).toBeLessThanOrEqual(60_000);
    expect((await run([follow], [[200, {}, {'retry-after': 'soon'}]])).waits).toEqual([2000, 2000]);
  });
});

describe('a workflow that is cancelled', () => {
  it('sends nothing when it is so from the start', async () => {
    const result = await run([make], [[200]], {signal: AbortSignal.abort()});
    expect(result).toMatchObject({
      ok: false,
      requests: [],
      steps: [{state: 'failed', reason: {code: 'cancelled'}}],
    });
  });

  it('stops while it waits, at once', async () => {
    const stop = new AbortController();
    const started = Date.now();
    const retry = {...again, after: 60};
    const result = await run([{...make, criteria: [active], retry}], [[200, {}]], {
      signal: stop.signal,
      wait: undefined,
      onStep: ({state}) => state === 'waiting' && setTimeout(() => stop.abort(), 5),
    });
    expect(Date.now() - started).toBeLessThan(5000);
    expect(result.requests).toHaveLength(1);
    expect(result.steps).toMatchObject([{reason: {code: 'cancelled'}}]);
  });

  it('stops while a request is on its way, even if it is answered', async () => {
    const stop = new AbortController();
    const outcome: Outcome = {
      kind: 'response',
      status: 200,
      statusText: '',
      headers: [['content-type', 'application/json']],
      text: '{"id":"a"}',
      size: 10,
      milliseconds: 1,
    };
    const heedless: WorkflowOptions['send'] = async () => (stop.abort(), outcome);
    const result = await run([make, look], [], {signal: stop.signal, send: heedless});
    expect(result.steps).toMatchObject([
      {step: 'make', state: 'failed', reason: {code: 'cancelled'}},
    ]);
  });
});

describe('a workflow that does not fit its operations', () => {
  it.each<[string, Step[], string]>([
    [
      'an operation',
      [make, step({id: 'two', operation: 'nothing'})],
      'The step "two" calls the unknown operation "nothing". Use one of make, raw, look.',
    ],
    [
      'a parameter',
      [make, {...look, parameters: [{name: 'id', in: 'path', value: '1'}]}],
      'The step "look" sets "id", which is not a parameter of "look". Use one of ID.',
    ],
  ])('is refused by the name of %s, before anything is sent', async (_, steps, message) => {
    let sent = 0;
    const options: Partial<WorkflowOptions> = {
      send: async () => ((sent += 1), {kind: 'cancelled'}),
    };
    await expect(run(steps, [], options)).rejects.toThrow(message);
    expect(sent).toBe(0);
  });
});
