import {openBody, wholeText, type AnswerBody, type Reading} from './answer-body';
import {charsetOf} from './answer-kind';
import {decoderOf} from './http/encoding';

/** The server answered and the answer could be read. */
export type Answered = {
  kind: 'answer';
  status: number;
  statusText: string;
  headers: [name: string, value: string][];
  /** The body. With `body` it is empty where that is no text, has not come yet, or is larger than `MOST_TEXT`. */
  text: string;
  /** In bytes. */
  size: number;
  milliseconds: number;
  /** Given where the caller asked to see the answer as it comes. */
  body?: AnswerBody;
};

/** How long is waited: the signal tells when no longer; `renew` begins anew. What has come by then is kept here. */
export type Patience = {
  signal: AbortSignal;
  /** Milliseconds. */
  timeout: number;
  renew: (milliseconds?: number) => void;
  reading?: Reading;
  answer?: () => Answered;
};

/** Reads the body to its end, and only then tells it. */
export async function readAll(response: Response): Promise<{text: string; size: number}> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    text: decoderOf(charsetOf(response.headers.get('content-type'))).decode(bytes),
    size: bytes.length,
  };
}

/** Reads the body as it comes. */
export async function readAsItComes(
  response: Response,
  head: Omit<Answered, 'text' | 'size'>,
  onAnswer: (answer: Answered) => void,
  patience: Patience,
): Promise<Answered> {
  const reading = await openBody(response);
  const {body} = reading;
  const started = performance.now() - head.milliseconds;
  patience.reading = reading;
  patience.answer = () => ({
    ...head,
    text: wholeText(body),
    size: body.size,
    milliseconds: performance.now() - started,
    body,
  });
  onAnswer({...head, text: '', size: 0, body});
  const wait = (body.entries ? 10 : 1) * patience.timeout;
  patience.renew(wait);
  try {
    await reading.read(() => patience.renew(wait));
  } catch (error) {
    if (!hasCome(body)) throw error;
    reading.cut('broken');
  }
  return patience.answer();
}

/** Whether there is something of the body to show. */
export const hasCome = (body: AnswerBody): boolean => body.size > 0 || body.entries !== undefined;
