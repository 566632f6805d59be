import {createHash} from 'node:crypto';
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';

/** What was made in this process, by key. */
const made = new Map<string, unknown>();

/** Where a build that has a process for each language hands on what was made, until it is through (`scripts/languages`). */
const fileOf = (key: string): string | undefined =>
  process.env.BUILD_HANDED_ON
    ? join(process.env.BUILD_HANDED_ON, createHash('sha1').update(key).digest('hex'))
    : undefined;

/** To another name first: another language's process may be reading. */
function handOn(file: string, value: unknown): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, serialize(value));
  renameSync(unfinished, file);
}

function makeAndHandOn<T>(make: () => T, file: string): T {
  const value = make();
  if (!(value instanceof Promise)) handOn(file, {value});
  else
    void value.then(
      (promised: unknown) => handOn(file, {promised}),
      () => undefined,
    );
  return value;
}

function takeOver<T>(file: string): T {
  const given = deserialize(readFileSync(file)) as {value: T} | {promised: unknown};
  return 'value' in given ? given.value : (Promise.resolve(given.promised) as T);
}

/**
 * Makes a value once for all languages of a build, while nothing that it depends on changes. The development server, in which
 * all may change, makes it each time.
 * @param make gives plain data, or a promise of such.
 */
export function onceABuild<T>(key: string, make: () => T): T {
  if (process.env.NODE_ENV !== 'production') return make();
  const file = fileOf(key);
  if (!made.has(key))
    made.set(
      key,
      file === undefined ? make() : existsSync(file) ? takeOver(file) : makeAndHandOn(make, file),
    );
  return made.get(key) as T;
}
