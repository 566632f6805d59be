import type {BodyKind, RequestBody} from '../../openapi/types';

/** Whether a media type means JSON text: `application/json`, `application/problem+json; charset=utf-8`, … */
export function isJsonMediaType(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** What a body is made of: as the description says, or by its media type. */
export function bodyKind({kind, mediaType}: Pick<RequestBody, 'kind' | 'mediaType'>): BodyKind {
  if (kind) return kind;
  if (isJsonMediaType(mediaType)) return 'json';
  if (/^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(mediaType)) return 'form';
  if (/^\s*multipart\/form-data\s*(;|$)/i.test(mediaType)) return 'multipart';
  return 'text';
}
