/** What the service takes at most. */
export type Limits = {
  urlCharacters: number;
  fileBytes: number;
  partBytes: number;
  batchBytes: number;
  batchFiles: number;
  batchesPerMinute: number;
};

export const LIMITS: Limits = {
  urlCharacters: 2_000,
  fileBytes: 268_435_456,
  partBytes: 512_000_000,
  batchBytes: 107_374_182_400,
  batchFiles: 1_500,
  batchesPerMinute: 138,
};

/** For load tests. */
export const NO_LIMITS: Limits = {
  urlCharacters: Infinity,
  fileBytes: Infinity,
  partBytes: Infinity,
  batchBytes: Infinity,
  batchFiles: Infinity,
  batchesPerMinute: Infinity,
};

const MINUTE_MS = 60_000;
/** Users that are counted at the same time; beyond that the one counted longest is forgotten. */
const MAXIMUM_USERS = 10_000;

/** Counts a user's calls. @returns undefined for a call that may pass, otherwise the seconds to wait. */
export type TakeTurn = (user: string, now: number) => number | undefined;

/** Makes a counter of calls per user and minute. A user's minute begins with the first call in it. */
export function createTurns(perMinute: number): TakeTurn {
  const minutes = new Map<string, {since: number; count: number}>();
  return (user, now) => {
    if (perMinute === Infinity) return undefined;
    const minute = minutes.get(user);
    // A clock that was set back begins a new minute, too, instead of shutting the user out.
    if (!minute || now >= minute.since + MINUTE_MS || now < minute.since) {
      minutes.delete(user);
      minutes.set(user, {since: now, count: 1});
      const [first] = minutes.size > MAXIMUM_USERS ? minutes.keys() : [];
      if (first !== undefined) minutes.delete(first);
      return undefined;
    }
    if (minute.count >= perMinute) return Math.ceil((minute.since + MINUTE_MS - now) / 1_000);
    minute.count += 1;
    return undefined;
  };
}
