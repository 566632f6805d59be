import type {Schema} from '../../openapi/types';
import {checkJson} from '../../request/answer-check';

/** More would only be skipped by the reader. */
const MOST_TOLD = 200;

/** A body in UTF-8 and the schema that it is checked against. */
export type CheckTask = {schema: Schema; bytes: Uint8Array};

const worker = globalThis as unknown as Worker;

worker.addEventListener('message', ({data}: MessageEvent<CheckTask>) => {
  worker.postMessage(
    checkJson(data.schema, new TextDecoder().decode(data.bytes))?.slice(0, MOST_TOLD),
  );
});
