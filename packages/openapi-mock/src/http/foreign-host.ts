import {isLoopback} from '@batchwise/openapi/http';

/** A host name or address, and perhaps a port. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/** Whether a server at this address can only be reached from this computer. `--host` may be `::1`, without brackets. */
export const isLoopbackAddress = (host: string): boolean =>
  isLoopback(host === '::1' ? '[::1]' : host);

/** The name or address in the value of a header `Host`; undefined when it is missing or malformed. */
export const hostnameOf = (host: string | undefined): string | undefined =>
  HOST.exec(host ?? '')?.[1];

/**
 * Whether a request is for another computer than this one. A server on loopback gets such a request only from a page that made
 * its own name resolve to this computer (DNS rebinding).
 * @param host the value of the header `Host`.
 * @param names further names of this computer.
 */
export function isForeignHost(host: string | undefined, names: readonly string[] = []): boolean {
  const name = hostnameOf(host);
  return name !== undefined && !isLoopback(name) && !names.includes(name.toLowerCase());
}
