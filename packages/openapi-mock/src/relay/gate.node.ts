import {createHash, timingSafeEqual} from 'node:crypto';
import {isLoopback} from '@batchwise/openapi/http';
import {hostnameOf} from '../http/foreign-host.ts';
import {isPreflight} from '../response/cors.ts';
import type {Fields} from './headers.ts';
import {refuse, type Refusal} from './refusal.ts';
import {refuseTarget, type Upstream} from './target.ts';

export type Gate = {
  upstream: Upstream;
  /** The origin of the pages that may use the relay. */
  origin: string;
  /** Proves that the reader of the page started the relay. */
  key: string;
};

/** The header in which a page sends the key. */
export const KEY_HEADER = 'x-relay-key';

const STATUS_PATH = '/.well-known/openapi-relay';

/** The largest body that is forwarded, in bytes. */
export const MOST_BYTES = 512 * 1024 * 1024;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time for each wrong key, so that none can be found by measuring. */
const isKey = (given: string, key: string): boolean => timingSafeEqual(sha256(given), sha256(key));

/** The part of a request that the gate needs. Fields that occur twice are joined, so they never match. */
export type Arrived = {version: string; method: string; url: string; fields: Fields};

/** Whether a request may know anything about the relay: it is for this computer, from a page of the origin. */
export function refuseCaller({fields}: Arrived, {origin}: Gate): Refusal | undefined {
  const name = hostnameOf(fields.host);
  if (name !== undefined && isLoopback(name) && fields.origin === origin) return undefined;
  return refuse('origin', `This relay only serves pages of ${origin}, at its own address.`);
}

function refuseFraming({version, method, fields}: Arrived): Refusal | undefined {
  const {expect, upgrade, 'transfer-encoding': coding, 'content-length': length} = fields;
  if (upgrade !== undefined || version !== '1.1')
    return refuse('upgrade', 'The relay only speaks HTTP/1.1. Send no header Upgrade.');
  if (expect !== undefined)
    return refuse('expect', 'The relay meets no expectations. Send no header Expect.');
  if (coding !== undefined && (coding !== 'chunked' || length !== undefined))
    return refuse('framing', 'A body has either a Content-Length or the transfer coding chunked.');
  const hasBody = coding !== undefined || Number(length ?? 0) > 0;
  if (hasBody && (method === 'GET' || method === 'HEAD'))
    return refuse('framing', `A request with ${method} has no body.`);
  if (Number(length ?? 0) > MOST_BYTES)
    return refuse('too-large', `The relay forwards bodies up to ${MOST_BYTES} bytes.`);
  return undefined;
}

/** Whether the relay answers a request of its caller itself, as one that asks if another may be sent. */
export const isAllowedPreflight = ({method, fields}: Arrived): boolean =>
  isPreflight({method, headers: preflightHeaders(fields)});

/** The headers of a preflight request. */
export function preflightHeaders(fields: Fields): Headers {
  const asked = Object.entries(fields).filter(([name]) =>
    name.startsWith('access-control-request-'),
  );
  return new Headers(asked);
}

/** Whether a page asks where the relay forwards to, and which headers it sets. */
export const isStatusRequest = ({method, url}: Arrived): boolean =>
  method === 'GET' && url === STATUS_PATH;

/** Finds out whether a request of the page may be forwarded. */
export function refuseRequest(arrived: Arrived, {key, upstream}: Gate): Refusal | undefined {
  const {method, url, fields} = arrived;
  if (!isKey(fields[KEY_HEADER] ?? '', key))
    return refuse(
      'key',
      'The key is missing or wrong. Copy it from the terminal in which the relay runs; each start has a new one.',
    );
  if (method === 'TRACE' || method === 'CONNECT')
    return refuse('method', `The relay does not forward ${method}.`);
  const framing = refuseFraming(arrived);
  if (framing || isStatusRequest(arrived)) return framing;
  return refuseTarget(url, upstream);
}
