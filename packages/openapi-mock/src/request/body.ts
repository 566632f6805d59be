import {placeAt, scanJson, isObject, toFragment, toNumber} from '@batchwise/openapi/json';
import {parseJson as parseExact} from '@batchwise/openapi/json/exact';
import {isJsonMediaType, mediaTypeEssence} from '@batchwise/openapi/http';
import {bestOfType} from '@batchwise/openapi/http/media-types';
import {resolve} from '@batchwise/openapi/document';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Operation, RequestBody} from '@batchwise/openapi/operation';
import type {Violation} from '@batchwise/openapi/validate';
import {readBytes, readChunks} from '../http/read-body.ts';
import {describeViolation, describeViolations} from '../http/violation.ts';
import {createFault, type Fault} from '../response/fault.ts';
import type {Endpoint} from '../route/api.ts';
import {checkBody} from './check-body.ts';
import {readFormValue, readMultipart} from './form-value.ts';

/** The body of a request, as handlers get it. */
export type BodyContent = {
  /** JSON and forms as values, other text as a string; undefined for bytes and without a body. */
  value?: Json;
  /** The files of a `multipart/form-data` body by property. */
  files?: Record<string, File[]> | undefined;
};

export type BodyLimits = {
  /** The longest body that is parsed, in bytes. */
  bodyBytes: number;
  /** The longest file or multipart body, in bytes. */
  fileBytes: number;
};

type BodyResult = {content: BodyContent; fault?: undefined} | {fault: Fault};

/** Handlers get numbers of JavaScript; only the check compares all digits. */
function withoutDigits(content: BodyContent): BodyContent {
  return content.value === undefined ? content : {...content, value: plainValue(content.value)};
}

function plainValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(plainValue);
  if (!isObject(value)) return toNumber(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainValue(one)]));
}

const DECODER = new TextDecoder('utf-8', {fatal: true});

/** The most errors in a response. */
const MOST_ERRORS = 50;

/** The ranges of media types that a description takes, such as `image/*`. */
function rangesOf(document: JsonObject, {located: {operation, at}}: Endpoint): string[] {
  if (!isObject(operation.requestBody)) return [];
  const {value} = resolve(document, operation.requestBody, [...at, 'requestBody']);
  const content = isObject(value) && isObject(value.content) ? value.content : {};
  return Object.keys(content).filter((type) => type.includes('*'));
}

function findBody(
  document: JsonObject,
  endpoint: Endpoint,
  bodies: readonly RequestBody[],
  contentType: string,
): RequestBody | undefined {
  const same = bestOfType(bodies, contentType);
  const mediaType = mediaTypeEssence(contentType);
  if (same || mediaType === '') return same ?? bodies[0];
  const [main = ''] = mediaType.split('/');
  const isTaken = rangesOf(document, endpoint).some(
    (range) => range === '*/*' || range.startsWith(`${main}/`),
  );
  if (!isTaken) return undefined;
  const kind = isJsonMediaType(mediaType) ? 'json' : 'binary';
  return bodies[0] && {...bodies[0], mediaType, kind};
}

/** Describes the violations of a body's schema as a fault. */
function violationFault(violations: Violation[]): Fault {
  const errors = violations.slice(0, MOST_ERRORS).map((one) => ({
    detail: describeViolation(one),
    pointer: toFragment(one.path),
  }));
  const detail = `The body does not match its schema: ${describeViolations(violations)}.`;
  return createFault('body', detail, {errors, violations});
}

/** Values are walked by recursion, which has to end. */
const DEEPEST = 500;

function isTooDeep(value: Json): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

function parseJson(text: string): BodyResult {
  try {
    const value = parseExact(text);
    // A text this short cannot be nested so deeply.
    if (text.length <= 2 * DEEPEST || !isTooDeep(value)) return {content: {value}};
    const detail = `The body is nested deeper than ${DEEPEST} levels. Reduce the nesting.`;
    return {fault: createFault('malformed', detail)};
  } catch {
    const {offset = 0} = scanJson(text) ?? {};
    const {line, column} = placeAt(text, offset);
    const detail = `The body is not JSON: see line ${line}, column ${column}.`;
    return {fault: createFault('malformed', detail)};
  }
}

