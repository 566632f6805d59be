import {bodyFields} from '../../schema/fields.ts';
import {bodyKind, concrete, isPartList} from './body-kind.ts';
import {readEncoding, readPartEncoding} from './encoding.ts';
import {mediaSchema, readExamples, type Media} from './media.ts';
import type {JsonObject, RequestBody} from '../types.ts';

/**
 * Reads a request body in each of its media types, JSON first, otherwise in the order of the
 * description.
 */
export function readBodies(
  document: JsonObject,
  media: Media[],
  shared: {required: boolean; description: string},
): RequestBody[] {
  const bodies = media.map((one): RequestBody => {
    const schema = mediaSchema(document, one, 'request');
    const mediaType = concrete(one.mediaType, schema);
    const kind = bodyKind(mediaType, schema);
    const encoding =
      kind === 'form' || kind === 'multipart' ? readEncoding(document, one) : undefined;
    const fields = kind === 'text' || kind === 'binary' ? [] : bodyFields(schema);
    return {
      ...shared,
      mediaType,
      kind,
      schema,
      fields,
      examples: readExamples(document, {...one, mediaType}),
      ...(encoding ? {encoding} : {}),
      ...(kind === 'text' && isPartList(mediaType, schema)
        ? {partEncoding: readPartEncoding(document, one)}
        : {}),
    };
  });
  const unique = bodies.filter(
    ({mediaType}, index) => bodies.findIndex((other) => other.mediaType === mediaType) === index,
  );
  return [
    ...unique.filter(({kind}) => kind === 'json'),
    ...unique.filter(({kind}) => kind !== 'json'),
  ];
}
