import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {describe, expect, it} from 'vitest';
import {type Fetch, send} from '@batchwise/openapi/http';
import {isObject, type Json, type JsonObject} from '@batchwise/openapi/json';
import {readDescription} from '@batchwise/openapi/node';
import {readOperation} from '@batchwise/openapi/operation';
import {
  readWorkflow,
  runWorkflow,
  type Workflow,
  type WorkflowResult,
} from '@batchwise/openapi/workflow';
import {createBatchMock} from '../../src/mock/fixture';

const ROOT = join(import.meta.dirname, '../..');
const document = parse(
  readFileSync(join(ROOT, 'openapi/ingest-file.arazzo.yaml'), 'utf8'),
) as JsonObject;
const description = readDescription(ROOT, 'batches');
const workflow = readWorkflow(document, 'ingestFile');
const operations = Object.fromEntries(
  workflow.steps.map(({operation}) => [operation, readOperation(description, operation)]),
);

/** The initial values of the site: the examples of the parameters with the names of the inputs. */
const examples = Object.fromEntries(
  workflow.inputs.map(({name, shared}) => {
    const parameters = Object.values(operations).flatMap((operation) => operation.parameters);
    return [name, parameters.find((one) => one.shared === shared)?.example ?? ''];
  }),
);

const BATCH = '5d01230fc78a4e4f8c0c6b387b4b8d1c';
const IMPORT = '/data/foundation/import/batches';

type Seen = {method: string; path: string; body: string; authorization: string | null};
type Stub = {fetch: Fetch; seen: Seen[]};

/** The part of the API that the workflow uses. Each look-up returns the next state, and then the last one again. */
function stub(states: string[], uploaded = 200): Stub {
  const seen: Seen[] = [];
  const left = [...states];
  const answer = (status: number, body?: unknown): Response =>
    body === undefined ? new Response(null, {status}) : Response.json(body, {status});
  const fetch: Fetch = async (request) => {
    const {pathname, search} = new URL(request.url);
    seen.push({
      method: request.method,
      path: `${pathname}${search}`,
      body: await request.text(),
      authorization: request.headers.get('authorization'),
    });
    if (request.method === 'GET')
      return answer(200, {[BATCH]: {status: left.length > 1 ? left.shift() : left[0]}});
    if (request.method === 'PUT') return answer(uploaded);
    return pathname === IMPORT ? answer(201, {id: BATCH}) : answer(200);
  };
  return {fetch, seen};
}

type Change = {
  inputs?: Record<string, string>;
  workflow?: Workflow;
  onWait?: (milliseconds: number) => void;
};

async function run(fetch: Fetch, change: Change = {}): Promise<WorkflowResult & {waited: number}> {
  let waited = 0;
  const result = await runWorkflow(
    change.workflow ?? workflow,
    operations,
    {...examples, ...change.inputs},
    {
      server: ({server}) => server,
      send: (request, _step, signal) =>
        send(request, {fetch, isLocal: true, ...(signal && {signal})}),
      wait: async (milliseconds) => {
        waited += milliseconds;
        change.onWait?.(milliseconds);
      },
    },
  );
  return {...result, waited};
}

