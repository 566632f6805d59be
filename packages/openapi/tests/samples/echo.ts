import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {HttpRequest} from '../../src/request/types.ts';

/** A received request; header values hold one character for each byte (Latin-1). */
export type Received = {
  method: string;
  target: string;
  headers: [name: string, value: string][];
  body: Buffer;
};

export type EchoServer = {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /**
   * Requests under `/<sender>/<number>/` by `<sender>/<number>`, without that prefix in their
   * target.
   */
  received: Map<string, Received[]>;
  close: () => Promise<void>;
};

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const {rawHeaders} = request;
  const headers = rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    headers,
    body: Buffer.concat(chunks),
  };
}

/**
 * Starts a server on loopback that stores the bytes that it receives, and responds with `418
 * {"ok":false}`.
 */
export async function startEcho(): Promise<EchoServer> {
  const received = new Map<string, Received[]>();
  const server = createServer((request, response) => {
    void read(request).then((one) => {
      const [, key = '', target = ''] = /^\/([a-z]+\/\d+)(.*)$/s.exec(one.target) ?? [];
      received.set(key, [...(received.get(key) ?? []), {...one, target}]);
      response.writeHead(418, {'content-type': 'application/json'}).end('{"ok":false}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A received part of a form. */
export type ReceivedPart = {head: string[]; body: Buffer};

/**
 * Returns the parts of a multipart body (RFC 7578) without the boundary, which every sender chooses;
 * undefined for any other body.
 */
export function partsOf({headers, body}: Received): ReceivedPart[] | undefined {
  const mediaType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const [, boundary] = /^multipart\/[a-z-]+; *boundary="?([^";]+)"?/i.exec(mediaType) ?? [];
  if (boundary === undefined) return undefined;
  // One character for each byte, so that splitting text splits bytes.
  const [before, ...sections] = `\r\n${body.toString('latin1')}`.split(`\r\n--${boundary}`);
  const end = sections.pop();
  if (before !== '' || (end !== '--\r\n' && end !== '--'))
    throw new Error(`This is no form: ${body.toString()}`);
  return sections.map((section) => {
    const at = section.indexOf('\r\n\r\n');
    return {
      head: section.slice(2, at).split('\r\n').sort(),
      body: Buffer.from(section.slice(at + 4), 'latin1'),
    };
  });
}

const isForm = ({headers}: Received): boolean =>
  headers.some(([name, value]) => /^content-type$/i.test(name) && /form-data/.test(value));

/**
 * Returns the parts of a request that must not depend on the sender; user agent, encodings,
 * boundary and others may.
 */
export function essence(received: Received, request: HttpRequest): unknown {
  const parts = partsOf(received);
  const names = new Set([...request.headers.map(([name]) => name.toLowerCase()), 'content-type']);
  // Every sender of a form chooses its boundary.
  if (parts && isForm(received)) names.delete('content-type');
  // The length of an empty body matters only where a body is usual (RFC 9110, 8.6).
  if (
    (!parts || !isForm(received)) &&
    (received.body.length > 0 || ['POST', 'PUT'].includes(request.method))
  )
    names.add('content-length');
  return {
    method: received.method,
    target: received.target,
    headers: received.headers
      .map(([name, value]): [string, string] => [name.toLowerCase(), value])
      .filter(([name]) => names.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    body: parts
      ? parts.map(({head, body}) => [...head, body.toString('base64')])
      : received.body.toString('base64'),
  };
}
