import {bestOfType} from '../../http/match-media-type.ts';
import {mediaTypeEssence} from '../../http/media-type.ts';
import {mergeAllOf, typesOf} from '../../schema/merge-schemas.ts';
import type {Operation, RequestBody} from '../../operation/types.ts';
import {chosenBody} from '../../body/body.ts';
import {toJsonList} from '../../parameters/parse-input.ts';
import type {FormPart, HttpBody, Values} from '../../request/types.ts';
import {readParts} from './parse-multipart.ts';
import {jsonObject} from './parse-style.ts';

/** Returns the operation's body in a media type, or its first body without one. */
export function bodyFor(
  operation: Operation,
  mediaType: string | undefined,
): RequestBody | undefined {
  const all = [operation.body, ...(operation.otherBodies ?? [])].filter((one) => one !== undefined);
  if (mediaType === undefined) return all[0];
  const essence = mediaTypeEssence(mediaType);
  // Other parameters of the same media type do not make the pasted body unusable.
  return bestOfType(all, mediaType) ?? bestOfType(all, essence);
}

/** Writes pairs as a JSON object; names that are repeated or belong to arrays become arrays. */
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
    if (texts.length === 1 && !typesOf(property).includes('array'))
      return jsonObject(schema, [[name, texts[0] ?? '']]).slice(1, -1);
    return `${JSON.stringify(name)}: ${toJsonList(property, texts, definitions, ', ')}`;
  });
  return members.length === 0 ? '{}' : `{\n  ${members.join(',\n  ')}\n}`;
}

function matchParts(body: RequestBody, parts: readonly FormPart[]): Pick<Values, 'body' | 'files'> {
  const pairs = parts.flatMap((part): [string, string][] =>
    'text' in part ? [[part.name, part.text]] : [],
  );
  const files = new Map<string, File[]>();
  // A file that the command would read has no content here, so the caller has to choose it.
  for (const part of parts)
    if ('file' in part && part.file.size > 0)
      files.set(part.name, [...(files.get(part.name) ?? []), part.file]);
  return {
    body: jsonOfPairs(body, pairs),
    ...(files.size > 0 ? {files: Object.fromEntries(files)} : {}),
  };
}

/** Returns the values of a body that make the operation send it again. */
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
    if (content instanceof File) return chosen;
    const parts = Array.isArray(content) ? content : readParts(content, mediaType ?? '');
    return parts ? {...chosen, ...matchParts(body, parts)} : chosen;
  }
  if (typeof content !== 'string') return chosen;
  if (kind === 'form')
    return {...chosen, body: jsonOfPairs(body, [...new URLSearchParams(content)])};
  return {...chosen, body: content};
}
