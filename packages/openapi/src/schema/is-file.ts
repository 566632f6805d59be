import {isJsonMediaType} from '../http/media-type.ts';
import type {Schema} from '../operation/types.ts';

/**
 * Whether a property is a file: bytes that are not written as text (OpenAPI 3.0, 4.7.14.2; 3.1, 4.8.14.3).
 * @param schema a merged schema.
 */
export function isFile({format, contentMediaType, contentEncoding}: Schema): boolean {
  if (format === 'binary') return true;
  return (
    typeof contentMediaType === 'string' &&
    contentEncoding === undefined &&
    !isJsonMediaType(contentMediaType)
  );
}
