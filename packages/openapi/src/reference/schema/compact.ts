/** Leaves out the members of an object that are undefined. */
export function compact<T extends object>(members: {[K in keyof T]: T[K] | undefined}): T {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as T;
}
