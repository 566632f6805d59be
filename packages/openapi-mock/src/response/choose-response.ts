import type {ApiResponse, Operation} from '@batchwise/openapi/operation';
import {responsesFor} from '@batchwise/openapi/response';

/** A status, and the described responses for it: one for each media type. */
export type Chosen = {status: number; candidates: ApiResponse[]};

/** The order in which a response without a fault is looked for. */
const PREFERRED = [/^2\d\d$/, /^2XX$/i, /^default$/i, /^3\d\d$/, /^3XX$/i, /^4\d\d$/];

/** A status for a range or `default`. */
function concreteStatus(status: string): number {
  if (/^\d+$/.test(status)) return Number(status);
  return /^[345]XX$/i.test(status) ? Number(status.charAt(0)) * 100 : 200;
}

/** Chooses the response of a request that is right: the first 2xx of the description. */
export function chooseSuccess(operation: Operation): Chosen {
  for (const pattern of PREFERRED) {
    const first = operation.responses.find(({status}) => pattern.test(status));
    if (!first) continue;
    const candidates = operation.responses.filter(({status}) => status === first.status);
    return {status: concreteStatus(first.status), candidates};
  }
  return {status: 200, candidates: []};
}

/** Chooses the described response of a status; without candidates where there is none. */
export function chooseStatus(operation: Operation, status: number): Chosen {
  return {status, candidates: responsesFor(operation, status)};
}

/** The 2xx statuses that a description names: `[201]`. */
export function describesStatus(operation: Operation, status: number): boolean {
  return operation.responses.some((one) => one.status === String(status));
}
