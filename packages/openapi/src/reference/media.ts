import {resolve} from '../document/reference.ts';
import {isObject, text} from '../json/coerce.ts';
import type {LocatedOperation} from '../operation/find-operations.ts';
import {contentOf, readExamples, readPropertyEncoding, type Media} from '../operation/media.ts';
import {swaggerBody, type RawParameter} from '../operation/swagger.ts';
import {valueAt} from '../json/pointer.ts';
import type {Use} from '../schema/excluded-properties.ts';
import {readHeaders} from './parameters.ts';
import {attempt, type Reading} from './reading.ts';
import {compact} from './schema/compact.ts';
import type {EncodingNode, MediaNode, OperationNode} from './types.ts';

function encodingOf(reading: Reading, {encoding, path}: Media): MediaNode['encoding'] {
  if (!isObject(encoding)) return undefined;
  const {document} = reading;
  const properties = Object.entries(encoding).flatMap(([name, raw]): [string, EncodingNode][] => {
    if (!isObject(raw)) return [];
    const at = [...path, 'encoding', name];
    const headers = readHeaders(reading, raw.headers, at, 'request');
    const written = {...readPropertyEncoding(document, {...raw, headers: {}}, at)};
    return [
      [
        name,
        compact<EncodingNode>({...written, headers: headers.length > 0 ? headers : undefined}),
      ],
    ];
  });
  return properties.length > 0 ? Object.fromEntries(properties) : undefined;
}

/** Reads a body in one media type (OpenAPI 3.1, 4.8.14). */
export function readMedia(reading: Reading, media: Media, use: Use): MediaNode {
  const {document, tree} = reading;
  const owner = valueAt(document, media.path);
  const itemSchema = isObject(owner) ? owner.itemSchema : undefined;
  // Without a schema of the whole, the shared reader makes one from that of the items.
  const isWhole = itemSchema === undefined || (isObject(owner) && owner.schema !== undefined);
  return compact<MediaNode>({
    mediaType: media.mediaType,
    schema:
      media.schema === undefined || !isWhole
        ? undefined
        : tree.read(media.schema, media.schemaPath, use),
    itemSchema:
      itemSchema === undefined
        ? undefined
        : tree.read(itemSchema, [...media.path, 'itemSchema'], use),
    examples: readExamples(document, media),
    encoding: encodingOf(reading, media),
  });
}

/** Reads bodies in several media types; one that cannot be read is left out. */
export function readAllMedia(reading: Reading, all: Media[], use: Use): MediaNode[] {
  return all.flatMap((media) =>
    attempt(reading, media.path, () => [readMedia(reading, media, use)]),
  );
}

/** Reads the request body of an operation (OpenAPI 3.1, 4.8.13), in the order of the description. */
export function readBody(
  reading: Reading,
  {operation, at}: LocatedOperation,
  parameters: RawParameter[],
): OperationNode['body'] {
  const {document} = reading;
  if (document.swagger !== undefined) {
    const body = swaggerBody(document, operation, parameters, at);
    return body && {...body, media: readAllMedia(reading, body.media, 'request')};
  }
  if (operation.requestBody === undefined) return undefined;
  const {value: body, path} = resolve(document, operation.requestBody, [...at, 'requestBody']);
  if (!isObject(body)) return undefined;
  return {
    required: body.required === true,
    description: text(body.description),
    media: readAllMedia(reading, contentOf(document, body.content, path), 'request'),
  };
}
