import {isObject, type Json} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {responsesFor} from '@batchwise/openapi/response';

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** The error codes in a body, by property: `code`, `errorCode`, `error_code`. One that repeats the HTTP status tells nothing. */
function codesOf(text: string, status: number): [string, Json][] {
  const body = parse(text);
  return Object.entries(isObject(body) ? body : {}).filter(
    ([name, value]) => /code$/i.test(name) && String(value) !== String(status),
  );
}

/**
 * Says in the words of the API description, and so in the reader's language, why a call failed: by the error
 * code in the response's body where the description has an example with it, else by the status.
 * @returns undefined when the description does not have the status, nor its class or a default.
 */
export function explain(operation: Operation, status: number, body: string): string | undefined {
  const responses = responsesFor(operation, status);
  const codes = new Map(codesOf(body, status));
  const same = responses
    .flatMap((response) => response.examples)
    .find(({text}) => codesOf(text, status).some(([name, code]) => codes.get(name) === code));
  return same?.summary ? `${same.summary}.` : responses[0]?.description;
}
