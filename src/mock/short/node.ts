import type {IncomingMessage, ServerResponse} from 'node:http';
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
  return length !== undefined && Number(length) <= SHORT && headers['transfer-encoding'] === undefined && (method === 'POST' || method === 'PUT' || method === 'PATCH');
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

function toCall(incoming: IncomingMessage, url: string): Call {
  const read = (name: string): string | null => {
    const value = incoming.headers[name.toLowerCase()];
    return typeof value === 'string' ? value : null;
  };
  return {
    method: incoming.method ?? '',
    url,
    headers: {get: read, has: (name) => read(name) !== null},
    arrayBuffer: () => readBody(incoming),
  };
}

function write({status, headers, body}: Answer, outgoing: ServerResponse): void {
  if (body === null) {
    outgoing.writeHead(status, headers).end();
    return;
  }
  outgoing.writeHead(status, {...headers, 'content-length': Buffer.byteLength(body)}).end(body);
}

/** Answers a request that {@link isShort}; with 400 one without a usable host and path. Never rejects. */
export async function answerShort(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = readUrl(incoming);
  try {
    write(url === undefined ? respond(400) : await handler(toCall(incoming, url)), outgoing);
  } catch (error) {
    outgoing.destroy(error as Error);
  }
}
