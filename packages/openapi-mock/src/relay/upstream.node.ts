import type {IncomingMessage} from 'node:http';
import {Readable} from 'node:stream';
import {isLoopback} from '@batchwise/openapi/http';
import {Agent, type Dispatcher, EnvHttpProxyAgent, Pool} from 'undici';
import {MOST_BYTES} from './gate.node.ts';
import {refuse, type Refusal} from './refusal.ts';
import type {Upstream} from './target.ts';

const CONNECT_MS = 10_000;
/** How long a response, such as a stream of events, may be silent. */
export const SILENCE_MS = 300_000;
const MOST_HEADER_BYTES = 262_144;

/** Thrown while a body is forwarded that is longer than {@link MOST_BYTES}. */
class TooLarge extends Error {}

/**
 * Connects to the API. The variables HTTPS_PROXY and NO_PROXY apply, but not to this computer. Certificates are always
 * verified, also with NODE_TLS_REJECT_UNAUTHORIZED=0.
 * @param timeout how long the API may take to begin its response, in milliseconds.
 * @throws Error for variables that are no addresses.
 */
export function connectTo({origin}: Upstream, timeout: number): Dispatcher {
  const tls = {timeout: CONNECT_MS, rejectUnauthorized: true};
  const options = {
    connect: tls,
    headersTimeout: timeout,
    bodyTimeout: SILENCE_MS,
    maxHeaderSize: MOST_HEADER_BYTES,
  };
  if (isLoopback(new URL(origin).hostname)) return new Agent(options);
  try {
    return new EnvHttpProxyAgent({
      ...options,
      requestTls: tls,
      proxyTls: tls,
      clientFactory: (proxy, settings) => new Pool(proxy, {...settings, headersTimeout: timeout}),
    });
  } catch (cause) {
    // The value may have a password in it.
    throw new Error(
      'HTTPS_PROXY or HTTP_PROXY is no address of a proxy. Set it to one such as http://proxy.example.com:8080.',
      {cause},
    );
  }
}

/** The chunks of a request's body. An error leaves the connection open for the response. */
async function* chunksOf(incoming: IncomingMessage): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of incoming.iterator({destroyOnReturn: false})) {
    length += (chunk as Buffer).length;
    if (length > MOST_BYTES) throw new TooLarge();
    yield chunk as Buffer;
  }
}

/** The body of a request, with its length as far as it is known. */
export function bodyOf(incoming: IncomingMessage): {
  body: Readable | null;
  fields: Record<string, string>;
} {
  const {'content-length': length, 'transfer-encoding': coding} = incoming.headers;
  if (coding === undefined && Number(length ?? 0) === 0) return {body: null, fields: {}};
  return {
    body: Readable.from(chunksOf(incoming), {objectMode: false}),
    fields: length === undefined ? {} : {'content-length': length},
  };
}

const CERTIFICATE = /CERT|TLS|SSL|SIGNATURE|EPROTO/;
const TIMEOUT = /TIMEOUT|ETIMEDOUT/;
/** The last one is that of a proxy which does not connect. */
const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_|E(?:HOST|NET)|EADDR|EACCES|EPERM|UND_ERR_ABORTED)/;

/** Explains why there is no response, by the code of the error: its message may contain a header. */
export function explainFailure(error: unknown, {origin}: Upstream): Refusal {
  if (error instanceof TooLarge)
    return refuse('too-large', `The relay forwards bodies up to ${MOST_BYTES} bytes.`);
  const {name, code = name} = error as Error & {code?: string};
  if (code === 'UND_ERR_INVALID_ARG')
    return refuse('framing', 'A header of the request has characters that no header can have.');
  if (CERTIFICATE.test(code))
    return refuse(
      'certificate',
      `The certificate of ${origin} is not trusted (${code}). For an authority of your own, start the relay with NODE_EXTRA_CA_CERTS=FILE.`,
    );
  if (TIMEOUT.test(code))
    return refuse(
      'timeout',
      `${origin} did not respond in time (${code}). Try again, or start the relay with a longer --timeout.`,
    );
  if (UNREACHABLE.test(code))
    return refuse(
      'unreachable',
      `${origin} cannot be reached (${code}). Check the address, the network and HTTPS_PROXY.`,
    );
  return refuse('broken', `${origin} closed the connection or sent no valid HTTP (${code}).`);
}
