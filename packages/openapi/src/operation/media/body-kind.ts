import {isJsonMediaType, mediaTypeEssence} from '../../http/media-type.ts';
import {mergeAllOf, typesOf} from '../../schema/merge-schemas.ts';
import type {BodyKind, Schema} from '../types.ts';

function describesObject(schema: Schema): boolean {
  const merged = mergeAllOf(schema, schema.$defs ?? {});
  return merged.properties !== undefined || typesOf(merged).includes('object');
}

/** Whether a body is a list of parts without names. */
export const isPartList = (type: string, schema: Schema): boolean =>
  type.startsWith('multipart/') &&
  typesOf(mergeAllOf(schema, schema.$defs ?? {})).includes('array');

/** Returns how a body of a media type is edited and sent. */
export function bodyKind(mediaType: string, schema: Schema): BodyKind {
  const type = mediaTypeEssence(mediaType);
  if (isJsonMediaType(type)) return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  if (type.startsWith('multipart/') && describesObject(schema)) return 'multipart';
  if (isPartList(type, schema)) return 'text';
  if (
    /^text\/|[/+](xml|yaml|x-yaml|toml)$|^application\/(x-ndjson|ndjson|jsonl|json-seq|javascript|graphql|sql|x-sh)$/.test(
      type,
    )
  )
    return 'text';
  return schema.type === 'string' &&
    schema.format !== 'binary' &&
    schema.format !== 'byte' &&
    !/^(image|audio|video)\//.test(type) &&
    type !== 'application/octet-stream'
    ? 'text'
    : 'binary';
}

/**
 * Replaces a range of media types (RFC 9110, 12.5.1), which cannot be sent, by the most likely
 * media type.
 */
export function concrete(mediaType: string, schema: Schema): string {
  if (!mediaType.includes('*')) return mediaType;
  if (mediaType.startsWith('text/')) return 'text/plain';
  if (mediaType.startsWith('multipart/')) return 'multipart/form-data';
  if (mediaType !== '*/*' && mediaType !== 'application/*') return 'application/octet-stream';
  if (schema.type !== 'string') return 'application/json';
  return schema.format === 'binary' ? 'application/octet-stream' : 'text/plain';
}
