type Defined<T> = {[K in keyof T]?: Exclude<T[K], undefined>};

/** The object without its undefined members: optional members of a request are absent, not undefined. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
