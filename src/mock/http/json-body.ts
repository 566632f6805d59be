import type {Json} from '@batchwise/openapi/json';
import type {RequestBody} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {describeViolations, readBytes} from '@batchwise/openapi-mock/http';
import {parseJson} from '../content/parse-json';
import type {CreateProblem, Result} from './problem';

/** The largest JSON body, in bytes: 1 MB. */
const MAXIMUM_BYTES = 1_048_576;

const DECODER = new TextDecoder('utf-8', {fatal: true});

/**
 * Checks the media type, charset and content coding of a body.
 * A wrong media type is a 400 and not a 415, as in the documented service.
 */
export function checkMediaType(
  {headers}: Request,
  mediaType: string,
  problem: CreateProblem,
): Response | undefined {
  const [essence, ...parameters] = (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (essence !== mediaType) return problem('contentType');
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    return problem('unsupportedMediaType');
  const coding = headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
  if (coding === 'identity') return undefined;
  // A 415 for a content coding lists the supported codings (RFC 9110, 15.5.16).
  return problem('unsupportedMediaType', {headers: {'accept-encoding': 'identity'}});
}

async function readText(request: Request, problem: CreateProblem): Promise<Result<string>> {
  const malformed = (detail: string): Result<string> => ({
    problem: problem('malformedBody', {detail}),
  });
  let bytes: ArrayBuffer | undefined;
  try {
    bytes = await readBytes(request, MAXIMUM_BYTES);
  } catch {
    return malformed('The request ended before the whole body was received. Send it again.');
  }
  if (bytes === undefined) return {problem: problem('bodyTooLarge')};
  try {
    return {value: DECODER.decode(bytes)};
  } catch {
    return malformed('The request body is not valid UTF-8');
  }
}

/**
 * Reads a JSON body and checks it against the schema of the operation.
 * @returns the value, or the error response: 400 (media type, UTF-8, JSON, schema), 413 or 415.
 */
export async function readJsonBody(
  request: Request,
  {mediaType, schema}: RequestBody,
  problem: CreateProblem,
): Promise<Result<Json>> {
  const wrongType = checkMediaType(request, mediaType, problem);
  if (wrongType) return {problem: wrongType};
  const text = await readText(request, problem);
  if (text.problem) return text;
  const parsed = parseJson(text.value);
  if ('error' in parsed) {
    const detail = `The request body is not valid JSON: ${parsed.error}`;
    return {problem: problem('malformedBody', {detail})};
  }
  const violations = describeViolations(checkValue(schema, parsed.value));
  if (violations === '') return parsed;
  const detail = `The request body is not valid: ${violations}`;
  return {problem: problem('malformedBody', {detail})};
}
