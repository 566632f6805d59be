import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from 'node:http';
import {respond, type Answer, type Call, type Handler} from '../http';

/** The longest body in bytes that is read at once. Longer ones are streamed. */
const SHORT = 65_536;

const SIMPLE_HOST = /^[a-z0-9.-]+(?::\d{4,5})?$/;
/** Without what `URL` would rewrite: dot segments and characters that it escapes. */
const SIMPLE_TARGET = /^(?:\/(?!\.)[\w.~:@!$&()*+,;=%-]*)+(?:\?[\w.~:@!$&()*+,;=%/?-]*)?$/;

/**
 * Whether a request has a short body of known length. Node's parser ends it there (RFC 9112, 6.3), so that it can be
 * read without the web's streams, which take longer than all that the mock does.
 */
export function isShort({headers, method}: IncomingMessage): boolean {
  const length = headers['content-length'];
  return (
    length !== undefined &&
    Number(length) <= SHORT &&
    headers['transfer-encoding'] === undefined &&
    (method === 'POST' || method === 'PUT' || method === 'PATCH')
  );
}

function readUrl({headers: {host = ''}, url: target = ''}: IncomingMessage): string | undefined {
  if (SIMPLE_HOST.test(host) && SIMPLE_TARGET.test(target)) return `http://${host}${target}`;
  const url = target.startsWith('/') ? `http://${host}${target}` : target;
  return /[\s/?#@\\]/.test(host) || !URL.canParse(url) ? undefined : new URL(url).href;
}

/** All bytes of a body. Rejects when the caller hangs up before the end. */
function readBody(incoming: IncomingMessage): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    if (incoming.destroyed) reject(new Error('The caller has hung up.'));
    const bytes = new Uint8Array(Number(incoming.headers['content-length']));
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes.set(chunk, length);
      length += chunk.byteLength;
    });
    incoming.on('end', () => resolve(bytes.buffer));
    incoming.on('error', reject);
  });
}

function valueOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name.toLowerCase()];
  return typeof value === 'string' ? value : null;
}

function toCall(incoming: IncomingMessage, url: string): Call {
  const {headers, method = ''} = incoming;
  return {
    method,
    url,
    headers: {
      get: (name) => valueOf(headers, name),
      has: (name) => valueOf(headers, name) !== null,
    },
    arrayBuffer: () => readBody(incoming),
  };
}

function write({status, headers, body}: Answer, outgoing: ServerResponse): void {
  if (body === null) {
    outgoing.writeHead(status, headers).end();
    return;
  }
  const length = Buffer.byteLength(body);
  // Text of ASCII alone is the same in Latin-1, which Node writes faster than UTF-8.
  outgoing
    .writeHead(status, {...headers, 'content-length': length})
    .end(body, length === body.length ? 'latin1' : 'utf8');
}

let waiting: (() => void)[] = [];

function writeWaiting(): void {
  const writes = waiting;
  waiting = [];
  for (const one of writes) one();
}

/**
 * Lets an answer wait until all calls that have arrived are answered. Each write on its own wakes its reader, so
 * that the two processes take turns for every single call; many at once halve the time of a call.
 */
function writeSoon(answer: Answer, outgoing: ServerResponse): void {
  waiting.push(() => {
    try {
      write(answer, outgoing);
    } catch (error) {
      outgoing.destroy(error as Error);
    }
  });
  if (waiting.length === 1) setImmediate(writeWaiting);
}

/** Answers a request that {@link isShort}; with 400 one without a usable host and path. */
export async function answerShort(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = readUrl(incoming);
  writeSoon(url === undefined ? respond(400) : await handler(toCall(incoming, url)), outgoing);
}
