import {readOperation} from '../openapi/operation/read-operations';
import {operationIds} from '../openapi/operation/find-operations';
import type {JsonObject} from '../openapi/types';
import {respond, type Answer} from './http';

/** The names of the description's examples that the mock answers with. */
const REFUSALS = [
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

export type RefusalName = (typeof REFUSALS)[number];

/** What an answer says beyond its example: another `detail` for a problem, and headers. */
export type RefusalChange = {detail?: string; headers?: Record<string, string>};

/** Makes an error answer from the example of that name in the API description. */
export type Refuse = (name: RefusalName, change?: RefusalChange) => Answer;

type Template = {status: number; mediaType: string; value: JsonObject};

function findTemplates(document: JsonObject): Map<string, Template> {
  const answers = operationIds(document).flatMap((id) =>
    readOperation(document, id).responses.filter(({mediaType}) => mediaType?.endsWith('json')),
  );
  return new Map(
    answers.flatMap(({status, mediaType, examples}) =>
      mediaType === undefined
        ? []
        : examples.map(
            ({name, text}) =>
              [
                name,
                {status: Number(status), mediaType, value: JSON.parse(text) as JsonObject},
              ] as const,
          ),
    ),
  );
}

/**
 * Reads the error answers of a description, so that none of their words stand in the code. They are
 * of two shapes: the gateway's `{error_code, message}`, and the service's problem (RFC 9457).
 * @throws Error that lists the examples that the description lacks.
 */
export function createRefuse(document: JsonObject): Refuse {
  const templates = findTemplates(document);
  const missing = REFUSALS.filter((name) => !templates.has(name));
  if (missing.length > 0) {
    throw new Error(
      `/paths: no response has an example named ${missing.join(', ')}. Add it under "examples" of the response whose status it goes with.`,
    );
  }
  return (name, {detail, headers} = {}) => {
    const {status, mediaType, value} = templates.get(name) as Template;
    const body = detail === undefined ? value : {...value, detail};
    return respond(status, {...headers, 'content-type': mediaType}, JSON.stringify(body));
  };
}
