const LOOK_EVERY_MS = 500;

/**
 * Calls a function when npm has ended, if it started this process. npm passes a signal only to its shell, which ends without
 * passing it on.
 */
export function stopWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
}
