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

const codeOf = (text: string): Json | undefined => {
  const body = parse(text);
  return isObject(body) ? body.error_code : undefined;
};

/**
 * Says in the words of the API description, and so in the reader's language, why a call failed: by the error
 * code in the response's body where the description has an example with it, else by the status.
 * @returns undefined when the description does not have the status, nor its class or a default.
 */
export function explain(operation: Operation, status: number, body: string): string | undefined {
  const responses = responsesFor(operation, status);
  const code = codeOf(body);
  const examples = responses.flatMap((response) => response.examples);
  const same =
    code === undefined ? undefined : examples.find((example) => codeOf(example.text) === code);
  return same?.summary ? `${same.summary}.` : responses[0]?.description;
}
