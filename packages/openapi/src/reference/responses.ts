import {resolve} from '../document/reference.ts';
import {entries, isObject, members, text} from '../json/coerce.ts';
import {writeJson} from '../json/write-json.ts';
import type {LocatedOperation} from '../operation/find-operations.ts';
import {contentOf} from '../operation/media/media.ts';
import {swaggerResponse} from '../operation/swagger.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {operationAt} from './located-operations.ts';
import {readAllMedia} from './media.ts';
import {readHeaders} from './parameters.ts';
import {attempt, type Reading} from './reading.ts';
import {compact} from './schema/compact.ts';
import type {LinkNode, ResponseNode} from './types.ts';

const plainText = (value: Json): string => (typeof value === 'string' ? value : writeJson(value));

/** The id of the operation that a link leads to, or the reference to one of another description. */
function operationOf({document}: Reading, {operationId, operationRef}: JsonObject): string {
  const reference = text(operationRef);
  return text(operationId) || (operationAt(document, reference) ?? reference);
}

/** Reads the links of a response (OpenAPI 3.1, 4.8.20). */
function readLinks(reading: Reading, links: Json | undefined, at: string[]): LinkNode[] {
  return entries(links).flatMap(([name, raw]) => {
    const path = [...at, 'links', name];
    return attempt(reading, path, () => {
      const {value: link} = resolve(reading.document, raw, path);
      if (!isObject(link)) return [];
      const parameters = entries(link.parameters);
      return [
        compact<LinkNode>({
          name,
          description: text(link.description),
          operation: operationOf(reading, link),
          parameters: Object.fromEntries(parameters.map(([key, value]) => [key, plainText(value)])),
          requestBody: link.requestBody === undefined ? undefined : plainText(link.requestBody),
        }),
      ];
    });
  });
}

function readResponse(
  reading: Reading,
  {operation}: LocatedOperation,
  status: string,
  raw: Json,
  at: string[],
): ResponseNode[] {
  const {document} = reading;
  const {value: response, path} = resolve(document, raw, at);
  if (!isObject(response)) return [];
  const media =
    document.swagger === undefined
      ? contentOf(document, response.content, path)
      : swaggerResponse(document, operation, response, path);
  return [
    compact<ResponseNode>({
      status,
      summary: text(response.summary) || undefined,
      description: text(response.description),
      headers: readHeaders(reading, response.headers, path, 'response'),
      links: readLinks(reading, response.links, path),
      media: readAllMedia(reading, media, 'response'),
    }),
  ];
}

/** Reads the responses of an operation, in the order of the description (OpenAPI 3.1, 4.8.16). */
export function readResponses(reading: Reading, found: LocatedOperation): ResponseNode[] {
  return members(found.operation.responses).flatMap(([status, raw]) => {
    const path = [...found.at, 'responses', status];
    return attempt(reading, path, () => readResponse(reading, found, status, raw, path));
  });
}
