import type {JsonObject} from '@batchwise/openapi/json';
import {operationIds, readOperation} from '@batchwise/openapi/operation';

/** The examples of the description that the mock uses as error responses. */
const PROBLEM_NAMES = [
  'tokenMissing',
  'tokenNotValid',
  'keyMissing',
  'keyInvalid',
  'headerMissing',
  'profileNotValid',
  'contentType',
  'malformedBody',
  'notFound',
  'methodNotAllowed',
  'bodyTooLarge',
  'urlTooLong',
  'unsupportedMediaType',
  'tooManyRequests',
  'internalError',
] as const;

export type ProblemName = (typeof PROBLEM_NAMES)[number];

/** Creates an error response from an example, optionally with its own `detail` and further headers. */
export type CreateProblem = (
  name: ProblemName,
  change?: {detail?: string; headers?: Record<string, string>},
) => Response;

/** A value, or the error response that explains why there is none. */
export type Result<T> = {value: T; problem?: undefined} | {problem: Response};

type Template = {status: number; mediaType: string; value: JsonObject};

/** Creates a JSON response from text, whose numbers keep their digits. */
export const jsonTextResponse = (status: number, text: string, mediaType: string): Response =>
  new Response(text, {status, headers: {'content-type': mediaType}});

/** Creates a JSON response. */
export const jsonResponse = (status: number, value: unknown, mediaType: string): Response =>
  jsonTextResponse(status, JSON.stringify(value), mediaType);

/** Creates a response without a body. */
export const emptyResponse = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, {status, headers});

function readTemplates(document: JsonObject): Map<string, Template> {
  const templates = new Map<string, Template>();
  for (const id of operationIds(document)) {
    for (const {status, mediaType, examples} of readOperation(document, id).responses) {
      if (!mediaType?.endsWith('json')) continue;
      for (const {name, text} of examples) {
        const value = JSON.parse(text) as JsonObject;
        templates.set(name, {status: Number(status), mediaType, value});
      }
    }
  }
  return templates;
}

/**
 * Reads the error responses of a description, so that their texts are written only there. They have
 * two shapes: the gateway's `{error_code, message}` and the service's problem details (RFC 9457).
 * @throws Error that lists the examples missing from the description.
 */
export function readProblems(document: JsonObject): CreateProblem {
  const templates = readTemplates(document);
  const missing = PROBLEM_NAMES.filter((name) => !templates.has(name));
  if (missing.length > 0) {
    throw new Error(
      `/paths: no response has these examples: ${missing.join(', ')}. Add each of them to the "examples" of a response.`,
    );
  }
  return (name, {detail, headers} = {}) => {
    const {status, mediaType, value} = templates.get(name) as Template;
    const body = detail === undefined ? value : {...value, detail};
    return new Response(JSON.stringify(body), {
      status,
      headers: {...headers, 'content-type': mediaType},
    });
  };
}