function parseText({kind, schema, encoding = {}}: RequestBody, text: string): BodyResult {
  if (kind === 'json') return parseJson(text);
  return {content: {value: kind === 'form' ? readFormValue(schema, encoding, text) : text}};
}

const tooLarge = (limit: number): BodyResult => ({
  fault: createFault('tooLarge', `The body is larger than ${limit} bytes. Send a smaller one.`),
});

async function readContent(
  request: Request,
  body: RequestBody,
  limits: BodyLimits,
): Promise<BodyResult | 'empty'> {
  const limit = body.kind === 'multipart' ? limits.fileBytes : limits.bodyBytes;
  const bytes = await readBytes(request, limit);
  if (bytes === undefined) return tooLarge(limit);
  // An empty form is a form without values.
  if (bytes.byteLength === 0 && body.kind !== 'form') return 'empty';
  if (body.kind === 'multipart') {
    const content = await readMultipart(body, bytes, request.headers.get('content-type') ?? '');
    const detail = 'The body is not multipart/form-data. Send its boundary in Content-Type.';
    return content ? {content} : {fault: createFault('malformed', detail)};
  }
  try {
    return parseText(body, DECODER.decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return {fault: createFault('malformed', 'The body is not UTF-8. Encode it as UTF-8.')};
  }
}

function checkContent({kind, schema}: RequestBody, {value, files = {}}: BodyContent): Violation[] {
  if (kind === 'text' || kind === 'binary' || value === undefined) return [];
  return checkBody(schema, value).filter(
    ({path: [first]}) => first === undefined || !Object.hasOwn(files, first),
  );
}

const missing = (): BodyResult => ({
  fault: createFault('malformed', 'The body is missing. Send one.'),
});

/** Reads bytes only to learn whether there are any, and not too many. */
async function skipBytes(
  request: Request,
  body: RequestBody,
  {fileBytes}: BodyLimits,
): Promise<BodyResult> {
  let length = 0;
  const isComplete = await readChunks(request, fileBytes, (chunk) => {
    length += chunk.byteLength;
  });
  if (!isComplete) return tooLarge(fileBytes);
  return body.required && length === 0 ? missing() : {content: {}};
}

export type BodyOptions = {
  limits: BodyLimits;
  /** Whether mistakes are reported. */
  isChecked: boolean;
  /** Whether bytes are left for a handler to read. */
  leavesBytes: boolean;
};

/** Reads the body of a request by its media type, and checks it against its schema. */
export async function readBody(
  request: Request,
  document: JsonObject,
  endpoint: Endpoint,
  operation: Operation,
  {limits, isChecked, leavesBytes}: BodyOptions,
): Promise<BodyResult> {
  const {body: first, otherBodies = []} = operation;
  if (!first || request.method === 'GET' || request.method === 'HEAD') return {content: {}};
  const bodies = [first, ...otherBodies];
  const contentType = request.headers.get('content-type') ?? '';
  const body = findBody(document, endpoint, bodies, contentType);
  if (!body) {
    const types = bodies.map((one) => one.mediaType).join(', ');
    const detail = `The media type ${contentType} is not taken here. Send ${types}.`;
    const isEmpty = request.body === null && !first.required;
    if (isEmpty || !isChecked) return {content: {}};
    return {fault: createFault('mediaType', detail, {headers: {'accept-post': types}})};
  }
  if (body.kind === 'binary') return leavesBytes ? {content: {}} : skipBytes(request, body, limits);
  const read = await readContent(request, body, limits);
  if (read === 'empty') return body.required && isChecked ? missing() : {content: {}};
  if (read.fault) return isChecked || read.fault.kind === 'tooLarge' ? read : {content: {}};
  const violations = isChecked ? checkContent(body, read.content) : [];
  return violations.length > 0
    ? {fault: violationFault(violations)}
    : {content: withoutDigits(read.content)};
}
