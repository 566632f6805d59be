import {type Outcome as Sent, send} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import type {HttpRequest} from '@batchwise/openapi/request';
import {exampleValues} from '@batchwise/openapi/request/examples';
import {checkJson, checkResponse} from '@batchwise/openapi/response/check';
import {validateRequest} from '@batchwise/openapi/validate';
import type {Fault, Mock} from '@batchwise/openapi-mock';

/** The result for an operation: `valid`, `nothing to check`, or the reason why it is not. */
export type Outcome = {operation: string; outcome: string; detail?: string};

/**
 * Outcomes that do not count: no request can be made, the operation cannot be read, or it describes
 * no response that a server may send without being asked.
 */
export const UNCOUNTED = new Set([
  'no sample request',
  'unreadable',
  'unsendable',
  'only 1xx and 5xx',
]);

/** Outcomes of responses that pass the check against their own schema, or have none. */
export const PASSED = new Set(['valid', 'nothing to check']);

/**
 * The sample request of an operation, as a page sends it, or the field that prevents it.
 * @param server the base URL; that of the description when absent.
 */
export function sampleRequest(
  operation: Operation,
  server?: string,
): {request?: HttpRequest; field?: string} {
  const options = server === undefined ? {} : {server};
  const {request, problems} = validateRequest(operation, exampleValues(operation), options);
  const [problem] = problems;
  return problem ? {field: `${problem.field}: ${problem.code}`} : {request};
}

/** Checks a response against the operation as a page does. */
export async function judge(operation: Operation, sent: Sent): Promise<Omit<Outcome, 'operation'>> {
  const {responses} = operation;
  if (sent.kind === 'redirect') {
    const isDescribed = responses.some(({status}) => status.startsWith('3'));
    return {outcome: isDescribed ? 'valid' : 'redirect'};
  }
  if (sent.kind !== 'response') return {outcome: sent.kind, detail: JSON.stringify(sent)};
  const isOnlyFailing = responses.length > 0 && responses.every(({status}) => /^[15]/.test(status));
  if (isOnlyFailing) return {outcome: 'only 1xx and 5xx'};
  const {status, text} = sent;
  if (status >= 500) return {outcome: 'unasked 5xx', detail: `${status} ${text.slice(0, 300)}`};
  if (responses.length === 0) return {outcome: 'nothing to check'};
  const check = await checkResponse(operation, sent, (schema) =>
    Promise.resolve(checkJson(schema, text)),
  );
  if (check.kind === 'matches') return {outcome: 'valid'};
  if (check.kind === 'unchecked')
    return {
      outcome: check.why === 'failed' ? 'beyond the validator' : 'nothing to check',
      detail: check.why,
    };
  const detail = `${status} ${JSON.stringify(check).slice(0, 400)} ${text.slice(0, 200)}`;
  return {outcome: check.kind, detail};
}

/** Sends the sample request of an operation to the mock, and checks the response. */
export async function tryOperation(
  mock: Mock,
  takeFault: () => Fault | undefined,
  operation: Operation,
): Promise<Outcome> {
  const name = `${operation.method} ${operation.path}`;
  const {request, field} = sampleRequest(operation);
  if (!request) return {operation: name, outcome: 'no sample request', detail: field ?? ''};
  const sent = await send(request, {fetch: mock, isLocal: true});
  const fault = takeFault();
  if (fault) return {operation: name, outcome: `fault ${fault.kind}`, detail: fault.detail};
  return {operation: name, ...(await judge(operation, sent))};
}
