import {checkValue} from '../openapi/validate/validate';
import type {Json, RequestBody} from '../openapi/types';
import type {Answer, Call} from './http';
import {parseJson} from './json';
import type {Refuse} from './problem';
import {describeViolations} from './violation';

/** The largest JSON body that is taken, in bytes: 1 MB. */
const MAXIMUM_BYTES = 1_048_576;

/** What was asked for, or the answer that says why it could not be had. */
export type Read<T> = {value: T; refusal?: undefined} | {refusal: Answer};

/**
 * Checks the media type, its charset and the content coding of a body.
 * A wrong media type is a 400 here and not a 415, because the documented service answers so.
 */
export function checkMediaType(
  headers: Call['headers'],
  mediaType: string,
  refuse: Refuse,
): Answer | undefined {
  // By far the most calls; the rest of the checks costs them nothing.
  if (headers.get('content-type') === mediaType && headers.get('content-encoding') === null)
    return undefined;
  const [essence = '', ...parameters] = (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (essence !== mediaType) return refuse('contentType');
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    return refuse('unsupportedMediaType');
  const coding = headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
  // RFC 9110, 15.5.16: a 415 because of the coding names the codings that are taken.
  return coding === 'identity'
    ? undefined
    : refuse('unsupportedMediaType', {headers: {'accept-encoding': 'identity'}});
}

const DECODER = new TextDecoder('utf-8', {fatal: true});

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** The bytes of a body; undefined as soon as there are more than the maximum, whatever Content-Length says. */
async function readBytes(call: Call): Promise<Uint8Array | undefined> {
  if (Number(call.headers.get('content-length')) > MAXIMUM_BYTES) return undefined;
  const stream = call.body as ReadableStream<Uint8Array> | null | undefined;
  if (stream === null) return new Uint8Array();
  if (stream === undefined) {
    // Firefox has no `Request.body`. There the bytes are in memory already, so that counting comes after.
    const bytes = new Uint8Array(await call.arrayBuffer());
    return bytes.byteLength > MAXIMUM_BYTES ? undefined : bytes;
  }
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > MAXIMUM_BYTES) {
      // Not awaited: the sender may never react, and the answer does not depend on it.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(next.value);
  }
  return join(chunks, length);
}

async function readText(call: Call, refuse: Refuse): Promise<Read<string>> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readBytes(call);
  } catch {
    // The caller hung up, or its stream failed: nothing that the service could have done better.
    return {
      refusal: refuse('malformedBody', {
        detail: 'The request body ended before all of it was received',
      }),
    };
  }
  if (bytes === undefined) return {refusal: refuse('bodyTooLarge')};
  try {
    return {value: DECODER.decode(bytes)};
  } catch {
    return {refusal: refuse('malformedBody', {detail: 'The request body is not valid UTF-8'})};
  }
}

/**
 * Reads a JSON body and checks it against the operation's schema.
 * @returns the value, or the refusal: 400 (media type, UTF-8, JSON, schema), 413 or 415.
 */
export async function readJsonBody(
  call: Call,
  body: RequestBody,
  refuse: Refuse,
): Promise<Read<Json>> {
  const wrongType = checkMediaType(call.headers, body.mediaType, refuse);
  if (wrongType) return {refusal: wrongType};
  const text = await readText(call, refuse);
  if (text.refusal) return text;
  const parsed = parseJson(text.value);
  if ('error' in parsed)
    return {
      refusal: refuse('malformedBody', {
        detail: `The request body is not valid JSON: ${parsed.error}`,
      }),
    };
  const violations = describeViolations(checkValue(body.schema, parsed.value));
  return violations
    ? {refusal: refuse('malformedBody', {detail: `The request body is not valid: ${violations}`})}
    : parsed;
}
