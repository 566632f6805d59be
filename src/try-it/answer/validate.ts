import type {Violation} from '../../openapi/validate/validate';
import type {Schema} from '../../openapi/types';
import {checkJson} from '../../request/answer-check';
import type {Answered} from '../../request/http/send';
import type {CheckTask} from './check.worker';

/** Characters of a body that is checked at once; a larger one would freeze the page. */
const SMALL = 50_000;

const unchecked = (schema: Schema, why: string): Violation[] => [
  {path: [], keyword: 'unchecked', expected: why, schema},
];

/** Checks in a thread of its own, from a file of the site: that needs no more of a Content-Security-Policy than its scripts do. */
function checkElsewhere(task: CheckTask): Promise<Violation[] | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url));
    const end = (result: Violation[] | undefined) => {
      worker.terminate();
      resolve(result);
    };
    worker.onmessage = ({data}: MessageEvent<Violation[] | undefined>) => end(data);
    worker.onerror = () => end(unchecked(task.schema, 'the validator could not be started'));
    worker.postMessage(task);
  });
}

/** Checks the body of an answer against a schema, without freezing the page. Undefined where it is not JSON. */
export async function validateAnswer(
  {text, body}: Answered,
  schema: Schema,
): Promise<Violation[] | undefined> {
  if (!body || (text !== '' && text.length <= SMALL)) return checkJson(schema, text);
  return checkElsewhere({schema, bytes: body.bytes});
}
