import {decoderOf} from '../http/encoding.ts';
import {openBody, wholeText, type Reading, type ReceivedBody} from './read-body.ts';
import {charsetOf} from './response-kind.ts';

/** The response of the server. */
export type ReceivedResponse = {
  kind: 'response';
  status: number;
  statusText: string;
  headers: [name: string, value: string][];
  /** The body as text. With `body` it is empty while that arrives, where it is not text, or exceeds `MOST_TEXT`. */
  text: string;
  /** In bytes. */
  size: number;
  milliseconds: number;
  /** Absent where it was dropped to save memory, as in a history. */
  body?: ReceivedBody;
};

/** The timeout of a request: `signal` is aborted when it ends, `renew` restarts it. Holds what has been received. */
export type Patience = {
  signal: AbortSignal;
  /** Milliseconds. */
  timeout: number;
  renew: (milliseconds?: number) => void;
  reading?: Reading;
  outcome?: () => ReceivedResponse;
};

/** Reads the body to its end. `text` is all of it, however long. */
export async function readAll(
  response: Response,
): Promise<{text: string; size: number; body: ReceivedBody}> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const {body, read} = await openBody(new Response(bytes, {headers: response.headers}));
  await read(() => undefined);
  return {
    text: decoderOf(charsetOf(response.headers.get('content-type'))).decode(bytes),
    size: bytes.length,
    body,
  };
}

/** Reads the body and reports it while it arrives. */
export async function readAsItComes(
  response: Response,
  head: Omit<ReceivedResponse, 'text' | 'size'>,
  onResponse: (answer: ReceivedResponse) => void,
  patience: Patience,
): Promise<ReceivedResponse> {
  const reading = await openBody(response);
  const {body} = reading;
  const started = performance.now() - head.milliseconds;
  patience.reading = reading;
  patience.outcome = () => ({
    ...head,
    text: wholeText(body),
    size: body.size,
    milliseconds: performance.now() - started,
    body,
  });
  onResponse({...head, text: '', size: 0, body});
  const wait = (body.entries ? 10 : 1) * patience.timeout;
  patience.renew(wait);
  try {
    await reading.read(() => patience.renew(wait));
  } catch (error) {
    if (!hasCome(body)) throw error;
    reading.cut('broken');
  }
  return patience.outcome();
}

/** Whether any part of the body can be shown. */
export const hasCome = (body: ReceivedBody): boolean => body.size > 0 || body.entries !== undefined;
