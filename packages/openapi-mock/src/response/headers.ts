import {writeJson} from '@batchwise/openapi/json/exact';
import {sampleValue} from '@batchwise/openapi/sampler';
import type {ApiResponse} from '@batchwise/openapi/operation';
import type {Json} from '@batchwise/openapi/json';

/** Statuses of redirects, which lead nowhere without `Location`. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function headerText(value: Json): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(headerText).join(',') : writeJson(value);
}

/** Sets a header, unless its text cannot be sent (RFC 9110, 5.5). */
export function setHeader(headers: Headers, name: string, text: string): void {
  try {
    headers.set(name, text);
  } catch {
    // The description names a header, or gives a value, that does not exist in HTTP.
  }
}

/** Sets the headers that the description requires, and `Location` for a redirect. */
export function setDescribedHeaders(
  headers: Headers,
  {headers: described = []}: Pick<ApiResponse, 'headers'>,
  status: number,
): void {
  for (const {name, required, schema} of described)
    if ((required || /^location$/i.test(name)) && !headers.has(name))
      setHeader(headers, name, headerText(sampleValue(schema).value));
  if (REDIRECTS.has(status) && !headers.has('location')) headers.set('location', '/');
}
