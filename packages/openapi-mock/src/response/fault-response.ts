import {isObject} from '@batchwise/openapi/json';
import {isJsonMediaType} from '@batchwise/openapi/http';
import type {ApiResponse, Operation, Schema} from '@batchwise/openapi/operation';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {checkValue} from '@batchwise/openapi/validate';
import {negotiate} from '../request/accept.ts';
import {chooseStatus, describesStatus} from './choose-response.ts';
import {writeContent} from './content.ts';
import {problemDetails, titleOf, type Fault, type FaultError} from './fault.ts';
import {setDescribedHeaders, setHeader} from './headers.ts';
import {sampleResponse} from './sample-response.ts';

/** The members of an error that hold its message, the most telling first. */
const MESSAGES = [
  'detail',
  'message',
  'error_description',
  'errorMessage',
  'error_message',
  'msg',
  'description',
  'reason',
  'error',
  'title',
];
const STATUSES = ['status', 'statusCode', 'status_code', 'httpStatus', 'code'];

/** Errors are nested this deep at most: `{errors: [{error: {message}}]}`. */
const DEEPEST = 3;

/** Changes the first object, from outside to inside, that a change applies to. */
function changeFirst(
  value: Json,
  change: (object: JsonObject) => JsonObject | undefined,
  depth = 0,
): Json | undefined {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const changed = changeFirst(value[0] ?? null, change, depth + 1);
    return changed === undefined ? undefined : [changed];
  }
  const own = change(value);
  if (own) return own;
  for (const [key, child] of Object.entries(value)) {
    const changed = changeFirst(child, change, depth + 1);
    if (changed !== undefined) return {...value, [key]: changed};
  }
  return undefined;
}

/** Returns a change of the first member that has one of these names and this type. */
const setFirst =
  (names: readonly string[], member: string | number) =>
  (object: JsonObject): JsonObject | undefined => {
    const name = names.find((one) => typeof object[one] === typeof member);
    return name === undefined ? undefined : {...object, [name]: member};
  };

/** Returns a change of the title beside a detail; a title alone is a message. */
const setTitle =
  (title: string) =>
  (object: JsonObject): JsonObject | undefined =>
    typeof object.title === 'string' && typeof object.detail === 'string'
      ? {...object, title}
      : undefined;

/** Makes changes one after the other, and keeps those after which the value fits as before. */
function applyFitting(
  schema: Schema | undefined,
  value: Json,
  changes: readonly ((value: Json) => Json | undefined)[],
): Json {
  const count = (one: Json): number => (schema ? checkValue(schema, one).length : 0);
  const before = count(value);
  return changes.reduce<Json>((current, change) => {
    const changed = change(current);
    return changed !== undefined && count(changed) <= before ? changed : current;
  }, value);
}

/** The value of an example; the usual sample without a name. */
function shapeOf(response: ApiResponse, name: string | undefined): Json {
  const named = response.examples.filter((one) => one.name === name);
  return sampleResponse(named.length === 0 ? response : {...response, examples: named});
}

/** Fills the described error of a status with the facts of a fault. */
function fillDescribed(response: ApiResponse, fault: Fault): Json {
  const {status, detail, errors = [], example} = fault;
  const isProblem = response.mediaType?.includes('problem') ?? false;
  const title = titleOf(status);
  const extend = (value: Json, more: JsonObject): Json | undefined =>
    isProblem && isObject(value) ? {...value, ...more} : undefined;
  return applyFitting(response.schema, shapeOf(response, example), [
    (value) => changeFirst(value, setFirst(STATUSES, status)),
    (value) => (isProblem ? extend(value, {title}) : changeFirst(value, setTitle(title))),
    (value) => changeFirst(value, setFirst(MESSAGES, detail)),
    (value) => (errors.length === 0 ? undefined : extend(value, {errors: errors.map(toJson)})),
  ]);
}

const toJson = (error: FaultError): JsonObject => ({...error});

/** The status of a fault: mistakes in the body are a 400 where the description has no 422. */
function statusOf(operation: Operation | undefined, {kind, status}: Fault): number {
  // A handler has chosen its status.
  if (!operation || kind === 'handler' || (status !== 400 && status !== 422)) return status;
  const other = status === 400 ? 422 : 400;
  if (describesStatus(operation, status)) return status;
  return status === 422 || describesStatus(operation, other) ? other : status;
}

function describedFor(
  operation: Operation | undefined,
  {status, example}: Fault,
): ApiResponse | undefined {
  if (!operation) return undefined;
  // Without any 2xx, `default` describes success.
  const hasSuccess = operation.responses.some((one) => one.status.startsWith('2'));
  const candidates = chooseStatus(operation, status).candidates.filter(
    ({status: described, mediaType = '', schema, examples}) =>
      isJsonMediaType(mediaType) &&
      (schema !== undefined || examples.length > 0) &&
      (hasSuccess || described.toLowerCase() !== 'default'),
  );
  const having = candidates.find(({examples}) => examples.some(({name}) => name === example));
  return having ?? negotiate(candidates, null)?.response;
}

/**
 * Tells a fault as the description does it for that status, with the message in the fitting member;
 * else as problem details (RFC 9457).
 */
export function faultResponse(operation: Operation | undefined, given: Fault): Response {
  const fault = {...given, status: statusOf(operation, given)};
  const {status} = fault;
  const headers = new Headers();
  const described = describedFor(operation, fault);
  if (operation)
    setDescribedHeaders(headers, chooseStatus(operation, status).candidates[0] ?? {}, status);
  for (const [name, text] of Object.entries(fault.headers ?? {})) setHeader(headers, name, text);
  if (!described?.mediaType) {
    headers.set('content-type', 'application/problem+json');
    return new Response(JSON.stringify(problemDetails(fault)), {status, headers});
  }
  setHeader(headers, 'content-type', described.mediaType);
  const content = writeContent(described, described.mediaType, fillDescribed(described, fault));
  return new Response(content, {status, headers});
}
