/** What was made in this process, by key. */
const made = new Map<string, unknown>();

/**
 * Makes a value once for all languages of a build, which are built one after another, while nothing that it depends on changes.
 * The development server, in which all may change, makes it each time.
 */
export function onceABuild<T>(key: string, make: () => T): T {
  if (process.env.NODE_ENV !== 'production') return make();
  const known = (made.get(key) as T | undefined) ?? make();
  made.set(key, known);
  return known;
}
