import {fromPointer, valueAt} from '../json/pointer.ts';
import {eachOperation} from '../operation/read-operations.ts';
import {withXmlExamples} from '../sampler/xml-examples.ts';
import type {Json, JsonObject, Operation} from '../operation/types.ts';
import {exampleValues} from '../request/example-values.ts';
import {problemMessage} from '../request/problem-message.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {uniqueHeaders} from '../http/header-fields.ts';
import {fillServer, resolveServer} from '../parameters/server-url.ts';
import {toCurl} from '../samples/curl.ts';
import type {HttpBody, HttpRequest, Problem} from '../request/types.ts';

/** The base of relative server URLs, and the server of descriptions that name none. */
export const BASE = 'https://example.com/';

/** A problem and its JSON pointer in the description. */
export type CheckProblem = {pointer: string; message: string};

/** A request in JSON; a file is shown by name, type and size. */
export type ShownRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Json;
};

/**
 * The result for one operation, or for a part of a description that cannot be read and has no
 * request.
 */
export type CheckedOperation = {
  operationId: string | null;
  pointer: string;
  ok: boolean;
  curl: string | null;
  request: ShownRequest | null;
  problems: CheckProblem[];
};

const shownFile = ({name, type, size}: File): Json => ({file: name, type, size});

function shownBody(body: HttpBody | undefined): Json {
  if (body === undefined) return null;
  if (typeof body === 'string') return body;
  if (!Array.isArray(body)) return shownFile(body);
  return body.map((part): Json =>
    'file' in part ? {name: part.name, file: shownFile(part.file)} : {...part},
  );
}

function showRequest({method, url, headers, body}: HttpRequest): ShownRequest {
  return {method, url, headers: Object.fromEntries(uniqueHeaders(headers)), body: shownBody(body)};
}

/**
 * Returns the place of a problem: the parameter or body, if the operation itself describes it, else
 * the operation.
 */
function pointerOf(
  document: JsonObject,
  pointer: string,
  operation: Operation,
  {field}: Problem,
): string {
  const own = valueAt(document, fromPointer(pointer)) as JsonObject;
  const parameter = operation.parameters.find((one) => (one.key ?? one.name) === field);
  if (!parameter)
    return own.requestBody !== undefined && !field.startsWith('server')
      ? `${pointer}/requestBody`
      : pointer;
  const list = Array.isArray(own.parameters) ? (own.parameters as (JsonObject | null)[]) : [];
  const index = list.findIndex((one) => one?.name === parameter.name && one.in === parameter.in);
  return index < 0 ? pointer : `${pointer}/parameters/${index}`;
}

function checkOperation(
  document: JsonObject,
  pointer: string,
  described: Operation,
): CheckedOperation {
  const operation = withXmlExamples(described);
  const values = exampleValues(operation);
  const {request, problems} = validateRequest(operation, values, {
    server: resolveServer(fillServer(operation, values).url, BASE),
  });
  return {
    operationId: operation.id,
    pointer,
    ok: problems.length === 0,
    curl: toCurl(request),
    request: showRequest(request),
    problems: problems.map((problem) => ({
      pointer: pointerOf(document, pointer, operation, problem),
      message: problemMessage(problem),
    })),
  };
}

/**
 * Builds a request of each operation of a description, from its examples or schemas, and reports
 * the problems that keep it from being sent. Never throws: parts that cannot be read are reported
 * as well.
 * @param document a parsed OpenAPI 3.1, OpenAPI 3.0 or Swagger 2.0 description.
 */
export function* checkDescription(document: JsonObject): Generator<CheckedOperation> {
  const unread = (operationId: string | null, problem: CheckProblem): CheckedOperation => ({
    operationId,
    pointer: problem.pointer,
    ok: false,
    curl: null,
    request: null,
    problems: [problem],
  });
  for (const read of eachOperation(document)) {
    if (!('id' in read)) {
      yield unread(null, read);
      continue;
    }
    if ('finding' in read) {
      yield {...unread(read.id, read.finding), pointer: read.pointer};
      continue;
    }
    try {
      yield checkOperation(document, read.pointer, read.operation);
    } catch (error) {
      yield {
        ...unread(read.id, {
          pointer: read.pointer,
          message: error instanceof Error ? error.message : String(error),
        }),
      };
    }
  }
}
