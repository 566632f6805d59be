const LOOPBACK = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
/** A host name or address, and perhaps a port. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/** Whether a host name or address means this computer (RFC 6761, 6.3). */
export const isLoopback = (name: string): boolean => LOOPBACK.test(name);

/**
 * Whether a request is for another computer than this one. A server on loopback gets such a request only from a page that made
 * its own name resolve to this computer (DNS rebinding).
 * @param host the value of the header `Host`.
 * @param names further names of this computer.
 */
export function isForeignHost(host: string | undefined, names: readonly string[] = []): boolean {
  const name = HOST.exec(host ?? '')?.[1];
  return name !== undefined && !isLoopback(name) && !names.includes(name.toLowerCase());
}
