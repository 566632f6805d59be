import {writtenPath} from '../document/reference.ts';
import {fromPointer, toPointer, valueAt} from '../json/pointer.ts';
import {toFinding, type DescriptionFinding} from '../operation/find-operations.ts';
import {eachOperation, type OperationRead} from '../operation/read-operations.ts';
import {withExamples} from '../sampler/examples.ts';
import type {Json, JsonObject, Operation} from '../operation/types.ts';
import {checkDocument} from './check-document.ts';
import {exampleValues} from '../request/example-values.ts';
import {problemMessage} from '../request/problem-message.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {uniqueHeaders} from '../http/header-fields.ts';
import {fillServer, resolveServer} from '../parameters/server-url.ts';
import {toCurl} from '../samples/curl.ts';
import type {HttpBody, HttpRequest, Problem} from '../request/types.ts';
import {exampleWarnings, parameterPointer, type CheckProblem} from './example-warnings.ts';

/** The base of relative server URLs, and the server of descriptions that name none. */
export const BASE = 'https://example.com/';

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
  /** Problems that do not prevent an operation from being shown. */
  warnings: CheckProblem[];
};

/** The result of a check, and the operation as the description has it where that can be read. */
export type Checked = {result: CheckedOperation; operation?: Operation};

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
  const parameter = operation.parameters.find((one) => (one.key ?? one.name) === field);
  if (parameter) return parameterPointer(document, pointer, parameter);
  const body = [...fromPointer(pointer), 'requestBody'];
  return valueAt(document, body) !== undefined && !field.startsWith('server')
    ? toPointer(writtenPath(document, body))
    : pointer;
}

function checkOperation(
  document: JsonObject,
  pointer: string,
  described: Operation,
): CheckedOperation {
  const operation = withExamples(described);
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
      rule: 'request',
      message: problemMessage(problem),
    })),
    warnings: exampleWarnings(document, pointer, described),
  };
}

const unread = (
  operationId: string | null,
  pointer: string,
  problem: CheckProblem,
): CheckedOperation => ({
  operationId,
  pointer,
  ok: false,
  curl: null,
  request: null,
  problems: [problem],
  warnings: [],
});

/** Runs the check of an operation, and throws where it takes too long. */
export type Within = <T>(run: () => T) => T;

function checkRead(
  document: JsonObject,
  read: OperationRead | DescriptionFinding,
  within: Within,
): Checked {
  if (!('id' in read)) {
    const rule = read.pointer === '' ? 'description' : 'operation';
    return {result: unread(null, read.pointer, {...read, rule})};
  }
  const {id, pointer} = read;
  if ('finding' in read) return {result: unread(id, pointer, {...read.finding, rule: 'operation'})};
  try {
    const result = within(() => checkOperation(document, pointer, read.operation));
    return {result, operation: read.operation};
  } catch (error) {
    return {result: unread(id, pointer, {...toFinding(error, pointer), rule: 'operation'})};
  }
}

/** Turns the warnings of a result into problems. */
const strictly = (result: CheckedOperation): CheckedOperation => ({
  ...result,
  ok: result.ok && result.warnings.length === 0,
  problems: [...result.problems, ...result.warnings],
  warnings: [],
});

/**
 * Builds a request of each operation of a description, from its examples or schemas, and reports
 * the problems that keep it from being shown or sent, and warnings. Parts that cannot be read are
 * reported as well; the findings about no single operation come last. A part that several
 * operations share is reported once. Never throws.
 * @param document a parsed OpenAPI 3.1, OpenAPI 3.0 or Swagger 2.0 description.
 * @param options.strict turns warnings into problems.
 * @param options.within limits the time for each operation; see `withinCheckTime`.
 */
export function* checkDescription(
  document: JsonObject,
  {strict = false, within = (run) => run()}: {strict?: boolean; within?: Within} = {},
): Generator<Checked> {
  const reported = new Set<string>();
  const once = (problems: CheckProblem[]): CheckProblem[] =>
    problems.filter(({pointer, rule}) => {
      const key = `${rule} ${pointer}`;
      return !reported.has(key) && reported.add(key);
    });
  const finish = (result: CheckedOperation): CheckedOperation =>
    strict ? strictly(result) : result;
  const broken = new Set<string>();
  for (const read of eachOperation(document)) {
    const {result, operation} = checkRead(document, read, within);
    for (const {pointer, rule} of result.problems) if (rule === 'operation') broken.add(pointer);
    const warnings = once(result.warnings);
    yield {result: finish({...result, warnings}), ...(operation ? {operation} : {})};
    if (result.problems.some(({rule}) => rule === 'description')) return;
  }
  const warnings = checkDocument(document).filter(({pointer}) => !broken.has(pointer));
  if (warnings.length === 0) return;
  const whole = {operationId: null, pointer: '', ok: true, curl: null, request: null};
  yield {result: finish({...whole, problems: [], warnings})};
}
