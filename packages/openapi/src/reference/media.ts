import {resolve} from '../document/reference.ts';
import {entries, isObject, list, text} from '../json/coerce.ts';
import type {LocatedOperation} from '../operation/find-operations.ts';
import {readPropertyEncoding} from '../operation/media/encoding.ts';
import {contentOf, readExamples, type Media} from '../operation/media/media.ts';
import {swaggerBody, type RawParameter} from '../operation/swagger.ts';
import {valueAt} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import type {Use} from '../schema/excluded-properties.ts';
import {readHeaders} from './parameters.ts';
import {attempt, type Reading} from './reading.ts';
import {compact} from './schema/compact.ts';
import type {EncodingNode, MediaNode, OperationNode} from './types.ts';

function readEncoding(reading: Reading, raw: Json, at: string[]): EncodingNode[] {
  if (!isObject(raw)) return [];
  const headers = readHeaders(reading, raw.headers, at, 'request');
  const written = readPropertyEncoding(reading.document, {...raw, headers: {}}, at);
  return [compact<EncodingNode>({...written, headers: headers.length > 0 ? headers : undefined})];
}

type Encodings = Pick<MediaNode, 'encoding' | 'prefixEncoding' | 'itemEncoding'>;

function encodingsOf(reading: Reading, media: JsonObject, path: string[]): Encodings {
  const {encoding, prefixEncoding, itemEncoding} = media;
  const named = entries(encoding).flatMap(([name, raw]) =>
    readEncoding(reading, raw, [...path, 'encoding', name]).map((one) => [name, one] as const),
  );
  const positioned = list(prefixEncoding).flatMap((raw, index) =>
    readEncoding(reading, raw, [...path, 'prefixEncoding', String(index)]),
  );
  const [item] = readEncoding(reading, itemEncoding ?? null, [...path, 'itemEncoding']);
  return compact<Encodings>({
    encoding: named.length > 0 ? Object.fromEntries(named) : undefined,
    prefixEncoding: positioned.length > 0 ? positioned : undefined,
    itemEncoding: item,
  });
}

/** Reads a body in one media type (OpenAPI 3.1, 4.8.14). */
export function readMedia(reading: Reading, media: Media, use: Use): MediaNode {
  const {document, tree} = reading;
  const found = valueAt(document, media.path);
  const owner: JsonObject = document.swagger === undefined && isObject(found) ? found : {};
  const {itemSchema} = owner;
  // Without a schema of the whole, the shared reader makes one from that of the items.
  const isWhole = itemSchema === undefined || owner.schema !== undefined;
  const examples = readExamples(document, media);
  for (const {text: example} of examples) tree.addExample(example);
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
    examples,
    ...encodingsOf(reading, {...owner, encoding: media.encoding ?? null}, media.path),
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
