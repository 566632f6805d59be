import {type ServerResponse, STATUS_CODES} from 'node:http';
import {pipeline} from 'node:stream/promises';
import type {Dispatcher} from 'undici';
import {exposedHeaders, preflightResponse} from '../response/cors.ts';
import {preflightHeaders} from './gate.node.ts';
import {type Fields, returnedFields} from './headers.ts';
import {ERROR_HEADER, type Refusal} from './refusal.ts';

/** The status of a redirect that is sent as 200: see {@link sendResponse}. */
const REDIRECT_STATUS_HEADER = 'x-relay-status';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Lets pages of the origin read a response with all its headers. */
function shared(fields: Fields, origin: string): Fields {
  return {
    ...fields,
    vary: fields.vary === undefined ? 'Origin' : `${fields.vary}, Origin`,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders(Object.keys(fields)).join(', '),
  };
}

const jsonFields = (type: string): Fields => ({
  'content-type': type,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});

/** Sends JSON to pages of the origin. */
export function sendJson(outgoing: ServerResponse, value: unknown, origin: string): void {
  outgoing.writeHead(200, shared(jsonFields('application/json'), origin));
  outgoing.end(JSON.stringify(value));
}

/** Sends a problem document (RFC 9457). Only a page of the origin can read it. */
export function sendRefusal(
  outgoing: ServerResponse,
  {code, status, detail}: Refusal,
  origin: string | undefined,
): void {
  const fields = {...jsonFields('application/problem+json'), [ERROR_HEADER]: code};
  const problem = {type: 'about:blank', title: STATUS_CODES[status], status, detail, code};
  outgoing.writeHead(status, origin === undefined ? fields : shared(fields, origin));
  outgoing.end(JSON.stringify(problem));
}

/** Answers a preflight request of a page of the origin: CORS, and the network of this computer. */
export function sendPreflight(outgoing: ServerResponse, fields: Fields, origin: string): void {
  const {status, headers} = preflightResponse({headers: preflightHeaders(fields)});
  outgoing.writeHead(status, {
    ...Object.fromEntries(headers),
    vary: 'Origin',
    'access-control-allow-origin': origin,
  });
  outgoing.end();
}

/**
 * Sends the response of the API as it arrives, to pages of the origin.
 * @param isSecret whether a text contains a credential that the relay added.
 * @param isRedirectShown whether a redirect is sent as 200, with its status in a header: browsers hide redirects from pages.
 */
export async function sendResponse(
  outgoing: ServerResponse,
  {statusCode, statusText, headers, body}: Dispatcher.ResponseData,
  {
    isSecret,
    isRedirectShown,
    origin,
  }: {
    isSecret: (text: string) => boolean;
    isRedirectShown: boolean;
    origin: string;
  },
): Promise<void> {
  const fields = returnedFields(headers, isSecret);
  if (isRedirectShown && REDIRECTS.has(statusCode)) {
    const redirect = {...fields, [REDIRECT_STATUS_HEADER]: String(statusCode)};
    outgoing.writeHead(200, shared(redirect, origin));
  } else {
    const isShown = /^[ -~]*$/.test(statusText) && !isSecret(statusText);
    outgoing.writeHead(statusCode, isShown ? statusText : '', shared(fields, origin));
  }
  if (statusCode === 204 || statusCode === 304) {
    // Such a response ends here, whatever length it states.
    body.on('error', () => undefined).resume();
    outgoing.end();
    return;
  }
  // A stream of events may send its first one much later. `flushHeaders` would write the headers as UTF-8.
  outgoing.write('', 'latin1');
  await pipeline(body, outgoing);
}
