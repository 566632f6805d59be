import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import {
  checkJson,
  checkResponse,
  type ResponseCheck,
  type ResponseProblem,
} from '@batchwise/openapi/response/check';
import type {CheckTask} from './check.worker.js';

/** The number of characters that are checked on the main thread. A megabyte with a mistake in each item takes 600 ms. */
const SMALL = 50_000;

/** Checks in a worker. Its script is a file of the site, so a Content-Security-Policy needs no exception for it. */
function checkInWorker(task: CheckTask): Promise<ResponseProblem[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check.worker.js', import.meta.url));
    worker.onmessage = ({data}: MessageEvent<ResponseProblem[]>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error('The worker that checks a response against its schema failed.'));
    };
    worker.postMessage(task);
  });
}

/** Compares a response with its description, without blocking the page. */
export async function runCheck(
  operation: Operation,
  outcome: ReceivedResponse,
): Promise<ResponseCheck> {
  const {text} = outcome;
  return checkResponse(operation, outcome, async (schema) =>
    text.length <= SMALL ? checkJson(schema, text) : checkInWorker({schema, text}),
  );
}
