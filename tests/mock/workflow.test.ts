import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {describe, expect, it} from 'vitest';
import {readWorkflow} from '../../src/openapi/arazzo';
import {readDescription} from '../../src/openapi/node';
import {readOperation} from '../../src/openapi/operation';
import type {JsonObject} from '../../src/openapi/types';
import {send, type Fetch} from '../../src/request/send';
import {runWorkflow, type StepEvent, type WorkflowResult} from '../../src/request/workflow';

const ROOT = join(import.meta.dirname, '../..');
const document = parse(readFileSync(join(ROOT, 'static/openapi/ingest-file.arazzo.yaml'), 'utf8')) as JsonObject;
const description = readDescription(ROOT, 'batches');
const workflow = readWorkflow(document, 'ingestFile');
const operations = Object.fromEntries(workflow.steps.map(({operation}) => [operation, readOperation(description, operation)]));

/** What the site fills in at first: the examples of the parameters that share their names with the inputs. */
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

/** As much of the API as the workflow meets; a look-up gives the next of the states, at last always the same. */
function stub(states: string[]): Stub {
  const seen: Seen[] = [];
  const left = [...states];
  const answer = (status: number, body?: unknown): Response => (body === undefined ? new Response(null, {status}) : Response.json(body, {status}));
  const fetch: Fetch = async (request) => {
    const {pathname, search} = new URL(request.url);
    seen.push({method: request.method, path: `${pathname}${search}`, body: await request.text(), authorization: request.headers.get('authorization')});
    if (request.method === 'GET') return answer(200, {[BATCH]: {status: left.length > 1 ? left.shift() : left[0]}});
    return pathname === IMPORT ? answer(201, {id: BATCH}) : answer(200);
  };
  return {fetch, seen};
}

async function run(fetch: Fetch, inputs: Record<string, string> = {}): Promise<WorkflowResult & {events: StepEvent[]; waited: number}> {
  const events: StepEvent[] = [];
  let waited = 0;
  const result = await runWorkflow(workflow, operations, {...examples, ...inputs}, {
    server: ({server}) => server,
    send: (request, signal) => send(request, {fetch, isLocal: true, signal}),
    onStep: (event) => events.push(event),
    wait: async (milliseconds) => void (waited += milliseconds),
  });
  return {...result, events, waited};
}

describe('the workflow from file to dataset', () => {
  it('creates, uploads, completes and follows one and the same batch', async () => {
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
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({datasetId: '5c8c3c555033b814b69f947f', inputFormat: {format: 'json'}});
    expect(seen[1]?.body).toBe('{"id":1,"name":"Ada"}\n{"id":2,"name":"Grace"}\n');
    expect(new Set(seen.map(({authorization}) => authorization))).toEqual(new Set(['Bearer demo-token']));
  });

  it.each(['active', 'success'])('is at its end when the batch is %s', async (state) => {
    expect(await run(stub([state]).fetch)).toMatchObject({ok: true, waited: 0});
  });

  it.each(['failed', 'failure', 'aborted', 'abandoned', 'inactive', 'deleted'])('ends without waiting when the batch is %s', async (state) => {
    const {ok, steps, waited} = await run(stub([state]).fetch);
    expect({ok, waited}).toEqual({ok: false, waited: 0});
    expect(steps.at(-1)).toMatchObject({step: 'follow', reason: {code: 'criterion', ending: 'ended'}});
  });

  it.each(['loading', 'loaded', 'staging', 'retrying', 'stalled'])('waits for fifteen seconds in all while the batch is %s', async (state) => {
    const {ok, steps, waited} = await run(stub([state]).fetch);
    expect({ok, waited}).toEqual({ok: false, waited: 15_000});
    expect(steps.at(-1)).toMatchObject({step: 'follow', reason: {code: 'criterion', attempts: 16}});
  });

  it.each(workflow.inputs)('sends nothing without $name, but what does not need it', async ({name}) => {
    const {fetch, seen} = stub(['active']);
    const {ok, steps} = await run(fetch, {[name]: ''});
    expect({ok, code: steps.at(-1)?.reason?.code}).toEqual({ok: false, code: 'problems'});
    expect(seen).toHaveLength(name === 'file' ? 1 : 0);
  });
});
