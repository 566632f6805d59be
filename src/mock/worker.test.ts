import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {build} from 'esbuild';
import {expect, it} from 'vitest';
import {DATASET, document, makeRequest} from './fixture';

/** A worker that sends the requests of its messages to the mock. */
const WORKER = `
import {parentPort, workerData} from 'node:worker_threads';
import {createMock} from '@batchwise/openapi-mock';
import * as handlers from './handlers';

const mock = createMock(workerData, {handlers});
parentPort.on('message', async ({url, ...init}) => {
  const response = await mock(new Request(url, init));
  parentPort.postMessage({status: response.status, body: await response.json()});
});
`;

/** Bundles for a browser, where imports of Node fail, except for the messages of the worker. */
async function bundle(): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: WORKER, resolveDir: fileURLToPath(new URL('.', import.meta.url))},
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    external: ['node:worker_threads'],
  });
  return outputFiles[0]?.text ?? '';
}

it('the handlers of the page work in a worker', async () => {
  const code = Buffer.from(await bundle()).toString('base64');
  const worker = new Worker(new URL(`data:text/javascript;base64,${code}`), {workerData: document});
  const ask = async (init: {method: string; path: string; body?: string}): Promise<unknown> => {
    const {url, headers} = makeRequest({method: init.method, path: init.path});
    worker.postMessage({...init, url, headers: [...headers]});
    return (await once(worker, 'message'))[0] as unknown;
  };
  const body = JSON.stringify({datasetId: DATASET});
  const created = await ask({method: 'POST', path: '/data/foundation/import/batches', body});
  expect(created).toMatchObject({status: 201, body: {relatedObjects: [{id: DATASET}]}});
  const {id} = (created as {body: {id: string}}).body;
  const found = await ask({method: 'GET', path: `/data/foundation/catalog/batches/${id}`});
  expect(found).toMatchObject({status: 200, body: {[id]: {status: 'loading'}}});
  await worker.terminate();
});
