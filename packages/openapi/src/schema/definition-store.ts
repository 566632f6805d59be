import type {Schema} from '../operation/types.ts';

/** A schema in `$defs`, and the names of the definitions that it refers to. */
type Definition = {schema: Schema; uses: ReadonlySet<string>};

/** Limits the memory of a cache: in some descriptions, each of thousands of schemas reaches thousands of others. */
const CACHE_SIZE = 200;

/** Adds an entry to a cache, which is emptied first when it is full. */
export function addToCache<K, V>(cache: Map<K, V>, key: K, value: V): void {
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, value);
}

/** The definitions that the bundled schemas of one description share. */
export type DefinitionStore = {
  /** Returns the name of a definition, or undefined before it is reserved. */
  nameOf: (key: string) => string | undefined;
  /** Reserves a free name like that of the schema at a path, so that a schema can refer to itself. */
  reserve: (key: string, path: readonly string[]) => string;
  set: (name: string, definition: Definition) => void;
  /** All definitions by name; grows with each that is set. */
  all: Record<string, Schema>;
  /** Returns the path in the document of a definition. */
  pathOf: (name: string) => readonly string[] | undefined;
  /** Returns the definitions of these names and of all that they refer to, directly or not. */
  closure: (uses: ReadonlySet<string>) => Record<string, Schema>;
  /** Keeps the definitions that were reserved. */
  commit: () => void;
  /** Removes the definitions that were reserved since the last commit. */
  rollback: () => void;
};

export function createDefinitionStore(): DefinitionStore {
  const names = new Map<string, string>();
  const definitions = new Map<string, Definition>();
  // Without a prototype, since a schema may have the name `constructor` or `__proto__`.
  const all = Object.create(null) as Record<string, Schema>;
  const paths = new Map<string, readonly string[]>();
  const closures = new Map<string, Record<string, Schema>>();
  const reserved = new Map<string, string>();

  return {
    all,

    nameOf: (key) => names.get(key),

    pathOf: (name) => paths.get(name),

    reserve(key, path) {
      const wanted = path.at(-1) ?? 'root';
      let name = wanted;
      for (let n = 2; definitions.has(name); n += 1) name = `${wanted}${n}`;
      names.set(key, name);
      definitions.set(name, {schema: {}, uses: new Set()});
      paths.set(name, path);
      reserved.set(key, name);
      return name;
    },

    set(name, definition) {
      definitions.set(name, definition);
      all[name] = definition.schema;
    },

    closure(uses) {
      const key = [...uses].sort().map(encodeURIComponent).join(' ');
      const known = closures.get(key);
      if (known) return known;
      const all = new Set(uses);
      // The set grows while it is iterated.
      for (const name of all) definitions.get(name)?.uses.forEach((used) => all.add(used));
      const schemas = Object.fromEntries(
        [...all].map((name): [string, Schema] => [name, definitions.get(name)?.schema ?? {}]),
      );
      addToCache(closures, key, schemas);
      return schemas;
    },

    commit: () => reserved.clear(),

    rollback() {
      for (const [key, name] of reserved) {
        names.delete(key);
        definitions.delete(name);
        paths.delete(name);
        delete all[name];
      }
      reserved.clear();
    },
  };
}
