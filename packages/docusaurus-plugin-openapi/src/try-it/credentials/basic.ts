/** User and password of `user:password`; the first colon parts them (RFC 7617, 2). */
export function splitBasic(text: string): [user: string, password: string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A user has no colon (RFC 7617, 2): it would begin the password. */
export const joinBasic = (user: string, password: string): string =>
  user === '' && password === '' ? '' : `${user.replaceAll(':', '')}:${password}`;