describe('the workflow from file to dataset, against a stub of the API', () => {
  it('creates, uploads, completes and follows the same batch', async () => {
    const {fetch, seen} = stub(['staging', 'active']);
    const result = await run(fetch);
    expect(result).toMatchObject({ok: true, outputs: {batchId: BATCH}, waited: 1000});
    expect(seen.map(({method, path}) => `${method} ${path}`)).toEqual([
      `POST ${IMPORT}`,
      `PUT ${IMPORT}/${BATCH}/datasets/5c8c3c555033b814b69f947f/files/rows.json`,
      `POST ${IMPORT}/${BATCH}?action=COMPLETE`,
      `GET /data/foundation/catalog/batches/${BATCH}`,
      `GET /data/foundation/catalog/batches/${BATCH}`,
    ]);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      datasetId: '5c8c3c555033b814b69f947f',
      inputFormat: {format: 'json'},
    });
    expect(seen[1]?.body).toBe('{"id":1,"name":"Ada"}\n{"id":2,"name":"Grace"}\n');
    expect(new Set(seen.map(({authorization}) => authorization))).toEqual(
      new Set(['Bearer demo-token']),
    );
  });

  it.each(['active', 'success'])('is at its end when the batch is %s', async (state) => {
    expect(await run(stub([state]).fetch)).toMatchObject({ok: true, waited: 0});
  });

  it.each([
    [200, true],
    [201, true],
    [202, false],
  ])('takes an upload answered with %i: %s', async (status, ok) => {
    expect((await run(stub(['active'], status).fetch)).ok).toBe(ok);
  });

  it.each(['failed', 'failure', 'aborted', 'abandoned', 'inactive', 'deleted'])(
    'ends without waiting when the batch is %s',
    async (state) => {
      const {ok, steps, waited} = await run(stub([state]).fetch);
      expect({ok, waited}).toEqual({ok: false, waited: 0});
      expect(steps.at(-1)).toMatchObject({
        step: 'follow',
        reason: {code: 'criterion', ending: 'ended'},
      });
    },
  );

  it.each(['loading', 'loaded', 'staging', 'retrying', 'stalled'])(
    'waits for fifteen seconds in all while the batch is %s',
    async (state) => {
      const {ok, steps, waited} = await run(stub([state]).fetch);
      expect({ok, waited}).toEqual({ok: false, waited: 15_000});
      expect(steps.at(-1)).toMatchObject({
        step: 'follow',
        reason: {code: 'criterion', attempts: 16},
      });
    },
  );

  it.each(workflow.inputs)(
    'sends nothing without $name, but what does not need it',
    async ({name}) => {
      const {fetch, seen} = stub(['active']);
      const {ok, steps} = await run(fetch, {inputs: {[name]: ''}});
      expect({ok, code: steps.at(-1)?.reason?.code}).toEqual({ok: false, code: 'problems'});
      expect(seen).toHaveLength(name === 'file' ? 1 : 0);
    },
  );
});

describe('the workflow from file to dataset, against the mock', () => {
  /** The mock with a clock that only moves while the workflow waits. */
  function mock(): {fetch: Fetch; onWait: (milliseconds: number) => void} {
    let now = 1_700_000_000_000;
    return {
      fetch: createBatchMock({now: () => now}),
      onWait: (milliseconds) => void (now += milliseconds),
    };
  }

  const statusOf = ({steps}: WorkflowResult): Json | undefined => {
    const outcome = steps.at(-1)?.outcome;
    const [batch] =
      outcome?.kind === 'response' ? Object.values(JSON.parse(outcome.text) as JsonObject) : [];
    return isObject(batch) ? batch.status : undefined;
  };

  it('reaches an active batch three seconds after it was completed', async () => {
    const {fetch, onWait} = mock();
    const result = await run(fetch, {onWait});
    expect(result).toMatchObject({
      ok: true,
      waited: 3000,
      outputs: {batchId: expect.stringMatching(/^[0-9a-f]{32}$/)},
    });
    expect(result.steps.map(({step, state, attempt}) => `${step} ${state} ${attempt}`)).toEqual([
      'create done 1',
      'upload done 1',
      'complete done 1',
      'follow done 4',
    ]);
    expect(statusOf(result)).toBe('active');
  });

  it('can be run again, with a batch of its own', async () => {
    const {fetch, onWait} = mock();
    const [first, second] = [await run(fetch, {onWait}), await run(fetch, {onWait})];
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(second.outputs.batchId).not.toBe(first.outputs.batchId);
  });

  it('takes a file name with spaces, slashes, percent signs and letters of any script', async () => {
    const {fetch, onWait} = mock();
    expect(await run(fetch, {onWait, inputs: {file: 'a b/%2F/é 字.json'}})).toMatchObject({
      ok: true,
    });
  });

  it('ends at a batch that failed, and says so, when the file is not JSON', async () => {
    const {fetch, onWait} = mock();
    const steps = workflow.steps.map((step) =>
      step.id === 'upload'
        ? {...step, body: {contentType: 'application/octet-stream', payload: 'no JSON'}}
        : step,
    );
    const result = await run(fetch, {onWait, workflow: {...workflow, steps}});
    expect(result.steps.at(-1)).toMatchObject({
      step: 'follow',
      state: 'failed',
      reason: {code: 'criterion', ending: 'ended'},
    });
    expect(statusOf(result)).toBe('failed');
  });

  it('stops at the first step when the token is not valid', async () => {
    const {ok, steps} = await run(mock().fetch, {inputs: {token: 'not a token'}});
    expect({
      ok,
      steps: steps.map(({step, outcome}) => [step, outcome?.kind === 'response' && outcome.status]),
    }).toEqual({ok: false, steps: [['create', 401]]});
  });
});
