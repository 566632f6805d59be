import type {Schema} from '@batchwise/openapi/operation';
import {checkJson} from '@batchwise/openapi/response/check';

/** The number of problems that are sent to the page. */
const MOST_PROBLEMS = 200;

export type CheckTask = {schema: Schema; text: string};

const worker = globalThis as unknown as Worker;

worker.addEventListener('message', ({data: {schema, text}}: MessageEvent<CheckTask>) => {
  worker.postMessage(checkJson(schema, text).slice(0, MOST_PROBLEMS));
});
