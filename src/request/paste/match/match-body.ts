import {mediaTypeEssence} from '../../../openapi/operation/media-type';
import {mergeAllOf} from '../../../openapi/schema/merge-schemas';
import type {Operation, RequestBody} from '../../../openapi/types';
import {chosenBody} from '../../body/body';
import {readParts} from './parse-multipart';
import {toJsonList} from '../../parameters/parse-input';
import {jsonObject} from './parse-style';
import type {FormPart, HttpBody, Values} from '../../types';

/** The body of the operation in the media type that was sent; its first one where none was told. */
export function bodyFor(
  operation: Operation,
  mediaType: string | undefined,
): RequestBody | undefined {
  const all = [operation.body, ...(operation.otherBodies ?? [])].filter((one) => one !== undefined);
  return mediaType === undefined
    ? all[0]
    : all.find((one) => mediaTypeEssence(one.mediaType) === mediaTypeEssence(mediaType));
}

/** Texts by their names as a JSON object: names that come again, or belong to arrays, as arrays. */
function jsonOfPairs({schema}: RequestBody, pairs: readonly [string, string][]): string {
  const definitions = schema.$defs ?? {};
  const {properties = {}} = mergeAllOf(schema, definitions);
  const names = [...new Set(pairs.map(([name]) => name))];
  const members = names.map((name) => {
    const texts = pairs.filter(([one]) => one === name).map(([, text]) => text);
    const property = mergeAllOf(
      Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {},
      definitions,
    );
    if (texts.length === 1 && ![property.type].flat().includes('array'))
      return jsonObject(schema, [[name, texts[0] ?? '']]).slice(1, -1);
    return `${JSON.stringify(name)}: ${toJsonList(property, texts, definitions, ', ')}`;
  });
  return members.length === 0 ? '{}' : `{\n  ${members.join(',\n  ')}\n}`;
}

function fitParts(body: RequestBody, parts: readonly FormPart[]): Pick<Values, 'body' | 'files'> {
  const pairs = parts.flatMap((part): [string, string][] =>
    'text' in part ? [[part.name, part.text]] : [],
  );
  const files = new Map<string, File[]>();
  // Of a file that the command reads, only the name is known: it has to be chosen by hand.
  for (const part of parts)
    if ('file' in part && part.file.size > 0)
      files.set(part.name, [...(files.get(part.name) ?? []), part.file]);
  return {
    body: jsonOfPairs(body, pairs),
    ...(files.size > 0 ? {files: Object.fromEntries(files)} : {}),
  };
}

/** What is to be filled in for a body, so that it is sent again as it was. */
export function matchBody(
  operation: Operation,
  content: HttpBody | undefined,
  mediaType: string | undefined,
): Pick<Values, 'body' | 'files' | 'mediaType'> {
  const body = bodyFor(operation, Array.isArray(content) ? 'multipart/form-data' : mediaType);
  if (content === undefined || !body) return {};
  const chosen = body === chosenBody(operation, {}) ? {} : {mediaType: body.mediaType};
  const kind = body.kind;
  if (kind === 'multipart') {
    const parts =
      typeof content === 'string'
        ? readParts(content, mediaType ?? '')
        : Array.isArray(content)
          ? content
          : undefined;
    return parts ? {...chosen, ...fitParts(body, parts)} : chosen;
  }
  if (typeof content !== 'string') return chosen;
  if (kind === 'form')
    return {...chosen, body: jsonOfPairs(body, [...new URLSearchParams(content)])};
  return {...chosen, body: content};
}
