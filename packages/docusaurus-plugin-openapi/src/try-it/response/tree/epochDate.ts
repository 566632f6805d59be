/** Names of members that hold a time in seconds: `created_at`, `exp`, `startTime`. */
const TIME_NAME =
  /(?:^|[_-])(?:at|time|date|timestamp)$|[a-z](?:At|Time|Date|Timestamp)$|^(?:created|updated|modified|expires|exp|iat|nbf)$/;

/**
 * The date that a JSON number means: 13 digits are milliseconds since 1970, and 10 digits are seconds if the name of
 * the member says that it is a time. Both begin with 1: from 2001 to 2033.
 */
export function epochDate(text: string, name = ''): Date | undefined {
  if (/^1\d{12}$/.test(text)) return new Date(Number(text));
  return /^1\d{9}$/.test(text) && TIME_NAME.test(name) ? new Date(Number(text) * 1000) : undefined;
}
