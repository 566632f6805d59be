import {decoderOf} from '../http/encoding.ts';
import {headerValue} from '../http/header-fields.ts';
import {MOST_TEXT} from './read-body.ts';
import type {ReceivedResponse} from './receive.ts';
import {charsetOf} from './response-kind.ts';

/**
 * Finds out whether the body as text has bytes that are invalid in its encoding. They are decoded as U+FFFD, which may also be in
 * a valid text.
 * @returns the name of the encoding, such as `utf-8`, if so.
 */
export async function invalidEncoding(
  response: Pick<ReceivedResponse, 'headers' | 'body'>,
): Promise<string | undefined> {
  const {headers, body} = response;
  if (!body) return undefined;
  const {encoding} = decoderOf(charsetOf(headerValue(headers, 'content-type')));
  const bytes = await body.blob().slice(0, MOST_TEXT).arrayBuffer();
  try {
    // The last character of an incomplete text may be cut.
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {
      stream: body.state !== 'whole' || body.size > MOST_TEXT,
    });
    return undefined;
  } catch {
    return encoding;
  }
}
