const MINUTE_MS = 60_000;
/** Bounds memory. Beyond it, the user with the oldest window is forgotten. */
const MAXIMUM_USERS = 10_000;

/** Counts a request of a user. @returns the seconds to wait when the user has reached the limit. */
export type RateLimit = (user: string, now: number) => number | undefined;

/** Limits requests per user in fixed windows of a minute, each beginning with the user's first request. */
export function createRateLimit(perMinute: number): RateLimit {
  const windows = new Map<string, {start: number; count: number}>();
  return (user, now) => {
    const window = windows.get(user);
    // A clock that was set back begins a new window, too; otherwise it could lock the user out for long.
    if (!window || now >= window.start + MINUTE_MS || now < window.start) {
      windows.delete(user);
      windows.set(user, {start: now, count: 1});
      if (windows.size > MAXIMUM_USERS) {
        const [oldest = ''] = windows.keys();
        windows.delete(oldest);
      }
      return undefined;
    }
    if (window.count >= perMinute) return Math.ceil((window.start + MINUTE_MS - now) / 1_000);
    window.count += 1;
    return undefined;
  };
}
