import {isLoopback} from '@batchwise/openapi/http';
import {isObject} from '@batchwise/openapi/json';
import type {Relay} from './relay.ts';
import type {RelayMistake} from './texts.ts';

export const KEY_HEADER = 'X-Relay-Key';
export const ERROR_HEADER = 'x-relay-error';

/** Whether a relay can have this address: credentials must not leave the computer on the way to it. */
export function isRelayAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const {protocol, hostname, origin, href} = new URL(address);
  return protocol === 'http:' && isLoopback(hostname) && href === `${origin}/`;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value);

/** Asks a relay where it forwards to, and which headers it sets. @returns the reason where it does not tell. */
export async function askRelay(
  {address, key}: Relay,
  signal?: AbortSignal,
): Promise<Relay | RelayMistake> {
  if (!isRelayAddress(address)) return 'address';
  let response: Response;
  try {
    response = await fetch(new URL('/.well-known/openapi-relay', address), {
      headers: {[KEY_HEADER]: key},
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: signal ?? null,
    });
  } catch {
    return 'unreachable-relay';
  }
  if (response.headers.get(ERROR_HEADER) === 'key') return 'key';
  const told: unknown = await response.json().catch(() => undefined);
  if (!isObject(told) || !isAddress(told.to) || !isTexts(told.headers)) return 'unreachable-relay';
  return {address, key, to: told.to, headers: told.headers};
}
