/** Where code finds what may be different each time: its globals. */
export type Realm = Pick<typeof globalThis, 'Date' | 'fetch'>;

function watchedDate(date: DateConstructor, onUse: () => void): DateConstructor {
  const now = (): number => {
    onUse();
    return date.now();
  };
  return new Proxy(date, {
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    apply: (target, self, args) => {
      onUse();
      return Reflect.apply(target, self, args);
    },
    construct: (target, args, made) => {
      if (args.length === 0) onUse();
      return Reflect.construct(target, args, made) as object;
    },
  });
}

/** Tells each time that code asks what time it is or fetches anything, until the function is called that comes back. */
export function watchOutside(realms: readonly Realm[], onUse: () => void): () => void {
  const before = realms.map((realm) => ({realm, Date: realm.Date, fetch: realm.fetch}));
  for (const {realm, Date, fetch} of before) {
    realm.Date = watchedDate(Date, onUse);
    realm.fetch = (...request) => {
      onUse();
      return fetch(...request);
    };
  }
  return () => before.forEach(({realm, ...own}) => void Object.assign(realm, own));
}
